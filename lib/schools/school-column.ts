import {checkWhole} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** @internal The school of each pupil, as a row below the number of schools. */
export function schoolColumn(functionName: string, school: ArrayLike<number>, schools: number): Float64Array {
  checkWhole(functionName, "schools", schools, 1);
  const column = wholeColumn(functionName, "school", school);
  const row = column.findIndex((at) => at >= schools);
  if (row === -1) return column;
  throw new InvalidInputError({
    functionName,
    argument: "school",
    row,
    value: column[row],
    advice: `Schools are rows counted from 0, and there are ${schools} of them.`,
  });
}
