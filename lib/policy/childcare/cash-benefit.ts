import {checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The cash-for-care benefit (kontantstøtte). */
export interface CashBenefitRules extends PrintedRules {
  /** The full benefit, in NOK a month. */
  readonly full: number;
  /** The longest period, in months. */
  readonly longest: number;
  /** Years an immigrant must have lived in Norway. */
  readonly residence: number;
  /** The share paid with 0, 1, 2, 3, 4 and 5 kindergarten days a week. */
  readonly shares: readonly number[];
}

/**
 * The amounts the report prints. It names 20, 40, 60 and 80 percent with a part-time place, depending on the days a week,
 * but not which day has which: a fifth for each day at home is inferred.
 */
export const cashBenefitRules2020: CashBenefitRules = {
  year: 2020,
  section: "13.1.3, box 13.2",
  full: 7500,
  longest: 11,
  residence: 5,
  shares: [1, 0.8, 0.6, 0.4, 0.2, 0],
};

/**
 * The cash-for-care benefit (kontantstøtte) for a child, by its days in kindergarten.
 *
 * @formula full · shares[days]
 * @param days kindergarten days a week of each child: whole numbers from 0 to 5
 * @param options.rules amounts in place of the printed ones: full 7500 (NOK a month), shares [1, 0.8, 0.6, 0.4, 0.2, 0]
 *   (of 0 to 5 days); longest and residence are not used here
 * @returns NOK a month per child, from the full benefit down to 0, and never more with more days. It is paid for at most
 *   eleven months: 82 500 in all
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.3, box 13.2
 * @form reading: amounts and shares are printed, which share goes with how many days is inferred
 * @methods m-13-cash-benefit
 * @example
 * cashBenefit([0, 2, 5]) // [7500, 4500, 0]
 */
export function cashBenefit(
  days: ArrayLike<number>,
  options: RuleOptions<CashBenefitRules> = {},
): Float64Array {
  checkOptions("cashBenefit", options, ["rules"]);
  const {full, shares} = rulesOf("cashBenefit", cashBenefitRules2020, options.rules, {shares: ["shares"]});
  return wholeColumn("cashBenefit", "days", days).map((count, row) => {
    const share = shares[count];
    if (share !== undefined) return full * share;
    throw new InvalidInputError({
      functionName: "cashBenefit",
      argument: "days",
      row,
      value: count,
      advice: `Give 0 to ${shares.length - 1} days a week.`,
    });
  });
}
