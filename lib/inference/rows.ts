import {checkSameLength, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";
import {statisticsIn} from "../segregation/statistics.js";

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

/** @internal The numbers of a result: at least one, and as many as expected. */
export function numbersOf(functionName: string, result: unknown, expected?: number): number[] {
  const numbers = statisticsIn(result);
  if (numbers.length > 0 && (expected ?? numbers.length) === numbers.length) return numbers;
  throw new InvalidInputError({
    functionName,
    argument: "what statistic returns",
    value: result,
    advice:
      numbers.length === 0
        ? "A statistic gives a number, or an object or array of numbers."
        : `It has ${numbers.length} numbers, and ${expected!} for the rows as given: a statistic gives as many whatever the rows.`,
  });
}

/** @internal Repeats a computation, and hands back one column per statistic with its value in each replicate. */
export function replicatesOfRows(
  functionName: string,
  replicates: number,
  expected: number,
  compute: () => unknown,
): Float64Array[] {
  const columns = Array.from({length: expected}, () => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const numbers = numbersOf(functionName, compute(), expected);
    for (let at = 0; at < expected; at++) columns[at]![replicate] = numbers[at]!;
  }
  return columns;
}

/** @internal The rows of each key, in the order in which keys first occur. */
export function rowsByKey(
  functionName: string,
  argument: string,
  keys: ArrayLike<Key>,
  rows: number,
): readonly (readonly number[])[] {
  const {codes, distinct} = keyColumn(functionName, argument, keys);
  checkSameLength(functionName, "columns[0]", rows, argument, codes.length);
  const parts = distinct.map((): number[] => []);
  codes.forEach((code, row) => parts[code]!.push(row));
  return parts;
}
