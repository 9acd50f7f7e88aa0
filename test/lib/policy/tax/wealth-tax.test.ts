import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wealthTaxRelief, wealthTaxValue} from "../../../../lib/policy/index.js";
import {one, share} from "../columns.js";

const amount = fc.double({min: 0, max: 1e8, noNaN: true});

describe("valuation in wealth tax", () => {
  const assets = ["main home", "second home", "business"] as const;
  const proposed = {rules: {mainHomeAbove: 0.5, business: 0.45}};
  it("lies between nothing and the market value, and never falls as the value rises", () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...assets), (a, b, asset) => {
        for (const options of [{}, proposed]) {
          const [low, high] = wealthTaxValue([Math.min(a, b), Math.max(a, b)], asset, options);
          expect(low).toBeLessThanOrEqual(high!);
          expect(high).toBeLessThanOrEqual(Math.max(a, b));
          expect(low).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("is a quarter of a main home, and from 2021 half of what is above 15 million, without a jump", () => {
    const values = [4e6, 15e6, 15e6 + 4, 23e6];
    expect(Array.from(wealthTaxValue(values, "main home"))).toEqual([1e6, 3.75e6, 3750001, 5.75e6]);
    expect(Array.from(wealthTaxValue(values, "main home", proposed))).toEqual([1e6, 3.75e6, 3750002, 7.75e6]);
  });

  it("is 90 percent of a second home, and 65, then 55 percent of business property", () => {
    expect(one(wealthTaxValue([100], "second home"))).toBeCloseTo(90, 12);
    expect(one(wealthTaxValue([100], "business"))).toBeCloseTo(65, 12);
    expect(one(wealthTaxValue([100], "business", proposed))).toBeCloseTo(55, 12);
    expect(() => wealthTaxValue([100], "boat" as "business")).toThrow(/asset/);
  });

  it("saves the owner the tax on what is not counted", () => {
    fc.assert(
      fc.property(amount, share, fc.constantFrom(...assets), (value, rate, asset) => {
        const saved = one(wealthTaxRelief([value], asset, rate));
        expect(saved + rate * one(wealthTaxValue([value], asset))).toBeCloseTo(rate * value, 3);
      }),
    );
  });
});
