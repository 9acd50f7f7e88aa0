import {checkNotNegative, checkOptions, checkShare} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The leisure-card pilot (fritidskort). */
export interface LeisureCardRules extends PrintedRules {
  /** The lowest amount per child and half-year, in NOK. */
  readonly least: number;
  /** The highest. */
  readonly most: number;
  /** The youngest age it is meant for in the long run. */
  readonly youngest: number;
  /** The oldest. */
  readonly oldest: number;
}

/** The amounts of the pilot in twelve municipalities. */
export const leisureCardRules2020: LeisureCardRules = {
  year: 2020,
  section: "16.1.4, box 16.2",
  least: 800,
  most: 1000,
  youngest: 6,
  oldest: 18,
};

/**
 * What a leisure card (fritidskort) costs a year.
 *
 * @formula children · used · 2 · amount, from the lowest amount to the highest
 * @param children children who may have the card, 0 or more: in the long run all of 6 to 18 years
 * @param used the share of them who use it, from 0 to 1; the report prints none
 * @param options.rules amounts in place of the printed ones: least 800, most 1000 (NOK per child and half-year); the ages
 *   (youngest 6, oldest 18) are not used here
 * @returns the `least` and the `most`, in NOK a year, when every user spends the whole amount
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.1.4, box 16.2
 * @form printed
 * @methods m-16-leisure-card
 * @example
 * leisureCardCost(1000, 1) // {least: 1600000, most: 2000000}
 */
export function leisureCardCost(
  children: number,
  used: number,
  options: RuleOptions<LeisureCardRules> = {},
): {least: number; most: number} {
  checkOptions("leisureCardCost", options, ["rules"]);
  checkNotNegative("leisureCardCost", "children", children);
  checkShare("leisureCardCost", "used", used);
  const {least, most} = rulesOf("leisureCardCost", leisureCardRules2020, options.rules);
  return {least: children * used * 2 * least, most: children * used * 2 * most};
}
