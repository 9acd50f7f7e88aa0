import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  cashBenefit,
  cashBenefitRight,
  kindergartenRight,
  waitingBenefitMonths,
} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

describe("the cash benefit", () => {
  it("falls by a fifth a day, from the full benefit to nothing", () => {
    expect(Array.from(cashBenefit([0, 1, 2, 3, 4, 5]))).toEqual([7500, 6000, 4500, 3000, 1500, 0]);
    expect(() => cashBenefit([0, 6])).toThrow(/row 1/);
  });

  it("is for children between one and two without a full-time place, and after five years in Norway", () => {
    const child = {ageInMonths: 14, fullTimePlace: false, immigrant: false, yearsInNorway: 0};
    expect(cashBenefitRight(child).met).toBe(true);
    expect(cashBenefitRight({...child, immigrant: true}).unmet).toEqual(["years in Norway"]);
    expect(cashBenefitRight({...child, ageInMonths: 11}).unmet).toEqual(["age between one and two"]);
    expect(cashBenefitRight({...child, ageInMonths: 25}).met).toBe(false);
    expect(cashBenefitRight({...child, fullTimePlace: true}).unmet).toEqual(["no full-time place"]);
    const stricter = {rules: {residence: 7}};
    expect(cashBenefitRight({...child, immigrant: true, yearsInNorway: 6}, stricter).met).toBe(false);
  });

  it("as a waiting benefit lasts from rejection to the right, within today’s eleven months", () => {
    const ages = fc.double({min: 0, max: 40, noNaN: true});
    fc.assert(
      fc.property(ages, ages, (rejection, right) => {
        const months = one(waitingBenefitMonths([rejection], [right]));
        expect(months).toBeGreaterThanOrEqual(0);
        expect(months).toBeLessThanOrEqual(11);
        expect(one(waitingBenefitMonths([rejection], [right], {fromAge: 13}))).toBeLessThanOrEqual(months);
        expect(one(waitingBenefitMonths([rejection], [right + 1]))).toBeGreaterThanOrEqual(months);
      }),
    );
  });

  it("is waited for by children of every month of birth until the month the report names", () => {
    const births = Array.from({length: 12}, (_, month) => month + 1);
    const from = Array.from(kindergartenRight(births));
    expect(from).toEqual([8, 8, 8, 8, 8, 8, 8, 8, 9, 10, 11, 20]);
    // Somebody who turns one in January waits seven months if rejected at once, somebody of December eight.
    const ages = from.map((month, at) => 12 + month - births[at]!);
    const waits = waitingBenefitMonths(
      births.map(() => 12),
      ages,
    );
    expect(Array.from(waits)).toEqual([7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 8]);
    expect(() => kindergartenRight([1, 13])).toThrow(/row 1/);
  });
});
