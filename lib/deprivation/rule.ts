import {checkChoice, checkFinite} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {AgeRange} from "./age-range.js";

/** Which side of the threshold counts, and whether the threshold itself does. */
export type Direction = "above" | "at least" | "below" | "at most";

/** A rule as data: what is compared with what, in which direction, and where it is written. */
export interface Rule {
  /** The indicator that the rule looks at: the name of a column. */
  readonly indicator: string;
  readonly direction: Direction;
  /** In the unit of the indicator; shares run from 0 to 1 (40 percent is 0.4). With `relativeTo`, so many times that. */
  readonly threshold: number;
  /** "share" for what runs from 0 to 1, so that 40 in place of 0.4 is found out; nothing for other numbers. */
  readonly unit?: "share" | undefined;
  /** Whose value the threshold multiplies, when it is no value of its own: the nation’s, the region’s. */
  readonly relativeTo?: string | undefined;
  /** The ages the indicator covers, first and last, both included. */
  readonly ages?: AgeRange | undefined;
  /** How many years the indicator is averaged over. */
  readonly years?: number | undefined;
  /** The year the rule is from or is used of. */
  readonly year?: number | undefined;
  /** Where it is written. */
  readonly source: string;
}

/** What a rule says of one area; "unknown" when there are no figures, which is not a "no". */
export type Verdict = "yes" | "no" | "unknown";

const directions: readonly Direction[] = ["above", "at least", "below", "at most"];

/**
 * How far from a threshold, relative to it, a value still counts as lying on it. Shares that are computed differ in the
 * last digits from those that are written, and "three times the mean" of 0.1 is not the 0.3 of the computer.
 */
const rounding = 1e-12;

/** @internal What is missing or no number is not a share either; a percentage is an error. */
export function checkUnit(
  functionName: string,
  argument: string,
  rule: Rule,
  value: number,
  row?: number,
): void {
  if (rule.unit !== "share" || (value >= 0 && value <= 1)) return;
  throw new InvalidInputError({
    functionName,
    argument,
    row,
    value,
    advice: `The rule on ${rule.indicator} is about a share: give a number from 0 to 1 (40 percent is 0.4).`,
  });
}

/** @internal Whether a value is on the side of the threshold that counts. */
export function isMet(direction: Direction, value: number, threshold: number): boolean {
  const isOnIt = Math.abs(value - threshold) <= rounding * Math.max(Math.abs(value), Math.abs(threshold));
  switch (direction) {
    case "above":
      return value > threshold && !isOnIt;
    case "at least":
      return value > threshold || isOnIt;
    case "below":
      return value < threshold && !isOnIt;
    case "at most":
      return value < threshold || isOnIt;
  }
}

/** @internal The verdict on a value that may be missing, against a threshold that may be missing. */
export function verdictOn(
  direction: Direction,
  value: number | undefined,
  threshold: number | undefined,
): Verdict {
  if (value === undefined || threshold === undefined) return "unknown";
  return isMet(direction, value, threshold) ? "yes" : "no";
}

/** @internal A rule has a name, a direction and a finite threshold. */
export function checkRule(functionName: string, argument: string, rule: Rule): void {
  const given: unknown = rule;
  if (typeof given !== "object" || given === null || typeof rule.indicator !== "string") {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice: "Give a rule: {indicator, direction, threshold, source}.",
    });
  }
  checkChoice(functionName, `${argument}.direction`, rule.direction, directions);
  checkFinite(functionName, `${argument}.threshold`, rule.threshold);
}
