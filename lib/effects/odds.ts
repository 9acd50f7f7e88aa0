import {checkShare} from "../checks.js";

/**
 * The odds of something: how many times as likely it is as its opposite.
 *
 * @formula odds = p / (1 − p)
 * @param probability the probability or share, from 0 to 1
 * @returns from 0 over 1 (as likely as not) to Infinity (certain)
 * @nan never
 * @source Agresti (2007), An Introduction to Categorical Data Analysis, second edition, section 2.3
 * @example
 * odds(0.75) // 3
 * odds(1) // Infinity
 */
export function odds(probability: number): number {
  checkShare("odds", "probability", probability);
  return probability / (1 - probability);
}
