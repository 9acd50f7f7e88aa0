import {checkOptions, checkShare} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/** How cheaply the municipality buys. */
export interface HomesBoughtOptions {
  /** The discount on the market price, from 0 to 1. Default: 0, today's rule of market price. */
  readonly discount?: number | undefined;
}

/**
 * How many homes a municipality gets for its money in each area.
 *
 * @formula moneyᵢ / (priceᵢ · (1 − discount))
 * @param money what is spent in each area, in NOK, 0 or more
 * @param price market price of a home in each area, in NOK, above 0; the report prints none
 * @param options.discount the discount that a development agreement gives, from 0 to 1; default 0, the market price of
 *   today's rules
 * @returns homes per area, not rounded; the same money buys fewer where homes are dear, and more with a discount
 * @nan where nothing is spent and the home costs nothing
 * @source NOU 2020: 16 (2020), section 14.5.3, and sections 14.2.2 (right to buy first) and 14.6.3 (prices below the market)
 * @form reading: the argument is printed in words, the formula is this project's
 * @methods m-14-dispersion-budget-tradeoff, m-14-preemption-development-agreement
 * @example
 * homesBought([12e6, 12e6], [3e6, 6e6]) // [4, 2]
 * homesBought([12e6], [6e6], {discount: 0.5}) // [4]
 */
export function homesBought(
  money: ArrayLike<number>,
  price: ArrayLike<number>,
  options: HomesBoughtOptions = {},
): Float64Array {
  checkOptions("homesBought", options, ["discount"]);
  const {discount = 0} = options;
  checkShare("homesBought", "discount", discount);
  const {money: spent, price: prices} = columnsOf("homesBought", amountColumn, {money, price});
  return spent.map((amount, row) => amount / (prices[row]! * (1 - discount)));
}
