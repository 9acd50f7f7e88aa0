import {InvalidInputError} from "../invalid-input-error.js";
import {cellAt, type MarginTable} from "./margin-table.js";

/** What a reader knows of every hidden cell before seeing the table. */
export interface PriorBounds {
  /** The least value that a hidden cell can have. Default: 0. */
  readonly lower?: number | undefined;
  /** The greatest value that a hidden cell can have. Default: Infinity. */
  readonly upper?: number | undefined;
}

/** @internal Reads the two bounds: every hidden value must lie between them. */
export function priorBounds(
  functionName: string,
  table: MarginTable,
  hidden: readonly number[],
  {lower = 0, upper = Infinity}: PriorBounds,
): {lower: number; upper: number} {
  checkBound(functionName, "lower", lower, Number.isFinite(lower));
  checkBound(functionName, "upper", upper, upper >= lower);
  for (const place of hidden) {
    const value = table.values[place]!;
    if (value >= lower && value <= upper) continue;
    const {row, column} = cellAt(table, place);
    throw new InvalidInputError({
      functionName,
      argument: value < lower ? "lower" : "upper",
      value: value < lower ? lower : upper,
      advice: `The hidden cell in row ${row} and column ${column} is ${value}: nobody can know that it lies elsewhere.`,
    });
  }
  return {lower, upper};
}

function checkBound(functionName: string, argument: string, value: number, isRight: boolean): void {
  if (typeof value === "number" && isRight) return;
  throw new InvalidInputError({
    functionName,
    argument,
    value,
    advice: "Give numbers with lower at most upper; upper may be Infinity.",
  });
}
