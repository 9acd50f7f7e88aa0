import {amountColumn, columnsOf} from "../../columns.js";

/**
 * The new offences to be expected while somebody waits for a sanction to begin.
 *
 * @formula rate · waiting
 * @param rate offences of each person per unit of time while waiting, 0 or more; the report prints none
 * @param waiting time from the offence to the start of the sanction, 0 or more, in the same unit
 * @returns expected offences per person, never fewer with a longer wait
 * @nan never
 * @source NOU 2020: 16 (2020), section 18.4.4; a constant rate (Poisson) is the simplest form
 * @form printed in words
 * @methods m-18-waiting-time
 * @example
 * offencesWhileWaiting([0.5, 0.5], [2, 12]) // [1, 6]
 */
export function offencesWhileWaiting(rate: ArrayLike<number>, waiting: ArrayLike<number>): Float64Array {
  const {rate: rates, waiting: times} = columnsOf("offencesWhileWaiting", amountColumn, {rate, waiting});
  return rates.map((offences, row) => offences * times[row]!);
}
