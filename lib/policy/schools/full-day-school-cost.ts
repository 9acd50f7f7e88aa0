import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What one more hour a week in primary school costs. */
export interface FullDaySchoolRules extends PrintedRules {
  /** At teacher pay with preparation, in NOK a year. */
  readonly teacherHour: number;
  /** At assistant pay, in NOK a year. */
  readonly assistantHour: number;
  /** The share of the added hours at teacher pay. */
  readonly teacherShare: number;
  /** School days a week. */
  readonly days: number;
}

/** The committee's worked example. */
export const fullDaySchoolRules2020: FullDaySchoolRules = {
  year: 2020,
  section: "19.3",
  teacherHour: 241_000_000,
  assistantHour: 82_000_000,
  teacherShare: 0.5,
  days: 5,
};

/**
 * What a longer school day in primary school costs a year, by the committee's worked example.
 *
 * @formula grades · days · hours · (teacherShare · teacherHour + (1 − teacherShare) · assistantHour)
 * @param hours hours added to each school day, 0 or more; 2 in the example
 * @param grades the number of grades that the cost of a weekly hour is counted for, 0 or more. The report does not print it:
 *   only 7 gives its total, so the printed cost of a weekly hour must be that of one grade
 * @param options.rules amounts in place of the printed ones: teacherHour 241 000 000 and assistantHour 82 000 000 (NOK a year
 *   for one weekly hour), teacherShare 0.5, days 5
 * @returns NOK a year; 11 305 million for 2 hours in 7 grades, printed as about 11.3 billion. Buildings, meals and excursions
 *   are left out, and what municipalities spend on after-school care is to be deducted
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3
 * @form reading: prices and total are printed, the factor between them is not
 * @methods m-19-full-day-cost, m-13-full-day
 * @example
 * fullDaySchoolCost(2, 7) // 11305000000
 */
export function fullDaySchoolCost(
  hours: number,
  grades: number,
  options: RuleOptions<FullDaySchoolRules> = {},
): number {
  checkOptions("fullDaySchoolCost", options, ["rules"]);
  checkNotNegative("fullDaySchoolCost", "hours", hours);
  checkNotNegative("fullDaySchoolCost", "grades", grades);
  const rules = rulesOf("fullDaySchoolCost", fullDaySchoolRules2020, options.rules, {
    shares: ["teacherShare"],
  });
  const hour = rules.teacherShare * rules.teacherHour + (1 - rules.teacherShare) * rules.assistantHour;
  return grades * rules.days * hours * hour;
}
