import {checkOptions} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** When pupils fall behind in upper secondary school. */
export interface FallingBehindRules extends PrintedRules {
  /** The grade average below which pupils are at risk. */
  readonly below: number;
  /** The share of them who do not keep up. */
  readonly share: number;
}

/** What the report says of pupils who leave lower secondary school. */
export const fallingBehindRules2020: FallingBehindRules = {
  year: 2020,
  section: "13.3.4",
  below: 3,
  share: 0.5,
};

/**
 * How many pupils can be expected not to keep up in upper secondary school, by their grades before it.
 *
 * @formula share · number of pupils with a grade average below three
 * @param average grade average of each pupil who leaves lower secondary school, from 1 to 6
 * @param options.rules amounts in place of the printed ones: below 3 (grade average), share 0.5
 * @returns expected number of pupils, from 0; pupils at or above the limit are not counted, since nothing is said of them
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.3.4, which does not name the studies
 * @form printed in words
 * @methods m-13-dropout-rule
 * @example
 * pupilsFallingBehind([2.4, 2.9, 3, 4.5]) // 1
 */
export function pupilsFallingBehind(
  average: ArrayLike<number>,
  options: RuleOptions<FallingBehindRules> = {},
): number {
  checkOptions("pupilsFallingBehind", options, ["rules"]);
  const rules = rulesOf("pupilsFallingBehind", fallingBehindRules2020, options.rules, {shares: ["share"]});
  const averages = amountColumn("pupilsFallingBehind", "average", average);
  return rules.share * averages.filter((value) => value < rules.below).length;
}
