import {countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {sum} from "../sums.js";

/** Cases against what would be expected. */
export interface StandardizedRatio {
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected: 1 is as expected. */
  readonly ratio: number;
}

/**
 * How many cases a group has for each that people of the same age and sex have elsewhere: indirect standardisation.
 *
 * @formula ratio = Σ dᵢ / Σ nᵢ Rᵢ, with dᵢ the cases and nᵢ the people of the group in class i (of age and sex), and Rᵢ the
 *   rate of that class in the population compared with
 * @param cases the group's cases per class, 0 or more
 * @param people the group's people per class
 * @param rates the rate of each class in the population compared with: cases per person, 0 or more
 * @returns `{observed, expected, ratio}`; a ratio of 1.5 is half as many again as sex and age lead one to expect. Ratios
 *   of two groups should not be set against each other, for each has its own weights
 * @nan the ratio when no cases are expected and none are there
 * @source Breslow & Day (1987), Statistical Methods in Cancer Research 2, chapter 2 (standardised mortality ratio); NOU
 *   2020: 16, section 7.1.3, by which part of the over-representation comes from sex and age
 * @form standard
 * @methods m-7-overrepresentation, m-7-overrepresentation-direction
 * @example
 * const young = indirectStandardization([30, 5], [300, 100], [0.05, 0.01]);
 * young.expected // 16
 * young.ratio // 2.1875
 */
export function indirectStandardization(
  cases: ArrayLike<number>,
  people: ArrayLike<number>,
  rates: ArrayLike<number>,
): StandardizedRatio {
  const {
    cases: d,
    people: n,
    rates: r,
  } = columnsOf("indirectStandardization", countColumn, {cases, people, rates});
  const observed = sum(d);
  const expected = sum(n.map((count, at) => count * r[at]!));
  return {observed, expected, ratio: observed / expected};
}
