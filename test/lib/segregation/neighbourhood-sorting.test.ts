import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {neighbourhoodSortingIndex} from "../../../lib/segregation/index.js";
import {orders, reordered, replicated} from "../../support/arbitraries.js";

/** Incomes and neighbourhoods of some households, not all incomes the same. */
const households = fc
  .array(fc.record({income: fc.integer({min: -50, max: 500}), place: fc.constantFrom("a", "b", "c")}), {
    minLength: 2,
    maxLength: 30,
  })
  .filter((rows) => rows.some(({income}) => income !== rows[0]!.income))
  .map((rows) => ({values: rows.map(({income}) => income), places: rows.map(({place}) => place)}));

describe("neighbourhoodSortingIndex", () => {
  it("is the spread of neighbourhoods' means as a share of that of incomes", () => {
    fc.assert(
      fc.property(households, ({values, places}) => {
        const mean = (column: number[]) => column.reduce((a, b) => a + b, 0) / column.length;
        const spread = (column: number[]) => Math.sqrt(mean(column.map((v) => (v - mean(values)) ** 2)));
        const means = places.map((place) => mean(values.filter((_, row) => places[row] === place)));
        expect(neighbourhoodSortingIndex(values, places)).toBeCloseTo(spread(means) / spread(values), 12);
      }),
    );
  });

  it("lies within 0 and 1, and is 1 where each household is its own neighbourhood", () => {
    fc.assert(
      fc.property(households, ({values, places}) => {
        const index = neighbourhoodSortingIndex(values, places);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        expect(neighbourhoodSortingIndex(values, [...values.keys()])).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not depend on the unit of income, its zero or the order of rows", () => {
    const cases = households.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: orders(given.values.length),
        factor: fc.double({min: 0.01, max: 100, noNaN: true}),
        shift: fc.integer({min: -1000, max: 1000}),
      }),
    );
    fc.assert(
      fc.property(cases, ({given: {values, places}, order, factor, shift}) => {
        const changed = reordered(values, order).map((value) => value * factor + shift);
        expect(neighbourhoodSortingIndex(changed, reordered(places, order))).toBeCloseTo(
          neighbourhoodSortingIndex(values, places),
          9,
        );
      }),
    );
  });

  it("takes a row with weight w for w rows", () => {
    const weighted = households.chain((given) =>
      fc.record({
        given: fc.constant(given),
        weights: fc.array(fc.nat({max: 4}), {minLength: given.values.length, maxLength: given.values.length}),
      }),
    );
    fc.assert(
      fc.property(weighted, ({given: {values, places}, weights}) => {
        fc.pre(new Set(values.filter((_, row) => weights[row]! > 0)).size > 1);
        expect(neighbourhoodSortingIndex(values, places, {weights})).toBeCloseTo(
          neighbourhoodSortingIndex(replicated(values, weights), replicated(places, weights)),
          12,
        );
      }),
    );
  });

  it("keeps its digits where incomes are large and differ little", () => {
    const values = [1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3];
    expect(neighbourhoodSortingIndex(values, ["a", "a", "b", "b"])).toBeCloseTo(Math.sqrt(0.8), 12);
  });

  it("has no value when everybody has the same, or nobody counts", () => {
    expect(neighbourhoodSortingIndex([0.1, 0.1, 0.1], ["a", "b", "c"])).toBeNaN();
    expect(neighbourhoodSortingIndex([1, 2], ["a", "b"], {weights: [0, 0]})).toBeNaN();
    expect(neighbourhoodSortingIndex([1, 2], ["a", "b"], {weights: [0, 3]})).toBeNaN();
    expect(neighbourhoodSortingIndex([5], ["a"])).toBeNaN();
  });
});
