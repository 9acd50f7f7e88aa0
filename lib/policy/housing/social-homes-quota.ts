import {checkOptions} from "../../checks.js";
import {wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";
import {wholeHomes} from "./whole-homes.js";

/** The Danish rule on social homes in new projects. */
export interface SocialHomesRules extends PrintedRules {
  /** The highest share of the homes that planners may require to be social. */
  readonly highestShare: number;
}

/** The rule as printed. */
export const socialHomesRules2020: SocialHomesRules = {
  year: 2020,
  section: "14.2.2 and 14.4.1, footnote 13",
  highestShare: 0.25,
};

/**
 * The most social homes (almene boliger) that Danish planners may require in a new project.
 *
 * @formula ⌊highestShare · homes⌋
 * @param homes homes in each project: whole numbers, 0 or more
 * @param options.rules the share in place of the printed one: highestShare 0.25
 * @returns social homes per project, rounded down
 * @nan never
 * @source NOU 2020: 16 (2020), sections 14.2.2 and 14.4.1, footnote 13
 * @form printed, except the rounding
 * @methods m-14-danish-25
 * @example
 * socialHomesQuota([100, 7]) // [25, 1]
 */
export function socialHomesQuota(
  homes: ArrayLike<number>,
  options: RuleOptions<SocialHomesRules> = {},
): Float64Array {
  checkOptions("socialHomesQuota", options, ["rules"]);
  const {highestShare} = rulesOf("socialHomesQuota", socialHomesRules2020, options.rules, {
    shares: ["highestShare"],
  });
  return wholeColumn("socialHomesQuota", "homes", homes).map((count) => wholeHomes(highestShare, count));
}
