import {percentile} from "./percentile.js";
import {deviationOf, meanOf} from "./spread.js";

/** How far a statistic can be trusted that was computed on a sample. */
export interface BootstrapEstimate {
  /** The statistic of what was given. */
  readonly observed: number;
  /** The statistic less its bias: 2 observed − mean of the replicates. */
  readonly estimate: number;
  /** How far the mean of the replicates is above the statistic. */
  readonly bias: number;
  /** The standard deviation of the replicates. */
  readonly standardError: number;
  /** The interval that holds the value in a share of samples that is the level: lower and upper end. */
  readonly interval: Interval;
  /** The statistic in each replicate, NaN where it had no value. */
  readonly replicates: Float64Array;
}

type Interval = readonly [lower: number, upper: number];

/** A way from a statistic and its replicates, in ascending order, to an interval. */
export type IntervalRule = (observed: number, ascending: Float64Array, level: number) => Interval;

/** @internal What the replicates of a statistic tell about it. */
export function bootstrapEstimate(
  observed: number,
  replicates: Float64Array,
  level: number,
  interval: IntervalRule,
): BootstrapEstimate {
  // What has no value for the sample has no bias and no error either.
  const values = Number.isNaN(observed)
    ? new Float64Array(0)
    : replicates.filter((value) => !Number.isNaN(value)).sort();
  const bias = meanOf(values) - observed;
  return {
    observed,
    estimate: observed - bias,
    bias,
    standardError: deviationOf(values),
    interval: interval(observed, values, level),
    replicates,
  };
}

/** @internal Between the tails of the replicates. */
export const percentileInterval: IntervalRule = (_observed, ascending, level) => [
  percentile(ascending, (1 - level) / 2),
  percentile(ascending, (1 + level) / 2),
];

/** @internal The tails of the replicates mirrored in the statistic. */
export const basicInterval: IntervalRule = (observed, ascending, level) => {
  const [lower, upper] = percentileInterval(observed, ascending, level);
  return [2 * observed - upper, 2 * observed - lower];
};
