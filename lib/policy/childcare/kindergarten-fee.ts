import {checkOptions} from "../../checks.js";
import {amountColumn, sameRows, wholeColumn} from "../../columns.js";
import {firstPlaceFee, kindergartenFeeRulesOf, type KindergartenFeeRules} from "./kindergarten-fee-rules.js";
import type {RuleOptions} from "../rules.js";

/**
 * What a household pays a month for all of its children in kindergarten.
 *
 * @formula F = f · s(n), with f = min(maximum, incomeShare · y / months) for the first of n children, and
 *   s(n) = 1 + secondChild + laterChildren · (n − 2) for two or more
 * @param income total taxable income of each household, in NOK a year, 0 or more
 * @param children children in kindergarten in each household: whole numbers, 0 or more
 * @param options.rules amounts in place of the printed ones of 2020: maximum 3135 (NOK a month), incomeShare 0.06,
 *   months 11, secondChild 0.7, laterChildren 0.5
 * @returns NOK a month per household, without food; from 0 to the fee at the highest price, and never lower at a higher
 *   income
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.1, box 13.1 (foreldrebetaling i barnehage). Eleven payments a year are
 *   inferred from the printed income limit, and later children's prices are taken of what is paid for the first, reduced
 *   or not
 * @form reading of the printed prices, as said under the source
 * @methods m-13-kg-price, m-13-notch-incentive
 * @example
 * kindergartenFee([800000, 800000, 800000], [1, 2, 3]) // [3135, 5329.5, 6897]
 * kindergartenFee([440000], [1]) // [2400]
 * kindergartenFee([440000], [1], {rules: {incomeShare: 0.03}}) // [1200]
 */
export function kindergartenFee(
  income: ArrayLike<number>,
  children: ArrayLike<number>,
  options: RuleOptions<KindergartenFeeRules> = {},
): Float64Array {
  checkOptions("kindergartenFee", options, ["rules"]);
  const rules = kindergartenFeeRulesOf("kindergartenFee", options.rules);
  const incomes = amountColumn("kindergartenFee", "income", income);
  const counts = wholeColumn("kindergartenFee", "children", children);
  sameRows("kindergartenFee", {income: incomes, children: counts});
  return incomes.map((amount, row) => {
    const count = counts[row]!;
    const places =
      Math.min(count, 1) + (count > 1 ? rules.secondChild + rules.laterChildren * (count - 2) : 0);
    return firstPlaceFee(amount, rules) * places;
  });
}
