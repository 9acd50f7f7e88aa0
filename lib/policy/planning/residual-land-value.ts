import {checkOptions, checkShare} from "../../checks.js";
import {amountColumn, sameRows} from "../../columns.js";

/** What else a project has to bear. */
export interface ResidualLandOptions {
  /** What the municipality asks for per project, in NOK. Default: nothing. */
  readonly contribution?: ArrayLike<number> | undefined;
  /** What the land is worth for something else, in NOK. Default: nothing. */
  readonly otherUse?: ArrayLike<number> | undefined;
}

/**
 * What a developer can pay for land, and whether the project goes ahead.
 *
 * @formula land = (1 − margin) · sales − cost − contribution; the project goes ahead when land ≥ value in other use
 * @param sales expected sales value of each project, in NOK, 0 or more
 * @param cost building cost of each project, in NOK, 0 or more
 * @param margin the operating margin the developer requires, as a share of sales, from 0 to 1; in 2018 the average was 0.23
 *   of property developers and 0.04 of building contractors
 * @param options.contribution what the municipality asks for per project, in NOK; default nothing
 * @param options.otherUse what the land is worth for something else per project, in NOK; default 0
 * @returns per project `land`, the highest price of the land in NOK (below 0 when the project loses money on free land),
 *   and `goesAhead`, 1 or 0; a contribution known beforehand lowers the price of land krone by krone
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.1.3 with footnotes 3 and 4 (margins), and section 19.3
 * @form reading: the argument is printed in words, the formula is this project's
 * @methods m-14-residual-land-value, m-19-balanced-city
 * @example
 * residualLandValue([100], [60], 0.2) // {land: [20], goesAhead: [1]}
 * residualLandValue([100], [60], 0.2, {contribution: [15], otherUse: [10]}) // {land: [5], goesAhead: [0]}
 */
export function residualLandValue(
  sales: ArrayLike<number>,
  cost: ArrayLike<number>,
  margin: number,
  options: ResidualLandOptions = {},
): {land: Float64Array; goesAhead: Float64Array} {
  const name = "residualLandValue";
  checkOptions(name, options, ["contribution", "otherUse"]);
  checkShare(name, "margin", margin);
  const income = amountColumn(name, "sales", sales);
  const costs = amountColumn(name, "cost", cost);
  const none = new Float64Array(income.length);
  const contribution =
    options.contribution === undefined ? none : amountColumn(name, "contribution", options.contribution);
  const otherUse = options.otherUse === undefined ? none : amountColumn(name, "otherUse", options.otherUse);
  sameRows(name, {sales: income, cost: costs, contribution, otherUse});
  const land = income.map((amount, row) => (1 - margin) * amount - costs[row]! - contribution[row]!);
  return {land, goesAhead: land.map((price, row) => (price >= otherUse[row]! ? 1 : 0))};
}
