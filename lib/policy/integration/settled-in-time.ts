import {checkOptions} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import type {RuleOptions} from "../rules.js";
import {
  settlementDeadline,
  type SettlementDeadlineRules,
  type SettlementGroup,
} from "./settlement-deadline.js";

/**
 * The share of a group of refugees who were settled within the time limit.
 *
 * @formula persons with months ≤ limit / all persons
 * @param months months from permit to settlement of each person, 0 or more
 * @param group the group they belong to, as of settlementDeadline
 * @param options.rules months in place of the printed ones, as of settlementDeadline
 * @returns from 0 to 1; never lower with a longer limit
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.1
 * @form printed
 * @methods m-17-settlement-deadlines
 * @example
 * settledInTime([1, 3, 4, 6], "familiesWithChildren") // 0.5
 * settledInTime([1, 3, 4, 6], "adultsWithoutChildren") // 1
 */
export function settledInTime(
  months: ArrayLike<number>,
  group: SettlementGroup,
  options: RuleOptions<SettlementDeadlineRules> = {},
): number {
  checkOptions("settledInTime", options, ["rules"]);
  const limit = settlementDeadline(group, options);
  const waits = amountColumn("settledInTime", "months", months);
  return waits.filter((wait) => wait <= limit).length / waits.length;
}
