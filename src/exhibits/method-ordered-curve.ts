/** An index of two groups at every rank: known where the bands end, and in between a polynomial. */
import {legendreFit} from "../lib/segregation/legendre-fit.js";

export interface CurvePoint {
  /** The share of everybody at or below the rank. */
  p: number;
  value: number;
  weight: number;
}

/** The same curve that the rank-order indices take their mean of; none without a point. */
export function rankCurve(points: readonly CurvePoint[], degree: number): ((p: number) => number) | null {
  if (!points.length) return null;
  const coefficients = legendreFit(
    points.map(({p, value, weight}) => ({x: p, y: value, weight})),
    degree,
  );
  return (p) => shiftedLegendre(coefficients, p);
}

/** Σ cₙ Pₙ(2p − 1), with (n + 1) Pₙ₊₁ = (2n + 1) t Pₙ − n Pₙ₋₁. */
function shiftedLegendre(coefficients: ArrayLike<number>, p: number): number {
  const t = 2 * p - 1;
  let [before, now] = [0, 1];
  let sum = 0;
  for (let n = 0; n < coefficients.length; n++) {
    sum += coefficients[n]! * now;
    [before, now] = [now, ((2 * n + 1) * t * now - n * before) / (n + 1)];
  }
  return sum;
}
