import {logRatio} from "../log-ratio.js";
import {twoGroups, type TwoGroups} from "./two-groups.js";

/**
 * How much less mixed the units are than the whole, as a share of the whole's mix (Theil's information theory index
 * H for two groups; mix is measured by entropy).
 *
 * @formula H = Σᵢ tᵢ (E − Eᵢ) / (T E), where Eᵢ = −pᵢ ln pᵢ − (1 − pᵢ) ln(1 − pᵢ), pᵢ is the group's share of the tᵢ
 *   people in unit i, and E is the same for the whole; 0 ln 0 counts as 0, and the base of the logarithm cancels
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups); typically well below the
 *   dissimilarity of the same units
 * @nan when the group has no members, or is everybody
 * @source Theil, H. & Finizza, A. J. (1971), "A note on the measurement of racial integration of schools by means of
 *   informational concepts", Journal of Mathematical Sociology 1(2), pp. 187-193; Massey & Denton (1988), "The
 *   dimensions of residential segregation", Social Forces 67(2), p. 285
 * @example
 * entropyIndex([10, 0], [10, 10]) // 1
 * entropyIndex([5, 10], [10, 20]) // 0
 * entropyIndex([10, 30], [40, 40]) // 0.18872187554086717
 */
export function entropyIndex(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return entropyIndexOf(twoGroups("entropyIndex", group, total));
}

/**
 * The same number written as information: Σ x ln((x/t)/(X/T)) + Σ y ln((y/t)/(Y/T)), over the most it could be.
 * Unlike E − Eᵢ, a difference of two nearly equal entropies, this keeps its digits when units differ little.
 */
function entropyIndexOf({members, rest, everybody, allMembers, allRest}: TwoGroups): number {
  if (allMembers === 0 || allRest === 0) return NaN;
  const all = allMembers + allRest;
  let information = 0;
  for (let unit = 0; unit < members.length; unit++) {
    const x = members[unit]!;
    const y = rest[unit]!;
    const t = everybody[unit]!;
    if (x > 0) information += x * logRatio(x * all, t * allMembers);
    if (y > 0) information += y * logRatio(y * all, t * allRest);
  }
  const most = allMembers * logRatio(all, allMembers) + allRest * logRatio(all, allRest);
  // H lies within 0 and 1; rounding can step over an end by the last digit.
  return Math.min(1, Math.max(0, information / most));
}
