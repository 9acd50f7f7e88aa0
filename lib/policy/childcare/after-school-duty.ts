import {checkOptions} from "../../checks.js";
import {flagsOrNone, sameRows, wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** For whom a municipality must offer after-school care. */
export interface AfterSchoolDutyRules extends PrintedRules {
  /** The last grade for everybody. */
  readonly lastGrade: number;
  /** The last grade for children with special needs. */
  readonly lastGradeSpecialNeeds: number;
}

/** The duty as the report describes it. */
export const afterSchoolDutyRules2020: AfterSchoolDutyRules = {
  year: 2020,
  section: "13.1.4",
  lastGrade: 4,
  lastGradeSpecialNeeds: 7,
};

/** What else decides. */
export interface AfterSchoolDutyOptions extends RuleOptions<AfterSchoolDutyRules> {
  /** 1 for a child with special needs. Default: nobody. */
  readonly specialNeeds?: ArrayLike<number> | undefined;
}

/**
 * Whether the municipality must have an offer of after-school care (SFO) for a pupil.
 *
 * @formula 1 when grade ≤ lastGrade, or ≤ lastGradeSpecialNeeds for a child with special needs; otherwise 0
 * @param grade school grade of each pupil, from 1
 * @param options.specialNeeds 1 for a child with special needs, 0 for others; default nobody
 * @param options.rules amounts in place of the printed ones: lastGrade 4, lastGradeSpecialNeeds 7
 * @returns 1 or 0 per pupil; the duty is to have an offer, no pupil has a right to a place
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.4
 * @form printed
 * @methods m-13-sfo-duty
 * @example
 * afterSchoolDuty([1, 4, 5]) // [1, 1, 0]
 * afterSchoolDuty([5, 8], {specialNeeds: [1, 1]}) // [1, 0]
 */
export function afterSchoolDuty(
  grade: ArrayLike<number>,
  options: AfterSchoolDutyOptions = {},
): Float64Array {
  checkOptions("afterSchoolDuty", options, ["specialNeeds", "rules"]);
  const rules = rulesOf("afterSchoolDuty", afterSchoolDutyRules2020, options.rules);
  const grades = wholeColumn("afterSchoolDuty", "grade", grade);
  const needs = flagsOrNone("afterSchoolDuty", "specialNeeds", options.specialNeeds, grades.length);
  sameRows("afterSchoolDuty", {grade: grades, specialNeeds: needs});
  return grades.map((at, row) => {
    const last = needs[row] === 1 ? rules.lastGradeSpecialNeeds : rules.lastGrade;
    return at >= 1 && at <= last ? 1 : 0;
  });
}
