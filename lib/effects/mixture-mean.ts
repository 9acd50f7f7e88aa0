import {checkSameLength, valueColumn} from "../checks.js";
import {sum} from "../sums.js";
import {partColumn} from "./part-column.js";

/**
 * The mean or rate of a population that is made up of groups: each group's, weighted by its share.
 *
 * @formula m = Σ pᵢ mᵢ
 * @param levels the mean or rate within each group, in any unit; or the effect on each, such as one three times as strong for one group as for the other (section 10.3.1)
 * @param shares the share of the people in each group, adding up to 1
 * @returns between the lowest and the highest level
 * @nan never
 * @source Law of total expectation; NOU 2020: 16, section 6.3.3 (girls 82 and boys 74 percent), section 6.3.5 (attendance by
 *   grade) and section 10.4.2 (trust of 6.3 and 7.2)
 * @form reading: the report prints the levels of the groups, and section 10.4.2 says in words that they make the average
 * @methods m-10-composition-effect-trust, m-6-completion-mix, m-6-sfo-participation
 * @example
 * mixtureMean([82, 74], [0.5, 0.5]) // 78
 * mixtureMean([80, 80, 60, 30], [0.25, 0.25, 0.25, 0.25]) // 62.5
 * mixtureMean([6.3, 7.2], [0.3, 0.7]) // 6.93
 */
export function mixtureMean(levels: ArrayLike<number>, shares: ArrayLike<number>): number {
  const level = valueColumn("mixtureMean", "levels", levels);
  const share = partColumn("mixtureMean", "shares", shares);
  checkSameLength("mixtureMean", "levels", level.length, "shares", share.length);
  return sum(level.map((value, at) => value * share[at]!));
}
