import {checkChoice, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The longest time from permit to settlement, in months. */
export interface SettlementDeadlineRules extends PrintedRules {
  readonly unaccompaniedMinors: number;
  readonly familiesWithChildren: number;
  readonly adultsWithoutChildren: number;
  /** From the entry permit. */
  readonly resettlementRefugees: number;
}

/** The limits as printed. */
export const settlementDeadlineRules2020: SettlementDeadlineRules = {
  year: 2020,
  section: "17.1",
  unaccompaniedMinors: 3,
  familiesWithChildren: 3,
  adultsWithoutChildren: 6,
  resettlementRefugees: 6,
};

/** Those with a limit of their own. */
export type SettlementGroup = Exclude<keyof SettlementDeadlineRules, keyof PrintedRules>;

/**
 * Within how many months somebody is to be settled.
 *
 * @formula 3 months for unaccompanied minors and families with children, 6 for adults without children and for resettlement
 *   refugees (overføringsflyktninger)
 * @param group "unaccompaniedMinors", "familiesWithChildren", "adultsWithoutChildren" (from the residence permit) or
 *   "resettlementRefugees" (from the entry permit)
 * @param options.rules months in place of the printed ones, by the names of the groups
 * @returns months
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.1 (Tønnessen & Andersen 2019)
 * @form printed
 * @methods m-17-settlement-deadlines
 * @example
 * settlementDeadline("familiesWithChildren") // 3
 * settlementDeadline("resettlementRefugees") // 6
 */
export function settlementDeadline(
  group: SettlementGroup,
  options: RuleOptions<SettlementDeadlineRules> = {},
): number {
  checkOptions("settlementDeadline", options, ["rules"]);
  const groups = Object.keys(settlementDeadlineRules2020).slice(2);
  checkChoice("settlementDeadline", "group", group, groups);
  return rulesOf("settlementDeadline", settlementDeadlineRules2020, options.rules)[group];
}
