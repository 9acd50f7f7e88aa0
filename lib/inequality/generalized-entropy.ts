import {checkFinite, checkOptions} from "../checks.js";
import {sum} from "../sums.js";
import {meanValue, weightedAmounts, type WeightedValues, type WeightOptions} from "./weighted-values.js";

/** Which member of the family, and whom the rows stand for. */
export interface EntropyOptions extends WeightOptions {
  /** Where differences count most: 0 or less at the bottom, 2 or more at the top. Default: 1. */
  readonly alpha?: number | undefined;
}

/**
 * How far people's values lie from the mean, counted in a way that adds up over groups (generalised entropy, GE(α)).
 *
 * @formula with rᵢ = vᵢ/μ: GE(α) = Σ wᵢ (rᵢ^α − 1) / (W α (α − 1)); GE(1) = Σ wᵢ rᵢ ln rᵢ / W (Theil's T); GE(0) =
 *   −Σ wᵢ ln rᵢ / W (Theil's L, the mean logarithmic deviation); GE(2) is half the squared coefficient of variation
 * @param values one value per person, such as income in kroner: 0 or more, not all 0
 * @param options.alpha any finite number: the smaller, the more differences among small values count; default 1
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns 0 (everybody has the same) or more; no upper limit that is the same for all data, and not comparable between
 *   two α; Infinity when α is 0 or less and somebody has nothing
 * @nan when every value or every weight is 0
 * @source Shorrocks, A. F. (1980), "The class of additively decomposable inequality measures", Econometrica 48(3), pp.
 *   613-625; Cowell, F. A. (1980), "On the structure of additive inequality measures", Review of Economic Studies 47(3),
 *   pp. 521-531
 * @example
 * generalizedEntropy([100, 300], {alpha: 2}) // 0.125
 * generalizedEntropy([100, 100]) // 0
 * generalizedEntropy([0, 100], {alpha: 0}) // Infinity
 */
export function generalizedEntropy(values: ArrayLike<number>, options: EntropyOptions = {}): number {
  checkOptions("generalizedEntropy", options, ["alpha", "weights"]);
  const {alpha = 1, weights} = options;
  checkFinite("generalizedEntropy", "alpha", alpha);
  return entropyOf(weightedAmounts("generalizedEntropy", values, weights), alpha);
}

/** @internal The index of values that are checked already. */
export function entropyOf(people: WeightedValues, alpha: number): number {
  const mean = meanValue(people);
  if (!(mean > 0)) return NaN;
  const terms = people.values.map(
    (value, row) => people.weights[row]! * entropyTerm((value - mean) / mean, alpha),
  );
  return sumToInfinity(terms) / sum(people.weights);
}

/** @internal A sum of terms that can be infinite: what a sum keeps of rounding is no number then. */
export function sumToInfinity(terms: Float64Array): number {
  return terms.includes(Infinity) ? Infinity : sum(terms);
}

/**
 * What a value contributes that is `excess` above the mean, as a share of the mean. Its part in proportion to the excess
 * is taken off, which cancels over all people: so no term is negative, and equal values leave nothing behind.
 */
function entropyTerm(excess: number, alpha: number): number {
  const log = Math.log1p(excess);
  if (alpha === 0) return excess - log;
  if (alpha === 1) return excess === -1 ? 1 : (1 + excess) * log - excess;
  if (excess === -1) return alpha < 0 ? Infinity : 1 / alpha;
  return (Math.expm1(alpha * log) - alpha * excess) / (alpha * (alpha - 1));
}
