import {logRatio} from "../log-ratio.js";
import type {GroupTable} from "./group-table.js";

/** @internal How mixed each unit is, in nats; no number for a unit with nobody. */
export function unitEntropies({columns, unitTotals}: GroupTable): Float64Array {
  const entropies = new Float64Array(unitTotals.length);
  for (const column of columns) {
    for (let unit = 0; unit < column.length; unit++) {
      const members = column[unit]!;
      if (members > 0) entropies[unit]! += members * logRatio(unitTotals[unit]!, members);
    }
  }
  return entropies.map((entropy, unit) => entropy / unitTotals[unit]!);
}
