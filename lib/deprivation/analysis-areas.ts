import {shareColumn} from "../columns.js";
import {
  checkFinite,
  checkNotNegative,
  checkObject,
  checkSameLength,
  checkShare,
  countColumn,
} from "../checks.js";

/** What is known of each area. */
export interface CandidateAreas {
  /** Share of children in low-income families, from 0 to 1. */
  readonly lowIncome: ArrayLike<number>;
  /** How many indicators overlap. */
  readonly overlapping: ArrayLike<number>;
  /** How many of the other indicators are especially high. */
  readonly especiallyHigh: ArrayLike<number>;
}

/** Where the lines are drawn; the report draws none. */
export interface CandidateLimits {
  readonly lowIncome: number;
  readonly overlapping: number;
  readonly especiallyHigh: number;
}

/**
 * Which areas the report’s second phase looks at: those with many children in low-income families and several indicators that
 * overlap, and those with especially high values on the other indicators.
 *
 * @formula selected if (lowIncome ≥ limits.lowIncome and overlapping ≥ limits.overlapping) or especiallyHigh ≥
 *   limits.especiallyHigh
 * @param areas three columns, one entry per area: `lowIncome`, a share from 0 to 1, and the counts `overlapping` and
 *   `especiallyHigh`
 * @param limits a limit for each, each included; the report prints none, so there are no defaults
 * @returns 1 for each area selected, 0 for the others. In Oslo all 51 sub-districts of eight districts were taken, whatever
 *   their figures
 * @nan never
 * @source NOU 2020: 16 (2020), section 2.3.2
 * @form printed in words, without limits
 * @methods m-2-phase2-selection
 * @example
 * const areas = {lowIncome: [0.3, 0.3, 0.1], overlapping: [3, 1, 0], especiallyHigh: [0, 0, 2]};
 * analysisAreas(areas, {lowIncome: 0.25, overlapping: 2, especiallyHigh: 2}) // [1, 0, 1]
 */
export function analysisAreas(areas: CandidateAreas, limits: CandidateLimits): Uint8Array {
  const name = "analysisAreas";
  const expected = "Give an object with lowIncome, overlapping and especiallyHigh.";
  checkObject(name, "areas", areas, expected);
  checkObject(name, "limits", limits, expected);
  checkShare(name, "limits.lowIncome", limits.lowIncome);
  checkNotNegative(name, "limits.overlapping", limits.overlapping);
  checkFinite(name, "limits.especiallyHigh", limits.especiallyHigh);
  const lowIncome = shareColumn(name, "lowIncome", areas.lowIncome);
  const overlapping = countColumn(name, "overlapping", areas.overlapping);
  const especiallyHigh = countColumn(name, "especiallyHigh", areas.especiallyHigh);
  checkSameLength(name, "overlapping", overlapping.length, "lowIncome", lowIncome.length);
  checkSameLength(name, "especiallyHigh", especiallyHigh.length, "lowIncome", lowIncome.length);
  return Uint8Array.from(lowIncome, (share, area) => {
    const overlaps = share >= limits.lowIncome && overlapping[area]! >= limits.overlapping;
    return Number(overlaps || especiallyHigh[area]! >= limits.especiallyHigh);
  });
}
