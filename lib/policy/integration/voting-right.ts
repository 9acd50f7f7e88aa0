import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** How long one must have lived in Norway to vote in local elections. */
export interface VotingRules extends PrintedRules {
  /** Years of registered residence, the last before election day. */
  readonly years: number;
}

/** The years as printed. */
export const votingRules2020: VotingRules = {year: 2020, section: "4.4.1", years: 3};

/** Somebody of voting age, as the rules look at it. */
export interface Voter {
  /** "Nordic" is of another Nordic country. */
  readonly citizenship: "Norwegian" | "Nordic" | "other";
  /** Years registered as resident in Norway, the last before election day. */
  readonly yearsResident: number;
  /** Whether registered as resident by 30 June of the election year. */
  readonly residentByJune: boolean;
}

/** In which elections somebody may vote. */
export interface VotingRight {
  /** Municipal and county elections. */
  readonly local: boolean;
  /** Elections to parliament (Stortinget). */
  readonly parliament: boolean;
}

/**
 * In which elections somebody of voting age may vote, by citizenship and time in Norway.
 *
 * @formula parliament: Norwegian citizens; local: Norwegian citizens, whoever has been registered for the last three years
 *   before election day, and citizens of the other Nordic countries registered by 30 June of the election year
 * @param person.citizenship "Norwegian", "Nordic" (of another Nordic country) or "other"
 * @param person.yearsResident years registered as resident in Norway without a break, the last before election day
 * @param person.residentByJune whether registered as resident by 30 June of the election year
 * @param options.rules years in place of the printed ones: years 3
 * @returns `local` and `parliament`, true or false
 * @nan never
 * @source NOU 2020: 16 (2020), section 4.4.1, footnote 11
 * @form reading: the conditions of residence and citizenship are printed; that Norwegian citizens vote locally whenever they
 *   came is taken for granted there, and age is not mentioned
 * @methods m-4-local-vote
 * @example
 * votingRight({citizenship: "other", yearsResident: 3, residentByJune: true}) // {local: true, parliament: false}
 * votingRight({citizenship: "other", yearsResident: 1, residentByJune: true}) // {local: false, parliament: false}
 * votingRight({citizenship: "Nordic", yearsResident: 1, residentByJune: true}) // {local: true, parliament: false}
 */
export function votingRight(person: Voter, options: RuleOptions<VotingRules> = {}): VotingRight {
  checkOptions("votingRight", options, ["rules"]);
  checkCase("votingRight", person, {
    citizenship: ["Norwegian", "Nordic", "other"],
    yearsResident: "time",
    residentByJune: "boolean",
  });
  const {years} = rulesOf("votingRight", votingRules2020, options.rules);
  const parliament = person.citizenship === "Norwegian";
  const isNordicResident = person.citizenship === "Nordic" && person.residentByJune;
  return {local: parliament || isNordicResident || person.yearsResident >= years, parliament};
}
