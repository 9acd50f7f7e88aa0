import {rulesOf, type PrintedRules} from "../rules.js";

/** What parents pay for kindergarten. */
export interface KindergartenFeeRules extends PrintedRules {
  /** The highest price of the first place, in NOK a month. */
  readonly maximum: number;
  /** The highest share of a household's taxable income that one place may cost. */
  readonly incomeShare: number;
  /** Payments a year. */
  readonly months: number;
  /** The second child's price, as a share of the first child's. */
  readonly secondChild: number;
  /** The price of the third and every later child, as a share of the first child's. */
  readonly laterChildren: number;
}

/**
 * The rates at 1 January 2020. The report prints no number of payments a year: eleven follow from its income limit, since
 * 3135 × 11 / 0.06 is the printed 574 750.
 */
export const kindergartenFeeRules2020: KindergartenFeeRules = {
  year: 2020,
  section: "13.1.1, box 13.1",
  maximum: 3135,
  incomeShare: 0.06,
  months: 11,
  secondChild: 0.7,
  laterChildren: 0.5,
};

/** @internal */
export function kindergartenFeeRulesOf(
  functionName: string,
  given: Partial<KindergartenFeeRules> | undefined,
): KindergartenFeeRules {
  return rulesOf(functionName, kindergartenFeeRules2020, given, {
    shares: ["incomeShare", "secondChild", "laterChildren"],
    positive: ["months"],
  });
}

/** @internal What the first place costs a household a month. */
export function firstPlaceFee(income: number, rules: KindergartenFeeRules): number {
  return Math.min(rules.maximum, (rules.incomeShare * income) / rules.months);
}
