import {checkAbove, checkNotNegative, checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/** The limits on a loan. The report names the three kinds and prints none. */
export interface LoanLimits {
  /** Interest a year that the borrower must be able to bear, as a share (0.05 is 5 percent). */
  readonly interest: number;
  /** Years of repayment. */
  readonly years: number;
  /** The highest debt, as a multiple of gross income; Infinity for no limit. */
  readonly debtToIncome: number;
}

/**
 * The largest loan a household can carry by its ability to pay, its debt ratio and the time of repayment.
 *
 * @formula min(a · (1 − (1 + r)^−n) / r, debtToIncome · y), the present value of an annuity a over n years at interest r
 *   (n · a without interest)
 * @param income gross income of each household, in NOK a year, 0 or more
 * @param payment what each household can pay towards a loan, in NOK a year, 0 or more
 * @param limits.interest interest a year that must be borne, as a share, 0 or more
 * @param limits.years years of repayment, above 0
 * @param limits.debtToIncome the highest debt as a multiple of income, 0 or more; Infinity for no such limit
 * @returns NOK per household; it never falls when income, ability to pay, years or the debt ratio rise, and never rises with
 *   interest
 * @nan never
 * @source Standard formula of an annuity loan; NOU 2020: 16 (2020), section 14.3.3.1 (ability to pay back) and section
 *   4.2.1, note 4, which names servicing ability, debt ratio and repayment period of the rules in force without numbers
 * @form standard
 * @methods m-14-startlan, m-4-nurse-index
 * @example
 * largestLoan([500000, 500000], [100000, 200000], {interest: 0, years: 20, debtToIncome: 5}) // [2000000, 2500000]
 * largestLoan([500000], [100000], {interest: 0.05, years: 20, debtToIncome: Infinity})[0] // ≈ 1246221.03
 */
export function largestLoan(
  income: ArrayLike<number>,
  payment: ArrayLike<number>,
  limits: LoanLimits,
): Float64Array {
  checkOptions("largestLoan", limits, ["interest", "years", "debtToIncome"]);
  const {interest, years, debtToIncome} = limits;
  checkNotNegative("largestLoan", "interest", interest);
  checkAbove("largestLoan", "years", years, 0);
  if (debtToIncome !== Infinity) checkNotNegative("largestLoan", "debtToIncome", debtToIncome);
  const {income: incomes, payment: payments} = columnsOf("largestLoan", amountColumn, {income, payment});
  // expm1 and log1p keep the digits at an interest near 0, where the plain form loses them.
  const factor = interest === 0 ? years : -Math.expm1(-years * Math.log1p(interest)) / interest;
  return payments.map((amount, row) => {
    const byPayment = amount * factor;
    return debtToIncome === Infinity ? byPayment : Math.min(byPayment, debtToIncome * incomes[row]!);
  });
}
