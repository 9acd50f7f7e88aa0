import {amountColumn, columnsOf} from "../../columns.js";

/**
 * How much of the price of a home a grant covers, and what is left to pay.
 *
 * @formula covered = min(grant, price) / price; net = price − min(grant, price)
 * @param price price of each home, in NOK, above 0
 * @param grant grant for each home, in NOK, 0 or more, as rentalHomeGrant gives it
 * @returns per home `covered`, from 0 to 1, and `net` in NOK; a grant that does not follow the price covers less where homes
 *   are dear
 * @nan covered, of a home without a price
 * @source NOU 2020: 16 (2020), section 14.3.2.2, on the grant's incentive to buy small and moderately priced homes
 * @form printed in words
 * @methods m-14-grant-price-incentive, m-14-husbank-rental-grant
 * @example
 * grantPriceShare([2000000, 4000000], [800000, 800000]) // {covered: [0.4, 0.2], net: [1200000, 3200000]}
 */
export function grantPriceShare(
  price: ArrayLike<number>,
  grant: ArrayLike<number>,
): {covered: Float64Array; net: Float64Array} {
  const {price: prices, grant: grants} = columnsOf("grantPriceShare", amountColumn, {price, grant});
  const paid = prices.map((amount, row) => Math.min(amount, grants[row]!));
  return {
    covered: paid.map((amount, row) => amount / prices[row]!),
    net: paid.map((amount, row) => prices[row]! - amount),
  };
}
