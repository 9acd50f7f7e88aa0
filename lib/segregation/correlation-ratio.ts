import {twoGroups, type TwoGroups} from "./two-groups.js";

/**
 * How much more members of the group meet each other than an even mix would have them, relative to the most they could
 * (the correlation ratio V, also called eta squared or the isolation index corrected for the size of the group).
 *
 * @formula V = (xPx − P) / (1 − P), where xPx is the isolation and P the group's share of everybody; computed as
 *   Σᵢ tᵢ (pᵢ − P)² / (T P (1 − P)), the part of the variance between people that lies between units
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups); the same for the group as for
 *   everybody else
 * @nan when the group has no members, or is everybody
 * @source Bell, W. (1954), "A probability model for the measurement of ecological segregation", Social Forces 32(4),
 *   pp. 357-364; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 288
 * @example
 * correlationRatio([10, 0], [10, 10]) // 1
 * correlationRatio([5, 10], [10, 20]) // 0
 * correlationRatio([10, 30], [40, 40]) // 0.25
 */
export function correlationRatio(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return correlationRatioOf(twoGroups("correlationRatio", group, total));
}

/** Cross-multiplied, so that whole counts stay whole and a group in proportion gives exactly 0. */
function correlationRatioOf({members, rest, everybody, allMembers, allRest}: TwoGroups): number {
  if (allMembers === 0 || allRest === 0) return NaN;
  let squares = 0;
  for (let unit = 0; unit < members.length; unit++) {
    const off = (members[unit]! * allRest - rest[unit]! * allMembers) / everybody[unit]!;
    squares += off * off * everybody[unit]!;
  }
  // V cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, squares / (allMembers + allRest) / allMembers / allRest);
}
