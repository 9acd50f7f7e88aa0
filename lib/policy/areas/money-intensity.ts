import {amountColumn, columnsOf} from "../../columns.js";

/**
 * How large one stream of money is next to another in the same place: programme money next to ordinary money, or one
 * purpose next to all spending.
 *
 * @formula part / whole
 * @param part programme money, or what was spent on one purpose, per place, 0 or more
 * @param whole other spending in the same place, or all spending, above 0, in the same unit
 * @returns a ratio per place: 0.05 is five øre for every krone
 * @nan where both are 0
 * @source NOU 2020: 16 (2020), section 15.3.1.1, which sets the NOK 50 million at Romsås beside more than 1 billion spent by
 *   housing cooperatives, and 79 percent of a sub-programme to school and kindergarten
 * @form printed in words
 * @methods m-15-intensity, m-15-spending-share
 * @example
 * moneyIntensity([50e6], [1e9]) // [0.05]
 */
export function moneyIntensity(part: ArrayLike<number>, whole: ArrayLike<number>): Float64Array {
  const {part: parts, whole: wholes} = columnsOf("moneyIntensity", amountColumn, {part, whole});
  return parts.map((amount, row) => amount / wholes[row]!);
}
