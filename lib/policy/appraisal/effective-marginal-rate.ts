import {checkAbove, checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn} from "../../columns.js";

/** How the next kroner are counted. */
export interface MarginalRateOptions {
  /** The size of the rise in income, in the unit of income. Default: 1. */
  readonly step?: number | undefined;
}

/**
 * How much of the next krone of income a payment that follows income takes (the effective marginal tax rate of a rule).
 *
 * @formula (P(y + step) − P(y)) / step
 * @param payment the rule: what is paid at each of several incomes, over the same period as the income; a benefit counts
 *   with a minus sign
 * @param income the incomes looked at, 0 or more
 * @param options.step the rise in income, above 0; default 1. A larger step is what a rise in pay of that size meets; at
 *   a jump the rate depends on it
 * @returns a rate per income: 0 where the payment does not change, 0.06 where six of every hundred kroner go, above 1
 *   where earning more leaves less
 * @nan never
 * @source Standard definition, as in OECD (2019), "Taxing Wages" (marginal rates from a small rise in earnings);
 *   NOU 2020: 16, section 13.3.1, which names the wish to earn less at income limits and prints no calculation
 * @form standard
 * @methods m-13-notch-incentive, m-13-targeting-tradeoff, m-12-income-security-tradeoff
 * @example
 * const yearly = (children) => (income) =>
 *   kindergartenFee(income, Array.from(income, () => children)).map((fee) => 11 * fee);
 * effectiveMarginalRate(yearly(1), [400000, 600000], {step: 100}).map((rate) => Math.round(rate * 1e6) / 1e6) // [0.06, 0]
 * effectiveMarginalRate(yearly(2), [400000], {step: 100})[0] // ≈ 0.102
 */
export function effectiveMarginalRate(
  payment: (income: Float64Array) => ArrayLike<number>,
  income: ArrayLike<number>,
  options: MarginalRateOptions = {},
): Float64Array {
  checkOptions("effectiveMarginalRate", options, ["step"]);
  const {step = 1} = options;
  checkAbove("effectiveMarginalRate", "step", step, 0);
  const incomes = amountColumn("effectiveMarginalRate", "income", income);
  const paid = (at: Float64Array): ArrayLike<number> => {
    const amounts = payment(at.slice());
    if (amounts.length === at.length) return amounts;
    throw new InvalidInputError({
      functionName: "effectiveMarginalRate",
      argument: "payment",
      value: payment,
      advice: `It gave ${amounts.length} amounts for ${at.length} incomes: give a rule with one payment per income.`,
    });
  };
  const before = paid(incomes);
  const after = paid(incomes.map((amount) => amount + step));
  return incomes.map((_, row) => (after[row]! - before[row]!) / step);
}
