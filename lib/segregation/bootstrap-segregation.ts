import {checkBetween, checkOptions} from "../checks.js";
import {
  checkReplicates,
  multinomial,
  randomStream,
  type RandomOptions,
  type RandomStream,
} from "../random.js";
import {
  checkIndex,
  checkPeople,
  countedGroups,
  indexOf,
  type CountedGroups,
  type Groups,
  type GroupsIndex,
  type TwoGroupColumns,
  type TwoGroupIndex,
} from "./counted-groups.js";
import {percentile} from "./percentile.js";
import {deviationOf, meanOf} from "./spread.js";
import {checkCount, replicatesOf, statisticsIn, withOutcomes, type PerStatistic} from "./statistics.js";

/** Which draws, how many, and how sure. */
export interface BootstrapOptions extends RandomOptions {
  /** The share of samples whose interval holds the value, above 0 and below 1. Default: 0.95. */
  readonly level?: number | undefined;
}

/** How far a statistic can be trusted that was computed on a sample. */
export interface BootstrapEstimate {
  /** The statistic of the groups as given. */
  readonly observed: number;
  /** The statistic less its bias: 2 observed − mean of the replicates. */
  readonly estimate: number;
  /** How far the mean of the replicates is above the statistic. */
  readonly bias: number;
  /** The standard deviation of the replicates. */
  readonly standardError: number;
  /** The interval that holds the value in a share of samples that is the level: lower and upper end. */
  readonly interval: readonly [lower: number, upper: number];
  /** The statistic in each replicate, NaN where it had no value. */
  readonly replicates: Float64Array;
}

/**
 * How far the counts of a sample let an index be trusted, and what it is without the part that small counts add: all
 * people are drawn anew, many times over (the multinomial bootstrap).
 *
 * A sample of an even city is never quite even, so indices come out too high; drawn from the sample again they come out
 * too high once more, and that tells by how much.
 *
 * @formula θ̂ = the index of the counts nᵢₘ; θ*ᵦ = the index of counts drawn anew, N = Σ nᵢₘ people with the chances nᵢₘ/N
 *   of being in unit i and of group m, for b = 1 … B; estimate = 2 θ̂ − θ̄*; standardError² = Σ (θ*ᵦ − θ̄*)² / (B − 1);
 *   interval = 2 θ̂ − (the upper and the lower (1 − level)/2 of the θ*ᵦ, between two values on the line)
 * @param index a function of this library, or your own: of `(group, total)` when the groups are given so, else of
 *   `(groups)`; an option or a further argument goes into it: `(groups) => mutualInformation(groups, {base: 2})`. It
 *   returns a number, or an object or array of numbers
 * @param groups `{group, total}` for an index of two groups, or an array with one column per group for an index of many;
 *   whole counts of people, 0 or more, one entry per areal unit
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 500, which leaves the ends of the interval uncertain by about
 *   a tenth of its width
 * @param options.level how often the interval should hold the value, above 0 and below 1; default 0.95
 * @returns for each number that the index returns, in the same form, `{observed, estimate, bias, standardError,
 *   interval, replicates}`; the estimate can leave the range of the index where little but chance is seen
 * @nan replicates in which the index has no value are left out; everything is NaN when there are no others, or no value
 *   for the groups as given; standardError of fewer than two
 * @source Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap, section 10.2; Davison, A. C. & Hinkley,
 *   D. V. (1997), Bootstrap Methods and their Application, eq. 5.6 (the basic interval); as `se = TRUE` in mutual_total of
 *   the R package segregation, which takes 100 replicates and means the same by estimate, error and interval
 * @example
 * const {estimate} = bootstrapSegregation(dissimilarity, {group: [2, 3, 1, 4], total: [10, 10, 10, 10]});
 * estimate // ≈ 0.2
 * const {M} = bootstrapSegregation(mutualInformation, [[300, 100], [100, 300]], {seed: 7});
 * M.standardError // ≈ 0.02
 * bootstrapSegregation(dissimilarity, {group: [10, 0], total: [10, 10]}).interval // [1, 1]
 */
export function bootstrapSegregation<Result>(
  index: GroupsIndex<Result>,
  groups: ArrayLike<ArrayLike<number>>,
  options?: BootstrapOptions,
): PerStatistic<Result, BootstrapEstimate>;
export function bootstrapSegregation<Result>(
  index: TwoGroupIndex<Result>,
  groups: TwoGroupColumns,
  options?: BootstrapOptions,
): PerStatistic<Result, BootstrapEstimate>;
export function bootstrapSegregation<Result>(
  index: GroupsIndex<Result> | TwoGroupIndex<Result>,
  groups: Groups,
  options: BootstrapOptions = {},
): PerStatistic<Result, BootstrapEstimate> {
  const functionName = "bootstrapSegregation";
  checkOptions(functionName, options, ["seed", "replicates", "level"]);
  const {seed, replicates = 500, level = 0.95} = options;
  checkReplicates(functionName, replicates);
  checkBetween(functionName, "level", level);
  checkIndex(functionName, index);
  const random = randomStream(functionName, seed);
  const sample = countedGroups(functionName, groups);
  checkPeople(functionName, groups);

  const result = indexOf(index, sample);
  const observed = statisticsIn(result);
  checkCount(functionName, result, observed.length);
  const draw = drawsFrom(random, sample);
  const columns = replicatesOf(functionName, replicates, observed.length, () => indexOf(index, draw()));
  return withOutcomes(
    result,
    columns.map((column, at) => estimateFrom(observed[at]!, column, level)),
  );
}

/** Draws all people of a sample anew, each into a cell of the table of units and groups; always into the same columns. */
function drawsFrom(random: RandomStream, sample: CountedGroups): () => CountedGroups {
  const {kind, columns} = sample;
  const units = columns[0]!.length;
  const chances = new Float64Array(units * columns.length);
  columns.forEach((column, group) => {
    chances.set(column, group * units);
  });
  const people = chances.reduce((sum, count) => sum + count, 0);
  const counts = new Float64Array(chances.length);
  const drawn = {
    kind,
    columns: columns.map((_, group) => counts.subarray(group * units, (group + 1) * units)),
  };
  return () => {
    multinomial(random, people, chances, counts);
    return drawn;
  };
}

function estimateFrom(observed: number, replicates: Float64Array, level: number): BootstrapEstimate {
  // What has no value for the sample has no bias and no error either.
  const values = Number.isNaN(observed)
    ? new Float64Array(0)
    : replicates.filter((value) => !Number.isNaN(value)).sort();
  const bias = meanOf(values) - observed;
  const tail = (1 - level) / 2;
  return {
    observed,
    estimate: observed - bias,
    bias,
    standardError: deviationOf(values),
    interval: [2 * observed - percentile(values, 1 - tail), 2 * observed - percentile(values, tail)],
    replicates,
  };
}
