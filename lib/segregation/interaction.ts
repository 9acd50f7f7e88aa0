import {checkWithinTotal, countColumn} from "../checks.js";
import {sum} from "../sums.js";

/**
 * The share of another group in the unit of the group's average member: how much the first meets the second
 * (interaction or exposure, ₓP*ᵧ).
 *
 * @formula xPy = Σᵢ (xᵢ/X) (yᵢ/tᵢ), where xᵢ is the group, yᵢ the other group and tᵢ everybody in unit i, and X = Σ xᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param other members of the other group per unit, in the same form; any group, not only everybody else
 * @param total everybody per unit, both groups and all others included: counts of people, one entry per areal unit;
 *   units with nobody count for nothing
 * @returns from 0 (no unit has people of both) to 1 (hardly anybody but the other group around the group); with
 *   everybody else as the other group, 1 minus the isolation; not the same from `other` to `group` unless the two
 *   are equally large
 * @nan when the group has no members
 * @source Bell, W. (1954), "A probability model for the measurement of ecological segregation", Social Forces 32(4),
 *   pp. 357-364; Lieberson, S. (1981), "An asymmetrical approach to segregation", in Peach, Robinson & Smith (eds),
 *   Ethnic Segregation in Cities, pp. 61-82; Massey & Denton (1988), Social Forces 67(2), p. 288
 * @example
 * interaction([10, 0], [0, 10], [10, 10]) // 0
 * interaction([10, 30], [30, 10], [40, 40]) // 0.375
 * interaction([10, 30], [20, 0], [40, 40]) // 0.125
 */
export function interaction(
  group: ArrayLike<number>,
  other: ArrayLike<number>,
  total: ArrayLike<number>,
): number {
  const members = countColumn("interaction", "group", group);
  const others = countColumn("interaction", "other", other);
  const everybody = countColumn("interaction", "total", total);
  checkWithinTotal("interaction", "group", members, "total", everybody);
  checkWithinTotal("interaction", "other", others, "total", everybody);
  return interactionOf(members, others, everybody);
}

function interactionOf(members: Float64Array, others: Float64Array, everybody: Float64Array): number {
  const allMembers = sum(members);
  if (allMembers === 0) return NaN;
  let met = 0;
  for (let unit = 0; unit < members.length; unit++) {
    if (everybody[unit]! > 0) met += (others[unit]! / everybody[unit]!) * members[unit]!;
  }
  // A mean of shares cannot exceed 1; the rounding of fractional counts can, by the last digit.
  return Math.min(1, met / allMembers);
}
