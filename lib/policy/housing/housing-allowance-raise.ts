import {checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The report's example of more housing allowance for large families in the largest cities. */
export interface AllowanceRaiseRules extends PrintedRules {
  /** More money, in NOK a year. */
  readonly money: number;
  /** How much the ceiling on housing costs rises, in NOK a year. */
  readonly ceiling: number;
  /** Households of four or more that receive it before. */
  readonly before: number;
  /** The same after. */
  readonly after: number;
  /** Share of families in Oslo's analysis areas that receive it before. */
  readonly areasBefore: number;
  /** The same after. */
  readonly areasAfter: number;
  /** Share of families in the rest of Oslo that receive it before. */
  readonly restBefore: number;
  /** The same after. */
  readonly restAfter: number;
}

/** The estimates as printed; footnote 11 of chapter 14 calls the two shares before shares of all households. */
export const allowanceRaiseRules2020: AllowanceRaiseRules = {
  year: 2020,
  section: "19.3",
  money: 50_000_000,
  ceiling: 31_000,
  before: 3300,
  after: 3700,
  areasBefore: 0.016,
  areasAfter: 0.018,
  restBefore: 0.0048,
  restAfter: 0.0053,
};

/**
 * What NOK 50 million more in housing allowance (bostøtte) for large families does, in ratios of the printed estimates.
 *
 * @formula growth = after / before − 1; perHousehold = money / after; ratio = areas / rest, before and after
 * @param options.rules estimates in place of the printed ones: money 50 000 000, ceiling 31 000 (not used here), before 3300,
 *   after 3700, areasBefore 0.016, areasAfter 0.018, restBefore 0.0048, restAfter 0.0053
 * @returns `growth` of recipients as a share, `perHousehold` in NOK a year if all recipients shared the money, and
 *   `ratioBefore` and `ratioAfter` of the share of families who receive it in Oslo's analysis areas to that in the rest
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (Iversen et al. 2020); the shares are of families with children there, and of all
 *   households in section 14.3.4, footnote 11
 * @form reading: the estimates are printed, the ratios are this project's arithmetic
 * @methods m-19-housing-benefit-50m, m-14-family-on-allowance
 * @example
 * housingAllowanceRaise().growth // ≈ 0.12
 * housingAllowanceRaise().ratioBefore // ≈ 3.3
 * housingAllowanceRaise().ratioAfter // ≈ 3.4
 */
export function housingAllowanceRaise(options: RuleOptions<AllowanceRaiseRules> = {}): {
  growth: number;
  perHousehold: number;
  ratioBefore: number;
  ratioAfter: number;
} {
  checkOptions("housingAllowanceRaise", options, ["rules"]);
  const rules = rulesOf("housingAllowanceRaise", allowanceRaiseRules2020, options.rules, {
    shares: ["areasBefore", "areasAfter", "restBefore", "restAfter"],
    positive: ["before", "after", "restBefore", "restAfter"],
  });
  return {
    growth: rules.after / rules.before - 1,
    perHousehold: rules.money / rules.after,
    ratioBefore: rules.areasBefore / rules.restBefore,
    ratioAfter: rules.areasAfter / rules.restAfter,
  };
}
