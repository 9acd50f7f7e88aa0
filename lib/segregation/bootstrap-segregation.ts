import {basicInterval, bootstrapEstimate, type BootstrapEstimate} from "../bootstrap-estimate.js";
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
import {besideReplicates, type PerStatistic} from "../statistics.js";

/** Which draws, how many, and how sure. */
export interface BootstrapOptions extends RandomOptions {
  /** The share of samples whose interval holds the value, above 0 and below 1. Default: 0.95. */
  readonly level?: number | undefined;
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
  const draw = drawsFrom(random, sample);
  const compute = () => indexOf(index, draw());
  return besideReplicates({functionName, argument: "index", replicates}, result, compute, (value, column) =>
    bootstrapEstimate(value, column, level, basicInterval),
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
