import {checkChoice, checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The most children per employee and per pedagogical leader, below and above three years. */
export interface KindergartenStaffRules extends PrintedRules {
  readonly perEmployeeUnderThree: number;
  readonly perEmployeeOverThree: number;
  readonly perLeaderUnderThree: number;
  readonly perLeaderOverThree: number;
}

/** Base staffing (grunnbemanning) and the pedagogue norm (pedagognorm) as printed. */
export const kindergartenStaffRules2020: KindergartenStaffRules = {
  year: 2020,
  section: "13.1.2",
  perEmployeeUnderThree: 3,
  perEmployeeOverThree: 6,
  perLeaderUnderThree: 7,
  perLeaderOverThree: 14,
};

/** How the need is counted. */
export interface KindergartenStaffOptions extends RuleOptions<KindergartenStaffRules> {
  /** "none" leaves fractions of a post, "up" asks for whole ones. Default: "none". */
  readonly rounding?: "none" | "up" | undefined;
}

/**
 * The fewest employees and pedagogical leaders a kindergarten must have for its children.
 *
 * @formula u / 3 + o / 6 employees and u / 7 + o / 14 leaders, for u children under three and o over three
 * @param underThree children under three years in each kindergarten, 0 or more
 * @param overThree children over three years in each kindergarten, 0 or more
 * @param options.rounding "none" (default: posts in fractions, since the report describes no rounding) or "up", to whole
 *   posts of the sum
 * @param options.rules children per post in place of the printed ones: perEmployeeUnderThree 3, perEmployeeOverThree 6,
 *   perLeaderUnderThree 7, perLeaderOverThree 14; fewer children per post is a stricter norm
 * @returns `employees` and `leaders` per kindergarten; whether leaders count among the employees is not said
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.2 (bemanningsnorm and pedagognorm)
 * @form printed, except the rounding
 * @methods m-13-staffing, m-13-pedagogue-norm
 * @example
 * kindergartenStaffNorm([21, 0], [42, 14]) // {employees: [14, 14 / 6], leaders: [6, 1]}
 * kindergartenStaffNorm([0], [14], {rounding: "up"}) // {employees: [3], leaders: [1]}
 */
export function kindergartenStaffNorm(
  underThree: ArrayLike<number>,
  overThree: ArrayLike<number>,
  options: KindergartenStaffOptions = {},
): {employees: Float64Array; leaders: Float64Array} {
  checkOptions("kindergartenStaffNorm", options, ["rounding", "rules"]);
  const {rounding = "none"} = options;
  checkChoice("kindergartenStaffNorm", "rounding", rounding, ["none", "up"]);
  const rules = rulesOf("kindergartenStaffNorm", kindergartenStaffRules2020, options.rules, {
    positive: ["perEmployeeUnderThree", "perEmployeeOverThree", "perLeaderUnderThree", "perLeaderOverThree"],
  });
  const {underThree: under, overThree: over} = columnsOf("kindergartenStaffNorm", amountColumn, {
    underThree,
    overThree,
  });
  const posts = (perUnder: number, perOver: number) =>
    under.map((count, row) => {
      // Over a common denominator, so that 7 and 14 children are exactly 2 posts and round up to no more.
      const need = (count * perOver + over[row]! * perUnder) / (perUnder * perOver);
      return rounding === "up" ? Math.ceil(need) : need;
    });
  return {
    employees: posts(rules.perEmployeeUnderThree, rules.perEmployeeOverThree),
    leaders: posts(rules.perLeaderUnderThree, rules.perLeaderOverThree),
  };
}
