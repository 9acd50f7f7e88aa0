import {checkAtLeast, checkShare} from "../checks.js";

/**
 * How much something has really changed, when the number of reports and the willingness to report have both changed.
 *
 * @formula change = registered · before / after
 * @param registered the number of reports now over the number then: 1.2 is 20 percent more
 * @param before the share that was reported then, from 0 to 1
 * @param after the share that is reported now, from 0 to 1
 * @returns the number of incidents now over the number then: below `registered` where more are reported. With equal
 *   shares the reports tell the truth about the change, however few they are
 * @nan when nothing is reported at either time
 * @source Definition; NOU 2020: 16, section 7.1 (registered crime depends on reporting) and section 7.1.2 (more reports of
 *   abuse may come from the priority given to it)
 * @form reading: the sections say it in words and print no reporting rates by year
 * @methods m-7-registered-crime, m-7-reported-domestic
 * @example
 * incidenceChange(1.2, 0.3, 0.4) // ≈ 0.9
 * incidenceChange(1.2, 0.3, 0.3) // ≈ 1.2
 */
export function incidenceChange(registered: number, before: number, after: number): number {
  checkAtLeast("incidenceChange", "registered", registered, 0);
  checkShare("incidenceChange", "before", before);
  checkShare("incidenceChange", "after", after);
  return (registered * before) / after;
}
