import {ascendingOrder} from "../ascending-order.js";
import {checkOptions, checkShare, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {sum} from "../sums.js";
import type {WeightOptions} from "./weighted-values.js";

/** How many count as an end, and whom the rows stand for. */
export interface ExtremeGroupOptions extends WeightOptions {
  /** The share of the people at each end, above 0 up to 0.5 as a rule. Default: 0.1. */
  readonly share?: number | undefined;
}

/** The mean at the two ends of a ranking. */
export interface ExtremeGroupGap {
  /** The mean of those who come last in the ranking (lowest). */
  readonly lowest: number;
  /** The mean of those who come first (highest). */
  readonly highest: number;
  /** `highest − lowest`. */
  readonly difference: number;
  /** `highest / lowest`. */
  readonly ratio: number;
}

/**
 * How far apart the two ends of a ranking lie in something else: life expectancy of the richest and the poorest hundredth,
 * mortality in the tenth of areas with the worst and with the best conditions.
 *
 * @formula highest = the mean of vᵢ over the share of the people with the highest ranking; lowest = the same of the lowest;
 *   difference and ratio of the two; where the limit falls among equals in the ranking, all of them count in part
 * @param values what is compared: one value per person or area, in any unit (deaths per 1000 in an area, say)
 * @param ranking what puts rows in order, such as income or an index of living conditions: one value per row
 * @param options.share the share of the people at each end, from 0 to 1; default 0.1
 * @param options.weights how many people each row stands for (0 or more); default 1 each, so that areas count equally
 * @returns `{lowest, highest, difference, ratio}`; turn the sign of the ranking to have worst over best
 * @nan everything when share or every weight is 0; ratio when the lowest have 0 or less
 * @source NOU 2020: 16, section 1.1.5 (areas by living conditions: a ratio, after the Office for National Statistics 2020),
 *   section 4.3.1 (hundredths of income: a difference, after Kinge et al. 2019) and section 3.4.1 (the highest tenth of
 *   kindergartens)
 * @form printed in words in those sections
 * @methods m-1-deprivation-mortality-ratio, m-4-le-income-gap, m-3-kindergarten-extremes, m-4-district-gap
 * @example
 * extremeGroupGap([70, 75, 80, 84], [1, 2, 3, 4], {share: 0.25}).difference // 14
 * extremeGroupGap([4, 3, 3, 2], [-4, -3, -2, -1], {share: 0.25}).ratio // 0.5
 */
export function extremeGroupGap(
  values: ArrayLike<number>,
  ranking: ArrayLike<number>,
  options: ExtremeGroupOptions = {},
): ExtremeGroupGap {
  const functionName = "extremeGroupGap";
  checkOptions(functionName, options, ["share", "weights"]);
  const {share = 0.1} = options;
  checkShare(functionName, "share", share);
  const {values: column, ranking: ranks} = columnsOf(functionName, valueColumn, {values, ranking});
  const weights = weightColumn(functionName, options.weights, "values", column.length);

  const rows: Rows = {
    values: rowsWithWeight(column, weights),
    ranking: rowsWithWeight(ranks, weights),
    weights: rowsWithWeight(weights, weights),
  };
  const lowest = meanOfLowest(rows, share);
  const highest = meanOfLowest({...rows, ranking: rows.ranking.map((rank) => -rank)}, share);
  const ratio = lowest > 0 ? highest / lowest : NaN;
  return {lowest, highest, difference: highest - lowest, ratio};
}

interface Rows {
  readonly values: Float64Array;
  readonly ranking: Float64Array;
  readonly weights: Float64Array;
}

function meanOfLowest({values, ranking, weights}: Rows, share: number): number {
  const taken = lowestWeights(ranking, weights, share);
  return sum(values.map((value, row) => value * taken[row]!)) / sum(taken);
}

/** How much of each row's weight is in the lowest share of everybody; equals are taken in the same part. */
function lowestWeights(ranking: Float64Array, weights: Float64Array, share: number): Float64Array {
  const order = ascendingOrder(ranking);
  const taken = new Float64Array(weights.length);
  let left = share * sum(weights);
  for (let start = 0, end = 0; start < order.length && left > 0; start = end) {
    let tied = 0;
    while (end < order.length && ranking[order[end]!] === ranking[order[start]!])
      tied += weights[order[end++]!]!;
    const part = Math.min(1, left / tied);
    for (let at = start; at < end; at++) taken[order[at]!] = part * weights[order[at]!]!;
    left -= tied;
  }
  return taken;
}
