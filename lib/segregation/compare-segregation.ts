import {InvalidInputError} from "../invalid-input-error.js";
import {nullTest, type Alternative, type NullTest} from "../null-distribution.js";
import type {RandomOptions} from "../random.js";
import {besideReplicates, numbersOf, type PerStatistic} from "../statistics.js";
import {composition, randomLabel} from "./comparison-nulls.js";
import {
  checkIndex,
  countedGroups,
  indexOf,
  type CountedGroups,
  type Groups,
  type GroupsIndex,
  type TwoGroupColumns,
  type TwoGroupIndex,
} from "./counted-groups.js";
import {readNullOptions} from "./null-options.js";

/** What chance does under each null hypothesis. */
const nulls = {"random-label": randomLabel, composition};

/** Which draws, and against what. */
export interface ComparisonOptions extends RandomOptions {
  /** What chance decides when the two do not differ. Default: `"random-label"`. */
  readonly null?: keyof typeof nulls | undefined;
  /** Which differences speak against it: large on either side, high ones, or low ones. Default: `"two-sided"`. */
  readonly alternative?: Alternative | undefined;
}

/**
 * Whether segregation differs between two places, or two times, by more than chance would make it.
 *
 * - `"random-label"`: which unit is a unit of which place is chance. All units are put together and dealt out again, as
 *   many to each place as it has. For an index that does not know where units are.
 * - `"composition"`, of two groups: the two places have the same mixes of people. Every unit has, by the toss of a coin,
 *   its own share of members, or the share at the same rank in the other place; its size stays. Units where nobody
 *   lives take no part.
 *
 * @formula statistic = θ(b) − θ(a), with θ the index; each of the B replicates is the same difference after chance has
 *   dealt; p = (1 + the number of replicates that are at least as high) / (B + 1) for alternative "greater", at least as
 *   low for "less", and twice the smaller of the two, at most 1, for "two-sided"
 * @param index a function of this library, or your own: of `(group, total)` when the groups are given so, else of
 *   `(groups)`. It returns a number, or an object or array of numbers
 * @param a `{group, total}` for an index of two groups, or an array with one column per group for an index of many:
 *   counts of people, 0 or more, one entry per areal unit of the first place or time
 * @param b the same of the second, in the same groups and order; it may have other units, and more or fewer
 * @param options.null what chance decides; default `"random-label"`
 * @param options.alternative `"two-sided"` (default), `"greater"` (b is more segregated) or `"less"`
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 500. The smallest p is 1 / (B + 1), or twice that
 * @returns for each number that the index returns, in the same form, `{statistic, p, mean, sd, replicates}`: the
 *   difference, how probable one at least as far out is, and mean, standard deviation and values of the replicates. It
 *   takes the counts for the truth: how far they can be trusted, if they are of a sample, tells `bootstrapSegregation`
 * @nan replicates in which the index has no value are left out; p, mean and sd are NaN when there are no others, or no
 *   value for one of the two; sd of fewer than two
 * @source Rey, S. J. & Sastré-Gutiérrez, M. L. (2010), "Interregional inequality dynamics in Mexico", Spatial Economic
 *   Analysis 5(3), pp. 277-298; Cortes, R. X., Rey, S., Knaap, E. & Wolf, L. J. (2020), "An open-source framework for
 *   non-spatial and spatial segregation measures", Journal of Computational Social Science 3, pp. 135-166. As
 *   TwoValueTest of pysal's segregation, which gives the difference with the other sign, counts empty units as mixes of
 *   no members, and leaves the observed value out of p, so that it can be 0
 * @example
 * const north = {group: [10, 0, 9, 1], total: [10, 10, 10, 10]};
 * const south = {group: [5, 6, 4, 5, 5], total: [10, 10, 10, 10, 10]};
 * const {statistic, p} = compareSegregation(dissimilarity, north, south);
 * statistic // -0.82
 * p < 0.05 // true
 * compareSegregation(dissimilarity, north, north).statistic // 0
 */
export function compareSegregation<Result>(
  index: GroupsIndex<Result>,
  a: ArrayLike<ArrayLike<number>>,
  b: ArrayLike<ArrayLike<number>>,
  options?: ComparisonOptions,
): PerStatistic<Result, NullTest>;
export function compareSegregation<Result>(
  index: TwoGroupIndex<Result>,
  a: TwoGroupColumns,
  b: TwoGroupColumns,
  options?: ComparisonOptions,
): PerStatistic<Result, NullTest>;
export function compareSegregation<Result>(
  index: GroupsIndex<Result> | TwoGroupIndex<Result>,
  a: Groups,
  b: Groups,
  options: ComparisonOptions = {},
): PerStatistic<Result, NullTest> {
  const functionName = "compareSegregation";
  const asked = readNullOptions(functionName, options, nulls, "random-label");
  const {hypothesis, alternative, replicates, random} = asked;
  checkIndex(functionName, index);
  const first = countedGroups(functionName, a, "a");
  const second = countedGroups(functionName, b, "b");
  checkSameGroups(functionName, first, second, b);
  if (hypothesis === "composition") checkTwoGroups(functionName, first);

  const result = indexOf(index, first);
  const numbers = (of: CountedGroups, expected?: number) =>
    numbersOf(functionName, "index", indexOf(index, of), expected);
  const before = numbersOf(functionName, "index", result);
  const after = numbers(second, before.length);

  const draw = nulls[hypothesis](random, first, second);
  const compute = () => {
    const drawn = draw();
    const low = numbers(drawn.a, before.length);
    return numbers(drawn.b, before.length).map((value, at) => value - low[at]!);
  };
  return besideReplicates(
    {functionName, argument: "index", replicates},
    result,
    compute,
    (was, column, at) => {
      const is = after[at]!;
      return nullTest(is - was, column, alternative, Math.max(Math.abs(was), Math.abs(is)));
    },
  );
}

function checkSameGroups(functionName: string, first: CountedGroups, second: CountedGroups, b: Groups): void {
  if (first.kind === second.kind && first.columns.length === second.columns.length) return;
  const words = ({kind, columns}: CountedGroups) =>
    kind === "two groups" ? "{group, total}" : `an array of ${columns.length} columns`;
  throw new InvalidInputError({
    functionName,
    argument: "b",
    value: b,
    advice: `a is ${words(first)} and b is ${words(second)}: give both the same groups in the same order, with zeros for a group that has no members.`,
  });
}

function checkTwoGroups(functionName: string, {kind}: CountedGroups): void {
  if (kind === "two groups") return;
  throw new InvalidInputError({
    functionName,
    argument: "null",
    value: "composition",
    advice:
      'Only two groups have a mix that units can be ranked by: give a and b as {group, total}, or use "random-label".',
  });
}
