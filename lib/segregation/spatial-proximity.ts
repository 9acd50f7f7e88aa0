import type {Point} from "../spatial/weights.js";
import {groupsNearby} from "./groups-nearby.js";
import {product, type ProximityOptions} from "./proximity.js";

/**
 * How much nearer people live to their own group than to people at large (White's index of spatial proximity).
 *
 * @formula SP = (X Pxx + Y Pyy) / (T Ptt), where Pxx = Σᵢ Σⱼ xᵢxⱼcᵢⱼ / X² is the mean proximity of two members, Pyy that
 *   of two people of everybody else and Ptt that of any two people, and X, Y and T are how many these are;
 *   cᵢⱼ = exp(−dᵢⱼ / reach) for two units dᵢⱼ apart, dᵢᵢ = (0.6 aᵢ)^½ within a unit of area aᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param area the area of each unit in the square of the points' unit, 0 or more
 * @param options.reach the distance at which proximity has fallen to 1/e, in the unit of the points; default 1000
 * @param options.proximity another function `(distance, from, to) => proximity` in place of exp(−distance / reach)
 * @returns 1 when the two groups are spread alike, above 1 when each lives nearer its own, below 1 when nearer the other
 * @nan when the group has no members, or is everybody, or when all are so far apart that their proximities are 0
 * @source White, M. J. (1983), "The measurement of spatial segregation", American Journal of Sociology 88(5),
 *   pp. 1008-1018; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 295.
 *   pysal's segregation 2.5 differs: its proximity 1 − exp(−dᵢⱼ / Σₖ dⱼₖ) grows with distance (1 − exp(−dᵢᵢ) within a
 *   unit); given as `proximity`, it leads to the same number
 * @example
 * const points = [[0, 0], [1000, 0], [5000, 0], [6000, 0]];
 * spatialProximity([10, 10, 10, 10], [20, 20, 20, 20], points, [1e6, 1e6, 1e6, 1e6]) // 1
 * spatialProximity([20, 20, 0, 0], [20, 20, 20, 20], points, [1e6, 1e6, 1e6, 1e6]) // ≈ 1.96
 * spatialProximity([20, 0, 20, 0], [20, 20, 20, 20], points, [1e6, 1e6, 1e6, 1e6]) // ≈ 1.106
 */
export function spatialProximity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: ProximityOptions = {},
): number {
  const {members, rest, everybody, allMembers, allRest, nearby} = groupsNearby(
    "spatialProximity",
    group,
    total,
    points,
    area,
    options,
  );

  const [membersNear, restNear, everybodyNear] = nearby([members, rest, everybody]);
  const own = product(members, membersNear!) / allMembers + product(rest, restNear!) / allRest;
  return own / (product(everybody, everybodyNear!) / (allMembers + allRest));
}
