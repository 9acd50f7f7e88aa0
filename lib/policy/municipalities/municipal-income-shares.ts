import {checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What the municipal sector's income consists of, as shares of it. */
export interface MunicipalIncomeRules extends PrintedRules {
  readonly blockGrant: number;
  readonly tax: number;
  /** Earmarked grants, user payments and fees together. */
  readonly bound: number;
}

/** The shares as printed; the year they hold for is not. */
export const municipalIncomeRules2020: MunicipalIncomeRules = {
  year: 2020,
  section: "12.3.1",
  blockGrant: 0.32,
  tax: 0.4,
  bound: 0.2,
};

/**
 * How much of municipal income is free, how much is bound to a purpose, and how much the report does not describe.
 *
 * @formula free = blockGrant + tax; bound; undescribed = 1 − free − bound
 * @param options.rules shares in place of the printed ones: blockGrant 0.32 (about), tax 0.4, bound 0.2 (about; earmarked
 *   grants, user payments and fees)
 * @returns `free`, `bound` and `undescribed`, adding up to 1; `undescribed` below 0 means that the shares contradict each
 *   other
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.3.1
 * @form printed
 * @methods m-12-bound-free-income, m-1-free-income
 * @example
 * municipalIncomeShares() // {free: 0.72, bound: 0.2, undescribed: 0.08}
 */
export function municipalIncomeShares(options: RuleOptions<MunicipalIncomeRules> = {}): {
  free: number;
  bound: number;
  undescribed: number;
} {
  checkOptions("municipalIncomeShares", options, ["rules"]);
  const {blockGrant, tax, bound} = rulesOf("municipalIncomeShares", municipalIncomeRules2020, options.rules, {
    shares: ["blockGrant", "tax", "bound"],
  });
  const free = blockGrant + tax;
  return {free, bound, undescribed: 1 - free - bound};
}
