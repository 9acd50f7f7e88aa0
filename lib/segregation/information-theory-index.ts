import {groupTable} from "./group-table.js";
import {mutualInformationOf} from "./mutual-information.js";

/**
 * How much less mixed the units are than the whole, as a share of the whole's mix (Theil's information theory index H
 * for any number of groups; mix is measured by entropy).
 *
 * @formula H = Σᵢ tᵢ (E − Eᵢ) / (T E), where Eᵢ = −Σₘ pᵢₘ ln pᵢₘ, pᵢₘ is group m's share of the tᵢ people in unit i, and E
 *   is the same for the whole; 0 ln 0 counts as 0, and the base of the logarithm cancels
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups); with two groups it is the entropy
 *   index of either
 * @nan when fewer than two groups have members
 * @source Theil, H. & Finizza, A. J. (1971), "A note on the measurement of racial integration of schools by means of
 *   informational concepts", Journal of Mathematical Sociology 1(2), pp. 187-193; Reardon & Firebaugh (2002),
 *   "Measures of multigroup segregation", Sociological Methodology 32, pp. 37-38
 * @example
 * informationTheoryIndex([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * informationTheoryIndex([[5, 10], [10, 20], [1, 2]]) // 0
 * informationTheoryIndex([[30, 10], [10, 30], [20, 20]]) // ≈ 0.0794
 */
export function informationTheoryIndex(groups: ArrayLike<ArrayLike<number>>): number {
  return mutualInformationOf(groupTable("informationTheoryIndex", groups)).H;
}
