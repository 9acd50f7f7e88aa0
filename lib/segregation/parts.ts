import {tableOf, type GroupTable} from "./group-table.js";

/** @internal The table of larger units: the rows with the same code become one row. */
export function mergedTable(table: GroupTable, codes: Uint32Array, parts: number): GroupTable {
  const counts = new Float64Array(parts * table.columns.length);
  table.columns.forEach((column, group) => {
    const merged = counts.subarray(group * parts, (group + 1) * parts);
    for (let unit = 0; unit < column.length; unit++) merged[codes[unit]!]! += column[unit]!;
  });
  return tableOf(counts, table.columns.length);
}
