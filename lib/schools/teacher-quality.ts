import {checkWithinTotal, countColumn} from "../checks.js";

/**
 * The share of teachers with approved qualifications at each school (lærerkvalitet).
 *
 * @formula qₛ = approved / teachers
 * @param approved teachers with approved qualifications at each school: counts or full-time posts, 0 or more
 * @param teachers all teachers at each school, in the same unit
 * @returns one share per school, from 0 to 1; it says nothing of how well anybody teaches, and section 13.1.7 finds no
 *   reliable link with whether a school counts as good or weak
 * @nan for a school without teachers
 * @source NOU 2020: 16, section 6.3.6.7 and section 13.1.8
 * @form printed
 * @methods m-6-teacher-quality, m-13-teacher-quality, m-12-school-kg-profile
 * @example
 * teacherQuality([18, 10], [20, 10]) // [0.9, 1]
 */
export function teacherQuality(approved: ArrayLike<number>, teachers: ArrayLike<number>): Float64Array {
  const qualified = countColumn("teacherQuality", "approved", approved);
  const all = countColumn("teacherQuality", "teachers", teachers);
  checkWithinTotal("teacherQuality", "approved", qualified, "teachers", all);
  return qualified.map((count, school) => Math.min(1, count / all[school]!));
}
