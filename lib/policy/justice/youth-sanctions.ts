import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";
import {verdictOf} from "../verdict.js";

/** Ages and longest duration of the two sanctions made for young people. */
export interface YouthSanctionRules extends PrintedRules {
  /** The first age, in years. */
  readonly youngest: number;
  /** The age at which they end, in years. */
  readonly below: number;
  /** The longest youth follow-up (ungdomsoppfølging), in years. */
  readonly followUpYears: number;
  /** The longest youth punishment (ungdomsstraff), in years. */
  readonly punishmentYears: number;
}

/** The rules since 2014. */
export const youthSanctionRules2014: YouthSanctionRules = {
  year: 2014,
  section: "18.3.1",
  youngest: 15,
  below: 18,
  followUpYears: 1,
  punishmentYears: 3,
};

/** A young person whose case is decided. */
export interface YouthSanctionCase {
  /** Age in years. */
  readonly age: number;
  /** "single" for ordinary offences, "repeated" or "serious" for what can bring youth punishment. */
  readonly crime: "single" | "repeated" | "serious";
  readonly needsFollowUp: boolean;
  /** Whether the prosecutor finds the sanction suitable. */
  readonly suitable: boolean;
  readonly youthConsents: boolean;
  readonly guardianConsents: boolean;
}

/** What can be imposed. */
export interface YouthSanctions {
  /** The longest youth follow-up in years, 0 when it cannot be imposed. */
  readonly followUpYears: number;
  /** The longest youth punishment in years, 0 when it cannot be imposed. */
  readonly punishmentYears: number;
  /** The common conditions that do not hold. */
  readonly unmet: readonly string[];
}

/**
 * Which of the two sanctions made for young people can be imposed, and for how long at most.
 *
 * @formula common conditions: of age, need of follow-up, found suitable, consent of both; then follow-up of up to 1 year, and
 *   punishment of up to 3 years for repeated or serious crime
 * @param youth.age age in years, from 15 to under 18
 * @param youth.crime "single", "repeated" or "serious"
 * @param youth.needsFollowUp whether follow-up is needed
 * @param youth.suitable whether the prosecutor finds the sanction suitable
 * @param youth.youthConsents whether the young person consents
 * @param youth.guardianConsents whether a guardian consents
 * @param options.rules amounts in place of the printed ones: youngest 15, below 18, followUpYears 1, punishmentYears 3
 * @returns the longest `followUpYears` and `punishmentYears`, 0 where the sanction cannot be imposed, and the common
 *   conditions that are `unmet`
 * @nan never
 * @source NOU 2020: 16 (2020), section 18.3.1 (both sanctions were introduced in 2014); between 15 and 18 is taken as from 15
 *   and below 18
 * @form printed, except the ends of the ages
 * @methods m-18-youth-sanctions
 * @example
 * const youth = {age: 16, crime: "repeated", needsFollowUp: true, suitable: true, youthConsents: true};
 * youthSanctions({...youth, guardianConsents: true}) // {followUpYears: 1, punishmentYears: 3, unmet: []}
 * youthSanctions({...youth, guardianConsents: false}).unmet // ["consent of a guardian"]
 */
export function youthSanctions(
  youth: YouthSanctionCase,
  options: RuleOptions<YouthSanctionRules> = {},
): YouthSanctions {
  checkOptions("youthSanctions", options, ["rules"]);
  checkCase("youthSanctions", youth, {
    age: "number",
    crime: ["single", "repeated", "serious"],
    needsFollowUp: "boolean",
    suitable: "boolean",
    youthConsents: "boolean",
    guardianConsents: "boolean",
  });
  const rules = rulesOf("youthSanctions", youthSanctionRules2014, options.rules);
  const {met, unmet} = verdictOf({
    "of age": youth.age >= rules.youngest && youth.age < rules.below,
    "need of follow-up": youth.needsFollowUp,
    "found suitable": youth.suitable,
    "consent of the young person": youth.youthConsents,
    "consent of a guardian": youth.guardianConsents,
  });
  return {
    followUpYears: met ? rules.followUpYears : 0,
    punishmentYears: met && youth.crime !== "single" ? rules.punishmentYears : 0,
    unmet,
  };
}
