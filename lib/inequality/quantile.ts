import {checkOptions, checkShare} from "../checks.js";
import {runningSums} from "../sums.js";
import {
  inAscendingOrder,
  weightedValues,
  type WeightedValues,
  type WeightOptions,
} from "./weighted-values.js";

/**
 * The value that a given share of the people do not exceed: 0.5 gives the median, 0.1 the first decile.
 *
 * @formula with values in ascending order and Cₖ the share of all weight in the first k of them: the value k + 1 where
 *   Cₖ < p < Cₖ₊₁, and the mean of the values k and k + 1 where Cₖ = p; the smallest value for p = 0, the largest for
 *   p = 1
 * @param values one value per person, such as income in kroner: finite numbers of either sign
 * @param p the share of people, from 0 to 1
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns a value in the unit of `values`, between the smallest and the largest; it never falls as p grows
 * @nan when every weight is 0
 * @source Eurostat (2004), "Common cross-sectional EU indicators based on EU-SILC; the gender pay gap", EU-SILC
 *   131-rev/04, as written out in Templ & Alfons, "Standard methods for point estimation of indicators on social
 *   exclusion and poverty using the R package laeken", eq. 1. Two differences from laeken's weightedQuantile: Cₖ = p
 *   holds here also where only rounding keeps them apart, and a row with weight 0 is never picked.
 * @example
 * quantile([100, 200, 300, 400], 0.5) // 250
 * quantile([100, 200, 300, 400], 0.6) // 300
 * quantile([100, 200, 300], 0.5, {weights: [5, 1, 1]}) // 100
 */
export function quantile(values: ArrayLike<number>, p: number, options: WeightOptions = {}): number {
  checkOptions("quantile", options, ["weights"]);
  checkShare("quantile", "p", p);
  return quantileOf(weightedValues("quantile", values, options.weights), p);
}

/**
 * Running sums of fractional weights reach a share such as 0.5 only up to rounding. The sums carry about 15 digits,
 * and no person in a country weighs as little as this share of it, so nothing else is taken for equal.
 */
const equalShares = 1e-12;

/** @internal The quantile of values that are checked already, in any order. */
export function quantileOf(weighted: WeightedValues, p: number): number {
  const {values, weights} = inAscendingOrder(weighted);
  if (values.length === 0) return NaN;
  const last = values.length - 1;
  if (p === 0) return values[0]!;
  if (p === 1) return values[last]!;

  const sums = runningSums(weights);
  const all = sums[last]!;
  const reached = firstIndex(values.length, (row) => sums[row]! / all >= p - equalShares);
  const exactly = sums[reached]! / all <= p + equalShares;
  return exactly && reached < last ? (values[reached]! + values[reached + 1]!) / 2 : values[reached]!;
}

/** The first of `length` indices for which a condition holds that then holds for all the rest; at the latest the last. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
