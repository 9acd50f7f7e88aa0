import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {afterSchoolFee, jointFeeCap, kindergartenFee} from "../../../../lib/policy/index.js";
import {one, share} from "../columns.js";

const income = fc.double({min: 0, max: 2e6, noNaN: true});

describe("the joint cap", () => {
  const amounts = fc.tuple(income, fc.double({min: 0, max: 1e5, noNaN: true}), fc.nat(100_000));
  it("never asks for more than the two fees or the share of income, and its relief is the rest", () => {
    fc.assert(
      fc.property(amounts, share, ([y, first, second], cap) => {
        const {payment, relief} = jointFeeCap([y], [first], [second], cap);
        expect(one(payment)).toBeLessThanOrEqual(first + second);
        expect(one(payment)).toBeLessThanOrEqual(cap * y);
        expect(one(payment) + one(relief)).toBeCloseTo(first + second, 6);
        expect(one(relief)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("never asks for less at a higher income or a higher share", () => {
    fc.assert(
      fc.property(amounts, share, share, ([y, first, second], a, b) => {
        const at = (x: number, cap: number) => one(jointFeeCap([x], [first], [second], cap).payment);
        expect(at(y + 1000, a)).toBeGreaterThanOrEqual(at(y, a));
        expect(at(y, Math.max(a, b))).toBeGreaterThanOrEqual(at(y, Math.min(a, b)));
      }),
    );
  });

  it("is the two fees together where they stay below the share", () => {
    expect(jointFeeCap([1e6, 1e6], [20000, 20000], [15000, 50000], 0.06)).toEqual({
      payment: Float64Array.of(35000, 60000),
      relief: Float64Array.of(0, 10000),
    });
  });

  it("takes 12 percent of income at most when the two caps of 6 percent stay apart", () => {
    fc.assert(
      fc.property(income, (y) => {
        const [kindergarten] = kindergartenFee([y], [1]);
        const [afterSchool] = afterSchoolFee([y], [2501], [1], 11);
        expect(11 * (kindergarten! + afterSchool!)).toBeLessThanOrEqual(0.12 * y * (1 + 1e-12));
      }),
    );
  });
});
