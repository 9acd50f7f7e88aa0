import {ascendingOrder, inOrder} from "../ascending-order.js";
import {valueColumn, weightColumn} from "../checks.js";
import {amountsWithoutLosses} from "./amounts.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {sum} from "../sums.js";

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

/** A second set of people beside those that a function is about: another year, or the whole country. */
export interface People extends WeightOptions {
  /** One value per person, in the unit of the others. */
  readonly values: ArrayLike<number>;
}

/** @internal Reads `(values, {weights})`, leaving out the rows that stand for nobody. */
export function weightedValues(
  functionName: string,
  values: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): WeightedValues {
  return withWeights(functionName, valueColumn(functionName, "values", values), weights);
}

/** @internal The same for a measure that takes no negative values. */
export function weightedAmounts(
  functionName: string,
  values: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): WeightedValues {
  return withWeights(functionName, amountsWithoutLosses(functionName, "values", values), weights);
}

/** @internal Reads `{values, weights}`, which an argument of this name holds. */
export function weightedPeople(functionName: string, argument: string, people: People): WeightedValues {
  const given: unknown = people;
  // An array has values too: those that it hands out one by one.
  if (typeof given !== "object" || given === null || !("values" in given) || "length" in given) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice:
        "Give an object {values, weights}: one value per person and, unless all count as 1, their weights.",
    });
  }
  const values = valueColumn(functionName, `${argument}.values`, people.values);
  return withWeights(functionName, values, people.weights, `${argument}.`);
}

/** @internal Checked values and the weights beside them; a prefix says which argument holds both. */
export function withWeights(
  functionName: string,
  values: Float64Array,
  weights: ArrayLike<number> | undefined,
  prefix = "",
): WeightedValues {
  const column = weightColumn(functionName, weights, `${prefix}values`, values.length, `${prefix}weights`);
  return {values: rowsWithWeight(values, column), weights: rowsWithWeight(column, column)};
}

/** @internal The same rows from the smallest value to the largest. */
export function inAscendingOrder({values, weights}: WeightedValues): WeightedValues {
  const order = ascendingOrder(values);
  return {values: inOrder(values, order), weights: inOrder(weights, order)};
}

/** @internal The weighted sum of the values: everything that these people have. */
export function amountOf({values, weights}: WeightedValues): number {
  return sum(values.map((value, row) => value * weights[row]!));
}

/** @internal What each has on average; NaN when there is nobody. */
export function meanValue(people: WeightedValues): number {
  return amountOf(people) / sum(people.weights);
}
