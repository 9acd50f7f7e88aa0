import {checkNotNegative} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";
import {sum} from "../../sums.js";

/**
 * A fixed sum shared out by size and need: what one place gets more, the others get less.
 *
 * @formula aᵢ = total · sᵢ wᵢ / Σ sⱼ wⱼ
 * @param total what is shared out (kroner, teachers), 0 or more
 * @param size the size of each place (people, pupils), 0 or more
 * @param need the need weight of each place, 0 or more; the report prints none. Equal weights share by size alone
 * @returns what each place gets, in the unit of the total and adding up to it
 * @nan every entry, when all sizes or all weights are 0
 * @source NOU 2020: 16 (2020), sections 19.2, 19.3 (teacher norm), 12.3.3 (Oslo's district grants) and 16.1.3, which name
 *   no weights; proportional allocation is the standard form
 * @form reading: the report describes such models in words
 * @methods m-19-zero-sum-budget, m-19-teacher-norm, m-12-oslo-criteria, m-16-oslo-culture-allocation,
 *   m-14-living-condition-survey-allocation
 * @example
 * shareByNeed(90, [100, 100], [1, 2]) // [30, 60]
 * shareByNeed(90, [100, 200], [1, 1]) // [30, 60]
 */
export function shareByNeed(total: number, size: ArrayLike<number>, need: ArrayLike<number>): Float64Array {
  checkNotNegative("shareByNeed", "total", total);
  const {size: sizes, need: weights} = columnsOf("shareByNeed", amountColumn, {size, need});
  const claims = sizes.map((amount, row) => amount * weights[row]!);
  const all = sum(claims);
  return claims.map((claim) => (total * claim) / all);
}
