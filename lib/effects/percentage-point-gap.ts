import {checkFinite} from "../checks.js";

/** A difference of two shares in its two units, which are easily taken for each other. */
export interface PercentagePointGap {
  /** The difference in percentage points. */
  readonly points: number;
  /** The difference in percent of the share compared with. */
  readonly percent: number;
}

/**
 * How far a share lies from another, in percentage points and in percent.
 *
 * @formula points = share − reference; percent = 100 · (share − reference) / reference
 * @param share the share of interest, in percent (such as pupils in vulnerable areas)
 * @param reference the share compared with, in percent (pupils elsewhere, or an earlier year)
 * @returns `{points, percent}`, both negative where the share is the lower one
 * @nan `percent`, when both are 0 (Infinity when only the reference is)
 * @source Definition of a percentage point; NOU 2020: 16, section 6.3.6.1 and section 6.5.3.1 (pupils), section 6.2.2 (40
 *   points more), section 7.2.2, section 7.2.3 (22 and 7 percent), section 8.1.2 and section 8.3.2.2 (61.5 to 39.1 percent)
 * @form printed
 * @methods m-6-pp-gap, m-6-resource-comparison, m-7-omradeloft-ratio, m-7-nova-rule-breaking, m-8-dwelling-size-gap,
 *   m-8-tenure-residualisation, m-4-relative-difference, m-13-kg-area-diff, m-13-mortensrud
 * @example
 * percentagePointGap(22, 7).points // 15
 * percentagePointGap(39.1, 61.5).percent // ≈ -36
 */
export function percentagePointGap(share: number, reference: number): PercentagePointGap {
  checkFinite("percentagePointGap", "share", share);
  checkFinite("percentagePointGap", "reference", reference);
  return {points: share - reference, percent: (100 * (share - reference)) / reference};
}
