import {checkFinite, checkOptions, checkShare} from "../checks.js";
import {quantileOf} from "./quantile.js";
import {weightedValues, type WeightedValues, type WeightOptions} from "./weighted-values.js";

/** Where low income begins, and whom the rows stand for. */
export interface LowIncomeOptions extends WeightOptions {
  /** The share of the median below which an income is low, from 0 to 1. Default: 0.6 (EU60; EU50 is 0.5). */
  readonly share?: number | undefined;
}

/** As for the threshold, or the threshold itself. */
export interface LowIncomeRateOptions extends LowIncomeOptions {
  /**
   * The income below which an income is low, when it is not that of these people: the nation's threshold for the
   * people of one area, say. `share` then has no part. Default: `lowIncomeThreshold(values, {share, weights})`.
   */
  readonly threshold?: number | undefined;
}

/**
 * The income below which a person has low income: a share of the median.
 *
 * @formula share × median, the median as `quantile(values, 0.5)` takes it
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.share the share of the median, from 0 to 1; default 0.6, the EU60 line that the report uses
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns an income in the unit of `values`; an income exactly there is not low
 * @nan when every weight is 0
 * @source Eurostat (2004), "Common cross-sectional EU indicators based on EU-SILC; the gender pay gap", EU-SILC
 *   131-rev/04 (at-risk-of-poverty threshold); NOU 2020: 16, section 3.3, note 4 (EU60), and box 4.1 in section 4.1.3.1
 *   (50 or 60 percent)
 * @form printed in words in sections 2.3.2, 3.3 and 4.1.2 (60 percent) and in box 4.1 (50 or 60 percent)
 * @methods m-2-low-income-family, m-3-eu60, m-3-low-income-intl, m-4-low-income, m-4-oecd50
 * @example
 * lowIncomeThreshold([100, 200, 300]) // 120
 * lowIncomeThreshold([100, 200, 300], {share: 0.5}) // 100
 */
export function lowIncomeThreshold(values: ArrayLike<number>, options: LowIncomeOptions = {}): number {
  checkOptions("lowIncomeThreshold", options, ["share", "weights"]);
  const {share = 0.6, weights} = options;
  checkShare("lowIncomeThreshold", "share", share);
  return lineOf(weightedValues("lowIncomeThreshold", values, weights), share);
}

/** @internal The line that people draw themselves, by their median. */
export function lineOf(people: WeightedValues, share: number): number {
  return share * quantileOf(people, 0.5);
}

/** @internal Reads `(values, {share, threshold, weights})`: the people, and the line below which income is low. */
export function peopleAndLine(
  functionName: string,
  values: ArrayLike<number>,
  options: LowIncomeRateOptions,
): {people: WeightedValues; line: number} {
  const {share = 0.6, threshold, weights} = options;
  checkShare(functionName, "share", share);
  if (threshold !== undefined) checkFinite(functionName, "threshold", threshold);
  const people = weightedValues(functionName, values, weights);
  return {people, line: threshold ?? lineOf(people, share)};
}
