import {checkWithinTotal, countColumn} from "../checks.js";
import {sum} from "../sums.js";

/** Those who could move, and those who did; one entry per area. */
export interface MovedOf {
  readonly moved: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/**
 * How much more often people move out of some areas than out of others.
 *
 * @formula ratio = (Σ moved / Σ total) of the areas / (Σ moved / Σ total) of the others
 * @param areas `{moved, total}` of the areas in question, such as families with small children that moved out and all of
 *   them: counts, one entry per area
 * @param others `{moved, total}` of the areas compared with
 * @returns 1 is as often, 2 twice as often; the report has two to three for families with small children
 * @nan when one side has nobody who could move, or nobody moves on either
 * @source NOU 2020: 16 (2020), section 4.2.2.2
 * @form printed in words
 * @methods m-4-outmove-ratio
 * @example
 * moveRateRatio({moved: [20, 10], total: [100, 50]}, {moved: [10], total: [100]}) // 2
 */
export function moveRateRatio(areas: MovedOf, others: MovedOf): number {
  return rateOf("areas", areas) / rateOf("others", others);
}

function rateOf(argument: string, {moved, total}: MovedOf): number {
  const movers = countColumn("moveRateRatio", `${argument}.moved`, moved);
  const everybody = countColumn("moveRateRatio", `${argument}.total`, total);
  checkWithinTotal("moveRateRatio", `${argument}.moved`, movers, `${argument}.total`, everybody);
  return sum(movers) / sum(everybody);
}
