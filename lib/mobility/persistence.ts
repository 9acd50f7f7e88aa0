import {checkSameLength, checkShare, valueColumn} from "../checks.js";

/** How lasting places are at one end. */
export interface Persistence {
  /** Areas at the high end at both times, and at the first. */
  readonly both: number;
  readonly first: number;
  /** both / first. */
  readonly stayed: number;
  /** The share that would be there again by chance. */
  readonly expected: number;
}

/**
 * How lasting the worst places are: which share of the areas with the most unemployed (or poor) at one time are among them at
 * another.
 *
 * @formula with a border at each time that leaves round(share · N) areas above it, stayed = areas above both / areas above the
 *   first; expected = areas above the second / N
 * @param before the value of each area at the first time, such as its share of unemployed; higher is worse
 * @param after the value of each area at the second time
 * @param share share of the areas that count as the worst, from 0 to 1; the report gives none, so there is no default
 * @returns counts and shares from 0 to 1: `stayed` is 1 when they are the same areas and about `expected` when the second time
 *   has nothing to do with the first. Areas that tie across the border are not among the worst, so that the order of the rows
 *   decides nothing
 * @nan the shares when no area lies above the first border
 * @source Tunstall (2016) and Zwiers et al. (2017) as in NOU 2020: 16, section 9.1.2, which give the finding in words
 * @form reading
 * @methods m-9-persistence-nl, m-9-persistence-england
 * @example
 * persistence([9, 8, 1, 2, 3], [7, 2, 9, 1, 3], 0.4).stayed // 0.5
 * persistence([9, 8, 1, 2, 3], [7, 2, 9, 1, 3], 0.4).expected // 0.4
 */
export function persistence(before: ArrayLike<number>, after: ArrayLike<number>, share: number): Persistence {
  checkShare("persistence", "share", share);
  const was = valueColumn("persistence", "before", before);
  const is = valueColumn("persistence", "after", after);
  checkSameLength("persistence", "after", is.length, "before", was.length);
  const most = Math.round(share * was.length);
  const worstBefore = above(was, most);
  const worstAfter = above(is, most);
  const total = (flags: Uint8Array) => flags.reduce((all, flag) => all + flag, 0);
  const first = total(worstBefore);
  const both = total(worstBefore.map((flag, row) => flag & worstAfter[row]!));
  return {both, first, stayed: both / first, expected: first === 0 ? NaN : total(worstAfter) / was.length};
}

function above(values: Float64Array, most: number): Uint8Array {
  const border = values.toSorted((a, b) => b - a)[most] ?? -Infinity;
  return Uint8Array.from(values, (value) => Number(value > border));
}
