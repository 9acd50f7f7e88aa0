import {checkBetween, checkOptions, checkShare} from "../checks.js";

/** How sure one wants to be. */
export interface TriesOptions {
  /** The probability of at least one success, between 0 and 1. Default: 0.5. */
  readonly certainty?: number | undefined;
}

/** How many tries it takes. */
export interface TriesUntilSuccess {
  /** On average. */
  readonly mean: number;
  /** The number of tries after which success is as certain as asked. */
  readonly needed: number;
}

/**
 * How many tries it takes to succeed, such as applications until one is offered a dwelling.
 *
 * @formula mean = 1 / p; needed = the smallest whole n with 1 − (1 − p)ⁿ ≥ certainty
 * @param chance the chance of success at each try, from 0 to 1, the same at all and independent of the others
 * @param options.certainty how probable at least one success is to be, between 0 and 1; default 0.5
 * @returns `{mean, needed}`; Infinity for a chance of 0. With a chance a quarter lower, the mean is a third higher, whatever
 *   the chance: 1 / 0.75
 * @nan never
 * @source Geometric distribution, Feller (1968), An Introduction to Probability Theory and Its Applications 1, section VI.8;
 *   NOU 2020: 16, section 8.3.4 (a chance 25 percent lower in an experiment, whose chances are not printed)
 * @form reading: the report prints the ratio of two chances; the chance itself must be assumed
 * @methods m-8-rental-discrimination
 * @example
 * triesUntilSuccess(0.2) // {mean: 5, needed: 4}
 * triesUntilSuccess(0.2 * 0.75, {certainty: 0.9}).needed // 15
 */
export function triesUntilSuccess(chance: number, options: TriesOptions = {}): TriesUntilSuccess {
  checkOptions("triesUntilSuccess", options, ["certainty"]);
  const {certainty = 0.5} = options;
  checkShare("triesUntilSuccess", "chance", chance);
  checkBetween("triesUntilSuccess", "certainty", certainty);
  if (chance === 0) return {mean: Infinity, needed: Infinity};
  const exact = Math.log1p(-certainty) / Math.log1p(-chance);
  // Just above a whole number is that number: logarithms round.
  return {mean: 1 / chance, needed: Math.max(1, Math.ceil(exact - 1e-9))};
}
