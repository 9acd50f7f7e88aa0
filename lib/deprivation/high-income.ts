import {checkFinite, checkOptions, checkSameLength, valueColumn} from "../checks.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet} from "./rule.js";

/**
 * Who has high income: more than nine tenths of the population have.
 *
 * @formula met if income > cutoff, among people whose age in whole years lies in `ages`
 * @param age age of each person in years
 * @param income taxable income of each person, in kroner: finite numbers
 * @param cutoff the income that nine tenths of the population do not exceed, `quantile(everybody, 0.9)` of
 *   levekar/inequality, in the same unit: of the whole population compared with, so there is no default
 * @param options.ages first and last age, both included; default [25, 64], as in the five-city study
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the share of the covered who do,
 *   from 0 to 1; 0.1 where incomes are as everywhere
 * @nan the share, when nobody is covered
 * @source Andersson et al. (2018) as in NOU 2020: 16, section 3.1, note to table 3.1; that an income exactly at the
 *   cut-off does not count is this project’s choice
 * @form printed
 * @methods m-3-high-income-intl
 * @example
 * highIncome([30, 40, 50, 70], [300, 900, 901, 2000], 900).share // ≈ 0.333
 */
export function highIncome(
  age: ArrayLike<number>,
  income: ArrayLike<number>,
  cutoff: number,
  options: AgeOptions = {},
): PersonVerdicts {
  checkOptions("highIncome", options, ["ages", "weights"]);
  const {ages = [25, 64], weights} = options;
  checkFinite("highIncome", "cutoff", cutoff);
  const {rows, covers} = ofAges("highIncome", age, ages);
  const incomes = valueColumn("highIncome", "income", income);
  checkSameLength("highIncome", "age", rows, "income", incomes.length);
  return personVerdicts("highIncome", "age", rows, {
    covers,
    meets: (row) => isMet("above", incomes[row]!, cutoff),
    weights,
  });
}
