import {checkOptions, checkShare} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Money for area-based initiatives. */
export interface AreaGrantRules extends PrintedRules {
  /** State grants and support schemes, in NOK a year. */
  readonly state: number;
  /** The municipalities' own money, per krone from the state. */
  readonly municipalPerKrone: number;
}

/** The budget proposal for 2021; the municipalities put in about as much as the state. */
export const areaGrantRules2021: AreaGrantRules = {
  year: 2021,
  section: "19.3",
  state: 210_000_000,
  municipalPerKrone: 1,
};

/**
 * The money for area-based initiatives when part of the state's goes into the block grant and municipal effort falls in
 * proportion.
 *
 * @formula earmarked = (1 − moved) · state; total = earmarked · (1 + municipalPerKrone)
 * @param moved the share of the state money that goes into the block grant, from 0 to 1; the report leaves it open
 * @param options.rules amounts in place of the printed ones: state 210 000 000 (NOK), municipalPerKrone 1 (about)
 * @returns `earmarked`, `municipal` and `total` money for the initiatives, and `block`, what goes into the block grant, in
 *   NOK a year. Without a move the total is 420 million, which the report prints as around 400
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (municipal money from Iversen et al. 2020)
 * @form printed in words
 * @methods m-19-area-grant-total, m-15-block-grant-merge, m-1-two-grants
 * @example
 * areaGrantTotal(0).total // 420000000
 * areaGrantTotal(0.5) // {earmarked: 105e6, municipal: 105e6, total: 210e6, block: 105e6}
 */
export function areaGrantTotal(
  moved: number,
  options: RuleOptions<AreaGrantRules> = {},
): {earmarked: number; municipal: number; total: number; block: number} {
  checkOptions("areaGrantTotal", options, ["rules"]);
  checkShare("areaGrantTotal", "moved", moved);
  const {state, municipalPerKrone} = rulesOf("areaGrantTotal", areaGrantRules2021, options.rules);
  const earmarked = (1 - moved) * state;
  const municipal = earmarked * municipalPerKrone;
  return {earmarked, municipal, total: earmarked + municipal, block: moved * state};
}
