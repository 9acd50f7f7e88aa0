import {checkAbove} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * What is left of a fee when some of the week's hours are free and each hour costs the same.
 *
 * @formula fee · max(0, 1 − freeHours / weeklyHours)
 * @param fee what each place costs without free hours, 0 or more, in any period
 * @param freeHours free hours a week of each child, as freeCoreTime gives them
 * @param weeklyHours the hours a week that the fee pays for, above 0; the report prints none
 * @returns what remains to be paid, from 0 to the fee
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.1, box 13.1 gives free hours but no price of the rest; in proportion to hours
 *   is this project's assumption
 * @form reading: the report does not say what the remaining hours cost
 * @methods m-13-kg-core-time, m-13-notch-incentive
 * @example
 * feeAfterFreeHours([3000, 3000], [0, 20], 40) // [3000, 1500]
 */
export function feeAfterFreeHours(
  fee: ArrayLike<number>,
  freeHours: ArrayLike<number>,
  weeklyHours: number,
): Float64Array {
  checkAbove("feeAfterFreeHours", "weeklyHours", weeklyHours, 0);
  const {fee: fees, freeHours: hours} = columnsOf("feeAfterFreeHours", amountColumn, {fee, freeHours});
  return fees.map((amount, row) => amount * Math.max(0, 1 - hours[row]! / weeklyHours));
}
