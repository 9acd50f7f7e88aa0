import {checkNotNegative, checkOptions} from "../checks.js";
import {meanValue, weightedAmounts, type WeightedValues, type WeightOptions} from "./weighted-values.js";

/** How much inequality is disliked, and whom the rows stand for. */
export interface AtkinsonOptions extends WeightOptions {
  /** The aversion to inequality, 0 (none) or more. A judgement of the user: there is no default. */
  readonly epsilon: number;
}

/**
 * The share of everything that could be given up without loss if what is left were shared out equally (Atkinson's index
 * of income inequality).
 *
 * @formula A = 1 − (Σ wᵢ (vᵢ/μ)^(1 − ε) / W)^(1/(1 − ε)); for ε = 1: 1 − exp(Σ wᵢ ln(vᵢ/μ) / W)
 * @param values one value per person, such as income in kroner: 0 or more, not all 0
 * @param options.epsilon ε, the aversion to inequality: 0 (none: the index is 0) or more; studies often show 0.5, 1 and 2
 *   beside each other, as the choice is one of values
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (everybody has the same) to 1; with ε of 1 or more it is 1 as soon as one person has nothing
 * @nan when every value or every weight is 0
 * @source Atkinson, A. B. (1970), "On the measurement of inequality", Journal of Economic Theory 2(3), pp. 244-263
 * @example
 * atkinson([100, 100], {epsilon: 2}) // 0
 * atkinson([100, 300], {epsilon: 2}) // 0.25
 * atkinson([0, 100], {epsilon: 1}) // 1
 */
export function atkinson(values: ArrayLike<number>, options: AtkinsonOptions): number {
  checkOptions("atkinson", options, ["epsilon", "weights"]);
  const {epsilon, weights} = options;
  checkNotNegative("atkinson", "epsilon", epsilon);
  const people = weightedAmounts("atkinson", values, weights);
  const mean = meanValue(people);
  return mean > 0 ? 1 - equalEquivalent(people, epsilon) / mean : NaN;
}

/**
 * The value that everybody could have and be as well off together. Powers are taken of values relative to the smallest
 * (or, where they are positive powers, the largest), so that they stay within the range of numbers.
 */
function equalEquivalent(people: WeightedValues, epsilon: number): number {
  const {values, weights} = people;
  if (epsilon === 0) return meanValue(people);
  const unit = values.reduce((a, b) => (epsilon < 1 ? Math.max(a, b) : Math.min(a, b)));
  if (unit === 0) return 0;
  const mean = (change: (ratio: number) => number) =>
    meanValue({values: values.map((value) => change(value / unit)), weights});
  if (epsilon === 1) return unit * Math.exp(mean(Math.log));
  return unit * mean((ratio) => ratio ** (1 - epsilon)) ** (1 / (1 - epsilon));
}
