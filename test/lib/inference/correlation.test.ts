import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {correlation} from "../../../lib/inference/index.js";
import {orders, reordered, replicated} from "../../support/arbitraries.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const methods = ["pearson", "spearman"] as const;

for (const method of methods) {
  describeContract("correlation", {
    columns: {x: [3, 1, 4, 1], y: [2, 7, 1, 8], weights: [1, 2, 0, 3]},
    notNegative: ["weights"],
    call: ({x, y, weights}) => correlation(x, y, {method, weights}),
  });
}

/** Two columns of whole numbers, some equal, neither constant, with whole weights above 0. */
const pairs = fc
  .array(
    fc.record({
      x: fc.integer({min: -50, max: 50}),
      y: fc.integer({min: -50, max: 50}),
      weight: fc.integer({min: 1, max: 5}),
    }),
    {minLength: 2, maxLength: 40},
  )
  .map((rows) => ({
    x: rows.map((row) => row.x),
    y: rows.map((row) => row.y),
    weights: rows.map((row) => row.weight),
  }))
  .filter(({x, y}) => new Set(x).size > 1 && new Set(y).size > 1);

const digits = 12;

describe.each(methods)("%s correlation", (method) => {
  it("lies within -1 and 1", () => {
    fc.assert(
      fc.property(pairs, ({x, y, weights}) => {
        expect(Math.abs(correlation(x, y, {method, weights}))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 1 of a column with itself, -1 with its opposite, and the same both ways", () => {
    fc.assert(
      fc.property(pairs, ({x, y, weights}) => {
        const opposite = x.map((value) => -value);
        expect(correlation(x, x, {method, weights})).toBeCloseTo(1, digits);
        expect(correlation(x, opposite, {method, weights})).toBeCloseTo(-1, digits);
        expect(correlation(x, y, {method, weights})).toBeCloseTo(
          correlation(y, x, {method, weights}),
          digits,
        );
      }),
    );
  });

  it("does not change with the unit or the zero of a column, and turns its sign with it", () => {
    const changes = fc.record({
      factor: fc.integer({min: 1, max: 100}),
      shift: fc.integer({min: -1000, max: 1000}),
    });
    fc.assert(
      fc.property(pairs, changes, ({x, y, weights}, {factor, shift}) => {
        const expected = correlation(x, y, {method, weights});
        const changed = x.map((value) => factor * value + shift);
        expect(correlation(changed, y, {method, weights})).toBeCloseTo(expected, digits);
        const turned = x.map((value) => shift - factor * value);
        expect(correlation(turned, y, {method, weights})).toBeCloseTo(-expected, digits);
      }),
    );
  });

  it("takes a whole weight as that many rows, on any scale", () => {
    fc.assert(
      fc.property(pairs, fc.double({min: 1e-6, max: 1e6, noNaN: true}), ({x, y, weights}, factor) => {
        const expected = correlation(replicated(x, weights), replicated(y, weights), {method});
        expect(correlation(x, y, {method, weights})).toBeCloseTo(expected, digits);
        const scaled = weights.map((weight) => weight * factor);
        expect(correlation(x, y, {method, weights: scaled})).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("does not depend on the order of the rows, nor see a row with weight 0", () => {
    fc.assert(
      fc.property(
        pairs.chain((rows) => fc.tuple(fc.constant(rows), orders(rows.x.length))),
        ([{x, y, weights}, order]) => {
          const expected = correlation(x, y, {method, weights});
          const shuffled = {weights: [0, ...reordered(weights, order)], method};
          const actual = correlation([999, ...reordered(x, order)], [-999, ...reordered(y, order)], shuffled);
          expect(actual).toBeCloseTo(expected, digits);
        },
      ),
    );
  });

  it("has no value when a column is constant, even one that is not exact in binary", () => {
    expect(correlation([1, 2, 3], [0.1, 0.1, 0.1], {method})).toBeNaN();
    expect(correlation([0.1, 0.1, 0.1], [1, 2, 3], {method})).toBeNaN();
    expect(correlation([1], [2], {method})).toBeNaN();
    expect(correlation([1, 2, 3], [1, 1, 5], {method, weights: [1, 1, 0]})).toBeNaN();
    expect(correlation([1, 2], [1, 2], {method, weights: [0, 0]})).toBeNaN();
  });
});

describe("correlation", () => {
  it("agrees with a published case: Anscombe's first quartet, r = 0.816", () => {
    // Anscombe (1973), "Graphs in statistical analysis", The American Statistician 27(1), p. 19.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
  });

  it("of ranks is 1 − 6 Σ d² / (n³ − n) when no values are equal", () => {
    const permutations = fc.integer({min: 2, max: 30}).chain((n) => fc.tuple(orders(n), orders(n)));
    fc.assert(
      fc.property(permutations, ([x, y]) => {
        const n = x.length;
        const d2 = x.reduce((total, rank, row) => total + (rank - y[row]!) ** 2, 0);
        expect(correlation(x, y, {method: "spearman"})).toBeCloseTo(1 - (6 * d2) / (n ** 3 - n), digits);
      }),
    );
  });

  it("of ranks gives equal values the middle of their ranks", () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    const expected = correlation([1, 2.5, 2.5, 4], [1, 2, 3, 4]);
    expect(correlation([10, 20, 20, 50], [1, 2, 3, 4], {method: "spearman"})).toBeCloseTo(expected, digits);
  });

  it("of ranks does not change when a column is bent", () => {
    fc.assert(
      fc.property(pairs, ({x, y, weights}) => {
        const bent = x.map((value) => value ** 3 + Math.exp(value / 10));
        const expected = correlation(x, y, {method: "spearman", weights});
        expect(correlation(bent, y, {method: "spearman", weights})).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("stands very large, very small and far-off values", () => {
    expect(correlation([1e200, 2e200, 3e200], [1e-200, 2e-200, 3e-200])).toBeCloseTo(1, digits);
    expect(correlation([1e9 + 1, 1e9 + 2, 1e9 + 3], [1, 2, 3])).toBeCloseTo(1, digits);
  });

  it("refuses a method it does not know, and options that are none", () => {
    const kendall = {method: "kendall"} as unknown as {method: "pearson"};
    const call = (options: object) => () => correlation([1, 2], [1, 2], options);
    const expected = {functionName: "correlation", row: undefined};
    expectRefusal(call(kendall), {...expected, argument: "method", value: "kendall"});
    expectRefusal(call({ranks: true}), {...expected, argument: "ranks", value: true});
    expectRefusal(call([1, 1]), {...expected, argument: "options", value: [1, 1]});
  });
});
