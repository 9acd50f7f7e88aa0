import {checkWithinTotal, countColumn} from "../checks.js";

/**
 * The share of a school's annual hours that goes to other purposes than ordinary teaching, such as special education and
 * special instruction in Norwegian (særskilt norskopplæring).
 *
 * @formula oₛ = other hours / all hours
 * @param other hours a year for other purposes than ordinary teaching at each school: 0 or more
 * @param hours all hours a year at each school
 * @returns one share per school, from 0 to 1
 * @nan for a school without hours
 * @source NOU 2020: 16, section 6.3.6.7
 * @form printed
 * @methods m-6-hours-share, m-12-school-kg-profile
 * @example
 * otherHoursShare([3000, 0], [10000, 8000]) // [0.3, 0]
 */
export function otherHoursShare(other: ArrayLike<number>, hours: ArrayLike<number>): Float64Array {
  const elsewhere = countColumn("otherHoursShare", "other", other);
  const all = countColumn("otherHoursShare", "hours", hours);
  checkWithinTotal("otherHoursShare", "other", elsewhere, "hours", all);
  return elsewhere.map((count, school) => Math.min(1, count / all[school]!));
}
