import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Ages of children whom Swedish municipalities must offer something after school, in years. */
export interface SwedishAfterSchoolRules extends PrintedRules {
  /** From this age it may be open leisure activity instead. */
  readonly openActivityFrom: number;
  /** Up to this age, which is not included. */
  readonly until: number;
}

/** The ages as printed. */
export const swedishAfterSchoolRules2020: SwedishAfterSchoolRules = {
  year: 2020,
  section: "6.3.5",
  openActivityFrom: 10,
  until: 13,
};

/**
 * What a Swedish municipality must offer a child after school: care (fritidshem), or open leisure activity (öppen
 * fritidsverksamhet) in its place.
 *
 * @formula care below 10 years; care or open activity from 10 to below 13 years; nothing from 13
 * @param age the child’s age in years
 * @param options.rules ages in place of the printed ones: openActivityFrom 10, until 13
 * @returns "care", "care or open activity" or "nothing"; of the ages before school the report says nothing
 * @nan never
 * @source NOU 2020: 16 (2020), section 6.3.5, box 6.1
 * @form printed
 * @methods m-6-fritidshem
 * @example
 * swedishAfterSchoolOffer(9) // "care"
 * swedishAfterSchoolOffer(10) // "care or open activity"
 * swedishAfterSchoolOffer(13) // "nothing"
 */
export function swedishAfterSchoolOffer(
  age: number,
  options: RuleOptions<SwedishAfterSchoolRules> = {},
): "care" | "care or open activity" | "nothing" {
  checkOptions("swedishAfterSchoolOffer", options, ["rules"]);
  checkNotNegative("swedishAfterSchoolOffer", "age", age);
  const rules = rulesOf("swedishAfterSchoolOffer", swedishAfterSchoolRules2020, options.rules);
  if (age >= rules.until) return "nothing";
  return age >= rules.openActivityFrom ? "care or open activity" : "care";
}
