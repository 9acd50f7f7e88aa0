import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {cashBenefitRules2020, type CashBenefitRules} from "./cash-benefit.js";
import {rulesOf, type RuleOptions} from "../rules.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** What decides on the right to the cash-for-care benefit. */
export interface CashBenefitCase {
  readonly ageInMonths: number;
  readonly fullTimePlace: boolean;
  readonly immigrant: boolean;
  readonly yearsInNorway: number;
}

/**
 * Whether the cash-for-care benefit (kontantstøtte) can be paid for a child, and what stands in the way.
 *
 * @formula age from one to two years, no full-time kindergarten place, and for immigrants at least `residence` years in
 *   Norway
 * @param child.ageInMonths age of the child in months; 12 to 24 counts as between one and two years
 * @param child.fullTimePlace whether the child has a full-time kindergarten place
 * @param child.immigrant whether the residence requirement concerns the parent
 * @param child.yearsInNorway the parent's years in Norway; it matters for immigrants only
 * @param options.rules amounts in place of the printed ones: residence 5 (years); the others are not used here
 * @returns whether the benefit can be paid, and the conditions that do not hold
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.3, box 13.2
 * @form printed; both ends of the age range count, which the report does not say
 * @methods m-13-cash-benefit
 * @example
 * const child = {ageInMonths: 14, fullTimePlace: false, immigrant: true, yearsInNorway: 4};
 * cashBenefitRight(child) // {met: false, unmet: ["years in Norway"]}
 * cashBenefitRight({...child, yearsInNorway: 5}) // {met: true, unmet: []}
 */
export function cashBenefitRight(
  child: CashBenefitCase,
  options: RuleOptions<CashBenefitRules> = {},
): Verdict {
  checkOptions("cashBenefitRight", options, ["rules"]);
  checkCase("cashBenefitRight", child, {
    ageInMonths: "number",
    fullTimePlace: "boolean",
    immigrant: "boolean",
    yearsInNorway: "number",
  });
  const {residence} = rulesOf("cashBenefitRight", cashBenefitRules2020, options.rules, {shares: ["shares"]});
  return verdictOf({
    "age between one and two": child.ageInMonths >= 12 && child.ageInMonths <= 24,
    "no full-time place": !child.fullTimePlace,
    "years in Norway": !child.immigrant || child.yearsInNorway >= residence,
  });
}
