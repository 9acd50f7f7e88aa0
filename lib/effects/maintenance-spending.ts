import {checkAtLeast, checkOptions, checkShare} from "../checks.js";

/** How much of the upkeep is given up. */
export interface MaintenanceOptions {
  /** The share of spending that is cut, from 0 to 1. Default: 0.5. */
  readonly cut?: number | undefined;
}

/**
 * What an owner spends on upkeep, which falls once the home is worth less than building one costs.
 *
 * @formula spending · (1 − cut) if value < building cost, else spending
 * @param spending what is spent as long as upkeep pays, 0 or more, in kroner
 * @param value what the home is worth, 0 or more
 * @param buildingCost what building such a home costs, 0 or more
 * @param options.cut the share that is cut below the threshold, from 0 to 1; default 0.5, from the report
 * @returns in the unit of the spending
 * @nan never
 * @source Gyourko & Saiz (2004), "Reinvestment in the housing stock: the role of construction costs and the supply side",
 *   Journal of Urban Economics 55(2), pp. 238-256; NOU 2020: 16, section 9.1.2 (50 percent, a study of US home owners)
 * @form printed: the threshold and the cut; that spending does not change on either side of it is this project's reading
 * @methods m-9-maintenance-threshold
 * @example
 * maintenanceSpending(20000, 1800000, 2000000) // 10000
 * maintenanceSpending(20000, 2000000, 2000000) // 20000
 */
export function maintenanceSpending(
  spending: number,
  value: number,
  buildingCost: number,
  options: MaintenanceOptions = {},
): number {
  checkOptions("maintenanceSpending", options, ["cut"]);
  const {cut = 0.5} = options;
  checkAtLeast("maintenanceSpending", "spending", spending, 0);
  checkAtLeast("maintenanceSpending", "value", value, 0);
  checkAtLeast("maintenanceSpending", "buildingCost", buildingCost, 0);
  checkShare("maintenanceSpending", "cut", cut);
  return value < buildingCost ? spending * (1 - cut) : spending;
}
