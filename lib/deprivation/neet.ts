import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";

/**
 * Who is outside work and education (utenfor arbeid og utdanning; NEET: not in employment, education or training).
 *
 * @formula met if neither working nor studying, among people whose age in whole years lies in `ages`
 * @param age age of each person in years
 * @param working 1 for each person in work, otherwise 0
 * @param studying 1 for each person in education or training, otherwise 0
 * @param options.ages first and last age, both included; default [20, 29], the young of section 3.3. The adults are
 *   [30, 59]; footnote 6 of chapter 3 gives the young as [21, 29]; table 3.4 joins both to [20, 59]; the Danish rule asks
 *   for [18, 64]
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the share of the covered who do,
 *   from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), sections 2.3.2, 3.3 and 4.1.3.1, box 3.1 and table 3.4
 * @form printed
 * @methods m-4-outside, m-3-five-indicators, m-2-five-indicators, m-3-young-adult
 * @example
 * neet([19, 20, 25, 29, 40], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0]).share // ≈ 0.333
 * neet([19, 20, 25, 29, 40], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], {ages: [30, 59]}).share // 1
 */
export function neet(
  age: ArrayLike<number>,
  working: ArrayLike<number>,
  studying: ArrayLike<number>,
  options: AgeOptions = {},
): PersonVerdicts {
  checkOptions("neet", options, ["ages", "weights"]);
  const {ages = [20, 29], weights} = options;
  const {rows, covers} = ofAges("neet", age, ages);
  const works = flagColumn("neet", "working", working);
  checkSameLength("neet", "age", rows, "working", works.length);
  const studies = flagColumn("neet", "studying", studying);
  checkSameLength("neet", "age", rows, "studying", studies.length);
  return personVerdicts("neet", "age", rows, {
    covers,
    meets: (row) => works[row] === 0 && studies[row] === 0,
    weights,
  });
}
