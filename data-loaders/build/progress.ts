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
