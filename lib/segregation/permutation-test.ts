import {nullTest, type Alternative, type NullTest} from "../null-distribution.js";
import type {RandomOptions} from "../random.js";
import {besideReplicates, type PerStatistic} from "../statistics.js";
import {
  checkIndex,
  checkPeople,
  countedGroups,
  emptied,
  indexOf,
  type Groups,
  type GroupsIndex,
  type TwoGroupColumns,
  type TwoGroupIndex,
} from "./counted-groups.js";
import {readNullOptions} from "./null-options.js";
import {evenness, geographic, person, systematic, thenGeographic} from "./nulls.js";

/** What chance does under each null hypothesis. */
const nulls = {
  evenness,
  systematic,
  person,
  geographic,
  "evenness-geographic": thenGeographic(evenness),
  "systematic-geographic": thenGeographic(systematic),
};

/** What chance deals out: see `permutationTest`. */
export type NullHypothesis = keyof typeof nulls;

/** Which draws, and against what. */
export interface PermutationOptions extends RandomOptions {
  /** What chance deals out. Default: `"systematic"`. */
  readonly null?: NullHypothesis | undefined;
  /** Which values speak against it: far out on either side, high ones, or low ones. Default: `"two-sided"`. */
  readonly alternative?: Alternative | undefined;
}

/**
 * Whether segregation is more than chance would make it: what an index would be if chance alone had dealt people out.
 *
 * - `"evenness"`: every unit keeps its size, and draws each of its people from a group with the chances of the groups'
 *   shares of everybody. The sizes of groups vary.
 * - `"systematic"`: every group keeps its size, and its members choose units with the chances of the units' shares of
 *   everybody. The sizes of units vary.
 * - `"person"`: units and groups keep their sizes; people change places, every way equally likely.
 * - `"geographic"`: units keep their people and change places on the map. Only for an index that knows where units are,
 *   given as a function with the places inside: `(group, total) => spatialDissimilarity(group, total, weights)`; for
 *   any other nothing changes, and p is 1.
 * - `"evenness-geographic"`, `"systematic-geographic"`: one after the other.
 *
 * @formula p = (1 + the number of the B replicates that are at least as high) / (B + 1) for alternative "greater", at
 *   least as low for "less", and twice the smaller of the two, at most 1, for "two-sided"
 * @param index a function of this library, or your own: of `(group, total)` when the groups are given so, else of
 *   `(groups)`; an option or a further argument goes into it. It returns a number, or an object or array of numbers
 * @param groups `{group, total}` for an index of two groups, or an array with one column per group for an index of many:
 *   counts of people, 0 or more, one entry per areal unit; whole counts unless the null is `"geographic"`
 * @param options.null what chance deals out; default `"systematic"`
 * @param options.alternative `"two-sided"` (default), `"greater"` or `"less"`
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 500. The smallest p is 1 / (B + 1), or twice that
 * @returns for each number that the index returns, in the same form, `{statistic, p, mean, sd, replicates}`: the index of
 *   the groups as given, how probable one at least as far out is, and mean, standard deviation and values of the
 *   replicates
 * @nan replicates in which the index has no value are left out; p, mean and sd are NaN when there are no others, or no
 *   value for the groups as given; sd of fewer than two
 * @source Boisso, D., Hayes, K., Hirschberg, J. & Silber, J. (1994), "Occupational segregation in the multidimensional
 *   case", Journal of Econometrics 61(1), pp. 161-171; Allen et al. (2015), "More reliable inference for the dissimilarity
 *   index of segregation", Econometrics Journal 18(1), section 2 (systematic); Phipson, B. & Smyth, G. K. (2010),
 *   "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular Biology 9(1), article
 *   39. As SingleValueTest of pysal's segregation, where person, geographic, evenness-geographic and
 *   systematic-geographic are called person_permutation, geographic_permutation, even_permutation and
 *   systematic_permutation, and p leaves out the observed value, so that it can be 0
 * @example
 * const even = {group: [5, 6, 4, 5], total: [20, 20, 20, 20]};
 * permutationTest(dissimilarity, even, {null: "evenness", alternative: "greater"}).p > 0.5 // true
 * const uneven = {group: [18, 2, 0, 0], total: [20, 20, 20, 20]};
 * permutationTest(dissimilarity, uneven, {replicates: 999, alternative: "greater"}).p // 0.001
 * const {H} = permutationTest(mutualInformation, [[30, 10], [10, 30]], {null: "person"});
 * H.statistic > H.mean + 3 * H.sd // true
 */
export function permutationTest<Result>(
  index: GroupsIndex<Result>,
  groups: ArrayLike<ArrayLike<number>>,
  options?: PermutationOptions,
): PerStatistic<Result, NullTest>;
export function permutationTest<Result>(
  index: TwoGroupIndex<Result>,
  groups: TwoGroupColumns,
  options?: PermutationOptions,
): PerStatistic<Result, NullTest>;
export function permutationTest<Result>(
  index: GroupsIndex<Result> | TwoGroupIndex<Result>,
  groups: Groups,
  options: PermutationOptions = {},
): PerStatistic<Result, NullTest> {
  const functionName = "permutationTest";
  const asked = readNullOptions(functionName, options, nulls, "systematic");
  const {hypothesis, alternative, replicates, random} = asked;
  checkIndex(functionName, index);
  const observed = countedGroups(functionName, groups);
  if (hypothesis !== "geographic") checkPeople(functionName, groups);

  const result = indexOf(index, observed);
  const drawn = emptied(observed);
  const draw = nulls[hypothesis](random, observed.columns, drawn.columns);
  const compute = () => {
    draw();
    return indexOf(index, drawn);
  };
  return besideReplicates({functionName, argument: "index", replicates}, result, compute, (value, column) =>
    nullTest(value, column, alternative),
  );
}
