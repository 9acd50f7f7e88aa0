import {checkChoice, checkOptions} from "../checks.js";
import {ratioAbove0} from "./percentile-ratio.js";
import {crossings, tails, type TailOptions} from "./tails.js";
import {weightedValues} from "./weighted-values.js";

/**
 * How many times as much the fifth of the people with the highest incomes has together as the fifth with the lowest
 * (S80/S20).
 *
 * @formula Σ wᵢ vᵢ over vᵢ > q(0.8), divided by Σ wᵢ vᵢ over vᵢ ≤ q(0.2), q as `quantile` takes it; with crossing
 *   `"exact"` over exactly a fifth of the people at each end
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.crossing `"whole"` (default) keeps equal incomes together as Eurostat does, `"exact"` divides them
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns as a rule 1 or more: 4 when the highest fifth has four times as much; with crossing `"whole"` and many equal
 *   incomes it can fall below 1, because the two ends then hold different numbers of people
 * @nan when the lowest fifth has nothing or less; when nobody is above the upper limit (crossing `"whole"`); when every
 *   weight is 0
 * @source Eurostat (2004), EU-SILC 131-rev/04 (S80/S20 income quintile share ratio), as written out in Templ & Alfons,
 *   "Standard methods for point estimation of indicators on social exclusion and poverty using the R package laeken",
 *   section 5
 * @example
 * quintileShareRatio([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // 19 / 3
 * quintileShareRatio([1, 1, 1, 1, 3], {crossing: "exact"}) // 3
 */
export function quintileShareRatio(values: ArrayLike<number>, options: TailOptions = {}): number {
  checkOptions("quintileShareRatio", options, ["crossing", "weights"]);
  const {crossing = "whole", weights} = options;
  checkChoice("quintileShareRatio", "crossing", crossing, crossings);
  const {top, bottom} = tails(weightedValues("quintileShareRatio", values, weights), 0.2, 0.8, crossing);
  return top.people > 0 ? ratioAbove0(top.amount, bottom.amount) : NaN;
}
