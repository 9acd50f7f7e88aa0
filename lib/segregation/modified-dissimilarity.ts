import {beyondChance} from "./beyond-chance.js";
import {dissimilarityOf} from "./dissimilarity.js";
import {expectedDissimilarityOf} from "./expected-dissimilarity.js";
import {twoGroupsOfPeople} from "./two-groups-of-people.js";

/**
 * How far the dissimilarity is above what chance alone would make it, relative to the most it could be above
 * (systematic dissimilarity).
 *
 * @formula (D − D*) / (1 − D*) where D ≥ D*, otherwise (D − D*) / D*, where D is the dissimilarity and D* its expectation
 *   under chance (`expectedDissimilarity`), which is computed exactly
 * @param group members of the group per unit: whole counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: whole counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from -1 (more even than chance could make it) over 0 (as chance has it) to 1 (no unit has people of both
 *   groups); comparable between cities with units of different size
 * @nan when the group has no members, or is everybody, or when every unit has one person only
 * @source Carrington, W. J. & Troske, K. R. (1997), "On measuring segregation in samples with small units", Journal of
 *   Business & Economic Statistics 15(4), pp. 402-409; pysal's segregation estimates D* by 500 draws, so it agrees
 *   within their Monte Carlo error
 * @example
 * modifiedDissimilarity([10, 0], [10, 10]) // 1
 * modifiedDissimilarity([1, 1], [2, 2]) // -1
 * modifiedDissimilarity([20, 30, 10, 40], [100, 100, 100, 100]) // ≈ 0.203
 */
export function modifiedDissimilarity(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const groups = twoGroupsOfPeople("modifiedDissimilarity", group, total);
  return beyondChance(dissimilarityOf(groups), expectedDissimilarityOf(groups));
}
