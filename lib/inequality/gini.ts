import {checkOptions} from "../checks.js";
import {runningSums, sum} from "../sums.js";
import {
  inAscendingOrder,
  weightedValues,
  type WeightedValues,
  type WeightOptions,
} from "./weighted-values.js";

/**
 * How far any two people's values differ on average, relative to twice the mean (the Gini coefficient).
 *
 * @formula G = Σᵢ Σⱼ wᵢ wⱼ |vᵢ − vⱼ| / (2 W² μ), where W = Σ wᵢ and μ = Σ wᵢ vᵢ / W; the same as Eurostat's
 *   (2 Σ wᵢ vᵢ Cᵢ − Σ wᵢ² vᵢ) / (W Σ wᵢ vᵢ) − 1, with Cᵢ the running sum of the weights in order of vᵢ
 * @param values one value per person, such as income in kroner: finite numbers, not all 0 and as a rule not negative
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (everybody has the same) towards 1 (one of very many has everything), where Eurostat and the
 *   laeken package print percent; twice the area between the Lorenz curve and the diagonal; with negative values
 *   (losses) it can exceed 1, so a publication usually sets them to 0 first
 * @nan when the values add up to 0 or less, or every weight is 0
 * @source Gini, C. (1914), "Sulla misura della concentrazione e della variabilità dei caratteri", Atti del Reale
 *   Istituto Veneto 73, pp. 1203-1248; Eurostat (2004), EU-SILC 131-rev/04, as written out in Templ & Alfons,
 *   "Standard methods for point estimation of indicators on social exclusion and poverty using the R package
 *   laeken", section 5; NOU 2020: 16, section 4.1.1, explains it in words, of income and wealth together in one sentence
 *   and of income alone in the one before, and uses it of income
 * @form standard: section 4.1.1 prints no formula
 * @methods m-4-gini
 * @example
 * gini([100, 100, 100]) // 0
 * gini([0, 0, 0, 100]) // 0.75
 * gini([100, 300], {weights: [3, 1]}) // 0.25
 */
export function gini(values: ArrayLike<number>, options: WeightOptions = {}): number {
  checkOptions("gini", options, ["weights"]);
  return giniOf(weightedValues("gini", values, options.weights));
}

/**
 * @internal The coefficient of values that are checked already. Each step from one value to the next separates the
 * people below it from those above, and every such pair differs by that step: Σ of step × weight below × weight above.
 * No term is negative, so equal values give exactly 0 and nothing is lost by cancellation.
 */
export function giniOf(weighted: WeightedValues): number {
  const {values, weights} = inAscendingOrder(weighted);
  const everything = sum(values.map((value, row) => value * weights[row]!));
  if (!(everything > 0)) return NaN;

  const below = runningSums(weights);
  const all = below.at(-1)!;
  let difference = 0;
  for (let row = 0; row < values.length - 1; row++) {
    difference += (values[row + 1]! - values[row]!) * (below[row]! / all) * (all - below[row]!);
  }
  return difference / everything;
}
