import {checkOptions} from "../../checks.js";
import {wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The aim of the leisure declaration. */
export interface LeisureAimRules extends PrintedRules {
  /** Regular activities that every child should be able to take part in. */
  readonly activities: number;
}

/** The declaration of 2016. */
export const leisureAimRules2016: LeisureAimRules = {year: 2016, section: "16.1.4, box 16.1", activities: 1};

/**
 * The share of children who take part in as many regular leisure activities as the leisure declaration aims at.
 *
 * @formula children with at least `activities` / all children
 * @param activities regular leisure activities of each child: whole numbers, 0 or more
 * @param options.rules the aim in place of the printed one: activities 1
 * @returns from 0 to 1, the aim for all children whatever the parents' situation; the declaration speaks of being able to
 *   take part, which is more than this share shows
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.1.4, box 16.1
 * @form printed
 * @methods m-16-leisure-declaration-target
 * @example
 * leisureParticipation([0, 1, 2, 1]) // 0.75
 */
export function leisureParticipation(
  activities: ArrayLike<number>,
  options: RuleOptions<LeisureAimRules> = {},
): number {
  checkOptions("leisureParticipation", options, ["rules"]);
  const rules = rulesOf("leisureParticipation", leisureAimRules2016, options.rules);
  const counts = wholeColumn("leisureParticipation", "activities", activities);
  return counts.filter((count) => count >= rules.activities).length / counts.length;
}
