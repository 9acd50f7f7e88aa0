import {checkChoice, checkOptions} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Discounts on market value in wealth tax, as shares of it. */
export interface WealthTaxRules extends PrintedRules {
  /** On a main home, up to the limit. */
  readonly mainHome: number;
  /** On the part of a main home's value above the limit. */
  readonly mainHomeAbove: number;
  /** The limit, in NOK. */
  readonly mainHomeLimit: number;
  readonly secondHome: number;
  /** On commercial property, shares and operating assets. */
  readonly business: number;
}

/** The discounts of 2020: one and the same above and below the limit. */
export const wealthTaxRules2020: WealthTaxRules = {
  year: 2020,
  section: "14.4.2.1",
  mainHome: 0.75,
  mainHomeAbove: 0.75,
  mainHomeLimit: 15_000_000,
  secondHome: 0.1,
  business: 0.35,
};

/** The government's proposal from 2021; a second home is not mentioned in it and keeps its discount of 2020. */
export const wealthTaxRules2021: WealthTaxRules = {
  ...wealthTaxRules2020,
  year: 2021,
  mainHomeAbove: 0.5,
  business: 0.45,
};

/** What a property is to the wealth tax. */
export type WealthTaxAsset = "main home" | "second home" | "business";

/** @internal */
export const wealthTaxAssets: readonly WealthTaxAsset[] = ["main home", "second home", "business"];

/**
 * The value of an asset that wealth tax is charged on: market value less a discount.
 *
 * @formula (1 − mainHome) · min(v, limit) + (1 − mainHomeAbove) · max(0, v − limit) for a main home, (1 − discount) · v for
 *   other assets
 * @param marketValue estimated market value of each asset, in NOK, 0 or more
 * @param asset "main home", "second home", or "business" (commercial property, shares and operating assets)
 * @param options.rules discounts in place of those of 2020: mainHome 0.75, mainHomeAbove 0.75 (0.5 as proposed from 2021),
 *   mainHomeLimit 15 000 000, secondHome 0.1, business 0.35 (0.45 as proposed from 2021)
 * @returns taxable value per asset, in NOK, from 0 to the market value; it never falls as the market value rises
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.4.2.1
 * @form printed
 * @methods m-14-wealth-tax-valuation
 * @example
 * wealthTaxValue([4000000], "main home") // [1000000]
 * wealthTaxValue([20000000], "main home", {rules: {mainHomeAbove: 0.5}}) // [6250000]
 * wealthTaxValue([1000000], "second home") // [900000]
 */
export function wealthTaxValue(
  marketValue: ArrayLike<number>,
  asset: WealthTaxAsset,
  options: RuleOptions<WealthTaxRules> = {},
): Float64Array {
  checkOptions("wealthTaxValue", options, ["rules"]);
  checkChoice("wealthTaxValue", "asset", asset, wealthTaxAssets);
  const rules = rulesOf("wealthTaxValue", wealthTaxRules2020, options.rules, {
    shares: ["mainHome", "mainHomeAbove", "secondHome", "business"],
  });
  const values = amountColumn("wealthTaxValue", "marketValue", marketValue);
  if (asset === "second home") return values.map((value) => (1 - rules.secondHome) * value);
  if (asset === "business") return values.map((value) => (1 - rules.business) * value);
  const limit = rules.mainHomeLimit;
  return values.map(
    (value) =>
      (1 - rules.mainHome) * Math.min(value, limit) + (1 - rules.mainHomeAbove) * Math.max(0, value - limit),
  );
}
