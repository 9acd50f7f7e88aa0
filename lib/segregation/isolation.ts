import {twoGroups, type TwoGroups} from "./two-groups.js";

/**
 * The share of the group in the unit of its average member: how much the group meets itself (isolation, ₓP*ₓ).
 *
 * @formula xPx = Σᵢ (xᵢ/X) (xᵢ/tᵢ), where xᵢ is the group and tᵢ everybody in unit i, and X = Σ xᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from the group's share of everybody (the same mix everywhere) to 1 (the group shares no unit with
 *   others); a chance of meeting, so it also grows with the size of the group
 * @nan when the group has no members
 * @source Bell, W. (1954), "A probability model for the measurement of ecological segregation", Social Forces 32(4),
 *   pp. 357-364; Lieberson, S. (1981), "An asymmetrical approach to segregation", in Peach, Robinson & Smith (eds),
 *   Ethnic Segregation in Cities, pp. 61-82; Massey & Denton (1988), Social Forces 67(2), p. 288
 * @example
 * isolation([10, 0], [10, 10]) // 1
 * isolation([5, 10], [10, 20]) // 0.5
 * isolation([10, 30], [40, 40]) // 0.625
 */
export function isolation(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return isolationOf(twoGroups("isolation", group, total));
}

function isolationOf({members, everybody, allMembers}: TwoGroups): number {
  if (allMembers === 0) return NaN;
  let met = 0;
  for (let unit = 0; unit < members.length; unit++)
    met += (members[unit]! / everybody[unit]!) * members[unit]!;
  // A mean of shares cannot exceed 1; the rounding of fractional counts can, by the last digit.
  return Math.min(1, met / allMembers);
}
