import {checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";
import {rulesOf, type RuleOptions} from "../rules.js";
import {settlementRules2021, settlementShares, type SettlementRules} from "./settlement-rules.js";

/**
 * How highly a municipality is placed when municipalities are asked to settle refugees.
 *
 * @formula resultsWeight · results + capacityWeight · capacity
 * @param results results in the introduction programme per municipality, 0 or more, on a scale of the caller's choice
 * @param capacity competence and capacity per municipality, on the same scale
 * @param options.rules weights in place of the printed ones of 2021: resultsWeight 0.6, capacityWeight 0.4 (both about); the
 *   others are not used here
 * @returns a score per municipality on that scale; the report gives no scale, so only comparisons mean anything
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.2, box 17.1 (criteria for 2021)
 * @form reading: the weights are printed, that they weigh a mean of two scores is assumed
 * @methods m-17-request-score
 * @example
 * settlementScore([1, 0.5], [0, 0.5]) // [0.6, 0.5]
 */
export function settlementScore(
  results: ArrayLike<number>,
  capacity: ArrayLike<number>,
  options: RuleOptions<SettlementRules> = {},
): Float64Array {
  checkOptions("settlementScore", options, ["rules"]);
  const rules = rulesOf("settlementScore", settlementRules2021, options.rules, settlementShares);
  const {results: first, capacity: second} = columnsOf("settlementScore", amountColumn, {results, capacity});
  return first.map((value, row) => rules.resultsWeight * value + rules.capacityWeight * second[row]!);
}
