import type {Shape} from "./shape.js";

/** One line about a table: its name, rows, bytes, seconds, and why it was made. */
export function progressLine(
  file: string,
  shape: Shape | undefined,
  bytes: number,
  time: string,
  reason = "",
): string {
  const rows = shape?.rows == null ? "–" : `${shape.rows.toLocaleString("en-US")} rows`;
  const cells = [file.padEnd(32), rows.padStart(14), size(bytes).padStart(10), time.padStart(8)];
  return [...cells, reason === "" ? "" : `  (${reason})`].join("");
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

function size(bytes: number): string {
  if (bytes === 0) return "–";
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** How a line begins that a loader says of what it is doing: it is shown at once, and not kept with what it says of its table. */
const underWay = "… ";

/** For loaders that take long: says what has been done. */
export function sayProgress(line: string): void {
  process.stderr.write(`${underWay}${line}\n`);
}

/** What a line of a loader says of its progress, or nothing where it is another line. */
export const progressIn = (line: string): string | undefined =>
  line.startsWith(underWay) ? line.slice(underWay.length) : undefined;
