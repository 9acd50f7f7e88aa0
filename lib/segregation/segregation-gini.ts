import {twoGroups, type TwoGroups} from "./two-groups.js";
import {unitsByShare} from "./units-by-share.js";

/**
 * How far the shares of the group in any two people's units differ on average, relative to the most they could (the
 * Gini index of segregation).
 *
 * @formula G = Σᵢ Σⱼ tᵢ tⱼ |pᵢ − pⱼ| / (2 T² P (1 − P)), where tᵢ is everybody in unit i, pᵢ the group's share there,
 *   T = Σ tᵢ and P the group's share of T; computed in one pass over the units in order of pᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups), never below the dissimilarity;
 *   twice the area between the segregation curve and the diagonal
 * @nan when the group has no members, or is everybody
 * @source Duncan & Duncan (1955), "A methodological analysis of segregation indexes", American Sociological Review
 *   20(2), p. 211; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 285
 * @example
 * segregationGini([10, 0], [10, 10]) // 1
 * segregationGini([5, 10], [10, 20]) // 0
 * segregationGini([10, 20, 30], [100, 100, 100]) // 0.2777777777777778
 */
export function segregationGini(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return giniOf(twoGroups("segregationGini", group, total));
}

/**
 * @internal With the units in order, no difference needs its absolute value, so each unit can meet all the units before it at
 * once. Every term is at least 0 and whole counts stay whole, so nothing is lost by cancellation.
 */
export function giniOf(groups: TwoGroups): number {
  const {members, rest, allMembers, allRest} = groups;
  if (allMembers === 0 || allRest === 0) return NaN;
  let membersBefore = 0;
  let restBefore = 0;
  let difference = 0;
  const order = unitsByShare(groups);
  // By number: iterators are slower over many rows.
  for (let at = 0; at < order.length; at++) {
    const unit = order[at]!;
    difference += members[unit]! * restBefore - rest[unit]! * membersBefore;
    membersBefore += members[unit]!;
    restBefore += rest[unit]!;
  }
  // G lies within 0 and 1; the rounding of fractional counts can step over an end by the last digit.
  return Math.min(1, Math.max(0, difference / (allMembers * allRest)));
}
