import {checkNotNegative, checkOptions} from "../../checks.js";
import {kindergartenFeeRulesOf, type KindergartenFeeRules} from "./kindergarten-fee-rules.js";
import type {RuleOptions} from "../rules.js";

/** The ages at which a majority would make kindergarten free (sections 13.4.2 and 19.3): the last two before school. */
export const freeKindergartenAges = [4, 5] as const;

/**
 * The most that parents' payments could cost the state when kindergarten is made free for a number of children.
 *
 * @formula children · maximum · months
 * @param children children whose places become free, 0 or more; the report prints no number of four- and five-year-olds
 * @param options.rules amounts in place of the printed ones of 2020: maximum 3135 (NOK a month), months 11
 * @returns NOK a year: an upper bound, since children of low-income families, later siblings and those who do not attend
 *   pay less today, and no new places are counted. The ministry's estimate is just over NOK 4.2 billion
 * @nan never
 * @source NOU 2020: 16 (2020), sections 13.4.2 and 19.3, with the price of section 13.1.1, box 13.1
 * @form reading: the report prints the ministry's total, not how it was made
 * @methods m-13-free-45, m-19-free-kindergarten
 * @example
 * freeKindergartenCost(1) // 34485
 */
export function freeKindergartenCost(
  children: number,
  options: RuleOptions<KindergartenFeeRules> = {},
): number {
  checkOptions("freeKindergartenCost", options, ["rules"]);
  checkNotNegative("freeKindergartenCost", "children", children);
  const {maximum, months} = kindergartenFeeRulesOf("freeKindergartenCost", options.rules);
  return children * maximum * months;
}
