import {groupTable, type GroupTable} from "./group-table.js";
import {mixedPairs} from "./mixed-pairs.js";

/**
 * The share of people who would have to move for every group's share to be the same in every unit, relative to the
 * most it could be (the dissimilarity index for any number of groups).
 *
 * @formula D = Σₘ Σᵢ tᵢ |pᵢₘ − Pₘ| / (2 T I), where pᵢₘ is group m's share of the tᵢ people in unit i, Pₘ its share of
 *   all T people, and I = Σₘ Pₘ (1 − Pₘ)
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups); with two groups it is the
 *   dissimilarity of either
 * @nan when fewer than two groups have members
 * @source Sakoda, J. M. (1981), "A generalized index of dissimilarity", Demography 18(2), pp. 245-250; Reardon, S. F. &
 *   Firebaugh, G. (2002), "Measures of multigroup segregation", Sociological Methodology 32, pp. 33-67
 * @example
 * multigroupDissimilarity([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * multigroupDissimilarity([[5, 10], [10, 20], [1, 2]]) // 0
 * multigroupDissimilarity([[30, 10], [10, 30], [20, 20]]) // 0.25
 */
export function multigroupDissimilarity(groups: ArrayLike<ArrayLike<number>>): number {
  return dissimilarityOf(groupTable("multigroupDissimilarity", groups));
}

/** Cross-multiplied, as with two groups: whole counts stay whole, and a mix that is the same everywhere gives 0. */
function dissimilarityOf(table: GroupTable): number {
  const {columns, unitTotals, groupTotals, all} = table;
  const most = 2 * mixedPairs(table);
  if (most === 0) return NaN;
  let distance = 0;
  columns.forEach((column, group) => {
    const members = groupTotals[group]!;
    for (let unit = 0; unit < column.length; unit++) {
      distance += Math.abs(column[unit]! * all - unitTotals[unit]! * members);
    }
  });
  // D cannot exceed 1; the rounding of fractional counts can, by the last digit.
  return Math.min(1, distance / most);
}
