import type {GroupTable} from "./group-table.js";
import {surprise} from "./information.js";

/**
 * @internal What the units say about the groups to someone who knows already in which part each unit lies: for each
 * part, the number of its people times the mutual information within it.
 */
export function informationWithin(
  {columns, unitTotals}: GroupTable,
  parts: GroupTable,
  codes: Uint32Array,
): Float64Array {
  const information = new Float64Array(parts.unitTotals.length);
  columns.forEach((column, group) => {
    const inParts = parts.columns[group]!;
    for (let unit = 0; unit < column.length; unit++) {
      const part = codes[unit]!;
      const people = unitTotals[unit]!;
      const members = inParts[part]!;
      if (people === 0 || members === 0) continue;
      information[part]! += surprise(column[unit]! * parts.unitTotals[part]!, people * members);
    }
  });
  return information.map((sum, part) => (sum === 0 ? 0 : sum / parts.unitTotals[part]!));
}
