import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Benefits of an area programme relative to its costs. */
export interface ProgrammeBenefitRules extends PrintedRules {
  /** The lowest estimate of benefits divided by costs. */
  readonly least: number;
  /** The highest. */
  readonly most: number;
}

/** New Deal for Communities in the United Kingdom (Batty et al. 2010). */
export const programmeBenefitRules2010: ProgrammeBenefitRules = {
  year: 2010,
  section: "15.3.2.3",
  least: 3,
  most: 5,
};

/** What New Deal for Communities cost per person, in GBP a year (section 15.3.2.3; about). */
export const newDealCostPerPerson2010 = 500;

/**
 * The benefits to society of an area programme of a given cost, by the British estimate.
 *
 * @formula from least · cost to most · cost
 * @param cost what the programme costs, 0 or more, in any currency and period; about GBP 500 per person a year in New Deal
 *   for Communities
 * @param options.rules ratios in place of the printed ones: least 3, most 5
 * @returns the `least` and the `most`, in the unit of the cost; mostly the value put on satisfaction with the area and on
 *   mental health, and other studies find no such gains (section 19.2)
 * @nan never
 * @source NOU 2020: 16 (2020), sections 15.3.2.3, 15.4.4 and 19.2 (Batty et al. 2010). The section says that benefits
 *   exceeded three to five times the cost
 * @form printed
 * @methods m-15-benefit-cost, m-19-programme-benefit-ratio
 * @example
 * programmeBenefit(500) // {least: 1500, most: 2500}
 */
export function programmeBenefit(
  cost: number,
  options: RuleOptions<ProgrammeBenefitRules> = {},
): {least: number; most: number} {
  checkOptions("programmeBenefit", options, ["rules"]);
  checkNotNegative("programmeBenefit", "cost", cost);
  const {least, most} = rulesOf("programmeBenefit", programmeBenefitRules2010, options.rules);
  return {least: least * cost, most: most * cost};
}
