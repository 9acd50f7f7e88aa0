import {checkShare} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * What a household pays when kindergarten and after-school care together may cost at most a share of its income.
 *
 * @formula payment = min(kindergarten + afterSchool, share · y); relief = kindergarten + afterSchool − payment
 * @param income household income, in NOK a year, 0 or more
 * @param kindergarten what the household would pay for kindergarten without the joint cap, in NOK a year
 * @param afterSchool what it would pay for after-school care without the joint cap, in NOK a year
 * @param share the highest share of income, from 0 to 1; the committee leaves it open
 * @returns per household `payment` and `relief`, which the state would make up to the municipality, in NOK a year. The
 *   payment never falls with income as long as the two fees do not
 * @nan never
 * @source NOU 2020: 16 (2020), sections 13.4.1 and 19.3 (the committee's proposal)
 * @form printed in words; the share is not set
 * @methods m-13-combined-cap, m-19-income-share-cap
 * @example
 * jointFeeCap([400000, 900000], [24000, 34485], [24000, 27511], 0.06) // {payment: [24000, 54000], relief: [24000, 7996]}
 */
export function jointFeeCap(
  income: ArrayLike<number>,
  kindergarten: ArrayLike<number>,
  afterSchool: ArrayLike<number>,
  share: number,
): {payment: Float64Array; relief: Float64Array} {
  checkShare("jointFeeCap", "share", share);
  const {
    income: incomes,
    kindergarten: first,
    afterSchool: second,
  } = columnsOf("jointFeeCap", amountColumn, {income, kindergarten, afterSchool});
  const payment = incomes.map((amount, row) => Math.min(first[row]! + second[row]!, share * amount));
  return {payment, relief: payment.map((paid, row) => first[row]! + second[row]! - paid)};
}
