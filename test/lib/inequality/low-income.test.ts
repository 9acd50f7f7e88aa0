import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {lowIncomeRate, lowIncomeThreshold, quantile} from "../../../lib/inequality/index.js";
import {incomes, replicated, weighted} from "../../support/arbitraries.js";

const shares = fc.double({min: 0, max: 1, noNaN: true});

describe("lowIncomeThreshold", () => {
  it("is the share of the median", () => {
    fc.assert(
      fc.property(weighted(incomes()), shares, ({values, weights}, share) => {
        expect(lowIncomeThreshold(values, {share, weights})).toBe(share * quantile(values, 0.5, {weights}));
      }),
    );
  });
});

describe("lowIncomeRate", () => {
  it("lies between 0 and a half, and does not fall as the threshold rises", () => {
    fc.assert(
      fc.property(weighted(incomes()), shares, shares, ({values, weights}, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const rate = lowIncomeRate(values, {share: low, weights});
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(lowIncomeRate(values, {share: high, weights}));
        expect(lowIncomeRate(values, {share: high, weights})).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it("takes a whole weight as that many people", () => {
    fc.assert(
      fc.property(weighted(incomes()), ({values, weights}) => {
        expect(lowIncomeRate(values, {weights})).toBeCloseTo(lowIncomeRate(replicated(values, weights)), 12);
      }),
    );
  });

  it("uses the threshold of other people when told it", () => {
    expect(lowIncomeRate([100, 200, 300], {threshold: 1000})).toBe(1);
    expect(lowIncomeRate([100, 200, 300], {threshold: 100})).toBe(0);
    expect(lowIncomeRate([100, 200, 300], {threshold: 100.5, weights: [3, 1, 1]})).toBe(0.6);
  });
});
