import {checkOptions} from "../checks.js";
import {profileOf, type Profile, type ProfileOptions} from "./profile.js";
import {twoGroups} from "./two-groups.js";
import {unitsByShare} from "./units-by-share.js";

/**
 * What part of the group lives where its share is at least so much, for every share (the concentration profile).
 *
 * @formula v(s) = Σ xᵢ / X over the units i with xᵢ/tᵢ ≥ s, where xᵢ is the group and tᵢ everybody in unit i and X = Σ xᵢ;
 *   index = (P − Σ v(s)/m over s < P + Σ v(s)/m over s ≥ P) / (1 − P), with P the group's share of everybody and s the m
 *   thresholds
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param options.thresholds m, how many shares from 0 to 1 to take it at, evenly spaced with both ends; default 1000
 * @returns `{points, index}`: points `[s, v(s)]` fall from 1 (everybody in the group) towards the part of it that lives
 *   all by itself; the index is 0 with the same mix everywhere and 1 when no unit has people of both groups, give or
 *   take 2/m/(1 − P) for the width of the steps; that is its most for a minority, while a majority of P can reach
 *   P/(1 − P)
 * @nan the index when the group has no members, or is everybody; then there are no points
 * @source Hong, S.-Y. & Sadahiro, Y. (2014), "Measuring geographic segregation: a graph-based approach", Journal of
 *   Geographical Systems 16(2), pp. 211-231, section 3; agrees with ConProf of pysal's segregation
 * @example
 * concentrationProfile([10, 30], [40, 40], {thresholds: 5}).points
 *   // [[0, 1], [0.25, 1], [0.5, 0.75], [0.75, 0.75], [1, 0]]
 * concentrationProfile([10, 30], [40, 40]).index // ≈ 0.5
 * concentrationProfile([10, 0], [10, 10]).index // ≈ 1
 */
export function concentrationProfile(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: ProfileOptions = {},
): Profile {
  checkOptions("concentrationProfile", options, ["thresholds"]);
  const groups = twoGroups("concentrationProfile", group, total);
  return profileOf("concentrationProfile", options, groups, (thresholds) => {
    const {members, everybody, allMembers} = groups;
    const order = unitsByShare(groups);
    const values = new Float64Array(thresholds.length);
    let above = 0;
    let next = order.length - 1;
    for (let at = thresholds.length - 1; at >= 0; at--) {
      for (; next >= 0; next--) {
        const unit = order[next]!;
        if (members[unit]! / everybody[unit]! < thresholds[at]!) break;
        above += members[unit]!;
      }
      values[at] = Math.min(1, above / allMembers);
    }
    return values;
  });
}
