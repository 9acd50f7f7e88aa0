import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What family counselling costs. */
export interface FamilyCounsellingRules extends PrintedRules {
  /** One therapist, in NOK per full-time year. */
  readonly perTherapist: number;
}

/** Printed as somewhat over NOK 1 million. */
export const familyCounsellingRules2019: FamilyCounsellingRules = {
  year: 2019,
  section: "19.3",
  perTherapist: 1_000_000,
};

/**
 * The least that more therapists in family counselling (familievern) cost a year.
 *
 * @formula therapists · perTherapist
 * @param therapists full-time therapists, 0 or more
 * @param options.rules the cost in place of the printed one: perTherapist 1 000 000 (NOK; the report says somewhat over)
 * @returns NOK a year: a lower bound, since the printed cost is one and systems and administrative support come on top
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (NOU 2019: 20)
 * @form printed
 * @methods m-19-therapist
 * @example
 * familyCounsellingCost(20) // 20000000
 */
export function familyCounsellingCost(
  therapists: number,
  options: RuleOptions<FamilyCounsellingRules> = {},
): number {
  checkOptions("familyCounsellingCost", options, ["rules"]);
  checkNotNegative("familyCounsellingCost", "therapists", therapists);
  const rules = rulesOf("familyCounsellingCost", familyCounsellingRules2019, options.rules);
  return therapists * rules.perTherapist;
}
