import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {freeKindergartenCost, kindergartenFee, kindergartenPlaceFee} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

const fee = (y: number, n: number) => one(kindergartenFee([y], [n]));
const children = fc.integer({min: 0, max: 6});
const income = fc.double({min: 0, max: 2e6, noNaN: true});

describe("what a household pays for kindergarten", () => {
  it("is what its places cost", () => {
    fc.assert(
      fc.property(income, children, (y, n) => {
        const places = Array.from({length: n}, (_, at) => one(kindergartenPlaceFee([y], [at + 1])));
        expect(fee(y, n)).toBeCloseTo(
          places.reduce((all, place) => all + place, 0),
          8,
        );
      }),
    );
  });

  it("is never lower at a higher income or with another child, and never above the highest price", () => {
    fc.assert(
      fc.property(income, income, children, (a, b, n) => {
        expect(fee(Math.max(a, b), n)).toBeGreaterThanOrEqual(fee(Math.min(a, b), n));
        expect(fee(a, n + 1)).toBeGreaterThanOrEqual(fee(a, n));
        expect(fee(a, n)).toBeGreaterThanOrEqual(0);
        expect(fee(a, n)).toBeLessThanOrEqual(fee(1e9, n));
      }),
    );
  });

  it("takes at most 6 percent of income for one place in eleven months", () => {
    fc.assert(
      fc.property(income, (y) => {
        expect(11 * fee(y, 1)).toBeLessThanOrEqual(0.06 * y * (1 + 1e-12));
      }),
    );
  });

  it("has no jump: another krone costs at most the marginal rate", () => {
    fc.assert(
      fc.property(income, children, (y, n) => {
        const step = fee(y + 1, n) - fee(y, n);
        expect(step).toBeLessThanOrEqual((0.06 / 11) * (1 + 0.7 + 0.5 * n) + 1e-6);
      }),
    );
  });

  it("is at the printed prices for one, two and three children: 3135, 70 and 50 percent", () => {
    const dear = [1e6, 1e6, 1e6, 1e6];
    expect(Array.from(kindergartenPlaceFee(dear, [1, 2, 3, 4]))).toEqual([
      3135,
      0.7 * 3135,
      0.5 * 3135,
      0.5 * 3135,
    ]);
  });

  it("refuses a child without a place in the order", () => {
    expect(() => kindergartenPlaceFee([1, 1], [1, 0])).toThrow(/row 1/);
  });
});

describe("free kindergarten at four and five", () => {
  it("costs NOK 34 485 per child at most, so that 4.2 billion means over 121 000 children", () => {
    expect(freeKindergartenCost(1)).toBe(34485);
    expect(4.2e9 / freeKindergartenCost(1)).toBeGreaterThan(121_000);
  });
});
