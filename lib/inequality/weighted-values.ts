import {ascendingOrder, inOrder} from "../ascending-order.js";
import {valueColumn, weightColumn} from "../checks.js";
import {rowsWithWeight} from "../rows-with-weight.js";

/** The option that every function of this folder takes. */
export interface WeightOptions {
  /**
   * How many people each row stands for: 0 or more, one entry per row, on any scale. Default: every row counts as 1.
   * A row with weight 0 counts for nothing.
   */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Values with their weights, row by row; every weight is above 0. */
export interface WeightedValues {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** @internal Reads `(values, {weights})`, leaving out the rows that stand for nobody. */
export function weightedValues(
  functionName: string,
  values: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): WeightedValues {
  const givenValues = valueColumn(functionName, "values", values);
  const givenWeights = weightColumn(functionName, weights, "values", givenValues.length);
  return {
    values: rowsWithWeight(givenValues, givenWeights),
    weights: rowsWithWeight(givenWeights, givenWeights),
  };
}

/** @internal The same rows from the smallest value to the largest. */
export function inAscendingOrder({values, weights}: WeightedValues): WeightedValues {
  const order = ascendingOrder(values);
  return {values: inOrder(values, order), weights: inOrder(weights, order)};
}
