import {checkNotNegative, checkOptions, checkSameLength, countColumn} from "../checks.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet} from "./rule.js";

/**
 * Which of the young registered with offences are repeat offenders (gjengangere).
 *
 * @formula met if offences > moreThan, among people whose age in whole years lies in `ages` and who have an offence
 * @param age age of each person in years
 * @param offences offences registered on each person in the calendar year, 0 or more
 * @param moreThan the number of offences that must be exceeded; the report does not print it and the cities differ, so
 *   there is no default
 * @param options.ages first and last age, both included; default [0, 17]
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether they have an offence and how the rule judges them, and the share of those with an
 *   offence who are repeat offenders, from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), section 7.2.2
 * @form printed in words, without the number
 * @methods m-7-repeat-offender, m-7-offence-distribution
 * @example
 * repeatOffenders([15, 16, 17, 20], [1, 4, 0, 9], 3).share // 0.5
 */
export function repeatOffenders(
  age: ArrayLike<number>,
  offences: ArrayLike<number>,
  moreThan: number,
  options: AgeOptions = {},
): PersonVerdicts {
  checkOptions("repeatOffenders", options, ["ages", "weights"]);
  const {ages = [0, 17], weights} = options;
  checkNotNegative("repeatOffenders", "moreThan", moreThan);
  const {rows, covers} = ofAges("repeatOffenders", age, ages);
  const counts = countColumn("repeatOffenders", "offences", offences);
  checkSameLength("repeatOffenders", "age", rows, "offences", counts.length);
  return personVerdicts("repeatOffenders", "age", rows, {
    covers: (row) => covers(row) && counts[row]! > 0,
    meets: (row) => isMet("above", counts[row]!, moreThan),
    weights,
  });
}
