import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {rateBelow} from "./low-income-rate.js";
import {peopleAndLine, type LowIncomeRateOptions} from "./low-income-threshold.js";
import {membersOf} from "./members-of.js";

/** Low income in a group beside low income among the others. */
export interface LowIncomeGap {
  /** The low-income rate in the group. */
  readonly group: number;
  /** The low-income rate among everybody else. */
  readonly others: number;
  /** How far the group's rate is above that of the others, in shares (0.1 is ten percentage points). */
  readonly difference: number;
  /** How many times as large the group's rate is. */
  readonly ratio: number;
}

/**
 * How much more common low income is in a group than among everybody else, such as children with and without immigrant
 * background in one area.
 *
 * @formula difference = rate(group) − rate(others); ratio = rate(group) / rate(others), each rate as `lowIncomeRate` has
 *   it, with one line for both
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param member who is in the group: 1 for a member, 0 for anybody else, one entry per person
 * @param options.share the share of the median of all these people that is the threshold, from 0 to 1; default 0.6
 * @param options.threshold the threshold itself, such as the nation's, in place of a share of these people's median
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{group, others, difference, ratio}`; the report's figure 4.3 shows the two rates beside each other
 * @nan the rate of a group with no weight and what is computed from it; ratio when nobody among the others has low income
 * @source NOU 2020: 16, section 4.1.3.2 and figure 4.3 (2020)
 * @form printed in words in section 4.1.3.2
 * @methods m-4-representation-gap
 * @example
 * lowIncomeGap([50, 100, 50, 100], [1, 0, 1, 0], {threshold: 60}).difference // 1
 * lowIncomeGap([50, 100, 50, 50, 100, 100], [1, 1, 0, 1, 0, 0], {threshold: 60}).ratio // 2
 */
export function lowIncomeGap(
  values: ArrayLike<number>,
  member: ArrayLike<number>,
  options: LowIncomeRateOptions = {},
): LowIncomeGap {
  const functionName = "lowIncomeGap";
  checkOptions(functionName, options, ["share", "threshold", "weights"]);
  const {line} = peopleAndLine(functionName, values, options);
  const flags = flagColumn(functionName, "member", member);
  checkSameLength(functionName, "values", values.length, "member", flags.length);
  const {members, others} = membersOf(functionName, values, flags, options.weights);
  const [rate, otherRate] = [rateBelow(members, line), rateBelow(others, line)];
  return {
    group: rate,
    others: otherRate,
    difference: rate - otherRate,
    ratio: otherRate > 0 ? rate / otherRate : NaN,
  };
}
