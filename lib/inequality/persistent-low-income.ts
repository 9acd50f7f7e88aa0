import {checkChoice, checkOptions, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";
import {lineOf} from "./low-income-threshold.js";
import {panelOf, type Panel} from "./panel.js";
import type {WeightOptions} from "./weighted-values.js";

/** The same people in consecutive years. */
export interface PeopleOverYears extends WeightOptions {
  /** One column per year, from the first to the last: income per person, the same person in the same row. */
  readonly years: ArrayLike<ArrayLike<number>>;
}

/** Rules by which low income is held to persist. */
const rules = ["mean", "mean of lines", "every year", "current and two"] as const;

/** What counts as low income that lasts, where low income begins, and whom the rows stand for. */
export interface PersistentLowIncomeOptions extends WeightOptions {
  /** The share of the median below which an income is low, from 0 to 1. Default: 0.6 (EU60). */
  readonly share?: number | undefined;
  /** What makes low income persistent: see `persistentLowIncome`. Default: `"mean"`. */
  readonly rule?: (typeof rules)[number] | undefined;
  /** The people whose medians draw the lines, such as the whole country, in the same years. Default: the people given. */
  readonly population?: PeopleOverYears | undefined;
}

/**
 * The share of people whose income is low over several years together (vedvarende lavinntekt), as a rule three.
 *
 * The report prints such a share without its rule (section 4.1.2), so the rule is an option:
 *
 * - `"mean"`: the mean income over the years is below a share of the median of such means, as Statistics Norway mostly
 *   has it.
 * - `"mean of lines"`: the mean income over the years is below the mean of the yearly lines, as in other publications of
 *   Statistics Norway.
 * - `"every year"`: the income is below the line in each of the years, as the words of section 4.1.2 can be read.
 * - `"current and two"`: Eurostat's rule for four years: below the line in the last year and in two or more of the three
 *   before.
 *
 * @formula Σ wᵢ over the people whom the rule takes in, divided by Σ wᵢ; the line of a year is share × its median
 * @param years one column per year, from the first to the last: income per person (kroner per consumption unit), the same
 *   person in the same row; at least one year, and four for `"current and two"`
 * @param options.share the share of the median below which an income is low, from 0 to 1; default 0.6 (EU60)
 * @param options.rule `"mean"` (default), `"mean of lines"`, `"every year"` or `"current and two"`
 * @param options.population `{years, weights}` of the people whose medians draw the lines; default the people given
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (nobody) to 1 (everybody); people who are not there in all years must be left out, and are then not
 *   described
 * @nan when every weight is 0, of these people or of the population
 * @source NOU 2020: 16, section 4.1.2; Statistics Norway's definitions of variables (vedvarende lavinntekt); Eurostat
 *   (2004), EU-SILC 131-rev/04 (persistent at-risk-of-poverty rate)
 * @form reading: section 4.1.2 prints three consecutive years and EU60, not the rule
 * @methods m-4-persistent
 * @example
 * const years = [[50, 10, 100, 100, 100], [50, 80, 100, 100, 100], [50, 60, 100, 100, 100]];
 * persistentLowIncome(years) // 0.4
 * persistentLowIncome(years, {rule: "every year"}) // 0.2
 */
export function persistentLowIncome(
  years: ArrayLike<ArrayLike<number>>,
  options: PersistentLowIncomeOptions = {},
): number {
  const functionName = "persistentLowIncome";
  checkOptions(functionName, options, ["share", "rule", "population", "weights"]);
  const {share = 0.6, rule = "mean", population, weights} = options;
  checkShare(functionName, "share", share);
  checkChoice(functionName, "rule", rule, rules);
  const people = panelOf(functionName, {years}, weights, rule === "current and two" ? 4 : 1);
  const count = people.columns.length;
  const all = population
    ? panelOf(functionName, {years: population.years}, population.weights, count, "population.")
    : people;
  if (all.columns.length !== count) {
    throw new InvalidInputError({
      functionName,
      argument: "population.years",
      value: population?.years,
      advice: `It has ${all.columns.length} years and years has ${count}: give both the same years.`,
    });
  }
  if (all.weights.length === 0) return NaN;
  const low = isLow(people, all, share, rule);
  return sum(people.weights.filter((_, row) => low(row))) / sum(people.weights);
}

/** Whether the income of a person, by row, is low by the rule and by the lines that all draw. */
function isLow(
  people: Panel,
  all: Panel,
  share: number,
  rule: (typeof rules)[number],
): (row: number) => boolean {
  const lines = all.columns.map((values) => lineOf({values, weights: all.weights}, share));
  const isBelow = (row: number, year: number) => people.columns[year]![row]! < lines[year]!;
  const last = lines.length - 1;
  if (rule === "every year") return (row) => lines.every((_, year) => isBelow(row, year));
  if (rule === "current and two") {
    return (row) => isBelow(row, last) && [1, 2, 3].filter((ago) => isBelow(row, last - ago)).length >= 2;
  }
  const line =
    rule === "mean"
      ? lineOf({values: meansOver(all.columns), weights: all.weights}, share)
      : lines.reduce((a, b) => a + b) / lines.length;
  const means = meansOver(people.columns);
  return (row) => means[row]! < line;
}

/** The mean of each row over the years. */
function meansOver(years: readonly Float64Array[]): Float64Array {
  return years[0]!.map((_, row) => sum(Float64Array.from(years, (column) => column[row]!)) / years.length);
}
