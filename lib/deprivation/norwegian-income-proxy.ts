import {columnsOf, shareColumn} from "../columns.js";
import {checkChoice, checkFinite, checkOptions} from "../checks.js";
import {isMet, type Direction} from "./rule.js";

/** How many times, and whether exactly so many count. */
export interface NorwegianIncomeProxyOptions {
  /** How many times the municipality’s share. Default: 1/0.55. */
  readonly times?: number | undefined;
  /** `"above"` (default) or `"at least"`. */
  readonly direction?: Extract<Direction, "above" | "at least"> | undefined;
}

/** Which areas meet the income test, and by how much. */
export interface NorwegianIncomeProxy {
  readonly met: Uint8Array;
  /** The area’s share over the municipality’s; `NaN` where both are 0. */
  readonly ratio: Float64Array;
}

/**
 * Which Norwegian areas meet the report’s stand-in for the Danish income criterion: far more people in low-income
 * households than in the municipality as a whole.
 *
 * @formula met if area > times × municipality; ratio = area / municipality
 * @param area share of people (or children) in low-income households, one entry per area, from 0 to 1
 * @param municipality the same share in each area’s municipality
 * @param options.times how many times; default 1/0.55, about 1.818. Box 3.1 also writes "81 percent higher", 1.81
 * @param options.direction `"above"` (default, table 3.4) or `"at least"` (box 3.1)
 * @returns 1 for each area that meets it, and the ratio. The Danish criterion compares mean incomes, this one shares of
 *   people: the text calls it somewhat stricter, while box 3.1 says that the share will be higher in the Norwegian version
 * @nan the ratio where both shares are 0; it is infinite where only the municipality’s is
 * @source NOU 2020: 16 (2020), section 3.3.6.1 with box 3.1 and table 3.4
 * @form printed
 * @methods m-3-norwegian-proxy
 * @example
 * norwegianIncomeProxy([0.2, 0.18], [0.1, 0.1]).met // [1, 0]
 * norwegianIncomeProxy([0.1815], [0.1], {times: 1.81, direction: "at least"}).met // [1]
 */
export function norwegianIncomeProxy(
  area: ArrayLike<number>,
  municipality: ArrayLike<number>,
  options: NorwegianIncomeProxyOptions = {},
): NorwegianIncomeProxy {
  const name = "norwegianIncomeProxy";
  checkOptions(name, options, ["times", "direction"]);
  const {times = 1 / 0.55, direction = "above"} = options;
  checkFinite(name, "times", times);
  checkChoice(name, "direction", direction, ["above", "at least"]);
  const {area: own, municipality: whole} = columnsOf(name, shareColumn, {area, municipality});
  return {
    met: Uint8Array.from(own, (value, row) => Number(isMet(direction, value, times * whole[row]!))),
    ratio: own.map((value, row) => value / whole[row]!),
  };
}
