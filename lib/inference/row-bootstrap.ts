import {
  basicInterval,
  bootstrapEstimate,
  percentileInterval,
  type BootstrapEstimate,
  type IntervalRule,
} from "../bootstrap-estimate.js";
import {checkBetween, checkChoice, checkOptions} from "../checks.js";
import {normalQuantile} from "../effects/normal-quantile.js";
import {checkReplicates, randomStream, wholeBelow, type RandomOptions, type RandomStream} from "../random.js";
import type {Key} from "../keys.js";
import {percentile} from "../percentile.js";
import {besideReplicates, type PerStatistic} from "../statistics.js";
import {normalTail} from "../spatial/normal-tail.js";
import {checkStatistic, rowColumns, rowParts, type RowStatistic} from "./rows.js";

/** Ways to an interval. */
const intervals = {
  percentile: percentileInterval,
  "bias-corrected": biasCorrectedInterval,
  basic: basicInterval,
} satisfies Record<string, IntervalRule>;

/** Which draws, how many, how sure, and of what. */
export interface RowBootstrapOptions extends RandomOptions {
  /** The share of samples whose interval holds the value, above 0 and below 1. Default: 0.95. */
  readonly level?: number | undefined;
  /** `"percentile"`, `"bias-corrected"` or `"basic"`. Default: `"bias-corrected"`. */
  readonly interval?: keyof typeof intervals | undefined;
  /** The key of what was drawn with each row, such as its household. Default: each row was drawn on its own. */
  readonly clusters?: ArrayLike<Key> | undefined;
}

/**
 * How far a statistic of rows (people, households, areas) can be trusted that was computed on a sample: the rows are drawn
 * anew with replacement, many times over (the nonparametric bootstrap).
 *
 * - `"percentile"`: the interval lies between the tails of the replicates.
 * - `"bias-corrected"`: the same, with the tails moved by as much as the statistic lies off the middle of its replicates.
 * - `"basic"`: the tails of the replicates mirrored in the statistic, as in `bootstrapSegregation`.
 *
 * @formula θ*ᵦ = the statistic of n rows drawn with replacement, for b = 1 … B; percentile: the (1 − level)/2 and (1 +
 *   level)/2 quantiles of the θ*ᵦ; bias-corrected: those at Φ(2z₀ ± z), with z₀ the normal deviate of the share of θ*ᵦ below
 *   θ̂ (half of those equal to it included) and z that of (1 + level)/2; basic: 2θ̂ less the quantiles; estimate = 2θ̂ − θ̄*
 * @param statistic a function of the columns, such as `gini`, or `(income, weights) => gini(income, {weights})`; it returns
 *   a number, or an object or array of numbers, and does not keep the columns
 * @param columns the columns that the statistic takes, in its order: `[income, weights]`; finite numbers, one entry per row
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 1000
 * @param options.level how often the interval should hold the value, above 0 and below 1; default 0.95
 * @param options.interval `"percentile"`, `"bias-corrected"` (default) or `"basic"`
 * @param options.clusters one key per row, text or number: rows with the same key are drawn together, as members of a
 *   household or pupils of a school were; default each row on its own, which makes intervals too narrow for such data
 * @returns for each number that the statistic returns, in the same form, `{observed, estimate, bias, standardError,
 *   interval, replicates}`; strata and other features of a survey's design are not followed, so with complex samples the
 *   interval is a first look
 * @nan replicates in which the statistic has no value are left out; everything is NaN when there are no others, or no value
 *   for the rows as given; standardError of fewer than two
 * @source Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap, sections 13.3 (percentile) and 14.3
 *   (bias-corrected: the acceleration is 0 here); Davison, A. C. & Hinkley, D. V. (1997), Bootstrap Methods and their
 *   Application, eq. 5.6 (basic)
 * @example
 * const {interval} = rowBootstrap(correlation, [[1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]], {seed: 3});
 * interval[0] > 0.2 && interval[1] <= 1 // true
 * const mean = (x) => x.reduce((a, b) => a + b) / x.length;
 * rowBootstrap(mean, [[7, 7, 7]]).interval // [7, 7]
 */
export function rowBootstrap<const Columns extends readonly ArrayLike<number>[], Result>(
  statistic: RowStatistic<Columns, Result>,
  columns: Columns,
  options: RowBootstrapOptions = {},
): PerStatistic<Result, BootstrapEstimate> {
  const functionName = "rowBootstrap";
  checkOptions(functionName, options, ["seed", "replicates", "level", "interval", "clusters"]);
  const {seed, replicates = 1000, level = 0.95, interval = "bias-corrected", clusters} = options;
  checkReplicates(functionName, replicates);
  checkBetween(functionName, "level", level);
  checkChoice(functionName, "interval", interval, Object.keys(intervals));
  checkStatistic(functionName, statistic);
  const random = randomStream(functionName, seed);
  const given = rowColumns(functionName, columns);
  const count = given[0]!.length;
  const units =
    rowParts(functionName, "clusters", clusters, count) ?? Array.from({length: count}, (_, row) => [row]);
  const compute = statistic as (...columns: Float64Array[]) => Result;

  const result = compute(...given.map((column) => column.slice()));
  const draw = drawsOf(random, given, units);
  const again = () => compute(...draw());
  return besideReplicates({functionName, argument: "statistic", replicates}, result, again, (value, column) =>
    bootstrapEstimate(value, column, level, intervals[interval]),
  );
}

/** Draws as many units as there are, each time anew and with replacement; as many rows as these happen to have. */
function drawsOf(
  random: RandomStream,
  columns: readonly Float64Array[],
  units: readonly (readonly number[])[],
): () => Float64Array[] {
  return () => {
    const rows: number[] = [];
    for (let drawn = 0; drawn < units.length; drawn++) {
      for (const row of units[wholeBelow(random, units.length)]!) rows.push(row);
    }
    return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
  };
}

/**
 * Between the tails as they are when the middle of the replicates is where the statistic is. A replicate that is the sample again
 * differs from it in the last digit when its rows are added up in another order, and still counts as equal.
 */
function biasCorrectedInterval(
  observed: number,
  values: Float64Array,
  level: number,
): [lower: number, upper: number] {
  const slack = 1e-12 * Math.abs(observed);
  let below = 0;
  for (const value of values) {
    if (value < observed - slack) below += 1;
    else if (value <= observed + slack) below += 0.5;
  }
  const share = below / values.length;
  // All on one side: the statistic is at the end of its replicates, and so is the interval.
  const at = (tail: number): number => percentile(values, tail);
  if (!(share > 0 && share < 1)) return share === 0 ? [at(0), at(0)] : [at(1), at(1)];
  const middle = 2 * normalQuantile(share);
  const z = normalQuantile((1 + level) / 2);
  return [at(normalTail(z - middle)), at(normalTail(-z - middle))];
}
