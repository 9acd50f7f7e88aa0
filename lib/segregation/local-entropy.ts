import {groupTable} from "./group-table.js";
import {unitEntropies} from "./unit-entropies.js";

/**
 * How mixed each unit is, relative to the most it could be with so many groups (normalised entropy).
 *
 * @formula Eᵢ = −Σₘ pᵢₘ ln pᵢₘ / ln K, where pᵢₘ is group m's share of the people in unit i, K the number of groups given
 *   (those with no members included), and 0 ln 0 counts as 0
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; at least two groups
 * @returns one entry per unit, from 0 (one group only) to 1 (all groups are of one size there)
 * @nan for a unit with nobody; everywhere when there is only one group
 * @source Reardon, S. F. & O'Sullivan, D. (2004), "Measures of spatial segregation", Sociological Methodology 34,
 *   p. 139, eq. 6; agrees with MultiLocalEntropy of pysal's segregation
 * @example
 * localEntropy([[10, 20, 0], [10, 0, 0]]) // [1, 0, NaN]
 */
export function localEntropy(groups: ArrayLike<ArrayLike<number>>): Float64Array {
  const table = groupTable("localEntropy", groups);
  const most = Math.log(table.columns.length);
  // Cannot exceed 1; rounding can, by the last digit.
  return unitEntropies(table).map((entropy) => Math.min(1, entropy / most));
}
