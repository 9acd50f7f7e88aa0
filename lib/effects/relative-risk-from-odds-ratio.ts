import {checkAtLeast, checkShare} from "../checks.js";

/**
 * The relative risk that an odds ratio stands for, where the share in the group compared with is known.
 *
 * @formula RR = OR / (1 − p₀ + p₀ · OR)
 * @param oddsRatio the odds ratio, 0 or more
 * @param unexposed the share in the group compared with, from 0 to 1
 * @returns from 0 upwards, nearer to 1 than the odds ratio; exact for two shares, and only roughly right for an odds ratio
 *   from a model with other variables
 * @nan when the odds ratio is 0 and the share 1
 * @source Zhang & Yu (1998), "What's the relative risk? A method of correcting the odds ratio in cohort studies of common
 *   outcomes", JAMA 280(19), pp. 1690-1691
 * @example
 * relativeRiskFromOddsRatio(3, 0.25) // 2
 * relativeRiskFromOddsRatio(3, 0) // 3
 */
export function relativeRiskFromOddsRatio(oddsRatio: number, unexposed: number): number {
  checkAtLeast("relativeRiskFromOddsRatio", "oddsRatio", oddsRatio, 0);
  checkShare("relativeRiskFromOddsRatio", "unexposed", unexposed);
  return oddsRatio / (1 - unexposed + unexposed * oddsRatio);
}
