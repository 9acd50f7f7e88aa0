import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";
import {contributionsOf, type ConcentrationVerdict} from "./concentration-verdict.js";

/** The two numbers of an (n, k) rule; no defaults: they are decisions, not statistics. */
export interface DominanceRuleOptions {
  /** How many of the largest contributors are taken together: a whole number of 1 or more. */
  readonly n: number;
  /** The percentage of the total that they may have at most: above 0 and up to 100. */
  readonly k: number;
}

/**
 * Whether a few contributors dominate a cell of a table of amounts, such as the income in one area: the (n, k) rule.
 *
 * @formula sensitive if x₁ + … + xₙ > k/100 · X, with contributions x₁ ≥ x₂ ≥ … and total X; upper protection level
 *   100/k · (x₁ + … + xₙ) − X, the least total at which the rule would be kept
 * @param contributions what each contributor adds to the cell, 0 or more
 * @param options.n how many of the largest contributors are taken together; no default
 * @param options.k the percentage of the total that they may have at most; no default
 * @returns whether the cell is sensitive, its total, and the upper protection level (0 if it is not sensitive)
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 4.2 (sensitivity rules and protection levels
 *   of magnitude tables); Cox (1981), "Linear sensitivity measures in statistical disclosure control", Journal of
 *   Statistical Planning and Inference 5, pp. 153-164
 * @example
 * dominanceRule([80, 10, 5, 5], {n: 1, k: 75}).sensitive // true
 * dominanceRule([60, 30, 5, 5], {n: 2, k: 75}) // {sensitive: true, total: 100, above: 20}
 * dominanceRule([60, 15, 15, 10], {n: 2, k: 75}).sensitive // false
 */
export function dominanceRule(
  contributions: ArrayLike<number>,
  options: DominanceRuleOptions,
): ConcentrationVerdict {
  checkOptions("dominanceRule", options, ["n", "k"]);
  const {n, k} = options;
  if (!Number.isSafeInteger(n) || n < 1) {
    const advice = "Give how many of the largest contributors count together: a whole number of 1 or more.";
    throw new InvalidInputError({functionName: "dominanceRule", argument: "n", value: n, advice});
  }
  if (typeof k !== "number" || !(k > 0 && k <= 100)) {
    const advice = "Give a percentage above 0 and up to 100.";
    throw new InvalidInputError({functionName: "dominanceRule", argument: "k", value: k, advice});
  }
  const {descending, total} = contributionsOf("dominanceRule", contributions);
  const largest = sum(descending.subarray(0, n));
  const sensitive = 100 * largest > k * total;
  return {sensitive, total, above: sensitive ? (100 * largest) / k - total : 0};
}
