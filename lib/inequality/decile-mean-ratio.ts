import {checkChoice, checkOptions} from "../checks.js";
import {meanOf, ratioAbove0} from "./percentile-ratio.js";
import {crossings, tails, type TailOptions} from "./tails.js";
import {weightedValues} from "./weighted-values.js";

/**
 * How many times as much the tenth of the people with the highest incomes has on average as the tenth with the lowest.
 *
 * This is what section 4.1.1 of the report says in words of P90/P10. It is not P90/P10 (see `percentileRatio`, whose form
 * `"mean"` gives the same), and it is larger, because it also sees how far out the ends reach.
 *
 * @formula the mean of the values above q(0.9) divided by the mean of those at or below q(0.1), q as `quantile` takes it;
 *   with crossing `"exact"` the means over exactly a tenth of the people at each end
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.crossing `"whole"` (default) keeps equal incomes together as Eurostat does, `"exact"` divides them
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns 1 or more: 10 when the mean of the highest tenth is ten times that of the lowest
 * @nan when the lowest tenth has nothing or less; when nobody is above the upper limit (crossing `"whole"`); when every
 *   weight is 0
 * @source NOU 2020: 16, section 4.1.1; the cut-off as Eurostat (2004), EU-SILC 131-rev/04, has it for S80/S20
 * @form printed in words in section 4.1.1, under the name P90/P10
 * @methods m-4-p90p10
 * @example
 * decileMeanRatio([1, 2, 3, 4, 5, 6, 7, 8, 9, 30]) // 30
 * decileMeanRatio([5, 5, 5, 5]) // NaN
 * decileMeanRatio([5, 5, 5, 5], {crossing: "exact"}) // 1
 */
export function decileMeanRatio(values: ArrayLike<number>, options: TailOptions = {}): number {
  checkOptions("decileMeanRatio", options, ["crossing", "weights"]);
  const {crossing = "whole", weights} = options;
  checkChoice("decileMeanRatio", "crossing", crossing, crossings);
  const {top, bottom} = tails(weightedValues("decileMeanRatio", values, weights), 0.1, 0.9, crossing);
  return ratioAbove0(meanOf(top), meanOf(bottom));
}
