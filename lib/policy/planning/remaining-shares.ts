import {shareColumn} from "../../columns.js";

/**
 * What is left of a whole after several shares have been taken of it one after the other (a funnel).
 *
 * @formula r₀ = 1, r_k = r_{k−1} · s_k
 * @param kept the share kept at each step, from 0 to 1, such as the 0.3 of Oslo that the municipality owns and the 0.25 of
 *   that which is neither forest nor open space
 * @returns the share of the whole that is left after each step, never rising
 * @nan never
 * @source Definition of a product of shares; NOU 2020: 16 (2020), section 14.2.2, box 14.1
 * @form printed in words
 * @methods m-14-land-funnel
 * @example
 * remainingShares([0.3, 0.25]) // [0.3, 0.075]
 */
export function remainingShares(kept: ArrayLike<number>): Float64Array {
  let left = 1;
  return shareColumn("remainingShares", "kept", kept).map((share) => (left *= share));
}
