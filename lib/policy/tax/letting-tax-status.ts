import {checkOptions, checkShare} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** When letting is taxed. */
export interface LettingTaxRules extends PrintedRules {
  /** The least share of the own home that its owner uses for the rest to be let tax free. */
  readonly ownUse: number;
  /** Rental units from which letting is a business. */
  readonly businessUnits: number;
}

/** The limits as printed. */
export const lettingTaxRules2020: LettingTaxRules = {
  year: 2020,
  section: "14.4.2.1",
  ownUse: 0.5,
  businessUnits: 5,
};

/** Somebody who lets. */
export interface LettingCase {
  readonly home: "own" | "second";
  /** The share of the dwelling the owner uses; it matters for the own home only. */
  readonly ownUse: number;
  /** Rental units in all. */
  readonly units: number;
}

/**
 * Whether rent is tax free, taxed as income, or taxed as a business.
 *
 * @formula "business" from five rental units; otherwise "tax free" in the own home with at least half of it used by the
 *   owner; otherwise "taxed"
 * @param letting.home "own" for part of one's own home, "second" for another dwelling
 * @param letting.ownUse the share of the dwelling that the owner uses, from 0 to 1
 * @param letting.units rental units in all, 0 or more
 * @param options.rules limits in place of the printed ones: ownUse 0.5, businessUnits 5
 * @returns "tax free", "taxed" or "business". An own home used less than half is "taxed" by the report's sentence turned
 *   round
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.4.2.1 and box 14.6; that five units make a business wherever they are is this
 *   project's reading
 * @form printed
 * @methods m-14-rental-income-tax
 * @example
 * lettingTaxStatus({home: "own", ownUse: 0.5, units: 1}) // "tax free"
 * lettingTaxStatus({home: "own", ownUse: 0.4, units: 1}) // "taxed"
 * lettingTaxStatus({home: "second", ownUse: 0, units: 5}) // "business"
 */
export function lettingTaxStatus(
  letting: LettingCase,
  options: RuleOptions<LettingTaxRules> = {},
): "tax free" | "taxed" | "business" {
  checkOptions("lettingTaxStatus", options, ["rules"]);
  checkCase("lettingTaxStatus", letting, {home: ["own", "second"], ownUse: "number", units: "number"});
  checkShare("lettingTaxStatus", "ownUse", letting.ownUse);
  const rules = rulesOf("lettingTaxStatus", lettingTaxRules2020, options.rules, {shares: ["ownUse"]});
  if (letting.units >= rules.businessUnits) return "business";
  return letting.home === "own" && letting.ownUse >= rules.ownUse ? "tax free" : "taxed";
}
