import type {SpatialWeights} from "../spatial/weights.js";
import {checkWeights} from "../spatial/check-weights.js";
import {dissimilarityOf} from "./dissimilarity.js";
import {groupsOfEveryUnit} from "./every-unit.js";
import {meanDifference} from "./mean-difference.js";

/**
 * The dissimilarity less the mean difference between neighbouring units: units that differ from their neighbours are
 * less apart than those whose neighbours are like them (Morrill's adjusted dissimilarity).
 *
 * @formula D(adj) = D − Σᵢ Σⱼ wᵢⱼ |pᵢ − pⱼ| / Σᵢ Σⱼ wᵢⱼ, where D is the dissimilarity, pᵢ the group's share of the people
 *   in unit i, and wᵢⱼ what unit j counts as a neighbour of unit i
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; a unit with nobody
 *   has no share to differ, so it is nobody's neighbour here
 * @param weights who is whose neighbour, and how much it counts; queen contiguity is usual
 * @returns the dissimilarity where neighbours do not differ, less where they do, down to −1 (a chessboard of units of
 *   one group each has 0)
 * @nan when the group has no members, or is everybody, or when no two units with people are neighbours
 * @source Morrill, R. L. (1991), "On the measure of geographic segregation", Geography Research Forum 11, pp. 25-36;
 *   agrees with pysal's segregation, except that there a unit with nobody counts as one where the group's share is 0
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 4),
 *   neighbours: Uint32Array.of(1, 0, 2, 1),
 *   values: Float64Array.of(1, 1, 1, 1),
 * };
 * spatialDissimilarity([20, 20, 0], [20, 20, 20], inARow) // 0.5
 * spatialDissimilarity([20, 0, 20], [20, 20, 20], inARow) // 0
 */
export function spatialDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  weights: SpatialWeights,
): number {
  const groups = groupsOfEveryUnit("spatialDissimilarity", group, total);
  checkWeights("spatialDissimilarity", weights, groups.members.length);
  return dissimilarityOf(groups) - meanDifference(groups, weights);
}
