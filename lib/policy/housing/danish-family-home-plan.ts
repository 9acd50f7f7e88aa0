import {checkChoice, checkOptions, checkWithinTotal} from "../../checks.js";
import {amountColumn, sameRows} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The Danish rule on non-profit ("almene") family homes in listed areas. */
export interface DanishFamilyHomeRules extends PrintedRules {
  /** The highest share of the dwellings that may be almene family homes. */
  readonly highestShare: number;
  /** Years as a ghetto after which a plan is required. */
  readonly ghettoYears: number;
  /** Years as a ghetto after which an area is a hard ghetto. */
  readonly hardGhettoYears: number;
}

/** The rule of the Danish strategy of 2018. */
export const danishFamilyHomeRules2018: DanishFamilyHomeRules = {
  year: 2018,
  section: "12.4.2; hard ghetto in 3.3.6.1",
  highestShare: 0.4,
  ghettoYears: 4,
  hardGhettoYears: 5,
};

/** When the rule applies. */
export interface DanishFamilyHomeOptions extends RuleOptions<DanishFamilyHomeRules> {
  /** After four years as a ghetto, or to hard ghettos. Default: "ghetto". */
  readonly trigger?: "ghetto" | "hard ghetto" | undefined;
}

/** What the Danish rule asks of each area. */
export interface DanishFamilyHomePlan {
  /** 1 where a plan is required, and otherwise 0. */
  readonly required: Float64Array;
  /** Almene family homes to turn into other homes, when nothing else is done. */
  readonly convert: Float64Array;
  /** Almene family homes to pull down, when nothing else is done. */
  readonly demolish: Float64Array;
  /** Other homes to build, when nothing else is done. */
  readonly add: Float64Array;
}

/**
 * What the Danish 40 percent rule asks of an area: whether it needs a plan, and how many homes would have to be turned
 * into others, pulled down or added for almene family homes to be at most 40 percent.
 *
 * @formula convert = max(0, F − 0.4 T); demolish = max(0, (F − 0.4 T) / 0.6); add = max(0, F / 0.4 − T), each where a plan
 *   is required (years as a ghetto ≥ 4) and 0 elsewhere
 * @param familyHomes almene family homes per area (F), 0 or more
 * @param dwellings all dwellings per area (T), the family homes included
 * @param years for how many years in a row each area has been a ghetto, 0 or more
 * @param options.trigger "ghetto" (default): from four years as a ghetto, as section 12.4.2 says; "hard ghetto": from the
 *   five years of section 3.3.6.1 that make an area a hard ghetto, to which box 12.9 ties the rule
 * @param options.rules amounts in place of the printed ones: highestShare 0.4, ghettoYears 4, hardGhettoYears 5
 * @returns per area `required` (1 or 0) and the homes to `convert`, `demolish` or `add`, each as the only means and not
 *   rounded; Infinity to demolish or to add where the highest share makes that impossible
 * @nan where no family home and no other is there and the highest share is 0 or 1
 * @source NOU 2020: 16 (2020), section 12.4.2 and box 12.9; the three ways to the limit are this project's arithmetic
 * @form reading: the limit is printed, the numbers of homes are not
 * @methods m-12-danish-40-rule, m-12-gellerup
 * @example
 * danishFamilyHomePlan([60, 60, 30], [100, 100, 100], [4, 3, 4]).convert // [20, 0, 0]
 * danishFamilyHomePlan([60], [100], [4]).add // [50]
 */
export function danishFamilyHomePlan(
  familyHomes: ArrayLike<number>,
  dwellings: ArrayLike<number>,
  years: ArrayLike<number>,
  options: DanishFamilyHomeOptions = {},
): DanishFamilyHomePlan {
  const name = "danishFamilyHomePlan";
  checkOptions(name, options, ["trigger", "rules"]);
  const {trigger = "ghetto"} = options;
  checkChoice(name, "trigger", trigger, ["ghetto", "hard ghetto"]);
  const rules = rulesOf(name, danishFamilyHomeRules2018, options.rules, {shares: ["highestShare"]});
  const family = amountColumn(name, "familyHomes", familyHomes);
  const all = amountColumn(name, "dwellings", dwellings);
  const listed = amountColumn(name, "years", years);
  checkWithinTotal(name, "familyHomes", family, "dwellings", all);
  sameRows(name, {dwellings: all, years: listed});
  const share = rules.highestShare;
  const from = trigger === "ghetto" ? rules.ghettoYears : rules.hardGhettoYears;
  const required = listed.map((count) => (count >= from ? 1 : 0));
  const where = (homes: (row: number) => number) =>
    required.map((isRequired, row) => (isRequired === 1 ? Math.max(0, homes(row)) : 0));
  const excess = (row: number) => family[row]! - share * all[row]!;
  return {
    required,
    convert: where(excess),
    demolish: where((row) => excess(row) / (1 - share)),
    add: where((row) => family[row]! / share - all[row]!),
  };
}
