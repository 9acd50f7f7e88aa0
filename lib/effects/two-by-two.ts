import {checkBetween, checkOptions, checkWhole} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {normalQuantile} from "./normal-quantile.js";

/** Cases among people: those with the outcome, and everybody. */
export interface Cases {
  /** People with the outcome: a whole number. */
  readonly cases: number;
  /** Everybody in the group, the cases included: a whole number. */
  readonly people: number;
}

/** How sure an interval is meant to be. */
export interface LevelOptions {
  /** The share of such intervals that hold the true value, between 0 and 1. Default: 0.95. */
  readonly level?: number | undefined;
}

/** An estimate with an interval around it. */
export interface EstimateWithInterval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** @internal Two groups that can be compared. */
export function checkTwoGroups(functionName: string, groups: {exposed: Cases; unexposed: Cases}): void {
  for (const [argument, given] of Object.entries(groups) as [string, unknown][]) {
    if (typeof given !== "object" || given === null || !("cases" in given && "people" in given)) {
      const advice = "Give {cases, people}: how many have the outcome, and how many there are.";
      throw new InvalidInputError({functionName, argument, value: given, advice});
    }
    const {cases, people} = given as Cases;
    checkWhole(functionName, `${argument}.people`, people, 1);
    checkWhole(functionName, `${argument}.cases`, cases, 0);
    if (cases <= people) continue;
    const advice = `There are ${people} people: cases are some of them.`;
    throw new InvalidInputError({functionName, argument: `${argument}.cases`, value: cases, advice});
  }
}

/** @internal An interval that is symmetric for the logarithm of a ratio; without bounds where a count is 0. */
export function logInterval(
  functionName: string,
  estimate: number,
  variance: number,
  options: LevelOptions,
): EstimateWithInterval {
  checkOptions(functionName, options, ["level"]);
  const {level = 0.95} = options;
  checkBetween(functionName, "level", level);
  if (!(estimate > 0 && estimate < Infinity)) return {estimate, lower: NaN, upper: NaN};
  const factor = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(variance));
  return {estimate, lower: estimate / factor, upper: estimate * factor};
}
