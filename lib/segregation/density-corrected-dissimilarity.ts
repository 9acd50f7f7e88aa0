import {twoGroups, type TwoGroups} from "./two-groups.js";

/**
 * The dissimilarity less what small numbers add to it, unit by unit: a difference that chance alone could make counts
 * for nothing, a larger one for what most likely lies behind it.
 *
 * @formula ½ Σᵢ σᵢ n(θᵢ), where θᵢ = |xᵢ/X − yᵢ/Y| / σᵢ, σᵢ² = (xᵢ/X)(1 − xᵢ/X)/X + (yᵢ/Y)(1 − yᵢ/Y)/Y, and n(θ) is the
 *   mean μ ≥ 0 for which the absolute value of a normal variable with mean μ and variance 1 is most likely to be θ:
 *   0 for θ ≤ 1, otherwise the solution of μ = θ tanh(θ μ)
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (no more uneven than chance would have it) to the dissimilarity; for use when the counts are small
 *   or the units very unequal; unlike the bias-corrected form, never below 0 and without random draws
 * @nan when the group has no members, or is everybody
 * @source Allen, R., Burgess, S., Davidson, R. & Windmeijer, F. (2015), "More reliable inference for the dissimilarity
 *   index of segregation", Econometrics Journal 18(1), pp. 40-66, section 3; the equation is solved to the last digit
 *   here, and by a search that ends about 10⁻⁵ away from it in pysal's segregation
 * @example
 * densityCorrectedDissimilarity([10, 0], [10, 10]) // 1
 * densityCorrectedDissimilarity([2, 3, 1, 4], [10, 10, 10, 10]) // ≈ 0.178
 * dissimilarity([2, 3, 1, 4], [10, 10, 10, 10]) // ≈ 0.267
 */
export function densityCorrectedDissimilarity(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return densityCorrectedOf(twoGroups("densityCorrectedDissimilarity", group, total));
}

function densityCorrectedOf({members, rest, allMembers, allRest}: TwoGroups): number {
  if (allMembers === 0 || allRest === 0) return NaN;
  let distance = 0;
  for (let unit = 0; unit < members.length; unit++) {
    const ofMembers = members[unit]! / allMembers;
    const ofRest = rest[unit]! / allRest;
    const difference = Math.abs(ofMembers - ofRest);
    const error = Math.sqrt((ofMembers * (1 - ofMembers)) / allMembers + (ofRest * (1 - ofRest)) / allRest);
    // Without any chance in it (all of a group in one unit), the difference is what it is.
    distance += error === 0 ? difference : error * likelyMean(difference / error);
  }
  return Math.min(1, distance / 2);
}

/**
 * The mean behind an absolute value of θ. From θ itself, Newton's steps come down to the solution without passing it,
 * because θ tanh(θ μ) bends only one way; near θ = 1 they halve the way, so some fifty are enough for any θ.
 */
function likelyMean(theta: number): number {
  if (theta <= 1) return 0;
  let mean = theta;
  for (;;) {
    const bend = Math.tanh(theta * mean);
    const next = mean - (mean - theta * bend) / (1 - theta * theta * (1 - bend * bend));
    if (!(next < mean)) return mean;
    if (next <= 0) return 0;
    mean = next;
  }
}
