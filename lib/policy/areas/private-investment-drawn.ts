import {checkOptions} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What public support to area renewal draws of private money. */
export interface LeverageRules extends PrintedRules {
  /** Private housing investment per krone of public support. */
  readonly perKrone: number;
}

/** The Danish estimate: an average of vulnerable urban areas. */
export const leverageRules2015: LeverageRules = {year: 2015, section: "15.3.2.2", perKrone: 3.5};

/**
 * The private housing investment that public support to area renewal draws, by a Danish estimate.
 *
 * @formula perKrone · support
 * @param support public support to each area, in kroner, 0 or more
 * @param options.rules the ratio in place of the printed one: perKrone 3.5 (an average, without a margin of error)
 * @returns kroner of private investment per area
 * @nan never
 * @source NOU 2020: 16 (2020), section 15.3.2.2 (Jensen et al. 2015)
 * @form printed
 * @methods m-15-leverage
 * @example
 * privateInvestmentDrawn([10]) // [35]
 */
export function privateInvestmentDrawn(
  support: ArrayLike<number>,
  options: RuleOptions<LeverageRules> = {},
): Float64Array {
  checkOptions("privateInvestmentDrawn", options, ["rules"]);
  const {perKrone} = rulesOf("privateInvestmentDrawn", leverageRules2015, options.rules);
  return amountColumn("privateInvestmentDrawn", "support", support).map((amount) => perKrone * amount);
}
