import {amountColumn, columnsOf} from "../../columns.js";

/**
 * How much car travel has grown in each city area, against the goal that it does not grow.
 *
 * @formula after / before − 1
 * @param before car travel in each city area at first (person-kilometres or trips), above 0
 * @param after car travel there later, 0 or more, in the same unit
 * @returns growth per area as a share: the zero-growth goal is met at 0 and below
 * @nan where there was no car travel at either time
 * @source NOU 2020: 16 (2020), section 14.1.1.2 (nullvekstmålet); which years are compared is for the caller
 * @form printed in words
 * @methods m-14-zero-growth
 * @example
 * carTrafficGrowth([200, 100], [190, 110]) // [-0.05, 0.1]
 */
export function carTrafficGrowth(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  const {before: first, after: last} = columnsOf("carTrafficGrowth", amountColumn, {before, after});
  return first.map((amount, row) => (last[row]! - amount) / amount);
}
