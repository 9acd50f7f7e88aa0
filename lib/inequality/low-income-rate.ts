import {checkFinite, checkOptions, checkShare} from "../checks.js";
import {sum} from "../sums.js";
import type {LowIncomeOptions} from "./low-income-threshold.js";
import {quantileOf} from "./quantile.js";
import {weightedValues} from "./weighted-values.js";

/** As for the threshold, or the threshold itself. */
export interface LowIncomeRateOptions extends LowIncomeOptions {
  /**
   * The income below which an income is low, when it is not that of these people: the nation's threshold for the
   * people of one area, say. `share` then has no part. Default: `lowIncomeThreshold(values, {share, weights})`.
   */
  readonly threshold?: number | undefined;
}

/**
 * The share of people whose income is below the low-income threshold.
 *
 * @formula Σ wᵢ over the rows with vᵢ < threshold, divided by Σ wᵢ
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.share the share of the median that is the threshold, from 0 to 1; default 0.6
 * @param options.threshold the threshold itself, in the unit of `values`, in place of a share of these people's median
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (nobody) to 1 (everybody), where Eurostat and the laeken package print percent; at most 0.5
 *   unless `threshold` is given or the median is negative; an income exactly at the threshold is not low
 * @nan when every weight is 0
 * @source Eurostat (2004), "Common cross-sectional EU indicators based on EU-SILC; the gender pay gap", EU-SILC
 *   131-rev/04 (at-risk-of-poverty rate); NOU 2020: 16, section 3.3, note 4 (EU60)
 * @example
 * lowIncomeRate([100, 200, 300, 400]) // 0.25
 * lowIncomeRate([120, 200, 300]) // 0
 * lowIncomeRate([100, 200, 300, 400], {threshold: 300}) // 0.5
 */
export function lowIncomeRate(values: ArrayLike<number>, options: LowIncomeRateOptions = {}): number {
  checkOptions("lowIncomeRate", options, ["share", "threshold", "weights"]);
  const {share = 0.6, weights} = options;
  checkShare("lowIncomeRate", "share", share);
  if (options.threshold !== undefined) checkFinite("lowIncomeRate", "threshold", options.threshold);

  const people = weightedValues("lowIncomeRate", values, weights);
  const threshold = options.threshold ?? share * quantileOf(people, 0.5);
  const low = people.weights.filter((_, row) => people.values[row]! < threshold);
  return sum(low) / sum(people.weights);
}
