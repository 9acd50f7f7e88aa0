import {checkAtLeast} from "../checks.js";

/**
 * How many times as common something is in one group as in another: the relative risk, or risk ratio.
 *
 * @formula RR = r₁ / r₀
 * @param exposed the share in the group of interest, 0 or more, in any unit
 * @param unexposed the share in the group compared with, in the same unit
 * @returns from 0 over 1 (equally common) upwards; 0.75 is 25 percent lower. It says nothing of the cause
 * @nan when both shares are 0; Infinity when only the second is
 * @source Rothman, Greenland & Lash (2008), Modern Epidemiology, third edition, chapter 4 (measures of effect); NOU 2020:
 *   16, section 6.5.1 (30 and 80 percent more common), section 7.2.3 (22 and 7 percent; 15 and 8), section 6.7.5.2 (9.1 and 4.2 percent), section 8.1.2, section 8.3.4 and section 10.4.1
 * @form standard
 * @methods m-7-omradeloft-ratio, m-6-child-welfare-area-ratio, m-8-dwelling-size-gap, m-8-rental-discrimination,
 *   m-10-trust-survey, m-7-reported-domestic, m-6-health-gradient
 * @example
 * relativeRisk(22, 7) // ≈ 3.1
 * relativeRisk(15, 8) // 1.875
 * relativeRisk(0.75, 1) // 0.75
 */
export function relativeRisk(exposed: number, unexposed: number): number {
  checkAtLeast("relativeRisk", "exposed", exposed, 0);
  checkAtLeast("relativeRisk", "unexposed", unexposed, 0);
  return exposed / unexposed;
}
