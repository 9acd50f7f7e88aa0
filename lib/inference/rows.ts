import {checkSameLength, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";

/** A statistic of rows: a function of as many columns as are given, such as `gini` of one or `correlation` of two. */
export type RowStatistic<Columns extends readonly ArrayLike<number>[], Result> = (
  ...columns: {[At in keyof Columns]: Float64Array}
) => Result;

/** @internal Reads the columns that a statistic takes: at least one, of the same length. */
export function rowColumns(functionName: string, columns: readonly ArrayLike<number>[]): Float64Array[] {
  const given: unknown = columns;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidInputError({
      functionName,
      argument: "columns",
      value: given,
      advice: "Give an array of the columns that the statistic takes, such as [income] or [income, weights].",
    });
  }
  const read = columns.map((column, at) => valueColumn(functionName, `columns[${at}]`, column));
  read.forEach((column, at) => {
    checkSameLength(functionName, "columns[0]", read[0]!.length, `columns[${at}]`, column.length);
  });
  return read;
}

/** @internal A statistic is a function. */
export function checkStatistic(functionName: string, statistic: unknown): void {
  if (typeof statistic === "function") return;
  throw new InvalidInputError({
    functionName,
    argument: "statistic",
    value: statistic,
    advice: "Give a function of the columns, such as gini, or (x, y) => correlation(x, y).",
  });
}

/** @internal The rows of each key, in the order in which keys first occur; nothing without keys. */
export function rowParts(
  functionName: string,
  argument: string,
  keys: ArrayLike<Key> | undefined,
  rows: number,
): readonly (readonly number[])[] | undefined {
  if (keys === undefined) return undefined;
  const {codes, distinct} = keyColumn(functionName, argument, keys);
  checkSameLength(functionName, "columns[0]", rows, argument, codes.length);
  const parts = distinct.map((): number[] => []);
  codes.forEach((code, row) => parts[code]!.push(row));
  return parts;
}
