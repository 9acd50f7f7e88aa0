import {checkFinite} from "../checks.js";
import {shareColumn} from "../columns.js";

/**
 * How a pupil's Norwegian develops where many at school know it poorly: the growth of each year is in proportion to those
 * who know it well.
 *
 * @formula sₜ = sₜ₋₁ + g (1 − wₜ), with wₜ the share of pupils with weak Norwegian in year t
 * @param start the skill at the start, on any scale
 * @param growth what a year gives where all others know Norwegian well, on the same scale; the report prints no rate
 * @param weak the share of pupils with weak Norwegian in each year, from 0 to 1
 * @returns the skill at the end of each year; the start again and again where all are weak
 * @nan never
 * @source NOU 2020: 16 (2020), section 10.3 (school as the only place to meet Norwegian)
 * @form reading: the section reasons in words; the straight line is this project's
 * @methods m-10-language-environment
 * @example
 * languageProgress(0, 1, [0.5, 0.5, 0.25]) // [0.5, 1, 1.75]
 */
export function languageProgress(start: number, growth: number, weak: ArrayLike<number>): Float64Array {
  checkFinite("languageProgress", "start", start);
  checkFinite("languageProgress", "growth", growth);
  let skill = start;
  return shareColumn("languageProgress", "weak", weak).map((share) => (skill += growth * (1 - share)));
}
