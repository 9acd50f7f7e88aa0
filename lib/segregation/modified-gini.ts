import {checkOptions} from "../checks.js";
import {
  checkReplicates,
  hypergeometric,
  randomStream,
  type RandomOptions,
  type RandomStream,
} from "../random.js";
import {beyondChance} from "./beyond-chance.js";
import {giniOf} from "./segregation-gini.js";
import {twoGroupsOfPeople} from "./two-groups-of-people.js";
import type {TwoGroups} from "./two-groups.js";

/**
 * How far the Gini index is above what chance alone would make it, relative to the most it could be above (systematic
 * Gini).
 *
 * @formula (G − G*) / (1 − G*) where G ≥ G*, otherwise (G − G*) / G*, where G is the Gini index and G* its mean over B
 *   random draws in which the members are spread over all people, every way equally likely
 * @param group members of the group per unit: whole counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: whole counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 500, which leaves a standard error of about 0.0001 for some
 *   hundred units of some hundred people
 * @returns from -1 (more even than chance could make it) over 0 (as chance has it) to 1 (no unit has people of both
 *   groups); comparable between cities with units of different size
 * @nan when the group has no members, or is everybody, or when every unit has one person only
 * @source Carrington, W. J. & Troske, K. R. (1997), "On measuring segregation in samples with small units", Journal of
 *   Business & Economic Statistics 15(4), pp. 402-409; pysal's segregation 2.5 draws from binomial distributions
 *   instead, and repeats one and the same draw, so its value has the error of a single draw
 * @example
 * modifiedGini([10, 0], [10, 10]) // 1
 * modifiedGini([1, 1], [2, 2]) // -1
 * modifiedGini([20, 30, 10, 40], [100, 100, 100, 100]) // ≈ 0.26
 */
export function modifiedGini(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: RandomOptions = {},
): number {
  checkOptions("modifiedGini", options, ["seed", "replicates"]);
  const {seed, replicates = 500} = options;
  checkReplicates("modifiedGini", replicates);
  const random = randomStream("modifiedGini", seed);
  const groups = twoGroupsOfPeople("modifiedGini", group, total);
  if (groups.allMembers === 0 || groups.allRest === 0) return NaN;
  return beyondChance(giniOf(groups), meanGiniByChance(random, replicates, groups));
}

function meanGiniByChance(random: RandomStream, replicates: number, groups: TwoGroups): number {
  const {everybody, allMembers, allRest} = groups;
  const members = new Float64Array(everybody.length);
  const rest = new Float64Array(everybody.length);
  let added = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    let membersLeft = allMembers;
    let restLeft = allRest;
    for (let unit = 0; unit < everybody.length; unit++) {
      members[unit] = hypergeometric(random, membersLeft, restLeft, everybody[unit]!);
      rest[unit] = everybody[unit]! - members[unit]!;
      membersLeft -= members[unit]!;
      restLeft -= rest[unit]!;
    }
    added += giniOf({...groups, members, rest});
  }
  return added / replicates;
}
