import {sum} from "../../sums.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * How far each place's share of the grants is from its share of the problems.
 *
 * @formula gᵢ / Σ g − pᵢ / Σ p
 * @param grants grants per place, 0 or more
 * @param problems problems per place, 0 or more, such as people with low income in vulnerable areas
 * @returns the gap per place, from −1 to 1, adding up to 0: positive where a place gets more than its share of problems
 * @nan every entry, when there are no grants or no problems at all
 * @source NOU 2020: 16 (2020), section 15.4.6, which asks whether grants match problems and prints no amounts
 * @form reading: the question is printed in words
 * @methods m-15-allocation-basis
 * @example
 * shareGap([80, 20], [50, 50]) // [0.3, -0.3]
 */
export function shareGap(grants: ArrayLike<number>, problems: ArrayLike<number>): Float64Array {
  const {grants: money, problems: need} = columnsOf("shareGap", amountColumn, {grants, problems});
  const [allMoney, allNeed] = [sum(money), sum(need)];
  return money.map((amount, row) => amount / allMoney - need[row]! / allNeed);
}
