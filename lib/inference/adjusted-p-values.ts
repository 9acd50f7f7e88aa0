import {ascendingOrder} from "../ascending-order.js";
import {checkChoice, checkOptions, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** Ways to allow for many tests. */
const methods = ["bonferroni", "holm", "benjamini-hochberg"] as const;

/** What is to be kept rare. */
export interface AdjustedPValuesOptions {
  /** `"bonferroni"`, `"holm"` or `"benjamini-hochberg"`. Default: `"holm"`. */
  readonly method?: (typeof methods)[number] | undefined;
}

/**
 * What p-values become when many tests are made, such as one for every area: of a hundred areas without anything to find,
 * about five fall below 0.05.
 *
 * - `"bonferroni"`: at most the level's chance of even one false finding; plain and strict.
 * - `"holm"`: the same promise, never larger values.
 * - `"benjamini-hochberg"`: at most the level's share of the findings is false on average (the false discovery rate), for
 *   tests that are independent or rise together.
 *
 * @formula with n p-values in ascending order, Bonferroni: min(1, n pᵢ); Holm: the largest over j ≤ i of min(1, (n − j + 1)
 *   pⱼ); Benjamini-Hochberg: the smallest over j ≥ i of min(1, n pⱼ / j)
 * @param p one p-value per test, from 0 to 1
 * @param options.method `"bonferroni"`, `"holm"` (default) or `"benjamini-hochberg"`
 * @returns one adjusted p-value per test, in the same order: the findings at a level are those at or below it, all tests
 *   allowed for
 * @nan never: a test without a p-value must be left out, for it was not made
 * @source Bonferroni after Dunn, O. J. (1961), "Multiple comparisons among means", Journal of the American Statistical
 *   Association 56(293), pp. 52-64; Holm, S. (1979), "A simple sequentially rejective multiple test procedure",
 *   Scandinavian Journal of Statistics 6(2), pp. 65-70; Benjamini, Y. & Hochberg, Y. (1995), "Controlling the false
 *   discovery rate", Journal of the Royal Statistical Society B 57(1), pp. 289-300; as p.adjust of R
 * @example
 * adjustedPValues([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 * adjustedPValues([0.01, 0.04, 0.03], {method: "bonferroni"}) // [0.03, 0.12, 0.09]
 * adjustedPValues([0.01, 0.04, 0.03], {method: "benjamini-hochberg"}) // [0.03, 0.04, 0.04]
 */
export function adjustedPValues(p: ArrayLike<number>, options: AdjustedPValuesOptions = {}): Float64Array {
  const functionName = "adjustedPValues";
  checkOptions(functionName, options, ["method"]);
  const {method = "holm"} = options;
  checkChoice(functionName, "method", method, methods);
  const values = valueColumn(functionName, "p", p);
  const row = values.findIndex((value) => value < 0 || value > 1);
  if (row !== -1) {
    throw new InvalidInputError({
      functionName,
      argument: "p",
      row,
      value: values[row],
      advice: "A p-value is a number from 0 to 1.",
    });
  }
  const n = values.length;
  if (method === "bonferroni") return values.map((value) => Math.min(1, n * value));

  const order = ascendingOrder(values);
  const adjusted = new Float64Array(n);
  if (method === "holm") {
    let largest = 0;
    order.forEach((at, rank) => {
      largest = Math.max(largest, Math.min(1, (n - rank) * values[at]!));
      adjusted[at] = largest;
    });
    return adjusted;
  }
  let smallest = 1;
  for (let rank = n; rank >= 1; rank--) {
    const at = order[rank - 1]!;
    smallest = Math.min(smallest, (n * values[at]!) / rank);
    adjusted[at] = smallest;
  }
  return adjusted;
}
