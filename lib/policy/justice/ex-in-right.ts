import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import type {AgeRules} from "./early-out-right.js";
import {rulesOf, type RuleOptions} from "../rules.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** EX/IN in Søndre Nordstrand in Oslo; it lasts up to a year. */
export const exInRules2020: AgeRules = {year: 2020, section: "18.4.1, box 18.5", youngest: 18, oldest: 25};

/** A young adult after a sentence. */
export interface ExInCase {
  /** Age in years. */
  readonly age: number;
  readonly sentenceServed: boolean;
  readonly wishes: boolean;
}

/**
 * Whether a young adult can take part in EX/IN, a voluntary programme after a served sentence.
 *
 * @formula all of: 18 to 25 years, sentence served, wishes to take part
 * @param person.age age in years; those of 25 are included until they turn 26
 * @param person.sentenceServed whether a sentence has been served
 * @param person.wishes whether the person wishes to take part
 * @param options.rules ages in place of the printed ones: youngest 18, oldest 25
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 18.4.1, box 18.5
 * @form printed
 * @methods m-18-ex-in
 * @example
 * exInRight({age: 17, sentenceServed: true, wishes: true}) // {met: false, unmet: ["of age"]}
 */
export function exInRight(person: ExInCase, options: RuleOptions<AgeRules> = {}): Verdict {
  checkOptions("exInRight", options, ["rules"]);
  checkCase("exInRight", person, {age: "number", sentenceServed: "boolean", wishes: "boolean"});
  const {youngest, oldest} = rulesOf("exInRight", exInRules2020, options.rules);
  const years = Math.floor(person.age);
  return verdictOf({
    "of age": years >= youngest && years <= oldest,
    "sentence served": person.sentenceServed,
    "wishes to take part": person.wishes,
  });
}
