import {checkNotNegative} from "../../checks.js";
import {amountColumn} from "../../columns.js";

/**
 * The Housing Bank's grant for a municipal rental home: a rate per square metre, up to a largest size.
 *
 * @formula rate · min(size, largestSize)
 * @param size size of each home in square metres, 0 or more
 * @param rate NOK per square metre in the home's geographic zone, 0 or more; the report prints none
 * @param largestSize the size up to which the grant is paid, in square metres; the report prints none
 * @returns NOK per home, from 0 to rate · largestSize; the price of the home plays no part
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.3.2.2 (regulation on grants for rental homes)
 * @form printed in words; rate and limit are arguments
 * @methods m-14-husbank-rental-grant, m-14-grant-price-incentive
 * @example
 * rentalHomeGrant([50, 120], 10000, 80) // [500000, 800000]
 */
export function rentalHomeGrant(size: ArrayLike<number>, rate: number, largestSize: number): Float64Array {
  checkNotNegative("rentalHomeGrant", "rate", rate);
  checkNotNegative("rentalHomeGrant", "largestSize", largestSize);
  return amountColumn("rentalHomeGrant", "size", size).map((area) => rate * Math.min(area, largestSize));
}
