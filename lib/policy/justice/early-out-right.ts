import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** The ages of a programme for young people. */
export interface AgeRules extends PrintedRules {
  readonly youngest: number;
  readonly oldest: number;
}

/** Early Out (Tidlig Ute) in Bergen. */
export const earlyOutRules2020: AgeRules = {
  year: 2020,
  section: "18.4.1, box 18.4",
  youngest: 15,
  oldest: 25,
};

/** A young person caught by the police. */
export interface EarlyOutCase {
  /** Age in years. */
  readonly age: number;
  readonly drugRelated: boolean;
  readonly admits: boolean;
  /** Wishes another reaction than an ordinary sanction. */
  readonly wishesAlternative: boolean;
  /** New crime in the trial period sends the case back to the prosecutor. */
  readonly newCrimeInTrial: boolean;
}

/**
 * Whether a young person can take part, or stay, in Early Out (Tidlig Ute) in Bergen.
 *
 * @formula all of: 15 to 25 years, caught for drug-related crime, admits it, wishes an alternative, and no new crime in the
 *   trial period
 * @param youth.age age in years; those of 25 are included until they turn 26
 * @param youth.drugRelated whether caught for drug-related crime
 * @param youth.admits whether the offence is admitted
 * @param youth.wishesAlternative whether another reaction than an ordinary sanction is wished
 * @param youth.newCrimeInTrial whether there was new crime in the trial period, which returns the case to the prosecutor
 * @param options.rules ages in place of the printed ones: youngest 15, oldest 25
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 18.4.1, box 18.4
 * @form printed
 * @methods m-18-early-out
 * @example
 * const youth = {age: 17, drugRelated: true, admits: true, wishesAlternative: true, newCrimeInTrial: true};
 * earlyOutRight(youth) // {met: false, unmet: ["no new crime in the trial period"]}
 */
export function earlyOutRight(youth: EarlyOutCase, options: RuleOptions<AgeRules> = {}): Verdict {
  checkOptions("earlyOutRight", options, ["rules"]);
  checkCase("earlyOutRight", youth, {
    age: "number",
    drugRelated: "boolean",
    admits: "boolean",
    wishesAlternative: "boolean",
    newCrimeInTrial: "boolean",
  });
  const {youngest, oldest} = rulesOf("earlyOutRight", earlyOutRules2020, options.rules);
  const years = Math.floor(youth.age);
  return verdictOf({
    "of age": years >= youngest && years <= oldest,
    "drug-related crime": youth.drugRelated,
    "admits the offence": youth.admits,
    "wishes an alternative": youth.wishesAlternative,
    "no new crime in the trial period": !youth.newCrimeInTrial,
  });
}
