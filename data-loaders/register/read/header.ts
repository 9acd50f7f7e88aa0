/** The first line of a CSV file: what its columns are called, and what stands between them. */
import {closeSync, openSync, readSync} from "node:fs";

export const delimiters = {",": "commas", ";": "semicolons", "\t": "tabs"} as const;
export type Delimiter = keyof typeof delimiters;

export interface Header {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

/** @param known names that a header may have: the delimiter is the one that finds most of them */
export function headerOf(path: string, known: ReadonlySet<string>): Header {
  const line = firstLine(path);
  const candidates = (Object.keys(delimiters) as Delimiter[]).map((delimiter): Header => ({
    delimiter,
    names: cells(line, delimiter),
  }));
  const score = ({names}: Header): number =>
    names.filter((name) => known.has(name.toLowerCase())).length + names.length / 1e6;
  return candidates.reduce((best, candidate) => (score(candidate) > score(best) ? candidate : best));
}

/** Without a byte-order mark. */
function firstLine(path: string): string {
  const start = Buffer.alloc(1 << 16);
  const file = openSync(path, "r");
  try {
    const text = start
      .subarray(0, readSync(file, start))
      .toString("utf8")
      .replace(/^\ufeff/, "");
    return text.split(/\r\n|\n|\r/, 1)[0]!;
  } finally {
    closeSync(file);
  }
}

function cells(line: string, delimiter: string): string[] {
  const found: string[] = [];
  let cell = "";
  let inside = false;
  for (const character of line) {
    if (character === '"') inside = !inside;
    else if (character === delimiter && !inside) {
      found.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...found, cell].map((name) => name.trim());
}
