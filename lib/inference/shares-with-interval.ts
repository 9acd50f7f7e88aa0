import {checkBetween, checkOptions, checkWithinTotal, countColumn} from "../checks.js";

/** How sure an interval is meant to be. */
export interface IntervalOptions {
  /** The share of such intervals that hold the true value, above 0 and below 1. Default: 0.95. */
  readonly level?: number | undefined;
}

/** An interval for each row. */
export interface Intervals {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The limits for one share: so many members among so many people. */
export type Limits = (members: number, people: number) => readonly [lower: number, upper: number];

/** @internal An interval for each row of `(group, total, {level})`, by a rule that is made for the level. */
export function intervalPerRow(
  functionName: string,
  given: {
    group: ArrayLike<number>;
    total: ArrayLike<number>;
    options: IntervalOptions;
    names: readonly string[];
  },
  limitsAt: (level: number) => Limits,
): Intervals {
  const {options, names} = given;
  checkOptions(functionName, options, names);
  const {level = 0.95} = options;
  checkBetween(functionName, "level", level);
  const group = countColumn(functionName, "group", given.group);
  const total = countColumn(functionName, "total", given.total);
  checkWithinTotal(functionName, "group", group, "total", total);
  const limits = limitsAt(level);
  const lower = new Float64Array(group.length);
  const upper = new Float64Array(group.length);
  for (let row = 0; row < group.length; row++) {
    [lower[row], upper[row]] = limits(Math.min(group[row]!, total[row]!), total[row]!);
  }
  return {lower, upper};
}
