import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  afterSchoolDuty,
  afterSchoolFee,
  freeAfterSchoolPlace,
  swedishAfterSchoolOffer,
} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

const income = fc.double({min: 0, max: 2e6, noNaN: true});

describe("what a family pays for after-school care", () => {
  const pay = (y: number, grade: number, options = {}) =>
    one(afterSchoolFee([y], [2501], [grade], 10, options));
  it("never falls with income, and lies between nothing and the local fee", () => {
    fc.assert(
      fc.property(income, income, fc.integer({min: 1, max: 10}), (a, b, grade) => {
        expect(pay(Math.max(a, b), grade)).toBeGreaterThanOrEqual(pay(Math.min(a, b), grade));
        expect(pay(a, grade)).toBeGreaterThanOrEqual(0);
        expect(pay(a, grade)).toBeLessThanOrEqual(2501);
      }),
    );
  });

  it("is capped in grades 1 and 2, and as proposed up to grade 4", () => {
    const grades = [1, 2, 3, 4, 5];
    expect(grades.map((grade) => pay(100000, grade))).toEqual([600, 600, 2501, 2501, 2501]);
    const proposed = {rules: {discountTo: 4}};
    expect(grades.map((grade) => pay(100000, grade, proposed))).toEqual([600, 600, 600, 600, 2501]);
  });

  it("is nothing for pupils with special needs in grades 5 to 7 only", () => {
    const paid = [4, 5, 7, 8].map((grade) => pay(1e6, grade, {specialNeeds: [1]}));
    expect(paid).toEqual([2501, 0, 0, 2501]);
  });

  it("must be offered in grades 1 to 4, with special needs up to grade 7", () => {
    const grades = [0, 1, 4, 5, 7, 8];
    expect(Array.from(afterSchoolDuty(grades))).toEqual([0, 1, 1, 0, 0, 0]);
    const needs = grades.map(() => 1);
    expect(Array.from(afterSchoolDuty(grades, {specialNeeds: needs}))).toEqual([0, 1, 1, 1, 1, 0]);
  });

  it("is free in grade 1 in Oslo and Stavanger, and up to grade 4 in eight districts of Oslo", () => {
    const free = (city: "Oslo" | "Stavanger", district: string) =>
      [1, 2, 4, 5].map((grade) => freeAfterSchoolPlace({city, district, grade}));
    expect(free("Oslo", "Stovner")).toEqual([true, true, true, false]);
    expect(free("Oslo", "Frogner")).toEqual([true, false, false, false]);
    expect(free("Stavanger", "Stovner")).toEqual([true, false, false, false]);
  });

  it("must be offered below 13 years in Sweden, and from ten may be open activity", () => {
    const offers = (rules = {}) => [9.99, 10, 12.99, 13].map((age) => swedishAfterSchoolOffer(age, {rules}));
    const open = "care or open activity";
    expect(offers()).toEqual(["care", open, open, "nothing"]);
    expect(offers({openActivityFrom: 13, until: 13})).toEqual(["care", "care", "care", "nothing"]);
  });
});
