import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quantile} from "../../../lib/inequality/index.js";
import {orders, reordered, replicated, values, weighted} from "../../support/arbitraries.js";

const shares = fc.oneof(
  fc.double({min: 0, max: 1, noNaN: true}),
  fc.nat({max: 20}).map((n) => n / 20),
);

describe("quantile", () => {
  it("takes the mean of two values where p falls exactly between them", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0.51)).toBe(3);
    expect(quantile([4, 1, 3, 2], 0.49)).toBe(2);
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.3)).toBe(3.5);
  });

  it("takes the smallest and the largest value at the ends", () => {
    fc.assert(
      fc.property(values(), (column) => {
        expect(quantile(column, 0)).toBeCloseTo(Math.min(...column), 12);
        expect(quantile(column, 1)).toBeCloseTo(Math.max(...column), 12);
      }),
    );
  });

  it("never falls as p grows", () => {
    fc.assert(
      fc.property(weighted(values()), shares, shares, ({values: column, weights}, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(quantile(column, low, {weights})).toBeLessThanOrEqual(quantile(column, high, {weights}));
      }),
    );
  });

  it("follows a change of unit and of zero", () => {
    const changes = fc.record({
      factor: fc.integer({min: 1, max: 1000}),
      shift: fc.integer({min: -1000, max: 1000}),
    });
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 1}),
        shares,
        changes,
        (column, p, change) => {
          const changed = column.map((value) => value * change.factor + change.shift);
          expect(quantile(changed, p)).toBe(quantile(column, p) * change.factor + change.shift);
        },
      ),
    );
  });

  it("takes a whole weight as that many people", () => {
    fc.assert(
      fc.property(weighted(values()), shares, ({values: column, weights}, p) => {
        expect(quantile(column, p, {weights})).toBe(quantile(replicated(column, weights), p));
      }),
    );
  });

  it("does not depend on the scale of the weights, even where they are not exact in binary", () => {
    fc.assert(
      fc.property(
        weighted(values()),
        fc.nat({max: 20}),
        fc.double({min: 1e-6, max: 1e6, noNaN: true}),
        (rows, n, factor) => {
          const weights = rows.weights.map((weight) => weight * factor);
          expect(quantile(rows.values, n / 20, {weights})).toBe(
            quantile(rows.values, n / 20, {weights: rows.weights}),
          );
        },
      ),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        values().chain((column) => fc.tuple(fc.constant(column), orders(column.length))),
        shares,
        ([column, order], p) => {
          expect(quantile(reordered(column, order), p)).toBe(quantile(column, p));
        },
      ),
    );
  });

  it("of one value is that value", () => {
    for (const p of [0, 0.3, 0.5, 1]) expect(quantile([7], p)).toBe(7);
  });

  it("does not see a row that stands for nobody", () => {
    expect(quantile([1, 2, 3, 4], 0.5, {weights: [1, 1, 0, 0]})).toBe(1.5);
    expect(quantile([1, 2, 3, 4], 0, {weights: [0, 1, 1, 1]})).toBe(2);
    expect(quantile([1, 2, 3, 4], 1, {weights: [1, 1, 1, 0]})).toBe(3);
  });

  it("is right for more rows than a comparison sort is used for", () => {
    const column = Float64Array.from({length: 100_001}, (_, row) => ((row * 48_271) % 100_001) - 50_000);
    expect(quantile(column, 0.5)).toBe(0);
    expect(quantile(column, 0.1)).toBe(-40_000);
  });
});
