import {checkChoice, checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Access without staff to the library and activity house at Furuset. */
export interface CommunityHouseRules extends PrintedRules {
  readonly age: number;
  /** The hour the house opens. */
  readonly opens: number;
  /** The hour it closes. */
  readonly closes: number;
}

/** The rule as printed: every day of the year. */
export const communityHouseRules2020: CommunityHouseRules = {
  year: 2020,
  section: "16.3.2",
  age: 15,
  opens: 7,
  closes: 23,
};

/** Somebody at the door. */
export interface CommunityHouseVisit {
  /** In years. */
  readonly age: number;
  /** Whether the library card has been upgraded to an access card. */
  readonly accessCard: boolean;
  /** Hour of the day, such as 22.5. */
  readonly hour: number;
}

/** How the age is meant. */
export interface CommunityHouseOptions extends RuleOptions<CommunityHouseRules> {
  /** "from" includes those aged 15, "over" starts at 16. Default: "from". */
  readonly ages?: "from" | "over" | undefined;
}

/**
 * Whether somebody can use the community house at Furuset when there is no staff.
 *
 * @formula an access card, of age, and from opening to closing time
 * @param visit.age age in years
 * @param visit.accessCard whether the library card has been upgraded
 * @param visit.hour hour of the day, from 0 to 24
 * @param options.ages "from" (default) includes those aged 15, "over" does not: the report says over 15 years, which can mean
 *   either
 * @param options.rules amounts in place of the printed ones: age 15, opens 7, closes 23
 * @returns whether there is access
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.3.2
 * @form printed, except whether those aged 15 are included
 * @methods m-16-community-house-access
 * @example
 * communityHouseAccess({age: 15, accessCard: true, hour: 22}) // true
 * communityHouseAccess({age: 15, accessCard: true, hour: 22}, {ages: "over"}) // false
 */
export function communityHouseAccess(
  visit: CommunityHouseVisit,
  options: CommunityHouseOptions = {},
): boolean {
  checkOptions("communityHouseAccess", options, ["ages", "rules"]);
  const {ages = "from"} = options;
  checkChoice("communityHouseAccess", "ages", ages, ["from", "over"]);
  checkCase("communityHouseAccess", visit, {age: "number", accessCard: "boolean", hour: "number"});
  const rules = rulesOf("communityHouseAccess", communityHouseRules2020, options.rules);
  const isOfAge = Math.floor(visit.age) >= rules.age + (ages === "over" ? 1 : 0);
  return visit.accessCard && isOfAge && visit.hour >= rules.opens && visit.hour <= rules.closes;
}
