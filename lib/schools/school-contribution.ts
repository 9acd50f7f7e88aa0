import {checkSameLength, valueColumn} from "../checks.js";
import {schoolColumn} from "./school-column.js";

/**
 * The result a school would have had with average pupils (skolebidragsindikator): how far its pupils did better or worse
 * than pupils like them, on top of everybody's mean.
 *
 * @formula cₛ = ȳ + Σ (yᵢ − ŷᵢ) / nₛ over the nₛ pupils of school s, where ȳ is the mean result of all pupils
 * @param results the result of each pupil, in any unit: finite numbers
 * @param expected what pupils with the same background and earlier results have on average, in the same unit: the
 *   predictions of a regression, of whose form the report says nothing
 * @param school the school of each pupil, as a row counted from 0
 * @param schools how many schools there are
 * @returns one value per school, in the unit of the results: above the mean of all where pupils did better than expected;
 *   small schools scatter more, for which nothing is corrected here
 * @nan for a school without pupils
 * @source NOU 2020: 16, section 13.1.7 (developed by Statistics Norway and NIFU); Raudenbush, S. W. & Willms, J. D. (1995),
 *   "The estimation of school effects", Journal of Educational and Behavioral Statistics 20(4), pp. 307-335
 * @form reading: the report describes the indicator without a formula; this is the mean residual, without shrinkage
 * @methods m-13-school-contribution
 * @example
 * schoolContribution([4, 5, 3, 4], [3, 4, 4, 5], [0, 0, 1, 1], 2) // [5, 3]
 */
export function schoolContribution(
  results: ArrayLike<number>,
  expected: ArrayLike<number>,
  school: ArrayLike<number>,
  schools: number,
): Float64Array {
  const actual = valueColumn("schoolContribution", "results", results);
  const predicted = valueColumn("schoolContribution", "expected", expected);
  const rows = schoolColumn("schoolContribution", school, schools);
  checkSameLength("schoolContribution", "results", actual.length, "expected", predicted.length);
  checkSameLength("schoolContribution", "results", actual.length, "school", rows.length);
  const residuals = new Float64Array(schools);
  const pupils = new Float64Array(schools);
  let all = 0;
  rows.forEach((at, pupil) => {
    all += actual[pupil]!;
    residuals[at]! += actual[pupil]! - predicted[pupil]!;
    pupils[at]!++;
  });
  return residuals.map((total, at) => all / rows.length + total / pupils[at]!);
}
