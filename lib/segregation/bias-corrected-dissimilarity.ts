import {checkOptions} from "../checks.js";
import {checkReplicates, multinomial, randomStream, type RandomOptions} from "../random.js";
import {dissimilarityOf} from "./dissimilarity.js";
import {twoGroupsOfPeople} from "./two-groups-of-people.js";

/**
 * The dissimilarity less what small numbers add to it, estimated by drawing everybody anew (the bootstrap).
 *
 * @formula 2 D − (1/B) Σ D*, where each of the B values D* is the dissimilarity of a city in which the X members choose
 *   their units anew with the chances xᵢ/X, and the Y others with the chances yᵢ/Y
 * @param group members of the group per unit: whole counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: whole counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 500, which leaves a standard error of about 0.0001 for some
 *   hundred units of some hundred people
 * @returns at most the dissimilarity as a rule, and below 0 where little but chance is seen; for use when the counts
 *   are small or the units very unequal, where D is far above 0 even if people live as chance has it
 * @nan when the group has no members, or is everybody
 * @source Allen, R., Burgess, S., Davidson, R. & Windmeijer, F. (2015), "More reliable inference for the dissimilarity
 *   index of segregation", Econometrics Journal 18(1), pp. 40-66, section 3
 * @example
 * biasCorrectedDissimilarity([10, 0], [10, 10]) // 1
 * biasCorrectedDissimilarity([2, 3, 1, 4], [10, 10, 10, 10]) // ≈ 0.18
 * dissimilarity([2, 3, 1, 4], [10, 10, 10, 10]) // ≈ 0.267
 */
export function biasCorrectedDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: RandomOptions = {},
): number {
  const functionName = "biasCorrectedDissimilarity";
  checkOptions(functionName, options, ["seed", "replicates"]);
  const {seed, replicates = 500} = options;
  checkReplicates(functionName, replicates);
  const random = randomStream(functionName, seed);
  const groups = twoGroupsOfPeople(functionName, group, total);
  const {members, rest, allMembers, allRest} = groups;
  if (allMembers === 0 || allRest === 0) return NaN;

  const drawn = {...groups, members: new Float64Array(members.length), rest: new Float64Array(rest.length)};
  let added = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    multinomial(random, allMembers, members, drawn.members);
    multinomial(random, allRest, rest, drawn.rest);
    added += dissimilarityOf(drawn);
  }
  return 2 * dissimilarityOf(groups) - added / replicates;
}
