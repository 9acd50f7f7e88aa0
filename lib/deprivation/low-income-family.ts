import {checkFinite, checkOptions, checkSameLength, checkShare, valueColumn} from "../checks.js";
import {ofAges} from "./age-range.js";
import {personVerdicts, type AgeOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet} from "./rule.js";

/** Of which ages, and how far below the median. */
export interface LowIncomeFamilyOptions extends AgeOptions {
  /** The share of the nation’s median below which an income is low. Default: 0.6 (EU60). */
  readonly share?: number | undefined;
}

/**
 * Who lives in a low-income family (lavinntektsfamilie): one whose income is below a share of the nation’s median. For
 * children it is the first of the report’s five indicators.
 *
 * @formula met if income < share × nationalMedian, among people whose age in whole years lies in `ages`
 * @param age age of each person in years
 * @param income income of each person’s family, per consumption unit, in kroner: finite numbers
 * @param nationalMedian the median of such incomes in the whole nation, in the same unit: the people of one city or area
 *   have another median, so there is no default
 * @param options.ages first and last age, both included; default [0, 17], the children of section 3.3. The five-city
 *   study of section 3.1 asks for [25, Infinity]
 * @param options.share share of the median, from 0 to 1; default 0.6 (EU60; box 4.1 also names 0.5)
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether the rule covers them and whether they meet it, and the share of the covered who do,
 *   from 0 to 1; an income exactly at the line is not low
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), section 3.3 with note 4, sections 2.3.2 and 4.1.2 with box 4.1; for adults section 3.1,
 *   note to table 3.1
 * @form printed
 * @methods m-3-eu60, m-2-low-income-family, m-4-low-income, m-4-oecd50, m-3-low-income-intl, m-3-five-indicators,
 *   m-2-five-indicators
 * @example
 * const age = [4, 10, 16, 40];
 * lowIncomeFamily(age, [200, 239, 240, 100], 400).share // ≈ 0.667
 * lowIncomeFamily(age, [200, 239, 240, 100], 400, {ages: [25, Infinity]}).share // 1
 */
export function lowIncomeFamily(
  age: ArrayLike<number>,
  income: ArrayLike<number>,
  nationalMedian: number,
  options: LowIncomeFamilyOptions = {},
): PersonVerdicts {
  checkOptions("lowIncomeFamily", options, ["ages", "share", "weights"]);
  const {ages = [0, 17], share = 0.6, weights} = options;
  checkFinite("lowIncomeFamily", "nationalMedian", nationalMedian);
  checkShare("lowIncomeFamily", "share", share);
  const {rows, covers} = ofAges("lowIncomeFamily", age, ages);
  const incomes = valueColumn("lowIncomeFamily", "income", income);
  checkSameLength("lowIncomeFamily", "age", rows, "income", incomes.length);
  const line = share * nationalMedian;
  return personVerdicts("lowIncomeFamily", "age", rows, {
    covers,
    meets: (row) => isMet("below", incomes[row]!, line),
    weights,
  });
}
