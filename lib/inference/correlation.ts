import {ascendingOrder} from "../ascending-order.js";
import {checkChoice, checkOptions, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {sum} from "../sums.js";

/** Which correlation, and what the rows stand for. */
export interface CorrelationOptions {
  /** `"pearson"` compares the values, `"spearman"` their ranks. Default: `"pearson"`. */
  readonly method?: "pearson" | "spearman" | undefined;
  /** What each row counts for, such as the people in an area: 0 or more. Default: every row counts as 1. */
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * How closely two columns follow a straight line together (Pearson), or rise together at all (Spearman).
 *
 * @formula r = Σ wᵢ (xᵢ − x̄)(yᵢ − ȳ) / √(Σ wᵢ (xᵢ − x̄)² Σ wᵢ (yᵢ − ȳ)²), with weighted means x̄ and ȳ; for Spearman the
 *   same of the ranks, where equal values share the middle of the ranks they take up, and a row with weight w takes
 *   up as much as w rows
 * @param x one value per row (area or person), in any unit: finite numbers of either sign
 * @param y another value per row, in any unit
 * @param options.method `"pearson"` (default) or `"spearman"`
 * @param options.weights what each row counts for (0 or more), such as the people in an area; default 1 each
 * @returns from -1 (one falls as the other rises) over 0 (no such tendency) to 1 (they rise together); across areas it
 *   says nothing yet about people (the ecological fallacy)
 * @nan when either column is constant over the rows with weight, one row included
 * @source Pearson, K. (1895), "Notes on regression and inheritance in the case of two parents", Proceedings of the
 *   Royal Society of London 58, pp. 240-242; Spearman, C. (1904), "The proof and measurement of association between
 *   two things", American Journal of Psychology 15(1), pp. 72-101; Kendall, M. G. (1945), "The treatment of ties in
 *   ranking problems", Biometrika 33(3), pp. 239-251; NOU 2020: 16, sections 1.1.1.3, 3.2, 3.3.4, 4.2.2.2, 4.4.1, 6.7.5.2,
 *   8.2.1, 10.2.1 and 13.3.6, which say that areas with more of one thing have more or less of another
 * @form standard: the report says which way two things go together, in words, and prints no coefficient
 * @methods m-1-coincidence, m-3-coincidence, m-3-growth-vs-initial, m-4-tenure-stability, m-4-turnout-predictors,
 *   m-6-single-parent-association, m-8-labour-market-regions, m-10-income-mobility-correlates, m-13-family-size
 * @example
 * correlation([1, 2, 3], [10, 20, 30]) // 1
 * correlation([1, 2, 3, 4], [1, 8, 27, 1000], {method: "spearman"}) // 1
 * correlation([1, 2, 3, 4], [2, 1, 4, 3]) // 0.6
 * correlation([1, 2, 3], [7, 7, 7]) // NaN
 */
export function correlation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: CorrelationOptions = {},
): number {
  checkOptions("correlation", options, ["method", "weights"]);
  const {method = "pearson"} = options;
  checkChoice("correlation", "method", method, ["pearson", "spearman"]);
  const {x: givenX, y: givenY} = columnsOf("correlation", valueColumn, {x, y});
  const givenWeights = weightColumn("correlation", options.weights, "x", givenX.length);

  const first = rowsWithWeight(givenX, givenWeights);
  const second = rowsWithWeight(givenY, givenWeights);
  const weights = rowsWithWeight(givenWeights, givenWeights);
  return method === "pearson"
    ? pearson(first, second, weights)
    : pearson(middleRanks(first, weights), middleRanks(second, weights), weights);
}

function pearson(x: Float64Array, y: Float64Array, weights: Float64Array): number {
  // The mean of equal numbers can differ from them in the last digit, so "constant" is not "no variance".
  if (isConstant(x) || isConstant(y)) return NaN;
  const dx = deviations(x, weights);
  const dy = deviations(y, weights);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let row = 0; row < weights.length; row++) {
    xy += weights[row]! * dx[row]! * dy[row]!;
    xx += weights[row]! * dx[row]! * dx[row]!;
    yy += weights[row]! * dy[row]! * dy[row]!;
  }
  // |r| cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, Math.max(-1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

/** Distances from the weighted mean, in units of the largest of them, which keeps their squares within range. */
function deviations(column: Float64Array, weights: Float64Array): Float64Array {
  const weighted = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) weighted[row] = column[row]! * weights[row]!;
  const mean = sum(weighted) / sum(weights);

  const distances = new Float64Array(column.length);
  let largest = 0;
  for (let row = 0; row < column.length; row++) {
    distances[row] = column[row]! - mean;
    largest = Math.max(largest, Math.abs(distances[row]!));
  }
  for (let row = 0; row < column.length; row++) distances[row]! /= largest;
  return distances;
}

/** Equal values get the middle of the stretch of ranks that they take up together. */
function middleRanks(column: Float64Array, weights: Float64Array): Float64Array {
  const order = ascendingOrder(column);
  const ranks = new Float64Array(column.length);
  let before = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let tied = 0;
    while (end < order.length && column[order[end]!] === column[order[start]!])
      tied += weights[order[end++]!]!;
    for (let at = start; at < end; at++) ranks[order[at]!] = before + tied / 2;
    before += tied;
  }
  return ranks;
}

function isConstant(column: Float64Array): boolean {
  return column.every((value) => value === column[0]);
}
