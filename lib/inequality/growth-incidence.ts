import {checkOptions, checkWhole} from "../checks.js";
import {quantileOf} from "./quantile.js";
import {exactGroupMeans} from "./tails.js";
import {meanValue, weightedPeople, type People} from "./weighted-values.js";

/** How finely growth is told. */
export interface GrowthIncidenceOptions {
  /** How many groups of equal size: 10 gives tenths. Default: 10. */
  readonly groups?: number | undefined;
}

/** Growth between two times by place in the distribution, each as a share: 0.56 is 56 percent. */
export interface GrowthIncidence {
  /** The growth of the mean of each group, from the lowest to the highest. */
  readonly groups: Float64Array;
  /** The growth of the median. */
  readonly median: number;
  /** The growth of the mean of everybody. */
  readonly mean: number;
}

/**
 * How much incomes have grown between two times, by place in the distribution: lowest tenth, median, highest tenth.
 *
 * The report prints 56 percent for the mean of the lowest tenth, 78 for the median and 122 for the highest tenth, 1986 to
 * 2017: means of tenths beside a percentile, and the first two of different incomes (after tax; adjusted for household).
 * Here all are of the incomes given.
 *
 * @formula growthₖ = μₖ(after) / μₖ(before) − 1, with μₖ the mean of the k-th group of equal size (a row that a limit falls
 *   in is divided); the same of the median and of the mean of all
 * @param before `{values, weights}` of the people at the first time: income per person in fixed prices
 * @param after the same at the second time; not the same people, and as a rule not as many
 * @param options.groups how many groups of equal size, at least 1; default 10
 * @returns `{groups, median, mean}`, shares: 0 where nothing has changed, 1 where incomes have doubled; a group is not the
 *   same people at both times, so it says nothing of how anybody's income grew
 * @nan where the income before is 0 or less; everything when every weight at one time is 0
 * @source Ravallion, M. & Chen, S. (2003), "Measuring pro-poor growth", Economics Letters 78(1), pp. 93-99; NOU 2020: 16,
 *   section 4.1.1
 * @form printed in words in section 4.1.1
 * @methods m-4-growth-incidence
 * @example
 * const {groups, median} = growthIncidence({values: [10, 20, 40]}, {values: [15, 40, 100]}, {groups: 3});
 * groups // [0.5, 1, 1.5]
 * median // 1
 */
export function growthIncidence(
  before: People,
  after: People,
  options: GrowthIncidenceOptions = {},
): GrowthIncidence {
  const functionName = "growthIncidence";
  checkOptions(functionName, options, ["groups"]);
  const {groups = 10} = options;
  checkWhole(functionName, "groups", groups, 1);
  const first = weightedPeople(functionName, "before", before);
  const second = weightedPeople(functionName, "after", after);
  const firstMeans = exactGroupMeans(first, groups);
  const secondMeans = exactGroupMeans(second, groups);
  return {
    groups: firstMeans.map((mean, group) => growth(mean, secondMeans[group]!)),
    median: growth(quantileOf(first, 0.5), quantileOf(second, 0.5)),
    mean: growth(meanValue(first), meanValue(second)),
  };
}

function growth(before: number, after: number): number {
  return before > 0 ? after / before - 1 : NaN;
}
