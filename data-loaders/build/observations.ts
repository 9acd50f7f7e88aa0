import {isAbsolute} from "node:path";
import {fileURLToPath} from "node:url";
import {readKinds, type Read} from "./reads.js";

/** The file descriptor on which a running loader tells what it looks at. */
export const OBSERVER = 3;

/** What a loader was seen to look at while it ran. */
export interface Observations {
  readonly reads: readonly Read[];
  /** Names of environment variables, many of them asked for by packages. */
  readonly environment: readonly string[];
}

/** One observation to a line, so that a loader that dies has told everything until then. */
export function observationLine(kind: string, subject: string): string {
  return `${kind}\t${JSON.stringify(subject)}\n`;
}

export function parseObservations(text: string): Observations {
  const reads: Read[] = [];
  const environment: string[] = [];
  for (const line of new Set(text.split("\n"))) {
    const tab = line.indexOf("\t");
    if (tab < 0) continue;
    const kind = line.slice(0, tab);
    const subject = JSON.parse(line.slice(tab + 1)) as string;
    if (kind === "environment") environment.push(subject);
    else if (kind === "module") {
      if (subject.startsWith("file:")) reads.push({kind: "file", path: fileURLToPath(withoutQuery(subject))});
    } else {
      const known = readKinds.find((candidate) => candidate === kind);
      if (known !== undefined && isAbsolute(subject)) reads.push({kind: known, path: subject});
    }
  }
  return {reads, environment: environment.sort()};
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}
