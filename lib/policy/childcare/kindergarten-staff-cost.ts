import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What more staff in kindergartens costs. */
export interface KindergartenStaffCostRules extends PrintedRules {
  /** A kindergarten teacher, in NOK per full-time year. */
  readonly teacher: number;
  /** An assistant, in NOK per full-time year. */
  readonly assistant: number;
  /** The share of the new employees who are teachers. */
  readonly teacherShare: number;
  /** New employees per kindergarten. */
  readonly perKindergarten: number;
}

/** The committee's worked example; it counts 247 kindergartens in six districts of Oslo. */
export const kindergartenStaffCostRules2020: KindergartenStaffCostRules = {
  year: 2020,
  section: "19.3",
  teacher: 670_000,
  assistant: 514_000,
  teacherShare: 0.5,
  perKindergarten: 1,
};

/**
 * What more employees in kindergartens of vulnerable areas cost a year.
 *
 * @formula kindergartens · perKindergarten · (teacherShare · teacher + (1 − teacherShare) · assistant)
 * @param kindergartens number of kindergartens, 0 or more; 247 in the six Oslo districts of the example
 * @param options.rules amounts in place of the printed ones: teacher 670 000 and assistant 514 000 (NOK per full-time year,
 *   about), teacherShare 0.5, perKindergarten 1
 * @returns NOK a year; 146.2 million for 247 kindergartens, printed as about 146
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3
 * @form printed
 * @methods m-19-kindergarten-staff
 * @example
 * kindergartenStaffCost(1) // 592000
 * kindergartenStaffCost(247) // 146224000
 */
export function kindergartenStaffCost(
  kindergartens: number,
  options: RuleOptions<KindergartenStaffCostRules> = {},
): number {
  checkOptions("kindergartenStaffCost", options, ["rules"]);
  checkNotNegative("kindergartenStaffCost", "kindergartens", kindergartens);
  const rules = rulesOf("kindergartenStaffCost", kindergartenStaffCostRules2020, options.rules, {
    shares: ["teacherShare"],
  });
  const employee = rules.teacherShare * rules.teacher + (1 - rules.teacherShare) * rules.assistant;
  return kindergartens * rules.perKindergarten * employee;
}
