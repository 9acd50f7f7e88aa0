import {InvalidInputError} from "../invalid-input-error.js";

/** @internal Counts of people that chance can deal out. */
export function checkWholePeople(functionName: string, argument: string, column: ArrayLike<number>): void {
  for (let row = 0; row < column.length; row++) {
    if (Number.isSafeInteger(column[row])) continue;
    throw new InvalidInputError({
      functionName,
      argument,
      row,
      value: column[row],
      advice:
        "Chance deals people out one by one, so counts must be whole: use the counts as they were before weighting, or round them.",
    });
  }
}
