import {checkSameLength, valueColumn} from "./checks.js";
import {InvalidInputError} from "./invalid-input-error.js";

/** Columns whose entries are of a certain kind. As in `checks.ts` each comes back as a copy, with at least one row. */

/** @internal Amounts of money, hours or the like: finite numbers, 0 or more. */
export function amountColumn(
  functionName: string,
  argument: string,
  column: ArrayLike<number>,
): Float64Array {
  return checked(functionName, argument, column, (value) => value >= 0, "Give amounts of 0 or more.");
}

/** @internal Counts of whole things: people, dwellings, the children of a family. */
export function wholeColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  return checked(
    functionName,
    argument,
    column,
    (value) => Number.isSafeInteger(value) && value >= 0,
    "Give whole numbers of 0 or more: people and dwellings come one by one.",
  );
}

/** @internal Shares from 0 to 1. */
export function shareColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  return checked(
    functionName,
    argument,
    column,
    (value) => value >= 0 && value <= 1,
    "Give shares from 0 to 1 (60 percent is 0.6).",
  );
}

/** @internal Yes (1) or no (0), one per row. A share or a percentage here would be taken for a yes. */
export function flagColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  return checked(
    functionName,
    argument,
    column,
    (value) => value === 0 || value === 1,
    "Give 1 for yes and 0 for no.",
  );
}

/** @internal The same of an option: without the column, nobody. */
export function flagsOrNone(
  functionName: string,
  argument: string,
  column: ArrayLike<number> | undefined,
  rows: number,
): Float64Array {
  return column === undefined ? new Float64Array(rows) : flagColumn(functionName, argument, column);
}

/** @internal Columns that describe the same rows, by argument; the number of rows. */
export function sameRows(functionName: string, columns: Readonly<Record<string, Float64Array>>): number {
  const [[first, column], ...others] = Object.entries(columns) as [
    [string, Float64Array],
    ...[string, Float64Array][],
  ];
  for (const [name, other] of others) {
    checkSameLength(functionName, first, column.length, name, other.length);
  }
  return column.length;
}

/**
 * @internal Columns of one kind that describe the same rows, by argument: each as `read` has it (`amountColumn`,
 * `countColumn` …), all of the same length.
 */
export function columnsOf<Name extends string>(
  functionName: string,
  read: (functionName: string, argument: string, column: ArrayLike<number>) => Float64Array,
  given: Readonly<Record<Name, ArrayLike<number>>>,
): Record<Name, Float64Array> {
  const columns = Object.fromEntries(
    Object.entries<ArrayLike<number>>(given).map(([name, column]) => [
      name,
      read(functionName, name, column),
    ]),
  ) as Record<Name, Float64Array>;
  sameRows(functionName, columns);
  return columns;
}

function checked(
  functionName: string,
  argument: string,
  column: ArrayLike<number>,
  isRight: (value: number) => boolean,
  advice: string,
): Float64Array {
  const copy = valueColumn(functionName, argument, column);
  const row = copy.findIndex((value) => !isRight(value));
  if (row >= 0) throw new InvalidInputError({functionName, argument, row, value: copy[row], advice});
  return copy;
}
