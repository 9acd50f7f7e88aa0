import {normalTail} from "../spatial/normal-tail.js";

/** @internal The standard normal deviate that a share of all deviates lies below, for a share between 0 and 1. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  // Newton's method on the logarithm of the tail, which is nearly a parabola, closes in from any start.
  let z = -Math.sqrt(-2 * Math.log(share));
  for (let round = 0; round < 100; round++) {
    const tail = normalTail(-z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const step = (Math.log(tail / share) * tail) / density;
    z -= step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}
