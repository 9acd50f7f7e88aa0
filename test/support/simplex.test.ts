import {describe, expect, it} from "vitest";
import {maximise, minimise} from "./simplex.js";

describe("the exact simplex method", () => {
  it("solves a program by hand: 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Wyndor Glass)", () => {
    const equations = [
      {coefficients: [1, 0, 1, 0, 0], right: 4},
      {coefficients: [0, 2, 0, 1, 0], right: 12},
      {coefficients: [3, 2, 0, 0, 1], right: 18},
    ];
    expect(maximise({objective: [3, 5, 0, 0, 0], equations})).toBe(36);
    expect(minimise({objective: [3, 5, 0, 0, 0], equations})).toBe(0);
  });
  it("does not run in circles on Beale's example", () => {
    const equations = [
      {coefficients: [1, 0, 0, 1, -32, -4, 36], right: 0},
      {coefficients: [0, 1, 0, 1, -24, -1, 6], right: 0},
      {coefficients: [0, 0, 1, 0, 0, 1, 0], right: 1},
    ];
    // All in whole numbers: the first row times 4, the second times 2, the objective times 4, whose optimum was 5/4.
    expect(maximise({objective: [0, 0, 0, 3, -80, 2, -24], equations})).toBe(5);
  });
  it("keeps fractions", () => {
    expect(maximise({objective: [1, 0], equations: [{coefficients: [3, 1], right: 1}]})).toBe(1 / 3);
  });
  it("tells what has no end from what has no solution, and bears equations that repeat each other", () => {
    expect(maximise({objective: [1, 0], equations: [{coefficients: [1, -1], right: 2}]})).toBe(Infinity);
    expect(maximise({objective: [1], equations: [{coefficients: [1], right: -2}]})).toBeUndefined();
    const twice = [1, 2].map((by) => ({coefficients: [by, by], right: 3 * by}));
    expect(maximise({objective: [1, 0], equations: twice})).toBe(3);
    expect(minimise({objective: [1, 0], equations: twice})).toBe(0);
  });
});
