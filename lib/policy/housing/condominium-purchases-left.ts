import {checkOptions} from "../../checks.js";
import {wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** How many dwellings one buyer may have in a condominium. */
export interface CondominiumPurchaseRules extends PrintedRules {
  readonly perBuyer: number;
}

/** The main rule as printed. */
export const condominiumPurchaseRules2020: CondominiumPurchaseRules = {
  year: 2020,
  section: "14.2.3",
  perBuyer: 2,
};

/**
 * How many more dwellings a buyer may buy in the same condominium (eierseksjonssameie).
 *
 * @formula max(0, perBuyer − held)
 * @param held dwellings each buyer has there already: whole numbers, 0 or more
 * @param options.rules the limit in place of the printed one: perBuyer 2
 * @returns dwellings per buyer
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.2.3 (eierseksjonsloven section 23, main rule)
 * @form printed
 * @methods m-14-two-unit-rule
 * @example
 * condominiumPurchasesLeft([0, 2, 3]) // [2, 0, 0]
 */
export function condominiumPurchasesLeft(
  held: ArrayLike<number>,
  options: RuleOptions<CondominiumPurchaseRules> = {},
): Float64Array {
  checkOptions("condominiumPurchasesLeft", options, ["rules"]);
  const {perBuyer} = rulesOf("condominiumPurchasesLeft", condominiumPurchaseRules2020, options.rules);
  return wholeColumn("condominiumPurchasesLeft", "held", held).map((count) => Math.max(0, perBuyer - count));
}
