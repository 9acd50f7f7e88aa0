import {InvalidInputError} from "./invalid-input-error.js";

/**
 * The checks that every public function makes of its input before it computes anything.
 *
 * The column checks return a copy: the caller's column stays as it was, whatever the computation does, and the
 * arithmetic always runs over a Float64Array, whether the caller had a plain array or any typed array.
 */

/**
 * How far above its total a count of members may be before it is an error. Sums of the same weights, taken in
 * another order by a database, differ in the last digits; a real mistake differs by far more.
 */
const roundingOfTotals = 1e-12;

/** @internal Counts: finite numbers, 0 or more, at least one row; fractions are fine (weighted counts). */
export function countColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  return numberColumn(functionName, argument, column, "A count cannot be negative.");
}

/** @internal Values such as incomes: finite numbers of either sign, at least one row. */
export function valueColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  return numberColumn(functionName, argument, column);
}

/** @internal One weight per row, 0 or more; without weights everybody counts as 1. */
export function weightColumn(
  functionName: string,
  weights: ArrayLike<number> | undefined,
  weighedArgument: string,
  rows: number,
  argument = "weights",
): Float64Array {
  if (weights === undefined) return new Float64Array(rows).fill(1);
  const column = numberColumn(
    functionName,
    argument,
    weights,
    "A weight says how many people a row stands for, 0 or more.",
  );
  checkSameLength(functionName, weighedArgument, rows, argument, column.length);
  return column;
}

/** @internal Two columns that describe the same rows have as many rows. */
export function checkSameLength(
  functionName: string,
  firstArgument: string,
  firstLength: number,
  secondArgument: string,
  secondLength: number,
): void {
  if (firstLength === secondLength) return;
  const [shorter, row, longer, rows] =
    firstLength < secondLength
      ? [firstArgument, firstLength, secondArgument, secondLength]
      : [secondArgument, secondLength, firstArgument, firstLength];
  refuse(functionName, shorter, undefined, `Give one entry per row of ${longer}: ${rows}.`, row);
}

/** @internal No unit has more members of a group than people. */
export function checkWithinTotal(
  functionName: string,
  argument: string,
  members: Float64Array,
  totalArgument: string,
  total: Float64Array,
): void {
  checkSameLength(functionName, argument, members.length, totalArgument, total.length);
  for (let row = 0; row < members.length; row++) {
    if (members[row]! > total[row]! * (1 + roundingOfTotals)) {
      const advice = `That is more than ${totalArgument}: ${total[row]!}, the group included.`;
      refuse(functionName, argument, members[row], advice, row);
    }
  }
}

/** @internal A number from 0 to 1, the ends included. */
export function checkShare(functionName: string, argument: string, value: number): void {
  if (isFiniteNumber(value) && value >= 0 && value <= 1) return;
  refuse(functionName, argument, value, "Give a number from 0 to 1 (60 percent is 0.6).");
}

/** @internal A finite number. */
export function checkFinite(functionName: string, argument: string, value: number): void {
  if (isFiniteNumber(value)) return;
  refuse(functionName, argument, value, "Give a finite number.");
}

/** @internal A finite number, 0 or more. */
export function checkNotNegative(functionName: string, argument: string, value: number): void {
  if (isFiniteNumber(value) && value >= 0) return;
  refuse(functionName, argument, value, "Give a finite number, 0 or more.");
}

/** @internal A finite number of at least so much. */
export function checkAtLeast(functionName: string, argument: string, value: number, least: number): void {
  if (isFiniteNumber(value) && value >= least) return;
  refuse(functionName, argument, value, `Give a number of ${least} or more.`);
}

/** @internal A finite number above a bound that it may not reach. */
export function checkAbove(functionName: string, argument: string, value: number, bound: number): void {
  if (isFiniteNumber(value) && value > bound) return;
  refuse(functionName, argument, value, `Give a finite number above ${bound}.`);
}

/** @internal A number between 0 and 1, without the ends. */
export function checkBetween(functionName: string, argument: string, value: number): void {
  if (isFiniteNumber(value) && value > 0 && value < 1) return;
  refuse(functionName, argument, value, "Give a number above 0 and below 1 (95 percent is 0.95).");
}

/** @internal A whole number, not below the least that makes sense. */
export function checkWhole(functionName: string, argument: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  refuse(functionName, argument, value, `Give a whole number from ${least} to 2⁵³ − 1.`);
}

/** @internal One of a few words. */
export function checkChoice(
  functionName: string,
  argument: string,
  value: string,
  choices: readonly string[],
): void {
  if (choices.includes(value)) return;
  const words = choices.map((choice) => JSON.stringify(choice)).join(" or ");
  refuse(functionName, argument, value, `Give ${words}.`);
}

/** @internal An object, such as one of columns by name; what is missing in it is found where that is read. */
export function checkObject(functionName: string, argument: string, value: unknown, advice: string): void {
  if (typeof value === "object" && value !== null) return;
  refuse(functionName, argument, value, advice);
}

/**
 * @internal Options are one object with known names. Without this, `gini(income, weights)` and
 * `gini(income, {weight})` would be answered as if no weights had been given.
 */
export function checkOptions(functionName: string, options: object, names: readonly string[]): void {
  const given: unknown = options;
  const expected = `Give an object with any of: ${names.join(", ")}.`;
  if (typeof given !== "object" || given === null || "length" in given) {
    refuse(functionName, "options", given, expected);
  }
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) {
      refuse(functionName, name, value, `There is no such option. ${expected}`);
    }
  }
}

function numberColumn(
  functionName: string,
  argument: string,
  column: ArrayLike<unknown> | null | undefined,
  negativeAdvice?: string,
): Float64Array {
  // Text is array-like too, so what looks like a column is not enough.
  if (typeof column !== "object" || !column?.length) {
    refuse(functionName, argument, column, "Give an array of numbers; no rows give no answer.");
  }
  const copy = new Float64Array(column.length);
  for (let row = 0; row < copy.length; row++) {
    const value = column[row];
    if (!isFiniteNumber(value)) refuse(functionName, argument, value, missingAdvice, row);
    if (negativeAdvice && value < 0) refuse(functionName, argument, value, negativeAdvice, row);
    copy[row] = value + 0; // -0 is the same amount as 0: let it be the same number
  }
  return copy;
}

/**
 * What helps with whatever cannot be counted. A table's column, which has no entries by position, is spread: that keeps its
 * nulls, so that they are refused, where its own copy into a typed array would make zeros of them.
 */
const missingAdvice =
  "Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.";

const isFiniteNumber = Number.isFinite as (value: unknown) => value is number;

/** Says no. By position, not by name: these checks are most of what one imported function weighs. */
function refuse(functionName: string, argument: string, value: unknown, advice: string, row?: number): never {
  throw new InvalidInputError({functionName, argument, row, value, advice});
}
