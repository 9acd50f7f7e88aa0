import {checkOptions} from "../checks.js";
import {entropyOf} from "./generalized-entropy.js";
import {weightedAmounts, type WeightOptions} from "./weighted-values.js";

/**
 * How far the logarithms of people's values lie below that of the mean (Theil's L, the mean logarithmic deviation).
 *
 * @formula L = Σ wᵢ ln(μ/vᵢ) / W: generalised entropy with α = 0
 * @param values one value per person, such as income in kroner: 0 or more, not all 0
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns 0 (everybody has the same) or more, in nats; differences among small values count most, and one person with
 *   nothing makes it Infinity; it adds up over groups, see `entropyDecomposition`
 * @nan when every value or every weight is 0
 * @source Theil, H. (1967), Economics and Information Theory, North-Holland; in the form of Shorrocks, A. F. (1980), "The
 *   class of additively decomposable inequality measures", Econometrica 48(3), pp. 613-625
 * @example
 * theilL([100, 100, 100]) // 0
 * theilL([1, 3]) // Math.log(2 / Math.sqrt(3))
 */
export function theilL(values: ArrayLike<number>, options: WeightOptions = {}): number {
  checkOptions("theilL", options, ["weights"]);
  return entropyOf(weightedAmounts("theilL", values, options.weights), 0);
}
