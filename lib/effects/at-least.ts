import {InvalidInputError} from "../invalid-input-error.js";

/** @internal A finite number of at least so much. */
export function checkAtLeast(functionName: string, argument: string, value: number, least: number): void {
  if (typeof value === "number" && Number.isFinite(value) && value >= least) return;
  const advice = `Give a number of ${least} or more.`;
  throw new InvalidInputError({functionName, argument, value, advice});
}

/** @internal A finite number above a bound that it may not reach. */
export function checkAbove(functionName: string, argument: string, value: number, bound: number): void {
  if (typeof value === "number" && Number.isFinite(value) && value > bound) return;
  const advice = `Give a number above ${bound}.`;
  throw new InvalidInputError({functionName, argument, value, advice});
}

/** @internal A whole number of at least so much. */
export function checkWholeNumber(functionName: string, argument: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  const advice = `Give a whole number of ${least} or more.`;
  throw new InvalidInputError({functionName, argument, value, advice});
}

/** @internal A number between 0 and 1, without the ends. */
export function checkBetween(functionName: string, argument: string, value: number): void {
  if (typeof value === "number" && value > 0 && value < 1) return;
  const advice = "Give a number between 0 and 1, without the ends (95 percent is 0.95).";
  throw new InvalidInputError({functionName, argument, value, advice});
}
