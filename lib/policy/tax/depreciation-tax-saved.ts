import {checkNotNegative, checkShare} from "../../checks.js";

/**
 * The tax that yearly depreciation of a rental building would save, which is allowed for commercial buildings and for
 * short-term letting but not for homes let as a business.
 *
 * @formula taxRate · V · (1 − (1 − rate)^years), the depreciation of a falling balance added up
 * @param value value of the building without land when depreciation begins (V), in NOK, 0 or more
 * @param rate the share of what is left that is written off each year, from 0 to 1; the report prints none
 * @param taxRate tax on income, from 0 to 1; the report prints none
 * @param years years of depreciation, 0 or more
 * @returns NOK in all over those years, not discounted, from 0 towards the tax on the whole value
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.5.2 and box 14.6; the falling balance (saldoavskrivning) is the form of the
 *   Norwegian Tax Act
 * @form standard; the report describes the rule in words and prints no rates
 * @methods m-14-rental-depreciation
 * @example
 * depreciationTaxSaved(1000000, 0.1, 0.2, 1) // 20000
 * depreciationTaxSaved(1000000, 0.1, 0.2, 2) // 38000
 */
export function depreciationTaxSaved(value: number, rate: number, taxRate: number, years: number): number {
  checkNotNegative("depreciationTaxSaved", "value", value);
  checkShare("depreciationTaxSaved", "rate", rate);
  checkShare("depreciationTaxSaved", "taxRate", taxRate);
  checkNotNegative("depreciationTaxSaved", "years", years);
  return taxRate * value * (1 - (1 - rate) ** years);
}
