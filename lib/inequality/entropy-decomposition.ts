import {checkFinite, checkOptions} from "../checks.js";
import {amountsWithoutLosses} from "./amounts.js";
import type {Key} from "../keys.js";
import {sum} from "../sums.js";
import {entropyOf, sumToInfinity, type EntropyOptions} from "./generalized-entropy.js";
import {groupsOf, type KeyedPeople} from "./groups-of-people.js";
import {amountOf, meanValue} from "./weighted-values.js";

/** Inequality split into what lies between groups and what lies within them. */
export interface EntropyDecomposition {
  /** The inequality among everybody: `between + within`. */
  readonly total: number;
  /** What would be left if everybody had the mean of their group. */
  readonly between: number;
  /** What would be left if all groups had the same mean: the sum of the groups' contributions. */
  readonly within: number;
  /** The groups in the order in which they first occur; a group that nobody with weight is in is left out. */
  readonly groups: readonly EntropyGroup[];
}

/** A group's part in the inequality among everybody. */
export interface EntropyGroup {
  readonly key: Key;
  /** The group's share of the people. */
  readonly people: number;
  /** The group's share of everything. */
  readonly amount: number;
  /** The inequality among the members of the group; NaN when they have nothing. */
  readonly inequality: number;
  /** What that adds to the inequality among everybody. */
  readonly contribution: number;
}

/**
 * How much of the inequality among people lies between groups, such as neighbourhoods, and how much within them.
 *
 * @formula GE(α) = GE(α) of the group means + Σ pₘ (μₘ/μ)^α GEₘ(α), with pₘ the group's share of the people, μₘ its mean
 *   and GEₘ the inequality within it; α = 1 is Theil's T, α = 0 Theil's L
 * @param values one value per person, such as income in kroner: 0 or more, not all 0
 * @param groups which group each person is in: one key (text or number) per row, such as the number of the neighbourhood
 * @param options.alpha any finite number: the smaller, the more differences among small values count; default 1
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{total, between, within, groups}`: total is between + within; between divided by total is the share of the
 *   inequality that separates the groups; only with α = 0 does within not depend on how far the means lie apart
 * @nan everything when every value or every weight is 0; `inequality` of a group that has nothing
 * @source Shorrocks, A. F. (1980), "The class of additively decomposable inequality measures", Econometrica 48(3), pp.
 *   613-625; Theil, H. (1967), Economics and Information Theory, North-Holland; used for NOU 2020: 16, section 8.2.1
 * @form standard: section 11.6 describes areas divided within themselves and prints no measure
 * @methods m-11-internal-polarisation
 * @example
 * const {total, between, within} = entropyDecomposition([1, 3, 2, 6], ["a", "a", "b", "b"], {alpha: 0});
 * between // Math.log(3 / Math.sqrt(8))
 * within // Math.log(2 / Math.sqrt(3))
 * total - between - within // 0
 */
export function entropyDecomposition(
  values: ArrayLike<number>,
  groups: ArrayLike<Key>,
  options: EntropyOptions = {},
): EntropyDecomposition {
  const functionName = "entropyDecomposition";
  checkOptions(functionName, options, ["alpha", "weights"]);
  const {alpha = 1, weights} = options;
  checkFinite(functionName, "alpha", alpha);
  return decompose(
    groupsOf(functionName, amountsWithoutLosses(functionName, "values", values), groups, weights),
    alpha,
  );
}

/** @internal The same of groups whose members are known. */
export function decompose(parts: readonly KeyedPeople[], alpha: number): EntropyDecomposition {
  const sizes = Float64Array.from(parts, ({people}) => sum(people.weights));
  const amounts = Float64Array.from(parts, ({people}) => amountOf(people));
  const means = Float64Array.from(parts, ({people}) => meanValue(people));
  const [all, everything] = [sum(sizes), sum(amounts)];
  const groups = parts.map(({key, people}, at): EntropyGroup => {
    const share = sizes[at]! / all;
    const inequality = entropyOf(people, alpha);
    const relativeMean = amounts[at]! / everything / share;
    // A group that has nothing is unequal to the others only: what lies within it is no difference.
    const contribution = amounts[at] === 0 ? 0 : share * relativeMean ** alpha * inequality;
    return {key, people: share, amount: amounts[at]! / everything, inequality, contribution};
  });
  const between = entropyOf({values: means, weights: sizes}, alpha);
  const within =
    everything > 0 ? sumToInfinity(Float64Array.from(groups, ({contribution}) => contribution)) : NaN;
  return {total: between + within, between, within, groups};
}
