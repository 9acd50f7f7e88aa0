import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {contributionsOf, type ConcentrationVerdict} from "./concentration-verdict.js";

/** The number of a p-percent rule; no default: it is a decision, not a statistic. */
export interface PPercentRuleOptions {
  /** How close, in percent, the second largest contributor may not come to the largest: above 0. */
  readonly p: number;
}

/**
 * Whether the second largest contributor to a cell of a table of amounts could work out the largest to within p percent,
 * by taking their own part from the total: the p-percent rule.
 *
 * @formula sensitive if X − x₁ − x₂ < p/100 · x₁, with contributions x₁ ≥ x₂ ≥ … and total X; upper protection level
 *   p/100 · x₁ − (X − x₁ − x₂)
 * @param contributions what each contributor adds to the cell, 0 or more; a single one is always sensitive unless it is 0
 * @param options.p how close the estimate may not come, in percent of the largest contribution; no default
 * @returns whether the cell is sensitive, its total, and the upper protection level (0 if it is not sensitive)
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 4.2 (sensitivity rules and protection levels
 *   of magnitude tables); Cox (1981), "Linear sensitivity measures in statistical disclosure control", Journal of
 *   Statistical Planning and Inference 5, pp. 153-164
 * @example
 * pPercentRule([80, 15, 4, 1], {p: 10}) // {sensitive: true, total: 100, above: 3}
 * pPercentRule([50, 30, 15, 5], {p: 10}).sensitive // false
 * pPercentRule([7], {p: 10}).sensitive // true
 */
export function pPercentRule(
  contributions: ArrayLike<number>,
  options: PPercentRuleOptions,
): ConcentrationVerdict {
  checkOptions("pPercentRule", options, ["p"]);
  const {p} = options;
  if (typeof p !== "number" || !(p > 0 && Number.isFinite(p))) {
    const advice = "Give a percentage above 0.";
    throw new InvalidInputError({functionName: "pPercentRule", argument: "p", value: p, advice});
  }
  const {descending, total} = contributionsOf("pPercentRule", contributions);
  const [largest = 0] = descending;
  // Added up rather than taken from the total: a difference of large numbers would decide by rounding.
  const remainder = descending.subarray(2).reduce((others, value) => others + value, 0);
  const missing = (p / 100) * largest - remainder;
  return {sensitive: missing > 0, total, above: Math.max(0, missing)};
}
