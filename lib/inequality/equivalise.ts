import {checkOptions, checkSameLength, valueColumn} from "../checks.js";
import {unitsOf, type EquivalenceOptions, type HouseholdMembers} from "./consumption-units.js";

/**
 * Household income per consumption unit: the income that would let one person alone live as well.
 *
 * @formula income / consumption units, see `consumptionUnits`
 * @param income income of each household, as a rule after tax, in kroner: finite numbers
 * @param household `{adults, children}`: a column of each, one entry per household; at least one adult
 * @param options.scale `"eu"` (default), `"oecd"`, `"sqrt"`, or `{adult, child}`
 * @returns one income per household, in the unit of `income`; every member has it, so statistics of people count the
 *   household once per member (as a weight)
 * @nan never
 * @source Hagenaars, A., de Vos, K. & Zaidi, M. A. (1994), Poverty Statistics in the Late 1980s, Eurostat; Eurostat
 *   (2004), EU-SILC 131-rev/04 (equivalised disposable income); NOU 2020: 16, box 4.1 in section 4.1.3.1
 * @form standard: box 4.1 names the adjustment and prints no weights
 * @methods m-4-consumption-units, m-4-oecd50, m-4-low-income
 * @example
 * equivalise([300, 630], {adults: [1, 2], children: [0, 2]}) // [300, 300]
 * equivalise([300, 600], {adults: [1, 4], children: [0, 0]}, {scale: "sqrt"}) // [300, 300]
 */
export function equivalise(
  income: ArrayLike<number>,
  household: HouseholdMembers,
  options: EquivalenceOptions = {},
): Float64Array {
  checkOptions("equivalise", options, ["scale"]);
  const incomes = valueColumn("equivalise", "income", income);
  const units = unitsOf("equivalise", household, options.scale);
  checkSameLength("equivalise", "income", incomes.length, "adults", units.length);
  return incomes.map((value, row) => value / units[row]!);
}
