import {checkOptions, checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {sum} from "../sums.js";
import {keyColumn, type Key} from "../keys.js";

/** What the rows stand for. */
export interface SortingOptions {
  /** How many people or households each row stands for: 0 or more. Default: every row counts as 1. */
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * How much of the spread of incomes is a spread between neighbourhoods (the neighbourhood sorting index).
 *
 * @formula NSI = √(Σⱼ wⱼ (mⱼ − m)² / Σᵢ wᵢ (yᵢ − m)²), where yᵢ is the income of row i, m the mean of all, mⱼ the mean in
 *   neighbourhood j and wⱼ the sum of its weights: the standard deviation of neighbourhoods' means over that of incomes
 * @param values one value per person or household, such as income in kroner: finite numbers of either sign
 * @param neighbourhoods for each row the key (text or number) of the neighbourhood
 * @param options.weights how many people or households each row stands for (0 or more); default 1 each
 * @returns from 0 (all neighbourhoods have the same mean) to 1 (all in a neighbourhood have the same income); its square
 *   is the share of the variance between neighbourhoods; with few rows per neighbourhood chance alone makes it large
 * @nan when all rows with weight have the same value, or every weight is 0
 * @source Jargowsky, P. A. (1996), "Take the money and run: economic segregation in U.S. metropolitan areas", American
 *   Sociological Review 61(6), pp. 984-998
 * @example
 * neighbourhoodSortingIndex([100, 100, 300, 300], ["a", "a", "b", "b"]) // 1
 * neighbourhoodSortingIndex([100, 300, 100, 300], ["a", "a", "b", "b"]) // 0
 * neighbourhoodSortingIndex([100, 200, 300, 400], [1, 1, 2, 2]) // 0.8944271909999159
 */
export function neighbourhoodSortingIndex(
  values: ArrayLike<number>,
  neighbourhoods: ArrayLike<Key>,
  options: SortingOptions = {},
): number {
  const name = "neighbourhoodSortingIndex";
  checkOptions(name, options, ["weights"]);
  const column = valueColumn(name, "values", values);
  const {codes, distinct} = keyColumn(name, "neighbourhoods", neighbourhoods);
  checkSameLength(name, "values", column.length, "neighbourhoods", codes.length);
  const weights = weightColumn(name, options.weights, "values", column.length);
  return sortingIndex(column, codes, distinct.length, weights);
}

function sortingIndex(
  values: Float64Array,
  codes: Uint32Array,
  neighbourhoods: number,
  weights: Float64Array,
): number {
  const first = values.find((_, row) => weights[row]! > 0);
  if (values.every((value, row) => value === first || weights[row] === 0)) return NaN;

  // Distances from the mean, so that large incomes with small differences keep their digits.
  const mean = sum(values.map((value, row) => value * weights[row]!)) / sum(weights);
  const distances = values.map((value) => value - mean);
  const people = new Float64Array(neighbourhoods);
  const sums = new Float64Array(neighbourhoods);
  for (let row = 0; row < values.length; row++) {
    people[codes[row]!]! += weights[row]!;
    sums[codes[row]!]! += weights[row]! * distances[row]!;
  }
  const between = sum(
    sums.map((distance, at) => (people[at] === 0 ? 0 : (distance * distance) / people[at]!)),
  );
  const within = sum(distances.map((distance, row) => distance * distance * weights[row]!));
  // Cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, Math.sqrt(between / within));
}
