import {checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn, sameRows, wholeColumn} from "../../columns.js";
import {firstPlaceFee, kindergartenFeeRulesOf, type KindergartenFeeRules} from "./kindergarten-fee-rules.js";
import type {RuleOptions} from "../rules.js";

/**
 * What one kindergarten place costs a month: the first, the second or a later child's.
 *
 * @formula f for the first child, secondChild · f for the second, laterChildren · f from the third, with
 *   f = min(maximum, incomeShare · y / months)
 * @param income total taxable income of each child's household, in NOK a year, 0 or more
 * @param order the child's place among the household's children in kindergarten: 1, 2, 3 and so on
 * @param options.rules amounts in place of the printed ones of 2020, as of kindergartenFee
 * @returns NOK a month per place, from 0 to the highest price
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.1, box 13.1, with the same two inferences as kindergartenFee
 * @form reading of the printed prices, as said of kindergartenFee
 * @methods m-13-kg-price
 * @example
 * kindergartenPlaceFee([800000, 800000, 800000], [1, 2, 3]) // [3135, 2194.5, 1567.5]
 */
export function kindergartenPlaceFee(
  income: ArrayLike<number>,
  order: ArrayLike<number>,
  options: RuleOptions<KindergartenFeeRules> = {},
): Float64Array {
  checkOptions("kindergartenPlaceFee", options, ["rules"]);
  const rules = kindergartenFeeRulesOf("kindergartenPlaceFee", options.rules);
  const incomes = amountColumn("kindergartenPlaceFee", "income", income);
  const places = wholeColumn("kindergartenPlaceFee", "order", order);
  sameRows("kindergartenPlaceFee", {income: incomes, order: places});
  return incomes.map((amount, row) => {
    const place = places[row]!;
    if (place < 1) {
      throw new InvalidInputError({
        functionName: "kindergartenPlaceFee",
        argument: "order",
        row,
        value: place,
        advice: "The first child is 1.",
      });
    }
    const share = place === 1 ? 1 : place === 2 ? rules.secondChild : rules.laterChildren;
    return firstPlaceFee(amount, rules) * share;
  });
}
