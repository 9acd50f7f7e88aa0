import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {grantPriceShare, grantToRepay, homesBought, rentalHomeGrant} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

describe("the grant for rental homes", () => {
  it("follows size up to a limit and not the price, so that it covers less where homes are dear", () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({min: 1, max: 1e7}),
        fc.integer({min: 1, max: 1e6}),
        (size, price, more) => {
          const grant = rentalHomeGrant([size, size], 10000, 80);
          expect(one(grant)).toBeLessThanOrEqual(800000);
          const {covered, net} = grantPriceShare([price, price + more], grant);
          expect(covered[1]).toBeLessThanOrEqual(covered[0]!);
          expect(net[1]).toBeGreaterThanOrEqual(net[0]!);
          expect(one(net) + one(covered) * price).toBeCloseTo(price, 4);
        },
      ),
    );
  });

  it("is repaid on a sale by the years left of 30, and on a tenant’s moving out under the proposal", () => {
    const years = [0, 15, 30, 45];
    const grants = years.map(() => 900);
    expect(Array.from(grantToRepay(grants, years))).toEqual([900, 450, 0, 0]);
    expect(grantToRepay(grants, years, {event: "tenant moves"})).toEqual(grantToRepay(grants, years));
    expect(Array.from(grantToRepay(grants, years, {event: "sale to tenant"}))).toEqual([0, 0, 0, 0]);
    expect(Array.from(grantToRepay([900], [15], {rules: {years: 60}}))).toEqual([675]);
    expect(() => grantToRepay([1], [1], {rules: {years: 0}})).toThrow(/years/);
    expect(() => grantToRepay([1], [1], {event: "fire" as "sale"})).toThrow(/event/);
  });

  it("buys fewer homes the more of the money goes where homes are dear", () => {
    const homes = (dear: number) => {
      const [cheapHomes, dearHomes] = homesBought([100 - dear, dear], [2, 5]);
      return cheapHomes! + dearHomes!;
    };
    for (let dear = 0; dear < 100; dear += 10) expect(homes(dear + 10)).toBeLessThan(homes(dear));
    expect(one(homesBought([100], [5], {discount: 0.2}))).toBeCloseTo(25, 12);
  });
});
