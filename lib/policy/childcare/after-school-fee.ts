import {checkAbove, checkOptions} from "../../checks.js";
import {amountColumn, flagsOrNone, sameRows, wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What parents pay for after-school care (SFO). */
export interface AfterSchoolFeeRules extends PrintedRules {
  /** The highest share of a family's income that one place may cost, in the grades with the discount. */
  readonly incomeShare: number;
  /** The first grade with the discount. */
  readonly discountFrom: number;
  /** The last grade with the discount. */
  readonly discountTo: number;
  /** The first grade with a free place for pupils with special needs. */
  readonly freeFrom: number;
  /** The last grade with a free place for pupils with special needs. */
  readonly freeTo: number;
}

/** The rules from 1 August 2020. */
export const afterSchoolFeeRules2020: AfterSchoolFeeRules = {
  year: 2020,
  section: "13.1.4, box 13.5",
  incomeShare: 0.06,
  discountFrom: 1,
  discountTo: 2,
  freeFrom: 5,
  freeTo: 7,
};

/** With grades 3 and 4, as the budget proposal for 2021 has it from the school year 2021-2022. */
export const afterSchoolFeeRules2021: AfterSchoolFeeRules = {
  ...afterSchoolFeeRules2020,
  year: 2021,
  discountTo: 4,
};

/** The average payment for a full-time place in the school year 2019-2020, in NOK a month (section 13.1.4, box 13.5). */
export const averageAfterSchoolFee2019 = 2501;

/** What else decides on the payment. */
export interface AfterSchoolFeeOptions extends RuleOptions<AfterSchoolFeeRules> {
  /** 1 for a pupil with special needs. Default: nobody. */
  readonly specialNeeds?: ArrayLike<number> | undefined;
}

/**
 * What a family pays a month for one place in after-school care (SFO, in Oslo Aktivitetsskolen).
 *
 * @formula min(localFee, incomeShare · y / months) in the grades with the discount, 0 for pupils with special needs in
 *   the free grades, and otherwise localFee
 * @param income income of each pupil's family, in NOK a year, 0 or more; the report does not define it
 * @param localFee what the municipality charges for the place, in NOK a month; the average was 2501 in 2019-2020
 * @param grade school grade of each pupil, 1 to 10
 * @param months payments a year, above 0; the report prints none
 * @param options.specialNeeds 1 for a pupil with special needs, 0 for others; default nobody
 * @param options.rules amounts in place of those from 1 August 2020: incomeShare 0.06, discountFrom 1, discountTo 2 (4
 *   as proposed from 2021-2022), freeFrom 5, freeTo 7
 * @returns NOK a month per pupil, from 0 to the local fee, and never lower at a higher income
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.4, box 13.5
 * @form reading: the cap and the grades are printed, the number of payments a year is an argument
 * @methods m-13-sfo-fee
 * @example
 * afterSchoolFee([440000, 440000], [2501, 2501], [1, 3], 11) // [2400, 2501]
 * afterSchoolFee([440000], [2501], [3], 11, {rules: {discountTo: 4}}) // [2400]
 * afterSchoolFee([440000], [2501], [6], 11, {specialNeeds: [1]}) // [0]
 */
export function afterSchoolFee(
  income: ArrayLike<number>,
  localFee: ArrayLike<number>,
  grade: ArrayLike<number>,
  months: number,
  options: AfterSchoolFeeOptions = {},
): Float64Array {
  checkOptions("afterSchoolFee", options, ["specialNeeds", "rules"]);
  checkAbove("afterSchoolFee", "months", months, 0);
  const rules = rulesOf("afterSchoolFee", afterSchoolFeeRules2020, options.rules, {shares: ["incomeShare"]});
  const incomes = amountColumn("afterSchoolFee", "income", income);
  const fees = amountColumn("afterSchoolFee", "localFee", localFee);
  const grades = wholeColumn("afterSchoolFee", "grade", grade);
  const needs = flagsOrNone("afterSchoolFee", "specialNeeds", options.specialNeeds, incomes.length);
  sameRows("afterSchoolFee", {income: incomes, localFee: fees, grade: grades, specialNeeds: needs});
  return incomes.map((amount, row) => {
    const at = grades[row]!;
    if (needs[row] === 1 && at >= rules.freeFrom && at <= rules.freeTo) return 0;
    const isCapped = at >= rules.discountFrom && at <= rules.discountTo;
    return isCapped ? Math.min(fees[row]!, (rules.incomeShare * amount) / months) : fees[row]!;
  });
}
