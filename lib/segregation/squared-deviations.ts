import type {GroupTable} from "./group-table.js";

/**
 * @internal For each group, how far the units' shares are from its share of everybody: Σᵢ tᵢ (pᵢ − P)², in people.
 * Cross-multiplied, so that a group in proportion gives exactly 0.
 */
export function squaredDeviations({columns, unitTotals, groupTotals, all}: GroupTable): Float64Array {
  return Float64Array.from(columns, (column, group) => {
    const members = groupTotals[group]!;
    let squares = 0;
    for (let unit = 0; unit < column.length; unit++) {
      const people = unitTotals[unit]!;
      if (people === 0) continue;
      const deviation = column[unit]! * all - people * members;
      squares += deviation * (deviation / people);
    }
    return squares / (all * all);
  });
}
