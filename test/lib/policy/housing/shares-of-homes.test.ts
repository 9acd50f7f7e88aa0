import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  condominiumPurchasesLeft,
  publicOwnershipCap,
  referralHomes,
  socialHomesQuota,
} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

describe("caps on ownership", () => {
  it("are the most whole homes within the share, whatever the digits of the machine", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 5000}), fc.integer({min: 0, max: 100}), (homes, percent) => {
        const rules = {rules: {cooperative: percent / 100}};
        const cap = one(publicOwnershipCap([homes], "cooperative", rules));
        expect(100 * cap).toBeLessThanOrEqual(percent * homes);
        expect(100 * (cap + 1)).toBeGreaterThan(percent * homes);
      }),
    );
  });

  it("are 10 and 20 percent in a cooperative, none or 10 percent in a condominium", () => {
    const homes = [100];
    expect(one(publicOwnershipCap(homes, "cooperative"))).toBe(10);
    expect(one(publicOwnershipCap(homes, "cooperative", {statutes: true}))).toBe(20);
    expect(one(publicOwnershipCap(homes, "condominium"))).toBe(100);
    expect(one(publicOwnershipCap(homes, "condominium", {statutes: true}))).toBe(10);
  });

  it("let a buyer have two dwellings in a condominium", () => {
    expect(Array.from(condominiumPurchasesLeft([0, 1, 2, 9]))).toEqual([2, 1, 0, 0]);
    expect(() => condominiumPurchasesLeft([0.5])).toThrow(/whole/);
  });

  it("let Danish planners ask for a quarter of the homes", () => {
    expect(Array.from(socialHomesQuota([0, 3, 4, 100]))).toEqual([0, 0, 1, 25]);
  });

  it("keep 40 percent of a project for referrals, for 20 years", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(40), (homes, need, elapsed) => {
        const {referred, ordinary} = referralHomes([homes], [need], [elapsed]);
        expect(one(referred) + one(ordinary)).toBeCloseTo(homes, 9);
        expect(one(referred)).toBe(elapsed >= 20 ? 0 : Math.min(need, 0.4 * homes));
      }),
    );
  });
});
