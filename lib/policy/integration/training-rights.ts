import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** Ages with a duty to training. */
export interface TrainingRules extends PrintedRules {
  readonly youngest: number;
  readonly oldest: number;
}

/** The ages printed for labour immigrants. */
export const trainingRules2020: TrainingRules = {year: 2020, section: "12.2.1.2", youngest: 18, oldest: 67};

/** A newly arrived person as the rule looks at it. */
export interface TrainingCase {
  /** "labour" is labour immigration from outside the EEA/EFTA rules; family reunification counts as whom it is with. */
  readonly ground: "refugee" | "labour";
  readonly age: number;
}

/** What a newly arrived person may and must. */
export interface TrainingRights {
  readonly right: boolean;
  readonly duty: boolean;
  readonly pays: boolean;
  readonly introductionProgramme: boolean;
}

/**
 * Whether a newly arrived immigrant has a right and a duty to training in Norwegian and social studies, and who pays.
 *
 * @formula refugees: right, duty and the introduction programme, free; labour immigrants of 18 to 67 years: duty, no right,
 *   and own payment
 * @param person.ground "refugee" or "labour" (from outside the EEA/EFTA rules); family reunified with either count alike
 * @param person.age age in years; the printed ages concern labour immigrants only
 * @param options.rules ages in place of the printed ones: youngest 18, oldest 67
 * @returns `right`, `duty`, `pays` and `introductionProgramme`; labour immigrants outside the ages have none of it here,
 *   since the report says nothing of them
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.2, where the Integration Act applies from 1 January 2021
 * @form reading: the report says that many newly arrived have right and duty, and refugees are taken to; both printed
 *   ages are taken to be included
 * @methods m-12-training-rights
 * @example
 * trainingRights({ground: "labour", age: 40}) // {right: false, duty: true, pays: true, introductionProgramme: false}
 * trainingRights({ground: "refugee", age: 40}) // {right: true, duty: true, pays: false, introductionProgramme: true}
 */
export function trainingRights(
  person: TrainingCase,
  options: RuleOptions<TrainingRules> = {},
): TrainingRights {
  checkOptions("trainingRights", options, ["rules"]);
  checkCase("trainingRights", person, {ground: ["refugee", "labour"], age: "number"});
  const {youngest, oldest} = rulesOf("trainingRights", trainingRules2020, options.rules);
  if (person.ground === "refugee") return {right: true, duty: true, pays: false, introductionProgramme: true};
  const duty = person.age >= youngest && person.age <= oldest;
  return {right: false, duty, pays: duty, introductionProgramme: false};
}
