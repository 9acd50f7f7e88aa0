import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";

/**
 * Who of the young has not completed upper secondary school (videregående opplæring).
 *
 * @formula met if not completed, among people whose age in whole years lies in `ages`
 * @param age age of each person in years
 * @param completed 1 for each person who has completed upper secondary school, otherwise 0; section 6.3.6.9 counts who
 *   had completed within five years of starting, section 3.3 sets no limit: the column decides
 * @param options.ages first and last age, both included; default [21, 29], the ages of the indicator in section 3.3
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the share of the covered who do,
 *   from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), sections 2.3.2, 3.3 and 6.3.6.9
 * @form printed
 * @methods m-3-five-indicators, m-2-five-indicators, m-3-young-adult
 * @example
 * upperSecondaryNotCompleted([20, 21, 25, 29], [0, 0, 1, 0]).share // ≈ 0.667
 */
export function upperSecondaryNotCompleted(
  age: ArrayLike<number>,
  completed: ArrayLike<number>,
  options: AgeOptions = {},
): PersonVerdicts {
  checkOptions("upperSecondaryNotCompleted", options, ["ages", "weights"]);
  const {ages = [21, 29], weights} = options;
  const {rows, covers} = ofAges("upperSecondaryNotCompleted", age, ages);
  const done = flagColumn("upperSecondaryNotCompleted", "completed", completed);
  checkSameLength("upperSecondaryNotCompleted", "age", rows, "completed", done.length);
  return personVerdicts("upperSecondaryNotCompleted", "age", rows, {
    covers,
    meets: (row) => done[row] === 0,
    weights,
  });
}
