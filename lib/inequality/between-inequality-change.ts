import {checkFinite, checkOptions} from "../checks.js";
import {amountsWithoutLosses} from "./amounts.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {Key} from "../keys.js";
import {decompose} from "./entropy-decomposition.js";
import {groupsOf} from "./groups-of-people.js";
import type {People} from "./weighted-values.js";

/** People with their neighbourhoods at one time. */
export interface PeopleInGroups extends People {
  /** Which neighbourhood each person is in: one key (text or number) per row. */
  readonly groups: ArrayLike<Key>;
}

/** Which measure of inequality. */
export interface BetweenInequalityOptions {
  /** The member of the generalised entropy family: 1 is Theil's T, 0 Theil's L. Default: 1. */
  readonly alpha?: number | undefined;
}

/** Growth of the inequality between neighbourhoods in two parts, as shares of that inequality at the first time. */
export interface BetweenInequalityChange {
  /** How much the inequality between neighbourhoods has grown: `inequality + segregation`. */
  readonly growth: number;
  /** The part that follows from wider incomes among people. */
  readonly inequality: number;
  /** The part that follows from who lives with whom. */
  readonly segregation: number;
}

/**
 * How much of the growth of inequality between neighbourhoods follows from wider incomes, and how much from segregation.
 *
 * @formula the inequality between neighbourhoods is B = T S, with T the inequality among all people and S = B / T their
 *   segregation by income; inequality = (T₂ − T₁)(S₁ + S₂) / 2B₁, segregation = (S₂ − S₁)(T₁ + T₂) / 2B₁, which add up to
 *   growth = (B₂ − B₁) / B₁
 * @param before `{values, groups, weights}` at the first time: income per person or household (0 or more, not all 0) and
 *   the key of their neighbourhood
 * @param after the same at the second time; other people, and as many as there are
 * @param options.alpha any finite number: 1 (default) is Theil's T, 0 Theil's L
 * @returns `{growth, inequality, segregation}`, shares: the report prints 0.225, 0.183 and 0.042 for Malmö 1990-2010;
 *   bookkeeping and no cause: wider incomes can themselves move people
 * @nan everything when incomes at one time are all 0 or all equal, or no neighbourhood differs from another at the first
 * @source Reardon, S. F. & Bischoff, K. (2011), "Income inequality and income segregation", American Journal of Sociology
 *   116(4), pp. 1092-1153 (segregation as the ratio of inequality between to inequality among all); Scarpa (2015) and Chen
 *   et al. (2012), as told in NOU 2020: 16, section 8.2.1; the parts are Shapley values of the two factors, Shorrocks, A. F.
 *   (2013), "Decomposition procedures for distributional analysis", Journal of Economic Inequality 11(1), pp. 99-126
 * @form reading: section 8.2.1 prints the two parts without their formula
 * @methods m-8-neighbourhood-inequality-decomposition
 * @example
 * const before = {values: [1, 3, 2, 6], groups: ["a", "a", "b", "b"]};
 * const after = {values: [1, 2, 3, 6], groups: ["a", "a", "b", "b"]};
 * const {growth, inequality, segregation} = betweenInequalityChange(before, after);
 * inequality // 0
 * growth - segregation // 0
 */
export function betweenInequalityChange(
  before: PeopleInGroups,
  after: PeopleInGroups,
  options: BetweenInequalityOptions = {},
): BetweenInequalityChange {
  checkOptions("betweenInequalityChange", options, ["alpha"]);
  const {alpha = 1} = options;
  checkFinite("betweenInequalityChange", "alpha", alpha);
  const first = partsOf("before", before, alpha);
  const second = partsOf("after", after, alpha);
  const scale = 1 / (2 * first.between);
  const inequality = (second.total - first.total) * (first.segregation + second.segregation) * scale;
  const segregation = (second.segregation - first.segregation) * (first.total + second.total) * scale;
  const isKnown = first.between > 0 && Number.isFinite(inequality + segregation);
  return isKnown
    ? {growth: second.between / first.between - 1, inequality, segregation}
    : {growth: NaN, inequality: NaN, segregation: NaN};
}

function partsOf(
  argument: string,
  given: PeopleInGroups,
  alpha: number,
): {total: number; between: number; segregation: number} {
  const functionName = "betweenInequalityChange";
  const object: unknown = given;
  if (typeof object !== "object" || object === null || !("values" in object) || !("groups" in object)) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: object,
      advice:
        "Give {values, groups, weights}: income and neighbourhood of each person and, unless all count as 1, weights.",
    });
  }
  const values = amountsWithoutLosses(functionName, `${argument}.values`, given.values);
  const {total, between} = decompose(
    groupsOf(functionName, values, given.groups, given.weights, `${argument}.`),
    alpha,
  );
  return {total, between, segregation: between / total};
}
