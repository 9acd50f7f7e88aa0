import {checkNotNegative, checkOptions, checkShare} from "../checks.js";

/** What owners do when a home is worth less than it costs to build (NOU 2020: 16, section 9.1.2; Gyourko & Saiz 2004). */
export const upkeepCut = {cut: 0.5, study: 2004, section: "9.1.2"} as const;

/** How far upkeep falls. */
export interface UpkeepSpendingOptions {
  /** The share by which upkeep is cut below the building cost, from 0 to 1. Default: 0.5. */
  readonly cut?: number | undefined;
}

/**
 * What an owner spends on upkeep, given what the home is worth and what it costs to build.
 *
 * @formula u = usual where value ≥ building cost, usual · (1 − 0.5) where value < building cost
 * @param usual what is spent otherwise: kroner a year or any unit, 0 or more
 * @param value what the home is worth: kroner, 0 or more
 * @param buildingCost what it costs to build, in the unit of the value
 * @param options.cut the share by which upkeep is cut; default 0.5
 * @returns the spending, in the unit of `usual`
 * @nan never
 * @source NOU 2020: 16, section 9.1.2, after Gyourko, J. & Saiz, A. (2004), "Reinvestment in the housing stock",
 *   Journal of Urban Economics 55(2), pp. 238-256, a study of the USA
 * @form printed
 * @methods m-9-maintenance-threshold
 * @example
 * upkeepSpending(20000, 2500000, 3000000) // 10000
 * upkeepSpending(20000, 3000000, 3000000) // 20000
 */
export function upkeepSpending(
  usual: number,
  value: number,
  buildingCost: number,
  options: UpkeepSpendingOptions = {},
): number {
  checkOptions("upkeepSpending", options, ["cut"]);
  const {cut = upkeepCut.cut} = options;
  checkNotNegative("upkeepSpending", "usual", usual);
  checkNotNegative("upkeepSpending", "value", value);
  checkNotNegative("upkeepSpending", "buildingCost", buildingCost);
  checkShare("upkeepSpending", "cut", cut);
  return value < buildingCost ? usual * (1 - cut) : usual;
}
