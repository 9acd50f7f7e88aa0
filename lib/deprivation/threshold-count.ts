import {checkOptions, checkSameLength, countColumn, valueColumn} from "../checks.js";
import {sum} from "../sums.js";
import {metBy, thresholds, type MeetsRuleOptions} from "./meets-rule.js";
import {checkRule, type Rule} from "./rule.js";

/** Relative to what, and who lives there. */
export interface ThresholdCountOptions extends MeetsRuleOptions {
  /** People in each area (or children, or pupils). Default: none are counted. */
  readonly people?: ArrayLike<number> | undefined;
}

/** How many areas meet a rule, and who lives in them. */
export interface ThresholdCount {
  readonly met: Uint8Array;
  readonly areas: number;
  /** People in the areas that meet the rule; `NaN` when no people were given. */
  readonly people: number;
  /** The share of all people who live in these areas, from 0 to 1. */
  readonly shareOfPeople: number;
}

/**
 * How many areas lie beyond a limit, and how many people live in them.
 *
 * @formula areas = Σᵢ metᵢ; people = Σᵢ metᵢ nᵢ; share of people = people / Σᵢ nᵢ
 * @param values the indicator, one value per area, in the rule’s unit: shares run from 0 to 1
 * @param rule the rule, such as one of `areaRules()`
 * @param options.people people (children, pupils) in each area, 0 or more
 * @param options.reference what a relative threshold multiplies: one number, or one entry per area
 * @returns which areas meet the rule, how many there are, how many people live in them and which share that is. The people
 *   in an area beyond a limit are not the people who have the problem: of just over 15 000 children in the areas with more
 *   than 40 percent, about 7000 live in low-income families themselves
 * @nan the people and their share when no people are given, the share also when nobody lives anywhere
 * @source NOU 2020: 16 (2020), section 3.3.5 and section 19.2
 * @form printed
 * @methods m-3-threshold-count, m-19-exposure-low-income-areas, m-19-immigrant-concentration, m-6-noncompletion-threshold,
 *   m-6-child-welfare-area-ratio
 * @example
 * const lowIncome = [0.42, 0.3, 0.6];
 * thresholdCount(lowIncome, areaRules().veryManyLowIncome).areas // 2
 * thresholdCount(lowIncome, areaRules().veryManyLowIncome, {people: [100, 200, 100]}).shareOfPeople // 0.5
 * thresholdCount([0.091, 0.05], areaRules().childWelfare, {reference: 0.042}).met // [1, 0]
 */
export function thresholdCount(
  values: ArrayLike<number>,
  rule: Rule,
  options: ThresholdCountOptions = {},
): ThresholdCount {
  checkOptions("thresholdCount", options, ["people", "reference"]);
  checkRule("thresholdCount", "rule", rule);
  const column = valueColumn("thresholdCount", "values", values);
  const thresholdOf = thresholds("thresholdCount", rule, options.reference, column.length);
  const met = metBy("thresholdCount", "values", column, rule, thresholdOf);
  const areas = met.reduce((all, one) => all + one, 0);
  if (options.people === undefined) return {met, areas, people: NaN, shareOfPeople: NaN};
  const residents = residentsOf("thresholdCount", options.people, met.length);
  const people = sum(residents.map((n, row) => n * met[row]!));
  return {met, areas, people, shareOfPeople: people / sum(residents)};
}

function residentsOf(functionName: string, people: ArrayLike<number>, rows: number): Float64Array {
  const residents = countColumn(functionName, "people", people);
  checkSameLength(functionName, "people", residents.length, "values", rows);
  return residents;
}
