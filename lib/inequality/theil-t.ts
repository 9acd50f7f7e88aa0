import {checkOptions} from "../checks.js";
import {entropyOf} from "./generalized-entropy.js";
import {weightedAmounts, type WeightOptions} from "./weighted-values.js";

/**
 * How far people's shares of everything lie from equal shares, where large shares count most (Theil's T).
 *
 * @formula T = Σ wᵢ (vᵢ/μ) ln(vᵢ/μ) / W, with 0 ln 0 = 0: generalised entropy with α = 1
 * @param values one value per person, such as income in kroner: 0 or more, not all 0
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (everybody has the same) to ln n (one of n has everything), in nats; it adds up over groups, see
 *   `entropyDecomposition`
 * @nan when every value or every weight is 0
 * @source Theil, H. (1967), Economics and Information Theory, North-Holland; in the form of Shorrocks, A. F. (1980), "The
 *   class of additively decomposable inequality measures", Econometrica 48(3), pp. 613-625
 * @example
 * theilT([100, 100, 100]) // 0
 * theilT([0, 0, 0, 100]) // Math.log(4)
 */
export function theilT(values: ArrayLike<number>, options: WeightOptions = {}): number {
  checkOptions("theilT", options, ["weights"]);
  return entropyOf(weightedAmounts("theilT", values, options.weights), 1);
}
