import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  correctedFreeIncome,
  expenditureEqualisation,
  expenditureNeedIndex,
  taxEqualisation,
} from "../../../../lib/policy/index.js";
import {rows, total} from "../columns.js";

describe("the municipal income system", () => {
  it("has a mean need of 1, weighted by people", () => {
    fc.assert(
      fc.property(rows(3, 1), fc.double({min: 0, max: 1, noNaN: true}), ([a, b, people], weight) => {
        const index = expenditureNeedIndex([a!, b!], [weight, 1 - weight], people!);
        expect(total(index.map((value, row) => value * people![row]!)) / total(people!)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has needs of services that combine into the need of all", () => {
    const [a, b, people] = [
      [1, 5, 3],
      [4, 4, 1],
      [10, 20, 30],
    ];
    const whole = expenditureNeedIndex([a, b], [0.3, 0.7], people);
    const [first, second] = [a, b].map((criterion) => expenditureNeedIndex([criterion], [1], people));
    whole.forEach((value, row) => {
      expect(value).toBeCloseTo(0.3 * first![row]! + 0.7 * second![row]!, 12);
    });
  });

  it("refuses weights that do not add up or are too few", () => {
    expect(() => expenditureNeedIndex([[1, 2]], [0.9], [1, 1])).toThrow(/adding up to 1/);
    expect(() =>
      expenditureNeedIndex(
        [
          [1, 2],
          [1, 2],
        ],
        [1],
        [1, 1],
      ),
    ).toThrow(/weights/);
  });

  it("redistributes without making or losing money, from less need to more", () => {
    fc.assert(
      fc.property(rows(2, 1), ([need, people]) => {
        const index = need!.map((value) => value / 100);
        const moved = expenditureEqualisation(index, people!, 50000);
        expect(total(moved) / 50000 / total(people!)).toBeCloseTo(0, 9);
        const mean = total(index.map((value, row) => value * people![row]!)) / total(people!);
        moved.forEach((amount, row) => {
          expect(Math.sign(Math.round(amount * 1e3))).toBe(Math.sign(Math.round((index[row]! - mean) * 1e9)));
        });
      }),
    );
  });

  it("evens out tax income: nothing at rate 0, all of it at rate 1", () => {
    fc.assert(
      fc.property(rows(2, 1), fc.double({min: 0, max: 1, noNaN: true}), ([tax, people], rate) => {
        const moved = taxEqualisation(tax!, people!, rate);
        expect(total(moved)).toBeCloseTo(0, 6);
        const after = taxEqualisation(tax!, people!, 1).map(
          (amount, row) => (amount + tax![row]!) / people![row]!,
        );
        for (const perPerson of after) expect(perPerson).toBeCloseTo(total(tax!) / total(people!), 8);
        expect(Array.from(taxEqualisation(tax!, people!, 0)).every((amount) => amount === 0)).toBe(true);
      }),
    );
  });

  it("has a corrected free income of 100 where income follows need", () => {
    fc.assert(
      fc.property(rows(2, 1), ([people, need]) => {
        const index = need!.map((value) => value / 100);
        const income = index.map((value, row) => 3 * value * people![row]!);
        for (const corrected of correctedFreeIncome(income, people!, index))
          expect(corrected).toBeCloseTo(100, 8);
      }),
    );
    expect(correctedFreeIncome([210, 100], [1, 1], [1, 1])[0]).toBeGreaterThan(100);
  });
});
