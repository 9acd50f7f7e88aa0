import {checkChoice, checkOptions, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {quantileOf} from "./quantile.js";
import {tails, type Tail} from "./tails.js";
import {weightedValues, type WeightOptions} from "./weighted-values.js";

/** Which two places in the distribution, and what is compared there. */
export interface PercentileRatioOptions extends WeightOptions {
  /** The upper percentile as a share of the people, from 0 to 1. Default: 0.9. */
  readonly upper?: number | undefined;
  /** The lower percentile as a share of the people, from 0 to 1, below `upper`. Default: 0.1. */
  readonly lower?: number | undefined;
  /**
   * `"percentile"` compares the incomes at the two percentiles, `"mean"` the mean incomes of those above the upper one
   * and of those up to the lower one. Default: `"percentile"`.
   */
  readonly form?: "percentile" | "mean" | undefined;
}

/**
 * How many times as much people near the top have as people near the bottom (P90/P10).
 *
 * The report gives the one name two meanings. Section 1.1.2.3 (note 8) describes the percentiles, the income of one
 * person above the ninth tenth of the people against that of one above the first; section 4.1.1 describes the mean of
 * the highest tenth against the mean of the lowest. The first is P90/P10 as everybody else uses it, and the figures of
 * section 4.1.1 (2.8, 3.6, 3.2) are of its size; the second is larger for the same incomes.
 *
 * @formula `"percentile"`: q(upper) / q(lower), q as `quantile` takes it; `"mean"`: the mean of the values above
 *   q(upper) divided by the mean of those at or below q(lower)
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.upper the upper percentile as a share, from 0 to 1; default 0.9
 * @param options.lower the lower percentile as a share, from 0 to 1 and below `upper`; default 0.1
 * @param options.form `"percentile"` (default, section 1.1.2.3) or `"mean"` (the words of section 4.1.1)
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns 1 or more: 1 when both places have the same, 3 when the upper has three times as much
 * @nan when the lower of the two incomes is 0 or negative, as nothing is a multiple of that; when nobody is above the
 *   upper percentile (form `"mean"`); when every weight is 0
 * @source Eurostat (2004), EU-SILC 131-rev/04 (the percentiles); NOU 2020: 16, section 1.1.2.3, note 8, and section 4.1.1
 * @form printed in words: the percentiles in section 1.1.2.3, note 8 (whose first description of P10 has a slip, 90 for
 *   10), the means in section 4.1.1
 * @methods m-1-p90p10, m-4-p90p10
 * @example
 * const income = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
 * percentileRatio(income, {upper: 0.75, lower: 0.25}) // 8 / 3
 * percentileRatio(income) // 9.5 / 1.5
 * percentileRatio(income, {form: "mean"}) // 10
 */
export function percentileRatio(values: ArrayLike<number>, options: PercentileRatioOptions = {}): number {
  const functionName = "percentileRatio";
  checkOptions(functionName, options, ["upper", "lower", "form", "weights"]);
  const {upper = 0.9, lower = 0.1, form = "percentile", weights} = options;
  checkShare(functionName, "upper", upper);
  checkShare(functionName, "lower", lower);
  checkChoice(functionName, "form", form, ["percentile", "mean"]);
  if (lower >= upper) {
    throw new InvalidInputError({
      functionName,
      argument: "lower",
      value: lower,
      advice: `upper is ${upper}: give a lower percentile below it.`,
    });
  }
  const people = weightedValues(functionName, values, weights);
  if (form === "percentile") return ratioAbove0(quantileOf(people, upper), quantileOf(people, lower));
  const {top, bottom} = tails(people, lower, upper, "whole");
  return ratioAbove0(meanOf(top), meanOf(bottom));
}

/** @internal How many times as much, which has no meaning of nothing or of a debt. */
export function ratioAbove0(upper: number, lower: number): number {
  return lower > 0 ? upper / lower : NaN;
}

/** @internal What each person at one end has on average; NaN when nobody is there. */
export function meanOf({people, amount}: Tail): number {
  return people > 0 ? amount / people : NaN;
}
