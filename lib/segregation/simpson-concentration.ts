import {groupTable} from "./group-table.js";

/**
 * The probability that two people drawn from everybody are of the same group (Simpson's concentration index λ).
 *
 * @formula λ = Σₘ Pₘ², where Pₘ is group m's share of everybody; drawn with replacement
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; where people live does not matter
 * @returns from 1/K (all K groups are of one size) to 1 (everybody is of one group); 1 minus Simpson's interaction
 * @nan when there is nobody
 * @source Simpson, E. H. (1949), "Measurement of diversity", Nature 163, p. 688
 * @example
 * simpsonConcentration([[10, 0], [0, 10]]) // 0.5
 * simpsonConcentration([[10, 20], [0, 0]]) // 1
 * simpsonConcentration([[10], [10], [10], [10]]) // 0.25
 */
export function simpsonConcentration(groups: ArrayLike<ArrayLike<number>>): number {
  const {groupTotals, all} = groupTable("simpsonConcentration", groups);
  let pairs = 0;
  for (const members of groupTotals) pairs += members * members;
  return pairs / (all * all);
}
