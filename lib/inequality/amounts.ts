import {valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** @internal Incomes for a measure that takes no negative ones, such as one with a logarithm in it. */
export function amountsWithoutLosses(
  functionName: string,
  argument: string,
  column: ArrayLike<number>,
): Float64Array {
  const amounts = valueColumn(functionName, argument, column);
  const row = amounts.findIndex((amount) => amount < 0);
  if (row === -1) return amounts;
  throw new InvalidInputError({
    functionName,
    argument,
    row,
    value: amounts[row],
    advice:
      "A negative amount has no place in this measure: set losses to 0 or leave the row out of every column, and say which.",
  });
}
