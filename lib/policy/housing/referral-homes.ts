import {checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** A referral agreement (tilvisningsavtale). */
export interface ReferralRules extends PrintedRules {
  /** The share of the homes kept for people the municipality refers. */
  readonly share: number;
  /** How long the municipality has the right, in years. */
  readonly years: number;
}

/** The terms of the Housing Bank's loan as printed. */
export const referralRules2020: ReferralRules = {year: 2020, section: "14.4.2.2", share: 0.4, years: 20};

/**
 * How many homes of a rental project are let to people the municipality refers, and how many on ordinary terms.
 *
 * @formula referred = min(need, share · homes) for the first 20 years, then 0; ordinary = homes − referred
 * @param homes homes in each project, 0 or more
 * @param need homes the municipality has use for in each project, 0 or more
 * @param elapsed years since each agreement, 0 or more
 * @param options.rules terms in place of the printed ones: share 0.4, years 20
 * @returns `referred` and `ordinary` homes per project, not rounded; homes the municipality has no use for are let on
 *   ordinary terms
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.4.2.2 (regulation on loans from the Housing Bank)
 * @form printed
 * @methods m-14-referral-agreement
 * @example
 * referralHomes([50, 50, 50], [30, 10, 30], [0, 0, 20]) // {referred: [20, 10, 0], ordinary: [30, 40, 50]}
 */
export function referralHomes(
  homes: ArrayLike<number>,
  need: ArrayLike<number>,
  elapsed: ArrayLike<number>,
  options: RuleOptions<ReferralRules> = {},
): {referred: Float64Array; ordinary: Float64Array} {
  checkOptions("referralHomes", options, ["rules"]);
  const {share, years} = rulesOf("referralHomes", referralRules2020, options.rules, {shares: ["share"]});
  const {
    homes: all,
    need: wanted,
    elapsed: since,
  } = columnsOf("referralHomes", amountColumn, {homes, need, elapsed});
  const referred = all.map((count, row) => (since[row]! < years ? Math.min(wanted[row]!, share * count) : 0));
  return {referred, ordinary: all.map((count, row) => count - referred[row]!)};
}
