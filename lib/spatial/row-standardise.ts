import {checkWeights} from "./check-weights.js";
import type {SpatialWeights} from "./weights.js";

/** How neighbours count: each as 1, or so that those of a row add up to 1. */
export type WeightStyle = "binary" | "row";

/**
 * Divides each row's weights by their sum, so that a row's neighbours together count 1 and a weighted sum over them is
 * their mean.
 *
 * @formula wᵢⱼ* = wᵢⱼ / Σₖ wᵢₖ
 * @param weights who is whose neighbour and how much it counts, from contiguity, nearestNeighbours or distanceBand
 * @returns new weights with the same neighbours; a row without neighbours (an island), or whose weights are all 0,
 *   stays as it is
 * @nan never
 * @source Ord, K. (1975), "Estimation methods for models of spatial interaction", Journal of the American Statistical
 *   Association 70(349), pp. 120-126; "W" in the R package spdep, "r" in pysal
 * @example
 * const weights = {
 *   offsets: Uint32Array.of(0, 2, 3, 3),
 *   neighbours: Uint32Array.of(1, 2, 0),
 *   values: Float64Array.of(1, 3, 5),
 * };
 * rowStandardise(weights).values // [0.25, 0.75, 1]
 */
export function rowStandardise(weights: SpatialWeights): SpatialWeights {
  checkWeights("rowStandardise", weights);
  return rowStandardised(weights);
}

/** @internal The same for weights that are checked already. */
export function rowStandardised({offsets, neighbours, values}: SpatialWeights): SpatialWeights {
  const shares = Float64Array.from(values);
  for (let row = 0; row + 1 < offsets.length; row++) {
    let sum = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) sum += values[at]!;
    if (sum === 0) continue;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) shares[at]! /= sum;
  }
  return {offsets: Uint32Array.from(offsets), neighbours: Uint32Array.from(neighbours), values: shares};
}
