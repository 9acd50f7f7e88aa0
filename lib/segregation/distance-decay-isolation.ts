import type {Point} from "../spatial/weights.js";
import {groupsNearby} from "./groups-nearby.js";
import {meetingsNearby} from "./meetings-nearby.js";
import type {ProximityOptions} from "./proximity.js";

/**
 * How likely the next person whom a member meets, anywhere but mostly near home, is of the group (distance-decay
 * isolation).
 *
 * @formula DPxx* = Σᵢ (xᵢ/X) Σⱼ kᵢⱼ xⱼ/tⱼ with kᵢⱼ = cᵢⱼtⱼ / Σⱼ cᵢⱼtⱼ, where xᵢ is the group and tᵢ everybody in unit i,
 *   X = Σ xᵢ, and cᵢⱼ = exp(−dᵢⱼ / reach) is how near two units dᵢⱼ apart are; dᵢᵢ = (0.6 aᵢ)^½ within a unit of area aᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param area the area of each unit in the square of the points' unit, 0 or more
 * @param options.reach the distance at which proximity has fallen to 1/e, in the unit of the points; default 1000
 * @param options.proximity another function `(distance, from, to) => proximity` in place of exp(−distance / reach)
 * @returns from 0 to 1; the isolation when the reach is so short that people meet in their own unit only, and the
 *   group's share of everybody when it is so long that distance does not matter; with the interaction with everybody
 *   else it adds up to 1
 * @nan when the group has no members, or when a member's unit is so far from everybody, itself included, that its
 *   proximities are 0
 * @source Morgan, B. S. (1983), "A distance-decay based interaction index to measure residential segregation", Area
 *   15(3), pp. 211-217; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2),
 *   p. 295. pysal's segregation 2.5 differs: its proximity 1 − exp(−dᵢⱼ / Σₖ dⱼₖ) grows with distance, and its weights
 *   kᵢⱼ are divided by the sum of row j instead of row i, so they do not add up to 1
 * @example
 * const points = [[0, 0], [2000, 0]];
 * distanceDecayIsolation([10, 0], [20, 20], points, [1e6, 1e6]) // ≈ 0.387
 * distanceDecayIsolation([10, 0], [20, 20], points, [1e6, 1e6], {reach: 10}) // ≈ 0.5
 * distanceDecayIsolation([10, 0], [20, 20], points, [1e6, 1e6], {reach: 1e9}) // ≈ 0.25
 */
export function distanceDecayIsolation(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: ProximityOptions = {},
): number {
  const groups = groupsNearby("distanceDecayIsolation", group, total, points, area, options);
  return meetingsNearby(groups, groups.members);
}
