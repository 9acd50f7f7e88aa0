import {checkSameLength, valueColumn} from "../checks.js";
import {schoolColumn} from "./school-column.js";

/**
 * The mean of a value over the pupils of each school, such as their admission points.
 *
 * @formula x̄ₛ = Σ xᵢ / nₛ over the nₛ pupils of school s
 * @param values one value per pupil, in any unit: finite numbers
 * @param school the school of each pupil, as a row counted from 0, such as `school` of `admission`
 * @param schools how many schools there are
 * @returns one mean per school, in the unit of the values; how far apart the means lie shows how a rule of admission sorts
 * @nan for a school without pupils
 * @source NOU 2020: 16, table 3.6 in section 3.4.3 (mean admission points per school)
 * @form printed
 * @methods m-3-admission-absence, m-3-grade-admission
 * @example
 * schoolMeans([40, 50, 30], [0, 0, 1], 3) // [45, 30, NaN]
 */
export function schoolMeans(
  values: ArrayLike<number>,
  school: ArrayLike<number>,
  schools: number,
): Float64Array {
  const column = valueColumn("schoolMeans", "values", values);
  const rows = schoolColumn("schoolMeans", school, schools);
  checkSameLength("schoolMeans", "values", column.length, "school", rows.length);
  const sums = new Float64Array(schools);
  const pupils = new Float64Array(schools);
  rows.forEach((at, pupil) => {
    sums[at]! += column[pupil]!;
    pupils[at]!++;
  });
  return sums.map((total, at) => total / pupils[at]!);
}
