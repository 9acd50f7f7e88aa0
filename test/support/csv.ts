import {fromCSV} from "arquero";

/** The rows of a CSV text, every value as text: a code such as 02190101 keeps its zero, ":" stays ":". */
export function csvRows(
  text: string,
  {delimiter = ","}: {delimiter?: string} = {},
): Record<string, string>[] {
  const rows = fromCSV(text, {delimiter, autoType: false}).objects() as Record<string, string | null>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ""])),
  );
}

/** One column of those rows as numbers; anything that is not a number becomes NaN, which no statistic accepts. */
export function numbers(rows: readonly Record<string, string>[], column: string): Float64Array {
  return Float64Array.from(rows, (row) => (row[column] === "" ? NaN : Number(row[column])));
}
