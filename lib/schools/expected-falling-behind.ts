import {checkFinite, checkOptions, checkShare, valueColumn} from "../checks.js";

/** Of those who leave lower secondary school with a grade average below 3, half fall behind (section 13.3.4). */
export const fallingBehindRule = {below: 3, share: 0.5, section: "13.3.4"} as const;

/** The rule, as far as it differs from the report's. */
export interface FallingBehindOptions {
  /** The grade average below which the rule speaks. Default: 3. */
  readonly below?: number | undefined;
  /** The share of those pupils who fall behind, from 0 to 1. Default: 0.5. */
  readonly share?: number | undefined;
}

/**
 * How many of those with a low grade average can be expected to fall behind in upper secondary school.
 *
 * @formula 0.5 · #{gᵢ < 3}
 * @param averages the grade average of each pupil who leaves lower secondary school, on the scale from 1 to 6: finite
 *   numbers
 * @param options.below the average below which the rule speaks; default 3
 * @param options.share the share of those who fall behind, from 0 to 1; default 0.5
 * @returns a number of pupils, 0 or more, as a rule not whole; nothing is said of pupils at or above the limit, so it is not
 *   the number of all who fall behind
 * @nan never
 * @source NOU 2020: 16, section 13.3.4, which does not name the studies
 * @form printed
 * @methods m-13-dropout-rule
 * @example
 * expectedFallingBehind([2.5, 2.9, 3, 4.1]) // 1
 */
export function expectedFallingBehind(
  averages: ArrayLike<number>,
  options: FallingBehindOptions = {},
): number {
  checkOptions("expectedFallingBehind", options, ["below", "share"]);
  const {below = fallingBehindRule.below, share = fallingBehindRule.share} = options;
  checkFinite("expectedFallingBehind", "below", below);
  checkShare("expectedFallingBehind", "share", share);
  const grades = valueColumn("expectedFallingBehind", "averages", averages);
  return share * grades.filter((grade) => grade < below).length;
}
