import {checkCase} from "../arguments.js";

/** An asylum seeker in Sweden who found housing alone. */
export interface OwnHousingMove {
  /** Whether the new address is in a reported area with social and economic challenges. */
  readonly toReportedArea: boolean;
  /** Whether the person lived there before the rule. */
  readonly livedThereBefore: boolean;
  /** The day of the move, as an ISO date such as "2020-09-01". */
  readonly date: string;
}

/** The day from which the Swedish rule holds (section 17.2). */
export const swedishOwnHousingFrom = "2020-07-01";

/**
 * Whether an asylum seeker in Sweden who finds housing alone may lose the daily allowance.
 *
 * @formula a move into a reported area on or after 1 July 2020 by somebody who did not live there before
 * @param move.toReportedArea whether the address is in an area the municipality has reported
 * @param move.livedThereBefore whether the person already lived there
 * @param move.date day of the move, as an ISO date
 * @returns whether the allowance may be lost
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.2 (Migrationsverket)
 * @form printed
 * @methods m-17-sweden-ebo
 * @example
 * swedishAllowanceAtRisk({toReportedArea: true, livedThereBefore: false, date: "2020-09-01"}) // true
 * swedishAllowanceAtRisk({toReportedArea: true, livedThereBefore: false, date: "2020-06-30"}) // false
 */
export function swedishAllowanceAtRisk(move: OwnHousingMove): boolean {
  checkCase("swedishAllowanceAtRisk", move, {
    toReportedArea: "boolean",
    livedThereBefore: "boolean",
    date: "text",
  });
  // ISO dates are in the order of their texts.
  return move.toReportedArea && !move.livedThereBefore && move.date >= swedishOwnHousingFrom;
}
