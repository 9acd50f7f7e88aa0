import {checkChoice, checkOptions} from "../../checks.js";
import {shareColumn} from "../../columns.js";
import {rulesOf, type RuleOptions} from "../rules.js";
import {settlementRules2021, settlementShares, type SettlementRules} from "./settlement-rules.js";

/** How the limit is meant. */
export interface SettlementAreaOptions extends RuleOptions<SettlementRules> {
  /** What a share exactly at the limit means. Default: "avoided". */
  readonly atLimit?: "avoided" | "allowed" | undefined;
}

/**
 * Whether refugees may be settled in an area, by its share of immigrants (the 30 percent rule).
 *
 * @formula 1 below the limit, and 0 from it
 * @param immigrants share of immigrants in each municipality or city district, from 0 to 1; whether Norwegian-born children
 *   of immigrants are counted is not said
 * @param options.atLimit whether a share exactly at the limit is "avoided", the default, or "allowed"; the report says about
 *   30 percent
 * @param options.rules the limit in place of the printed one of 2021: immigrantShare 0.3; the others are not used here
 * @returns 1 or 0 per area, never higher at a higher share. It is a main rule with exceptions
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.2, box 17.1, which rules out a particularly high share and prints what a high one is
 * @form printed; that the two are the same limit is this project's reading
 * @methods m-17-high-immigrant-share, m-17-request-score
 * @example
 * settlementAreaAllowed([0.1, 0.3, 0.5]) // [1, 0, 0]
 */
export function settlementAreaAllowed(
  immigrants: ArrayLike<number>,
  options: SettlementAreaOptions = {},
): Float64Array {
  checkOptions("settlementAreaAllowed", options, ["atLimit", "rules"]);
  const {atLimit = "avoided"} = options;
  checkChoice("settlementAreaAllowed", "atLimit", atLimit, ["avoided", "allowed"]);
  const {immigrantShare} = rulesOf(
    "settlementAreaAllowed",
    settlementRules2021,
    options.rules,
    settlementShares,
  );
  return shareColumn("settlementAreaAllowed", "immigrants", immigrants).map((share) =>
    isBelow(share, immigrantShare, atLimit === "allowed") ? 1 : 0,
  );
}

/** A computed share of three in ten can differ from 0.3 in the last digit, and still lies on the limit. */
function isBelow(share: number, limit: number, orOnIt: boolean): boolean {
  const isOnIt = Math.abs(share - limit) <= 1e-12;
  return isOnIt ? orOnIt : share < limit;
}
