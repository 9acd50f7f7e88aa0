import {checkAtLeast, checkShare} from "../checks.js";

/** What lies behind a number of reports. */
export interface DarkFigure {
  /** How many there are in all. */
  readonly actual: number;
  /** How many of them are not reported. */
  readonly hidden: number;
  /** How many there are for each that is reported. */
  readonly multiplier: number;
}

/**
 * The number that lies behind a number of reports, when the share that is reported is known: the dark figure (mørketall).
 *
 * @formula actual = reported / share; hidden = actual − reported; multiplier = 1 / share
 * @param reported how many are reported, 0 or more
 * @param share the share of all that is reported, from 0 to 1
 * @returns `{actual, hidden, multiplier}`. The report's 40 percent are victims, of all crime together, who had reported or
 *   meant to: 2.5 victims for each who reports. It does not hold for single kinds of crime (online far less is reported),
 *   nor for offences
 * @nan all when nothing is reported and the share is 0; Infinity when something is
 * @source Definition; NOU 2020: 16, section 7.1 (40 percent, from the police directorate's survey of 2018)
 * @form reading: the report prints the share and says that registered crime is part of the picture
 * @methods m-7-reporting-rate, m-7-registered-crime, m-18-detection-bias
 * @example
 * darkFigure(1000, 0.4) // {actual: 2500, hidden: 1500, multiplier: 2.5}
 */
export function darkFigure(reported: number, share: number): DarkFigure {
  checkAtLeast("darkFigure", "reported", reported, 0);
  checkShare("darkFigure", "share", share);
  const actual = reported / share;
  return {actual, hidden: actual - reported, multiplier: reported === 0 && share === 0 ? NaN : 1 / share};
}
