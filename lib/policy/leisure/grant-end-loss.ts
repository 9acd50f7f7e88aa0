import {checkNotNegative} from "../../checks.js";
import {amountColumn} from "../../columns.js";

/**
 * What local organisations lose in all when a state grant ends and the municipality cuts its own support as well.
 *
 * @formula grant · (1 + cutPerKrone)
 * @param grant state grant in each municipality, in NOK, 0 or more
 * @param cutPerKrone what the municipality cuts of its own per lost krone, 0 or more; the evaluators think it may exceed 1
 *   in some, and no size is printed
 * @returns NOK per municipality, at least the grant
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.2 (Skutlaberg et al. 2018)
 * @form printed in words
 * @methods m-16-grant-displacement
 * @example
 * grantEndLoss([100], 1.5) // [250]
 */
export function grantEndLoss(grant: ArrayLike<number>, cutPerKrone: number): Float64Array {
  checkNotNegative("grantEndLoss", "cutPerKrone", cutPerKrone);
  return amountColumn("grantEndLoss", "grant", grant).map((amount) => amount * (1 + cutPerKrone));
}
