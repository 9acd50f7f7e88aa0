import {deviationOf, meanOf} from "./spread.js";

/** Which values of a statistic speak against a null hypothesis. */
export type Alternative = "two-sided" | "greater" | "less";

/** @internal */
export const alternatives: readonly Alternative[] = ["two-sided", "greater", "less"];

/** A statistic beside what chance makes of it when a null hypothesis holds. */
export interface NullTest {
  /** The statistic of the groups as given. */
  readonly statistic: number;
  /** How probable a value at least as far out is when the null hypothesis holds; above 0, at most 1. */
  readonly p: number;
  /** The mean of the replicates. */
  readonly mean: number;
  /** The standard deviation of the replicates. */
  readonly sd: number;
  /** The statistic in each replicate, NaN where it had no value. */
  readonly replicates: Float64Array;
}

/**
 * Replicates are often the observed table again, or its mirror image. Added up in another order they differ in the last
 * digit, and must still count as equal.
 */
const rounding = 1e-12;

/**
 * @internal Holds a statistic against its replicates. The observed value is one of those that the null hypothesis makes
 * possible, so it counts too, and p is never 0 (Phipson & Smyth 2010). Rounding is relative to `scale`.
 */
export function nullTest(
  statistic: number,
  replicates: Float64Array,
  alternative: Alternative,
  scale = Math.abs(statistic),
): NullTest {
  const values = Number.isNaN(statistic)
    ? new Float64Array(0)
    : replicates.filter((value) => !Number.isNaN(value));
  let atLeast = 1;
  let atMost = 1;
  for (const value of values) {
    if (value >= statistic - scale * rounding) atLeast++;
    if (value <= statistic + scale * rounding) atMost++;
  }
  const all = values.length === 0 ? NaN : values.length + 1;
  const chances: Record<Alternative, number> = {
    "two-sided": Math.min(1, (2 * Math.min(atLeast, atMost)) / all),
    greater: atLeast / all,
    less: atMost / all,
  };
  return {statistic, p: chances[alternative], mean: meanOf(values), sd: deviationOf(values), replicates};
}
