import {checkOptions} from "../checks.js";
import {sum} from "../sums.js";
import {peopleAndLine, type LowIncomeRateOptions} from "./low-income-threshold.js";
import type {WeightedValues} from "./weighted-values.js";

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
 *   131-rev/04 (at-risk-of-poverty rate); NOU 2020: 16, section 3.3, note 4 (EU60), section 4.1.2, and section 4.1.1 for
 *   pay below a minimum wage, whose levels (`threshold`) it does not print
 * @form printed in words in sections 2.3.2, 3.1, 3.3 and 4.1.2
 * @methods m-2-low-income-family, m-3-eu60, m-3-low-income-intl, m-4-low-income, m-4-oecd50, m-4-min-wage-share
 * @example
 * lowIncomeRate([100, 200, 300, 400]) // 0.25
 * lowIncomeRate([120, 200, 300]) // 0
 * lowIncomeRate([100, 200, 300, 400], {threshold: 300}) // 0.5
 */
export function lowIncomeRate(values: ArrayLike<number>, options: LowIncomeRateOptions = {}): number {
  checkOptions("lowIncomeRate", options, ["share", "threshold", "weights"]);
  const {people, line} = peopleAndLine("lowIncomeRate", values, options);
  return rateBelow(people, line);
}

/** @internal The share of people below a line; NaN where there is no line. */
export function rateBelow({values, weights}: WeightedValues, line: number): number {
  if (Number.isNaN(line)) return NaN;
  return sum(weights.filter((_, row) => values[row]! < line)) / sum(weights);
}
