import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";
import {groupsNearby} from "./groups-nearby.js";
import {product, type ProximityOptions} from "./proximity.js";

/**
 * How many members live near the average member, beyond what an even spread over the units would give, relative to how
 * many people do (absolute clustering).
 *
 * @formula ACL = (Σᵢ (xᵢ/X) Σⱼ cᵢⱼxⱼ − (X/n²) Σᵢ Σⱼ cᵢⱼ) / (Σᵢ (xᵢ/X) Σⱼ cᵢⱼtⱼ − (X/n²) Σᵢ Σⱼ cᵢⱼ), where xᵢ is the group
 *   and tᵢ everybody in unit i of n, X = Σ xᵢ, and cᵢⱼ = exp(−dᵢⱼ / reach) is how near two units dᵢⱼ apart are;
 *   dᵢᵢ = (0.6 aᵢ)^½ within a unit of area aᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with nobody
 *   count among the n
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param area the area of each unit in the square of the points' unit, 0 or more
 * @param options.reach the distance at which proximity has fallen to 1/e, in the unit of the points; default 1000
 * @param options.proximity another function `(distance, from, to) => proximity` in place of exp(−distance / reach)
 * @returns 0 when members live no nearer each other than an even spread over the units would have it, and towards 1
 *   when those near a member are nearly all members; below 0 when members are spread more thinly still
 * @nan when the group has no members, or when people are no nearer members than that even spread (one unit, say, that
 *   the group has to itself)
 * @source Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 294. pysal's
 *   segregation 2.5 differs: its proximity 1 − exp(−dᵢⱼ / Σₖ dⱼₖ) grows with distance (1 − exp(−dᵢᵢ) within a unit);
 *   given as `proximity`, it leads to the same number
 * @example
 * const points = [[0, 0], [1000, 0], [5000, 0]];
 * absoluteClustering([10, 10, 0], [20, 20, 20], points, [1e6, 1e6, 1e6]) // ≈ 0.289
 * absoluteClustering([10, 0, 10], [20, 20, 20], points, [1e6, 1e6, 1e6]) // ≈ -0.017
 */
export function absoluteClustering(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: ProximityOptions = {},
): number {
  const {members, everybody, allMembers, nearby} = groupsNearby(
    "absoluteClustering",
    group,
    total,
    points,
    area,
    options,
  );
  const units = members.length;

  const each = new Float64Array(units).fill(1);
  const [membersNear, everybodyNear, unitsNear] = nearby([members, everybody, each]);
  const evenly = (allMembers * sum(unitsNear!)) / units / units;
  const most = product(members, everybodyNear!) / allMembers - evenly;
  return most === 0 ? NaN : (product(members, membersNear!) / allMembers - evenly) / most;
}
