import {checkOptions, checkShare} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import type {RuleOptions} from "../rules.js";
import {wealthTaxValue, type WealthTaxAsset, type WealthTaxRules} from "./wealth-tax-value.js";

/**
 * The wealth tax that a discount saves the owner, against a bank deposit of the same value (its part of the tax
 * expenditure, skatteutgift).
 *
 * @formula rate · (v − taxable value)
 * @param marketValue estimated market value of each asset, in NOK, 0 or more
 * @param asset "main home", "second home", or "business"
 * @param rate the rate of wealth tax, from 0 to 1; the report prints none. Debt and the basic allowance are left out
 * @param options.rules discounts in place of those of 2020, as of wealthTaxValue
 * @returns NOK a year per asset, 0 or more. The printed NOK 14.1 billion also holds what is not taxed of living in one's
 *   own home, less document duty and property tax
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.4.2.1 and footnote 16 (compared with bank deposits)
 * @form printed in words; the rate is an argument
 * @methods m-14-tax-expenditure, m-14-wealth-tax-valuation
 * @example
 * wealthTaxRelief([4000000], "main home", 0.01) // [30000]
 */
export function wealthTaxRelief(
  marketValue: ArrayLike<number>,
  asset: WealthTaxAsset,
  rate: number,
  options: RuleOptions<WealthTaxRules> = {},
): Float64Array {
  checkOptions("wealthTaxRelief", options, ["rules"]);
  checkShare("wealthTaxRelief", "rate", rate);
  const values = amountColumn("wealthTaxRelief", "marketValue", marketValue);
  const taxable = wealthTaxValue(values, asset, options);
  return values.map((value, row) => rate * (value - taxable[row]!));
}
