import {checkAbove} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";

/**
 * A quantity year by year when it grows by the same percentage every year from one known level to another.
 *
 * @formula x_t = start · (target / start)^(t / years), for t = 0, 1, …, years
 * @param start the level in year 0, above 0
 * @param target the level in the last year, above 0
 * @param years whole number of years between, at least 1
 * @returns `rate`, the growth a year as a share (0.088 is 8.8 percent), and `path`, the level of every year with both ends
 * @nan never
 * @source Standard definition of the geometric mean rate of growth; used of Gellerupparken, from 6000 to 14 000 people in
 *   ten years, in NOU 2020: 16 (2020), section 12.4.2, box 12.9, which prints the two ends only
 * @form standard
 * @methods m-12-gellerup
 * @example
 * constantGrowth(100, 121, 2) // {rate: 0.1, path: [100, 110, 121]}
 * constantGrowth(6000, 14000, 10).rate // ≈ 0.088
 */
export function constantGrowth(
  start: number,
  target: number,
  years: number,
): {rate: number; path: Float64Array} {
  checkAbove("constantGrowth", "start", start, 0);
  checkAbove("constantGrowth", "target", target, 0);
  if (!Number.isInteger(years) || years < 1) {
    const advice = "Give a whole number of years, at least 1.";
    throw new InvalidInputError({functionName: "constantGrowth", argument: "years", value: years, advice});
  }
  const rate = (target / start) ** (1 / years) - 1;
  const path = Float64Array.from(
    {length: years + 1},
    (_, year) => start * (target / start) ** (year / years),
  );
  return {rate, path};
}
