import {shareColumn} from "../columns.js";

/**
 * The share to whom something has happened by the end of each period, from the risks in the periods.
 *
 * @formula Fₜ = 1 − Π (1 − hₛ) over the periods s up to t
 * @param risks the risk in each period among those to whom it has not happened yet, from 0 to 1
 * @returns one cumulative share per period, from 0 to 1, never falling
 * @nan never
 * @source Singer & Willett (2003), Applied Longitudinal Data Analysis, chapter 10; NOU 2020: 16, section 6.7.3
 * @form standard
 * @methods m-6-revictimisation
 * @example
 * cumulativeShares([0.5, 0.5, 0]) // [0.5, 0.75, 0.75]
 */
export function cumulativeShares(risks: ArrayLike<number>): Float64Array {
  let left = 1;
  return shareColumn("cumulativeShares", "risks", risks).map((risk) => 1 - (left *= 1 - risk));
}
