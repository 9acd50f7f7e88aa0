import {checkShare} from "../checks.js";
import {odds} from "./odds.js";

/**
 * How many times as high the odds of something are in one group as in another.
 *
 * @formula OR = (p₁ / (1 − p₁)) / (p₀ / (1 − p₀))
 * @param exposed the share in the group of interest, from 0 to 1
 * @param unexposed the share in the group compared with, from 0 to 1
 * @returns from 0 over 1 (equal) upwards; further from 1 than the relative risk, and much further where the outcome is
 *   common, so it must not be read as one
 * @nan when both shares are 0, or both are 1
 * @source Agresti (2007), An Introduction to Categorical Data Analysis, second edition, section 2.3
 * @example
 * oddsRatio(0.5, 0.25) // 3
 * oddsRatio(0.2, 0.2) // 1
 */
export function oddsRatio(exposed: number, unexposed: number): number {
  checkShare("oddsRatio", "exposed", exposed);
  checkShare("oddsRatio", "unexposed", unexposed);
  return odds(exposed) / odds(unexposed);
}
