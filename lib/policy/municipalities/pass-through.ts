import {checkNotNegative, checkShare} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn} from "../../columns.js";

/**
 * What reaches each area of a state grant when the municipality passes on only part of it.
 *
 * @formula grant · passedOn · wᵢ / Σ w
 * @param grant the grant to the municipality, in NOK, 0 or more
 * @param passedOn the share that is passed on to areas, from 0 to 1; the report prints none
 * @param weight the weight of each area when it is passed on, 0 or more; the report prints none
 * @returns money per area, adding up to grant · passedOn
 * @nan every entry, when all weights are 0
 * @source NOU 2020: 16 (2020), section 12.6.4
 * @form reading: the report says in words that the grant must be passed on
 * @methods m-12-pass-through
 * @example
 * passThrough(100, 0.5, [3, 1]) // [37.5, 12.5]
 */
export function passThrough(grant: number, passedOn: number, weight: ArrayLike<number>): Float64Array {
  checkNotNegative("passThrough", "grant", grant);
  checkShare("passThrough", "passedOn", passedOn);
  const weights = amountColumn("passThrough", "weight", weight);
  const all = sum(weights);
  return weights.map((value) => (grant * passedOn * value) / all);
}
