/** Which deviations from what is expected count as evidence: in both directions, only above, only below. */
export type Alternative = "two-sided" | "greater" | "less";

/** @internal The names of the alternatives. */
export const alternatives: readonly Alternative[] = ["two-sided", "greater", "less"];

/** @internal The probability that a standard normal deviate is as extreme as z, or more so. */
export function normalP(z: number, alternative: Alternative): number {
  if (Number.isNaN(z)) return NaN;
  if (alternative === "greater") return normalTail(z);
  if (alternative === "less") return normalTail(-z);
  return 2 * normalTail(Math.abs(z));
}

/** Below this a power series converges quickly, above it a continued fraction does. */
const seriesBelow = 2.5;
const termsOfFraction = 100;

/**
 * @internal The probability that a standard normal deviate exceeds z, to about 14 digits also where it is tiny:
 * Abramowitz & Stegun (1964), Handbook of Mathematical Functions, eq. 26.2.11 (series) and 26.2.14 (continued
 * fraction).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < seriesBelow) {
    let sum = 0;
    let term = z;
    for (let odd = 1; sum + term !== sum; odd += 2) {
      sum += term;
      term *= (z * z) / (odd + 2);
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let term = termsOfFraction; term > 0; term--) fraction = z + term / fraction;
  return density / fraction;
}
