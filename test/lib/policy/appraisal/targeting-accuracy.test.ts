import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {targetingAccuracy} from "../../../../lib/policy/index.js";

describe("how well a benefit reaches those it is meant for", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({min: 0, max: 1000}), fc.integer({min: 0, max: 1}), fc.integer({min: 1, max: 9})),
    {minLength: 1, maxLength: 30},
  );
  it("lies between 0 and 1, and weights are repeated rows", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [benefit, need, weights] = [0, 1, 2].map((at) => given.map((row) => row[at as 0 | 1 | 2]));
        const weighted = targetingAccuracy(benefit!, need!, {weights: weights!});
        const repeated = given.flatMap(([b, n, w]) => Array.from({length: w}, () => [b, n] as const));
        const plain = targetingAccuracy(
          repeated.map(([b]) => b),
          repeated.map(([, n]) => n),
        );
        expect(weighted.cost).toBe(plain.cost);
        for (const part of ["coverage", "leakage"] as const) {
          if (Number.isNaN(plain[part])) expect(weighted[part]).toBeNaN();
          else {
            expect(weighted[part]).toBeCloseTo(plain[part], 12);
            expect(plain[part]).toBeGreaterThanOrEqual(0);
            expect(plain[part]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it("is perfect for a rule by income, costly for everybody, and misses the poor elsewhere for a rule by area", () => {
    const need = [1, 0, 1, 0];
    expect(targetingAccuracy(need, need)).toEqual({coverage: 1, leakage: 0, cost: 2});
    expect(targetingAccuracy([1, 1, 1, 1], need)).toEqual({coverage: 1, leakage: 0.5, cost: 4});
    expect(targetingAccuracy([1, 1, 0, 0], need)).toEqual({coverage: 0.5, leakage: 0.5, cost: 2});
  });

  it("has no coverage without anybody in need, and no leakage without a benefit", () => {
    expect(targetingAccuracy([1], [0])).toEqual({coverage: NaN, leakage: 1, cost: 1});
    expect(targetingAccuracy([0], [1])).toEqual({coverage: 0, leakage: NaN, cost: 0});
  });
});
