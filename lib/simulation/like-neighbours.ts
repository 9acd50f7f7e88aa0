import {wholeColumn} from "../columns.js";
import {checkWeights} from "../spatial/check-weights.js";
import type {SpatialWeights} from "../spatial/weights.js";

/**
 * For each household the share of its neighbours that are of its own group.
 *
 * @formula sᵢ = Σⱼ wᵢⱼ [gⱼ = gᵢ] / Σⱼ wᵢⱼ, over the neighbouring dwellings j that are lived in
 * @param dwellings the group of the household in each dwelling: 1, 2, ... or 0 for an empty one
 * @param weights which dwellings are neighbours, as `gridNeighbours` or the functions of `levekar/spatial` make it
 * @returns one share per dwelling, from 0 (all neighbours are of other groups) to 1 (all are of its own)
 * @nan for an empty dwelling, and for a household without neighbours
 * @source Schelling, T. C. (1971), "Dynamic models of segregation", Journal of Mathematical Sociology 1(2), pp. 143-186
 * @example
 * likeNeighbours([1, 1, 2, 0], gridNeighbours(4, 1)) // [1, 0.5, 0, NaN]
 */
export function likeNeighbours(dwellings: ArrayLike<number>, weights: SpatialWeights): Float64Array {
  const groups = wholeColumn("likeNeighbours", "dwellings", dwellings);
  checkWeights("likeNeighbours", weights, groups.length);
  return groups.map((group, dwelling) => (group === 0 ? NaN : likeShare(groups, weights, dwelling, group)));
}

/** @internal The share of own group around a dwelling, for a household of a group that lives there or might. */
export function likeShare(
  groups: ArrayLike<number>,
  {offsets, neighbours, values}: SpatialWeights,
  dwelling: number,
  group: number,
  leftBehind = -1,
): number {
  let like = 0;
  let all = 0;
  for (let at = offsets[dwelling]!; at < offsets[dwelling + 1]!; at++) {
    const neighbour = neighbours[at]!;
    // Whoever looks at another dwelling will not be a neighbour to themselves there.
    if (neighbour === leftBehind || neighbour === dwelling) continue;
    const other = groups[neighbour]!;
    if (other === 0) continue;
    all += values[at]!;
    if (other === group) like += values[at]!;
  }
  return like / all;
}
