import {checkNotNegative, checkOptions} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, flagColumn, sameRows} from "../../columns.js";
import {rulesOf, type RuleOptions} from "../rules.js";
import {settlementRules2021, settlementShares, type SettlementRules} from "./settlement-rules.js";

/**
 * How many refugees each municipality is asked to settle, when requests follow a weight and none is smaller than ten.
 *
 * @formula need · wᵢ / Σ w over the municipalities that are asked. Whoever would be asked for fewer than smallestRequest is left
 *   out, the one with the smallest weight first, until nobody is
 * @param need persons to settle, 0 or more
 * @param weight the weight of each municipality, 0 or more, such as its settlementScore times its population
 * @param allowed 1 where refugees may be settled and 0 where not, as settlementAreaAllowed gives it
 * @param options.rules the smallest request in place of the printed one of 2021: smallestRequest 10; the others are not used
 *   here
 * @returns persons per municipality, not rounded: 0, or at least the smallest request, adding up to the need. Municipalities
 *   with the same weight are asked or left out together
 * @nan every entry, when the need cannot be met so: nobody may be asked, or the need is above 0 and no request reaches the
 *   smallest
 * @source NOU 2020: 16 (2020), section 17.2, box 17.1 (criteria for 2021)
 * @form reading: the criteria are printed, in proportion to a weight is this project's form
 * @methods m-17-request-score, m-17-asked-municipalities
 * @example
 * settlementRequests(60, [4, 2, 1], [1, 1, 1]) // [40, 20, 0]
 * settlementRequests(60, [4, 2, 1], [0, 1, 1]) // [0, 40, 20]
 * settlementRequests(9, [4, 2, 1], [1, 1, 1]) // [NaN, NaN, NaN]
 */
export function settlementRequests(
  need: number,
  weight: ArrayLike<number>,
  allowed: ArrayLike<number>,
  options: RuleOptions<SettlementRules> = {},
): Float64Array {
  checkOptions("settlementRequests", options, ["rules"]);
  checkNotNegative("settlementRequests", "need", need);
  const {smallestRequest} = rulesOf(
    "settlementRequests",
    settlementRules2021,
    options.rules,
    settlementShares,
  );
  const weights = amountColumn("settlementRequests", "weight", weight);
  const open = flagColumn("settlementRequests", "allowed", allowed);
  sameRows("settlementRequests", {weight: weights, allowed: open});
  if (need === 0) return new Float64Array(weights.length);
  let asked = weights.map((value, row) => value * open[row]!);
  for (;;) {
    const all = sum(asked);
    const smallest = Math.min(...asked.filter((value) => value > 0));
    if (!(all > 0)) return new Float64Array(weights.length).fill(NaN);
    if ((need * smallest) / all >= smallestRequest * (1 - 1e-12)) {
      return asked.map((value) => (need * value) / all);
    }
    asked = asked.map((value) => (value === smallest ? 0 : value));
  }
}
