import {checkPositive} from "./arguments.js";
import {shareColumn} from "./columns.js";

/**
 * The share of those who remain that moves each year, when a known share has moved on after some years at an even pace.
 *
 * @formula 1 − (1 − moved)^(1 / years)
 * @param moved the share who have moved on, from 0 to 1, one entry per cohort or study
 * @param years years since settlement, above 0; the report counts five
 * @returns a share a year, from 0 to 1
 * @nan never
 * @source Standard form of a constant hazard in discrete time; NOU 2020: 16 (2020), section 17.2, where 20 to 40 percent of
 *   settled refugees move on within five years (Tønnessen & Andersen 2019)
 * @form standard
 * @methods m-17-secondary-migration
 * @example
 * yearlyMoveRate([0.2, 0.4], 5).map((rate) => Math.round(1000 * rate) / 10) // [4.4, 9.7]
 */
export function yearlyMoveRate(moved: ArrayLike<number>, years: number): Float64Array {
  checkPositive("yearlyMoveRate", "years", years);
  return shareColumn("yearlyMoveRate", "moved", moved).map((share) => 1 - (1 - share) ** (1 / years));
}
