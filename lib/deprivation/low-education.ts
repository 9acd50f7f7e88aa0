import {checkFinite, checkOptions, checkSameLength, countColumn} from "../checks.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";

/** Of which ages, and which levels are low. */
export interface LowEducationOptions extends AgeOptions {
  /** The highest level that is still low. Default: 2, lower secondary school in the Norwegian standard. */
  readonly highest?: number | undefined;
  /** The code of a level that is not known. Default: 9, as in the Norwegian standard. */
  readonly unknown?: number | undefined;
}

/**
 * Who has low or no education: compulsory school (grunnskole) at most.
 *
 * @formula met if level ≤ highest, among people whose age in whole years lies in `ages` and whose level is known
 * @param age age of each person in years
 * @param level the highest education each person has completed: the level of the Norwegian Standard Classification of
 *   Education (NUS2000), 0 for none, 1 and 2 for compulsory school, 3 and up for more, 9 for not known; or any other
 *   rising scale, such as years of education, with `highest` to match
 * @param options.ages first and last age, both included; default [30, 59], the adults of section 3.3
 * @param options.highest the highest level that is low; default 2. The report says "low or no education" and in box 3.1
 *   sets it beside the Danish "basic schooling only", but prints no levels
 * @param options.unknown the code of a level that is not known, by default 9: whoever has it is not covered, since
 *   neither "low" nor "not low" is known of them. Give -1 if the scale has no such code
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the share of the covered who do,
 *   from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), sections 2.3.2 and 3.3, box 3.1; the levels are those of Statistics Norway (2000),
 *   Norwegian Standard Classification of Education, table of levels
 * @form reading of "low or no education" as compulsory school at most, which the report does not spell out
 * @methods m-3-five-indicators, m-2-five-indicators, m-3-young-adult
 * @example
 * lowEducation([29, 30, 45, 59, 59], [1, 2, 4, 0, 9]).share // ≈ 0.667
 * lowEducation([30, 40], [11, 12], {highest: 11, unknown: -1}).share // 0.5
 */
export function lowEducation(
  age: ArrayLike<number>,
  level: ArrayLike<number>,
  options: LowEducationOptions = {},
): PersonVerdicts {
  checkOptions("lowEducation", options, ["ages", "highest", "unknown", "weights"]);
  const {ages = [30, 59], highest = 2, unknown = 9, weights} = options;
  checkFinite("lowEducation", "highest", highest);
  checkFinite("lowEducation", "unknown", unknown);
  const {rows, covers} = ofAges("lowEducation", age, ages);
  const levels = countColumn("lowEducation", "level", level);
  checkSameLength("lowEducation", "age", rows, "level", levels.length);
  return personVerdicts("lowEducation", "age", rows, {
    covers: (row) => covers(row) && levels[row] !== unknown,
    meets: (row) => levels[row]! <= highest,
    weights,
  });
}
