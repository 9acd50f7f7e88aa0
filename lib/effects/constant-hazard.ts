import {checkAbove, checkShare} from "../checks.js";

/**
 * The risk in each period that gives a cumulative share over several, if it is the same in all: the constant hazard.
 *
 * @formula h = 1 − (1 − F)^(1/n)
 * @param cumulative the share to whom it has happened by the end, from 0 to 1
 * @param periods the number of periods (years), above 0
 * @returns from 0 to 1, at most the cumulative share for one period or more: one in three over four years is 9.6 percent a
 *   year, not 8.3
 * @nan never
 * @source Singer & Willett (2003), Applied Longitudinal Data Analysis, chapter 10 (hazard and survival in discrete time);
 *   NOU 2020: 16, section 6.7.3 (new violence for one in three over four years)
 * @form reading: the section prints the cumulative share only
 * @methods m-6-revictimisation
 * @example
 * constantHazard(1 / 3, 4) // ≈ 0.096
 * constantHazard(0.19, 2) // ≈ 0.1
 */
export function constantHazard(cumulative: number, periods: number): number {
  checkShare("constantHazard", "cumulative", cumulative);
  checkAbove("constantHazard", "periods", periods, 0);
  return -Math.expm1(Math.log1p(-cumulative) / periods);
}
