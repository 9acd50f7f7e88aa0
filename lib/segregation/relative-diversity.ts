import {sum} from "../sums.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {mixedPairs} from "./mixed-pairs.js";
import {squaredDeviations} from "./squared-deviations.js";

/**
 * How much less often two people of one unit are of different groups than two people of the whole (the relative
 * diversity index R).
 *
 * @formula R = Σₘ Σᵢ tᵢ (pᵢₘ − Pₘ)² / (T I), where pᵢₘ is group m's share of the tᵢ people in unit i, Pₘ its share of all
 *   T people, and I = Σₘ Pₘ (1 − Pₘ); the same as Σᵢ tᵢ (I − Iᵢ) / (T I)
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups); large groups weigh more than small
 *   ones; with two groups it is the correlation ratio
 * @nan when fewer than two groups have members
 * @source Goodman, L. A. & Kruskal, W. H. (1954), "Measures of association for cross classifications", Journal of the
 *   American Statistical Association 49(268), pp. 732-764 (τ); Reardon & Firebaugh (2002), "Measures of multigroup
 *   segregation", Sociological Methodology 32, pp. 33-67
 * @example
 * relativeDiversity([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * relativeDiversity([[5, 10], [10, 20], [1, 2]]) // 0
 * relativeDiversity([[30, 10], [10, 30], [20, 20]]) // 0.08333333333333333
 */
export function relativeDiversity(groups: ArrayLike<ArrayLike<number>>): number {
  return relativeDiversityOf(groupTable("relativeDiversity", groups));
}

function relativeDiversityOf(table: GroupTable): number {
  const most = mixedPairs(table);
  if (most === 0) return NaN;
  // R cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, (sum(squaredDeviations(table)) * table.all) / most);
}
