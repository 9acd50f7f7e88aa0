import {groupTable} from "./group-table.js";
import {mixedPairs} from "./mixed-pairs.js";

/**
 * The probability that two people drawn from everybody are of different groups (Simpson's interaction index).
 *
 * @formula I = Σₘ Pₘ (1 − Pₘ), where Pₘ is group m's share of everybody; drawn with replacement
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; where people live does not matter
 * @returns from 0 (everybody is of one group) to 1 − 1/K (all K groups are of one size); 1 minus Simpson's concentration
 * @nan when there is nobody
 * @source Lieberson, S. (1969), "Measuring population diversity", American Sociological Review 34(6), pp. 850-862;
 *   Reardon & Firebaugh (2002), "Measures of multigroup segregation", Sociological Methodology 32, pp. 33-67
 * @example
 * simpsonInteraction([[10, 0], [0, 10]]) // 0.5
 * simpsonInteraction([[10, 20], [0, 0]]) // 0
 * simpsonInteraction([[10], [10], [10], [10]]) // 0.75
 */
export function simpsonInteraction(groups: ArrayLike<ArrayLike<number>>): number {
  const table = groupTable("simpsonInteraction", groups);
  return mixedPairs(table) / (table.all * table.all);
}
