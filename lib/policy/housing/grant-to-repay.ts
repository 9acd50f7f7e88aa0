import {checkChoice, checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** How the grant for rental homes is written down. */
export interface GrantWriteDownRules extends PrintedRules {
  /** Years until nothing is left to repay. */
  readonly years: number;
}

/** The period as printed. */
export const grantWriteDownRules2020: GrantWriteDownRules = {year: 2020, section: "14.3.2.2", years: 30};

/** Why the grant may have to be repaid. */
export interface GrantRepaymentOptions extends RuleOptions<GrantWriteDownRules> {
  /** What happens to the home. Default: "sale". */
  readonly event?: "sale" | "sale to tenant" | "tenant moves" | undefined;
}

/**
 * What is repaid of the Housing Bank's grant for a rental home some years later.
 *
 * @formula grant · max(0, 1 − elapsed / years); 0 when the home is sold to its tenant and the grant may stay with it
 * @param grant the grant for each home, in NOK, 0 or more
 * @param elapsed years since each grant, 0 or more
 * @param options.event "sale" (default: repaid as today); "sale to tenant" under the committee's proposal, where nothing is
 *   repaid and what is left is a subsidy to the tenant; "tenant moves" afterwards and before the period is over, where what
 *   is left then is repaid
 * @param options.rules the period in place of the printed one: years 30
 * @returns NOK per home, from the grant down to 0 after the whole period
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.3.2.2 (repayment on sale) and section 14.6.4 (grant kept in rent-to-own)
 * @form reading: the 30 years are printed, that the grant falls evenly is assumed
 * @methods m-14-husbank-rental-grant, m-14-grant-follows-dwelling, m-14-leie-til-eie
 * @example
 * grantToRepay([900000, 900000], [10, 40]) // [600000, 0]
 * grantToRepay([900000], [10], {event: "sale to tenant"}) // [0]
 */
export function grantToRepay(
  grant: ArrayLike<number>,
  elapsed: ArrayLike<number>,
  options: GrantRepaymentOptions = {},
): Float64Array {
  checkOptions("grantToRepay", options, ["event", "rules"]);
  const {event = "sale"} = options;
  checkChoice("grantToRepay", "event", event, ["sale", "sale to tenant", "tenant moves"]);
  const {years} = rulesOf("grantToRepay", grantWriteDownRules2020, options.rules, {positive: ["years"]});
  const {grant: grants, elapsed: since} = columnsOf("grantToRepay", amountColumn, {grant, elapsed});
  if (event === "sale to tenant") return new Float64Array(grants.length);
  return grants.map((amount, row) => (amount * Math.max(0, years - since[row]!)) / years);
}
