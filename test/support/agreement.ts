import {expect} from "vitest";

/** Expects agreement to a relative difference, by default the 1e-9 that reference values are held to. */
export function expectAgreement(actual: number, expected: number, tolerance = 1e-9): void {
  const difference = Math.abs(actual - expected);
  const agrees = difference <= tolerance * Math.abs(expected) || actual === expected;
  expect(agrees, `${actual} should agree with ${expected} to ${tolerance} (relative)`).toBe(true);
}
