import {checkFinite, checkOptions, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkWeights} from "../spatial/check-weights.js";
import type {SpatialWeights} from "../spatial/weights.js";

/**
 * What counts as very low and very high support: the upper end of the lowest tenth of schools and the lower end of the
 * highest, Oslo 2020, both in percent (NOU 2020: 16, section 3.4.2.1).
 */
export const supportLimits = {low: 71, high: 114, year: 2020, section: "3.4.2.1"} as const;

/** A school that loses pupils, and one nearby that draws them. */
export interface ContrastPair {
  /** The row of the school with low support. */
  readonly low: number;
  /** The row of the school with high support. */
  readonly high: number;
  /** How far apart their rates are, in percentage points. */
  readonly gap: number;
}

/** Where low ends and high begins. */
export interface ContrastPairsOptions {
  /** The highest rate that is low, in percent. Default: 71, the upper end of the lowest tenth in Oslo in 2020. */
  readonly low?: number | undefined;
  /** The lowest rate that is high, in percent. Default: 114, the lower end of the highest tenth in Oslo in 2020. */
  readonly high?: number | undefined;
}

/**
 * Finds neighbouring schools of which one has very low and the other very high support (kontrastpar).
 *
 * @formula all (i, j) with rᵢ ≤ low, rⱼ ≥ high, and j a neighbour of i or i of j
 * @param rates the support rate of each school, in percent: finite numbers, one per school
 * @param weights who lies near whom, as `contiguity` (of catchment areas), `nearestNeighbours` or `distanceBand` (of
 *   schools) make it; links of weight 0 do not count, and a link in one direction is enough
 * @param options.low the highest rate that is low, in percent; default 71
 * @param options.high the lowest rate that is high, in percent, above `low`; default 114
 * @returns `{low, high, gap}` per pair, with the rows of the two schools, in order of the row of the first and then of
 *   the second; a school can be in several pairs; empty when there are none. That one school draws pupils from the other
 *   does not follow from the rates: it takes the pupils' addresses to know
 * @nan never
 * @source NOU 2020: 16, section 3.4.2.1: schools with the highest and the lowest support, often near each other
 * @form reading: the report names no limits and no distance; the limits are those of its lowest and highest tenth
 * @methods m-3-contrast-pair, m-3-support-rate
 * @example
 * const nextDoor = {offsets: [0, 1, 3, 4], neighbours: [1, 0, 2, 1], values: [1, 1, 1, 1]};
 * contrastPairs([50, 120, 100], nextDoor) // [{low: 0, high: 1, gap: 70}]
 * contrastPairs([50, 100, 120], nextDoor) // []
 */
export function contrastPairs(
  rates: ArrayLike<number>,
  weights: SpatialWeights,
  options: ContrastPairsOptions = {},
): ContrastPair[] {
  checkOptions("contrastPairs", options, ["low", "high"]);
  const {low = supportLimits.low, high = supportLimits.high} = options;
  checkFinite("contrastPairs", "low", low);
  checkFinite("contrastPairs", "high", high);
  if (high <= low) {
    throw new InvalidInputError({
      functionName: "contrastPairs",
      argument: "high",
      value: high,
      advice: `Give a limit above that of low support, which is ${low}.`,
    });
  }
  const column = valueColumn("contrastPairs", "rates", rates);
  checkWeights("contrastPairs", weights, column.length);

  const pairs = new Map<number, ContrastPair>();
  for (let row = 0; row < column.length; row++) {
    for (let at = weights.offsets[row]!; at < weights.offsets[row + 1]!; at++) {
      if (weights.values[at] === 0) continue;
      const other = weights.neighbours[at]!;
      const [first, second] = column[row]! < column[other]! ? [row, other] : [other, row];
      if (column[first]! > low || column[second]! < high) continue;
      const gap = column[second]! - column[first]!;
      pairs.set(first * column.length + second, {low: first, high: second, gap});
    }
  }
  return [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}
