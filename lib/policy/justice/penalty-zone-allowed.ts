import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** The Danish stricter penalty zone (skærpet strafzone). */
export interface PenaltyZoneRules extends PrintedRules {
  /** The longest normal duration, in months. */
  readonly months: number;
}

/** The rule since December 2018. */
export const penaltyZoneRules2018: PenaltyZoneRules = {year: 2018, section: "18.2.2, box 18.2", months: 3};

/** An area where the police consider a zone. */
export interface PenaltyZoneCase {
  readonly extraordinaryCrime: boolean;
  /** It makes residents substantially less safe. */
  readonly residentsUnsafe: boolean;
  /** The zone is a suitable means of restoring safety. */
  readonly suitable: boolean;
  /** Months the zone has been in force. */
  readonly monthsInForce: number;
  /** A situation like the one that called for the zone persists. */
  readonly situationPersists: boolean;
}

/**
 * Whether the police in Denmark may set up, or keep, a stricter penalty zone in an area.
 *
 * @formula all of: extraordinary crime, residents made substantially less safe, a suitable means, and less than three months
 *   in force unless the situation persists
 * @param area.extraordinaryCrime whether the crime situation is extraordinary
 * @param area.residentsUnsafe whether it makes residents substantially less safe
 * @param area.suitable whether the zone is a suitable means of restoring safety
 * @param area.monthsInForce months the zone has been in force, 0 for a new one
 * @param area.situationPersists whether a similar extraordinary situation persists, which allows an exception
 * @param options.rules the duration in place of the printed one: months 3
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 18.2.2, box 18.2
 * @form printed
 * @methods m-18-penalty-zone
 * @example
 * const area = {extraordinaryCrime: true, residentsUnsafe: true, suitable: true, monthsInForce: 3};
 * penaltyZoneAllowed({...area, situationPersists: false}) // {met: false, unmet: ["within the longest duration"]}
 * penaltyZoneAllowed({...area, situationPersists: true}).met // true
 */
export function penaltyZoneAllowed(
  area: PenaltyZoneCase,
  options: RuleOptions<PenaltyZoneRules> = {},
): Verdict {
  checkOptions("penaltyZoneAllowed", options, ["rules"]);
  checkCase("penaltyZoneAllowed", area, {
    extraordinaryCrime: "boolean",
    residentsUnsafe: "boolean",
    suitable: "boolean",
    monthsInForce: "number",
    situationPersists: "boolean",
  });
  const {months} = rulesOf("penaltyZoneAllowed", penaltyZoneRules2018, options.rules);
  return verdictOf({
    "extraordinary crime": area.extraordinaryCrime,
    "residents less safe": area.residentsUnsafe,
    "suitable means": area.suitable,
    "within the longest duration": area.monthsInForce < months || area.situationPersists,
  });
}
