import {checkChoice, checkOptions} from "../../checks.js";
import {amountColumn, flagsOrNone, sameRows} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Who has free core time in kindergarten (gratis kjernetid), and how much. */
export interface FreeCoreTimeRules extends PrintedRules {
  /** Free hours a week. */
  readonly hours: number;
  /** The household income at which the right ends, in NOK a year. */
  readonly incomeLimit: number;
  /** The youngest age with the right, in whole years. */
  readonly youngest: number;
  /** The oldest age with the right, in whole years. */
  readonly oldest: number;
}

/** The rules from 1 August 2020. */
export const freeCoreTimeRules2020: FreeCoreTimeRules = {
  year: 2020,
  section: "13.1.1, box 13.1",
  hours: 20,
  incomeLimit: 566100,
  youngest: 2,
  oldest: 5,
};

/** What else decides on free core time. */
export interface FreeCoreTimeOptions extends RuleOptions<FreeCoreTimeRules> {
  /** 1 for a child whose school start is postponed. Default: nobody. */
  readonly postponed?: ArrayLike<number> | undefined;
  /** What an income exactly at the limit means. Default: "pays". */
  readonly atLimit?: "free" | "pays" | undefined;
}

/**
 * The hours a week that a child may stay in kindergarten free of charge because the household's income is low.
 *
 * @formula hours when the income is below the limit and the child's age is from youngest to oldest, or school start is
 *   postponed; otherwise 0
 * @param income household income of each child, in NOK a year, 0 or more
 * @param age age of each child in years; only completed years count
 * @param options.postponed 1 for a child whose school start is postponed, whatever its age, and 0 for others; default
 *   nobody
 * @param options.atLimit whether an income exactly at the limit is "free" or "pays", the default; the report does not say
 * @param options.rules amounts in place of the printed ones from 1 August 2020: hours 20, incomeLimit 566 100, youngest 2,
 *   oldest 5
 * @returns free hours a week per child: 0 or `hours`, with a jump at the limit. What the other hours cost is not printed
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.1, box 13.1 (gratis kjernetid)
 * @form printed, except at the limit itself
 * @methods m-13-kg-core-time
 * @example
 * freeCoreTime([500000, 500000, 600000], [2.5, 1.9, 4]) // [20, 0, 0]
 * freeCoreTime([500000], [6], {postponed: [1]}) // [20]
 */
export function freeCoreTime(
  income: ArrayLike<number>,
  age: ArrayLike<number>,
  options: FreeCoreTimeOptions = {},
): Float64Array {
  checkOptions("freeCoreTime", options, ["postponed", "atLimit", "rules"]);
  const {atLimit = "pays"} = options;
  checkChoice("freeCoreTime", "atLimit", atLimit, ["free", "pays"]);
  const rules = rulesOf("freeCoreTime", freeCoreTimeRules2020, options.rules);
  const incomes = amountColumn("freeCoreTime", "income", income);
  const ages = amountColumn("freeCoreTime", "age", age);
  const postponed = flagsOrNone("freeCoreTime", "postponed", options.postponed, incomes.length);
  sameRows("freeCoreTime", {income: incomes, age: ages, postponed});
  return incomes.map((amount, row) => {
    const years = Math.floor(ages[row]!);
    const isOfAge = (years >= rules.youngest && years <= rules.oldest) || postponed[row] === 1;
    const isLow = amount < rules.incomeLimit || (atLimit === "free" && amount === rules.incomeLimit);
    return isOfAge && isLow ? rules.hours : 0;
  });
}
