import {checkChoice, checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** How long area grants last, in years. */
export interface GrantClockRules extends PrintedRules {
  /** The neighbourhood grant for an area. */
  readonly neighbourhood: number;
  /** The same with documented need. */
  readonly neighbourhoodExtended: number;
  /** The innovation grant. */
  readonly innovation: number;
  /** The same with extension. */
  readonly innovationExtended: number;
  /** Today's earmarked grants, as the Andreassen committee would have them. */
  readonly earmarked: number;
}

/** The periods as printed; those of the innovation grant are examples. */
export const grantClockRules2020: GrantClockRules = {
  year: 2020,
  section: "15.5.1.1, 15.5.1.2 and 15.2.2",
  neighbourhood: 5,
  neighbourhoodExtended: 10,
  innovation: 3,
  innovationExtended: 5,
  earmarked: 5,
};

/** Whether the grant is prolonged. */
export interface GrantClockOptions extends RuleOptions<GrantClockRules> {
  /** True with documented need (neighbourhood) or extension (innovation). Default: false. */
  readonly extended?: boolean | undefined;
}

/**
 * The last year of a grant that begins in a given year.
 *
 * @formula last = first + period − 1
 * @param first the first year, a whole number
 * @param grant "neighbourhood" (5 years for an area, 5 more with documented need), "innovation" (3 years, up to 5 with
 *   extension) or "earmarked" (moved to the block grant after 5 years unless an evaluation says otherwise, by the Andreassen
 *   committee)
 * @param options.extended true when the need is documented or the project prolonged; default false. It means nothing to
 *   "earmarked"
 * @param options.rules periods in years in place of the printed ones: neighbourhood 5, neighbourhoodExtended 10, innovation
 *   3, innovationExtended 5, earmarked 5
 * @returns the last year with money, never earlier with an extension
 * @nan never
 * @source NOU 2020: 16 (2020), sections 15.5.1.1, 15.5.1.2 and 15.2.2
 * @form printed
 * @methods m-15-grant-clock, m-15-andreassen, m-1-two-grants
 * @example
 * grantClock(2021, "neighbourhood") // 2025
 * grantClock(2021, "neighbourhood", {extended: true}) // 2030
 * grantClock(2021, "innovation", {extended: true}) // 2025
 */
export function grantClock(
  first: number,
  grant: "neighbourhood" | "innovation" | "earmarked",
  options: GrantClockOptions = {},
): number {
  checkOptions("grantClock", options, ["extended", "rules"]);
  checkChoice("grantClock", "grant", grant, ["neighbourhood", "innovation", "earmarked"]);
  if (!Number.isInteger(first)) {
    const advice = "Give the first year as a whole number, such as 2021.";
    throw new InvalidInputError({functionName: "grantClock", argument: "first", value: first, advice});
  }
  const rules = rulesOf("grantClock", grantClockRules2020, options.rules);
  const {extended = false} = options;
  const periods = {
    neighbourhood: extended ? rules.neighbourhoodExtended : rules.neighbourhood,
    innovation: extended ? rules.innovationExtended : rules.innovation,
    earmarked: rules.earmarked,
  };
  return first + periods[grant] - 1;
}
