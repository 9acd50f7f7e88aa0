import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  dominatedIncomeRange,
  effectiveMarginalRate,
  feeAfterFreeHours,
  freeCoreTime,
  kindergartenFee,
} from "../../../../lib/policy/index.js";
import {one, share} from "../columns.js";

const income = fc.double({min: 0, max: 2e6, noNaN: true});

describe("the marginal rate of the fees", () => {
  const yearly = (n: number) => (y: Float64Array) =>
    kindergartenFee(
      y,
      y.map(() => n),
    ).map((month) => 11 * month);
  it("is 6 percent below the limit with one child, 10.2 with two, and nothing above it", () => {
    const below = [0, 200000, 574000];
    for (const rate of effectiveMarginalRate(yearly(1), below, {step: 100}))
      expect(rate).toBeCloseTo(0.06, 9);
    for (const rate of effectiveMarginalRate(yearly(2), below, {step: 100}))
      expect(rate).toBeCloseTo(0.102, 9);
    expect(Array.from(effectiveMarginalRate(yearly(2), [574751, 1e6]))).toEqual([0, 0]);
  });

  it("is the slope of any straight rule, and adds up over rules", () => {
    fc.assert(
      fc.property(share, share, fc.double({min: 0, max: 1e5, noNaN: true}), (a, b, y) => {
        const line = (slope: number) => (x: Float64Array) => x.map((value) => slope * value);
        const both = effectiveMarginalRate((x) => x.map((value) => (a + b) * value), [y], {step: 64});
        const [first, second] = [line(a), line(b)].map((rule) =>
          one(effectiveMarginalRate(rule, [y], {step: 64})),
        );
        expect(first).toBeCloseTo(a, 8);
        expect(one(both)).toBeCloseTo(first! + second!, 8);
      }),
    );
  });

  it("exceeds 1 where free core time ends", () => {
    const rule = (y: Float64Array) => {
      const full = kindergartenFee(
        y,
        y.map(() => 1),
      );
      const hours = freeCoreTime(
        y,
        y.map(() => 3),
      );
      return feeAfterFreeHours(full, hours, 40).map((month) => 11 * month);
    };
    const [before, at] = effectiveMarginalRate(rule, [566000, 566099], {step: 1});
    expect(before).toBeCloseTo(0.03, 6);
    expect(at).toBeGreaterThan(1000);
  });

  it("hands the rule a copy of the incomes, and asks for one payment each", () => {
    const given = [1, 2, 3];
    effectiveMarginalRate((y) => y.fill(0), given);
    expect(given).toEqual([1, 2, 3]);
    expect(() => effectiveMarginalRate(() => [1], given)).toThrow(/payment/);
    expect(() => effectiveMarginalRate((y) => y, given, {step: 0})).toThrow(/step/);
  });

  it("makes a range of incomes worse than the limit, up to where as much is left", () => {
    fc.assert(
      fc.property(income, fc.double({min: 0, max: 1e5, noNaN: true}), share, (limit, loss, rate) => {
        fc.pre(rate < 0.99);
        const {from, to} = dominatedIncomeRange(limit, loss, rate);
        expect(from).toBe(limit);
        expect((to - limit) * (1 - rate)).toBeCloseTo(loss, 3);
      }),
    );
    expect(dominatedIncomeRange(1, 1, 1).to).toBe(Infinity);
    expect(dominatedIncomeRange(1, 0, 1).to).toBeNaN();
  });
});
