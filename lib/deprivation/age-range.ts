import {countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** The first and the last age of a group in whole years, both included; the last may be `Infinity`. */
export type AgeRange = readonly [first: number, last: number];

/** @internal Two ages in order. */
export function checkAges(functionName: string, ages: AgeRange): void {
  const given: unknown = ages;
  const isRange =
    Array.isArray(given) &&
    given.length === 2 &&
    given.every((age) => typeof age === "number" && age >= 0) &&
    ages[0] <= ages[1];
  if (isRange) return;
  throw new InvalidInputError({
    functionName,
    argument: "ages",
    value: given,
    advice: "Give the first and the last age in years, such as [20, 29]; both are included.",
  });
}

/** @internal For every person, whether they are of these ages, counted in whole years as people count them. */
export function ofAges(
  functionName: string,
  age: ArrayLike<number>,
  ages: AgeRange,
): {readonly rows: number; readonly covers: (row: number) => boolean} {
  checkAges(functionName, ages);
  const years = countColumn(functionName, "age", age);
  const [first, last] = ages;
  return {
    rows: years.length,
    covers: (row) => Math.floor(years[row]!) >= first && Math.floor(years[row]!) <= last,
  };
}
