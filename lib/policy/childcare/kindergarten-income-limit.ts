import {checkOptions} from "../../checks.js";
import {kindergartenFeeRulesOf, type KindergartenFeeRules} from "./kindergarten-fee-rules.js";
import type {RuleOptions} from "../rules.js";

/**
 * The household income from which the full kindergarten price is paid: below it the price is reduced.
 *
 * @formula y* = maximum · months / incomeShare
 * @param options.rules amounts in place of the printed ones of 2020, as of kindergartenFee
 * @returns NOK a year; Infinity when the income share is 0, since nobody then pays the full price
 * @nan when the highest price and the income share are both 0
 * @source NOU 2020: 16 (2020), section 13.1.1, box 13.1, which prints NOK 574 750
 * @form reading: the report prints the limit, and the formula gives it back with eleven payments a year
 * @methods m-13-kg-price, m-13-notch-incentive
 * @example
 * kindergartenIncomeLimit() // 574750
 * kindergartenIncomeLimit({rules: {maximum: 1500}}) // 275000
 */
export function kindergartenIncomeLimit(options: RuleOptions<KindergartenFeeRules> = {}): number {
  checkOptions("kindergartenIncomeLimit", options, ["rules"]);
  const {maximum, months, incomeShare} = kindergartenFeeRulesOf("kindergartenIncomeLimit", options.rules);
  return (maximum * months) / incomeShare;
}
