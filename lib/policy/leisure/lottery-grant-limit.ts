import {checkOptions} from "../../checks.js";
import {amountColumn, flagColumn, sameRows} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Lottery money (spillemidler) for sports and culture facilities. */
export interface LotteryGrantRules extends PrintedRules {
  /** The highest share of approved costs. */
  readonly share: number;
}

/** The share as printed. */
export const lotteryGrantRules2020: LotteryGrantRules = {year: 2020, section: "16.2, box 16.4", share: 1 / 3};

/**
 * The largest grant of lottery money (spillemidler) for a sports or culture facility.
 *
 * @formula min(share · approved costs, upper limit) when the facility is in a municipal plan, and otherwise 0
 * @param costs approved costs of each facility, in NOK, 0 or more
 * @param limit the highest grant for each facility's type, in NOK, 0 or more; the report prints none
 * @param inPlan 1 where the facility is part of a municipal plan, and 0 elsewhere
 * @param options.rules the share in place of the printed one: share 1/3
 * @returns NOK per facility, from 0 to the upper limit; the rest of the costs has to be matched by others
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.2, box 16.4
 * @form printed
 * @methods m-16-lottery-third
 * @example
 * lotteryGrantLimit([900, 900, 900], [500, 200, 500], [1, 1, 0]) // [300, 200, 0]
 */
export function lotteryGrantLimit(
  costs: ArrayLike<number>,
  limit: ArrayLike<number>,
  inPlan: ArrayLike<number>,
  options: RuleOptions<LotteryGrantRules> = {},
): Float64Array {
  checkOptions("lotteryGrantLimit", options, ["rules"]);
  const {share} = rulesOf("lotteryGrantLimit", lotteryGrantRules2020, options.rules, {shares: ["share"]});
  const approved = amountColumn("lotteryGrantLimit", "costs", costs);
  const limits = amountColumn("lotteryGrantLimit", "limit", limit);
  const planned = flagColumn("lotteryGrantLimit", "inPlan", inPlan);
  sameRows("lotteryGrantLimit", {costs: approved, limit: limits, inPlan: planned});
  return approved.map((cost, row) => (planned[row] === 1 ? Math.min(share * cost, limits[row]!) : 0));
}
