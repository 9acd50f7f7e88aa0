import type {Point} from "../spatial/weights.js";
import {groupsNearby} from "./groups-nearby.js";
import {product, type ProximityOptions} from "./proximity.js";

/**
 * How much nearer each other members live than everybody else does (relative clustering).
 *
 * @formula RCL = Pxx / Pyy − 1, where Pxx = Σᵢ Σⱼ xᵢxⱼcᵢⱼ / X² is the mean proximity of two members and Pyy the same for
 *   two people of everybody else; cᵢⱼ = exp(−dᵢⱼ / reach) for two units dᵢⱼ apart, dᵢᵢ = (0.6 aᵢ)^½ within a unit of
 *   area aᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param area the area of each unit in the square of the points' unit, 0 or more
 * @param options.reach the distance at which proximity has fallen to 1/e, in the unit of the points; default 1000
 * @param options.proximity another function `(distance, from, to) => proximity` in place of exp(−distance / reach)
 * @returns 0 when both are equally clustered, above 0 when members are nearer each other, without a bound, and down to
 *   −1 when everybody else is
 * @nan when the group has no members, or is everybody, or when everybody else is so far apart that their proximities
 *   are 0
 * @source Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 295. pysal's
 *   segregation 2.5 differs: its proximity 1 − exp(−dᵢⱼ / Σₖ dⱼₖ) grows with distance, and it multiplies by xⱼ² where
 *   the formula has xᵢxⱼ
 * @example
 * const points = [[0, 0], [1000, 0], [5000, 0]];
 * relativeClustering([10, 10, 10], [20, 20, 20], points, [1e6, 1e6, 1e6]) // 0
 * relativeClustering([20, 20, 0], [20, 20, 40], points, [1e6, 1e6, 1e6]) // ≈ -0.101
 * relativeClustering([20, 20, 0, 0], [20, 20, 20, 20], [...points, [5000, 5000]], [1e6, 1e6, 1e6, 1e6]) // ≈ 0.772
 */
export function relativeClustering(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: ProximityOptions = {},
): number {
  const {members, rest, allMembers, allRest, nearby} = groupsNearby(
    "relativeClustering",
    group,
    total,
    points,
    area,
    options,
  );

  const [membersNear, restNear] = nearby([members, rest]);
  const ofMembers = product(members, membersNear!) / allMembers / allMembers;
  const ofRest = product(rest, restNear!) / allRest / allRest;
  return ofRest === 0 ? NaN : ofMembers / ofRest - 1;
}
