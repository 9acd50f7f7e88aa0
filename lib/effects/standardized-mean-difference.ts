import {checkAbove, checkFinite} from "../checks.js";
import {normalTail} from "../spatial/normal-tail.js";

/** A difference of two means in terms that a reader can picture. */
export interface StandardizedMeanDifference {
  /** The difference in standard deviations (Cohen's d). */
  readonly d: number;
  /** The probability that somebody drawn from the first group lies above somebody drawn from the second. */
  readonly superiority: number;
  /** The share of the first group that lies above the mean of the second. */
  readonly aboveMean: number;
  /** The share that the two distributions have in common. */
  readonly overlap: number;
}

/**
 * How far two groups lie apart in standard deviations, and how much they overlap.
 *
 * @formula d = (m₁ − m₀) / σ; for normal distributions of equal spread superiority = Φ(d / √2), above the mean = Φ(d), overlap
 *   = 2 Φ(−|d| / 2)
 * @param mean the mean of the group of interest, in any unit
 * @param reference the mean of the group compared with
 * @param deviation the standard deviation within the groups, in the same unit, above 0. The report prints no deviations, so it
 *   has no default
 * @returns `{d, superiority, aboveMean, overlap}`: 0, 0.5, 0.5 and 1 for equal means
 * @nan never
 * @source Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, second edition, section 2.2 (d and overlap);
 *   McGraw & Wong (1992), "A common language effect size statistic", Psychological Bulletin 111(2), pp. 361-365; NOU 2020:
 *   16, section 10.4.1 (trust of 6.3 and 7.2), section 6.2.1 (five months; 3.9 and 4.2 on a scale of seven)
 * @form standard
 * @methods m-10-trust-survey, m-10-trust-residence, m-6-kindergarten-effect
 * @example
 * standardizedMeanDifference(6.3, 7.2, 1.8).d // -0.5
 * standardizedMeanDifference(6.3, 7.2, 1.8).overlap // ≈ 0.803
 */
export function standardizedMeanDifference(
  mean: number,
  reference: number,
  deviation: number,
): StandardizedMeanDifference {
  checkFinite("standardizedMeanDifference", "mean", mean);
  checkFinite("standardizedMeanDifference", "reference", reference);
  checkAbove("standardizedMeanDifference", "deviation", deviation, 0);
  const d = (mean - reference) / deviation;
  return {
    d,
    superiority: normalTail(-d / Math.SQRT2),
    aboveMean: normalTail(-d),
    overlap: 2 * normalTail(Math.abs(d) / 2),
  };
}
