import {groupTable} from "./group-table.js";

/**
 * How many times more common each group is in each unit than in the whole (the location quotient).
 *
 * @formula LQᵢₘ = (xᵢₘ/tᵢ) / (Xₘ/T), where xᵢₘ is group m and tᵢ everybody in unit i, Xₘ = Σᵢ xᵢₘ and T = Σ tᵢ
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @returns one column per group, in the order given, with one entry per unit: 0 where nobody of the group lives, 1 where
 *   it has its overall share, up to T/Xₘ where it lives alone
 * @nan for a unit with nobody and for a group with no members
 * @source Isard, W. (1960), Methods of Regional Analysis, pp. 123-126
 * @example
 * locationQuotient([[10, 30], [30, 10]]) // [[0.5, 1.5], [1.5, 0.5]]
 * locationQuotient([[10, 0, 0], [10, 20, 0]]) // [[2, 0, NaN], [2 / 3, 4 / 3, NaN]]
 */
export function locationQuotient(groups: ArrayLike<ArrayLike<number>>): Float64Array[] {
  const {columns, unitTotals, groupTotals, all} = groupTable("locationQuotient", groups);
  return columns.map((column, group) =>
    column.map((members, unit) => (members * all) / unitTotals[unit]! / groupTotals[group]!),
  );
}
