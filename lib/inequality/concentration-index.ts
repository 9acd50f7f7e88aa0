import {ascendingOrder} from "../ascending-order.js";
import {checkOptions, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {sum} from "../sums.js";
import type {WeightOptions} from "./weighted-values.js";

/**
 * How unevenly something is spread over people in the order of something else, such as health over incomes or a tax over
 * incomes before tax (the concentration index).
 *
 * @formula C = Σ wᵢ vᵢ (2 Rᵢ − 1) / Σ wᵢ vᵢ, with Rᵢ the share of the people who come before person i in the ranking, half
 *   of those at the same place included
 * @param values what is spread: one value per person, 0 or more as a rule, not all 0
 * @param ranking what puts people in order, such as income: one value per person, in any unit
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from -1 (the lowest in the ranking has everything) over 0 (no tendency) to 1 (the highest has everything);
 *   ranked by itself, a column has its Gini coefficient; negative values can take it outside that range
 * @nan when the values add up to 0 or less, or every weight is 0
 * @source Kakwani, N. C. (1977), "Measurement of tax progressivity: an international comparison", Economic Journal 87(345),
 *   pp. 71-80; Wagstaff, A., Paci, P. & van Doorslaer, E. (1991), "On the measurement of inequalities in health", Social
 *   Science & Medicine 33(5), pp. 545-557
 * @example
 * concentrationIndex([1, 3], [100, 200]) // 0.25
 * concentrationIndex([3, 1], [100, 200]) // -0.25
 * concentrationIndex([3, 1], [100, 100]) // 0
 */
export function concentrationIndex(
  values: ArrayLike<number>,
  ranking: ArrayLike<number>,
  options: WeightOptions = {},
): number {
  const functionName = "concentrationIndex";
  checkOptions(functionName, options, ["weights"]);
  const {values: givenValues, ranking: givenRanking} = columnsOf(functionName, valueColumn, {
    values,
    ranking,
  });
  const weights = weightColumn(functionName, options.weights, "values", givenValues.length);
  return concentrationOf(
    rowsWithWeight(givenValues, weights),
    rowsWithWeight(givenRanking, weights),
    rowsWithWeight(weights, weights),
  );
}

/** @internal The index of columns that are checked already. */
export function concentrationOf(values: Float64Array, ranking: Float64Array, weights: Float64Array): number {
  const amounts = values.map((value, row) => value * weights[row]!);
  const everything = sum(amounts);
  if (!(everything > 0)) return NaN;
  const places = middlePlaces(ranking, weights);
  return sum(amounts.map((amount, row) => amount * (2 * places[row]! - 1))) / everything;
}

/** @internal For each row the share of people who come before it, half of those at the same place included. */
export function middlePlaces(ranking: Float64Array, weights: Float64Array): Float64Array {
  const order = ascendingOrder(ranking);
  const all = sum(weights);
  const places = new Float64Array(ranking.length);
  let before = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let tied = 0;
    while (end < order.length && ranking[order[end]!] === ranking[order[start]!])
      tied += weights[order[end++]!]!;
    for (let at = start; at < end; at++) places[order[at]!] = (before + tied / 2) / all;
    before += tied;
  }
  return places;
}
