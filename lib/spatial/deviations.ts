import {sum} from "../sums.js";

/** A column as deviations from its mean, in a unit that keeps their powers within range. */
export interface Deviations {
  /** Deviations as shares of the largest. */
  readonly z: Float64Array;
  /** The mean in the same unit. */
  readonly mean: number;
  /** The unit: the largest deviation. */
  readonly unit: number;
  /** Σ z², Σ z³ and Σ z⁴ */
  readonly squares: number;
  readonly cubes: number;
  readonly fourths: number;
}

/** @internal The deviations of a column, or nothing when all its values are equal. */
export function deviations(values: Float64Array): Deviations | undefined {
  // The mean of equal numbers can differ from them in the last digit, so "equal" is not "no deviation".
  if (values.every((value) => value === values[0])) return undefined;
  const mean = sum(values) / values.length;
  let unit = 0;
  for (const value of values) unit = Math.max(unit, Math.abs(value - mean));
  const z = values.map((value) => (value - mean) / unit);
  return {
    z,
    mean: mean / unit,
    unit,
    squares: sum(z.map((deviation) => deviation ** 2)),
    cubes: sum(z.map((deviation) => deviation ** 3)),
    fourths: sum(z.map((deviation) => deviation ** 4)),
  };
}
