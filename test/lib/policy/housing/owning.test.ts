import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  indexedResalePrice,
  largestLoan,
  sharedOwnershipPath,
  startLoanRight,
} from "../../../../lib/policy/index.js";
import {one, share} from "../columns.js";

const amount = fc.double({min: 0, max: 1e8, noNaN: true});

describe("borrowing and owning", () => {
  const limits = {interest: 0.05, years: 25, debtToIncome: 5};
  it("lends what an annuity repays: the debt is gone after the last payment", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 1e6, noNaN: true}),
        fc.double({min: 0, max: 0.2, noNaN: true}),
        fc.integer({min: 1, max: 40}),
        (payment, interest, years) => {
          let debt = one(largestLoan([0], [payment], {interest, years, debtToIncome: Infinity}));
          for (let year = 0; year < years; year++) debt = debt * (1 + interest) - payment;
          expect(debt / payment).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it("is continuous at no interest, and never more than the debt ratio allows", () => {
    const at = (interest: number) => one(largestLoan([1e9], [100], {...limits, interest}));
    expect(at(0)).toBe(2500);
    expect(at(1e-12)).toBeCloseTo(2500, 6);
    expect(one(largestLoan([100], [100], limits))).toBe(500);
  });

  it("grows with income, ability and time, and falls with interest", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        share,
        fc.integer({min: 1, max: 40}),
        (income, payment, interest, years) => {
          const loan = (change: object, y = income, p = payment) =>
            one(largestLoan([y], [p], {interest, years, debtToIncome: 5, ...change}));
          const base = loan({});
          const slack = base * (1 + 1e-9) + 1e-9;
          expect(loan({interest: interest + 0.01})).toBeLessThanOrEqual(slack);
          expect(loan({years: years + 1}) * (1 + 1e-9)).toBeGreaterThanOrEqual(base);
          expect(loan({}, income + 1)).toBeGreaterThanOrEqual(base);
          expect(loan({}, income, payment + 1)).toBeGreaterThanOrEqual(base);
        },
      ),
    );
    expect(() => largestLoan([1], [1], {interest: 0.05, years: 20} as typeof limits)).toThrow(/debtToIncome/);
  });

  it("gives a start loan only when all conditions hold", () => {
    const ready = {
      longTermTrouble: true,
      canStillSave: false,
      canRepay: true,
      ordinaryBankLends: false,
      familyInNeed: false,
    };
    expect(startLoanRight(ready).met).toBe(true);
    expect(startLoanRight({...ready, longTermTrouble: false}).met).toBe(false);
    expect(startLoanRight({...ready, canRepay: false}).unmet).toEqual(["able to pay back"]);
    expect(startLoanRight({...ready, ordinaryBankLends: true}).unmet).toEqual([
      "no loan from an ordinary bank",
    ]);
    expect(startLoanRight({...ready, canStillSave: true}).met).toBe(false);
    expect(startLoanRight({...ready, canStillSave: true, familyInNeed: true}).met).toBe(true);
  });

  it("buys out the public part from the first check on, at most all of it", () => {
    const able = new Array<number>(12).fill(200);
    const path = sharedOwnershipPath(1000, 0.4, able);
    expect(Array.from(path, (s) => Math.round(s * 10) / 10)).toEqual([
      0.4, 0.4, 0.4, 0.4, 0.6, 0.8, 1, 1, 1, 1, 1, 1,
    ]);
    const yearly = sharedOwnershipPath(1000, 0.4, able, {checkEvery: 1});
    yearly.forEach((value, year) => {
      expect(value).toBeGreaterThanOrEqual(path[year]!);
    });
    expect(() => sharedOwnershipPath(1000, 0.4, able, {checkEvery: 2.5})).toThrow(/checkEvery/);
  });

  it("sells on at a price that has grown as the index has", () => {
    expect(Array.from(indexedResalePrice(200, [50, 100, 25]))).toEqual([200, 400, 100]);
    expect(() => indexedResalePrice(200, [0, 1])).toThrow(/row 0/);
  });
});
