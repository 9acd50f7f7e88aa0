import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";

/**
 * Who is employed, and which share of the residents of those ages that is (the employment rate).
 *
 * @formula met if working, among people whose age in whole years lies in `ages`
 * @param age age of each person in years
 * @param working 1 for each person in work (in the 4th quarter, in table 4.1), otherwise 0
 * @param options.ages first and last age, both included; default [20, 66], as in table 4.1; section 3.3.6.2 uses [20, 59]
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the rate, from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), section 4.1.1 with table 4.1; section 3.3.6.2
 * @form printed
 * @methods m-4-employment-rate
 * @example
 * employmentRate([19, 20, 40, 66, 67], [1, 1, 1, 0, 1]).share // ≈ 0.667
 */
export function employmentRate(
  age: ArrayLike<number>,
  working: ArrayLike<number>,
  options: AgeOptions = {},
): PersonVerdicts {
  checkOptions("employmentRate", options, ["ages", "weights"]);
  const {ages = [20, 66], weights} = options;
  const {rows, covers} = ofAges("employmentRate", age, ages);
  const works = flagColumn("employmentRate", "working", working);
  checkSameLength("employmentRate", "age", rows, "working", works.length);
  return personVerdicts("employmentRate", "age", rows, {covers, meets: (row) => works[row] === 1, weights});
}
