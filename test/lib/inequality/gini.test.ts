import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gini, lorenz} from "../../../lib/inequality/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {incomes, orders, reordered, replicated, weighted} from "../../support/arbitraries.js";
import {areaUnder} from "../../support/curves.js";

const digits = 12;
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
/** Incomes and whole weights such that somebody who counts has an income. */
const people = weighted(incomes()).filter(({values, weights}) =>
  values.some((value, row) => value > 0 && weights[row]! > 0),
);

describe("gini", () => {
  it("lies between 0 and 1 − 1/n", () => {
    fc.assert(
      fc.property(incomes(), (values) => {
        expect(gini(values)).toBeGreaterThanOrEqual(0);
        expect(gini(values)).toBeLessThanOrEqual(1 - 1 / values.length + 1e-14);
      }),
    );
  });

  it("is exactly 0 when everybody has the same, and 1 − 1/n when one has everything", () => {
    const rows = fc.integer({min: 1, max: 50});
    fc.assert(
      fc.property(rows, fc.double({min: 1e-3, max: 1e9, noNaN: true}), (n, income) => {
        expect(gini(new Array<number>(n).fill(income))).toBe(0);
        expect(gini([income, ...new Array<number>(n - 1).fill(0)])).toBeCloseTo(1 - 1 / n, digits);
      }),
    );
  });

  it("is the mean difference of all pairs, as the formula has it", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        let difference = 0;
        values.forEach((v, i) => {
          values.forEach((u, j) => (difference += weights[i]! * weights[j]! * Math.abs(v - u)));
        });
        const expected = difference / (2 * sum(weights) * sum(values.map((v, i) => v * weights[i]!)));
        expect(gini(values, {weights})).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("is what Eurostat writes", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const order = rows.values.map((_, row) => row).sort((a, b) => rows.values[a]! - rows.values[b]!);
        const [v, w] = [reordered(rows.values, order), reordered(rows.weights, order)];
        let running = 0;
        const first = sum(v.map((value, i) => value * w[i]! * (running += w[i]!)));
        const second = sum(v.map((value, i) => value * w[i]! * w[i]!));
        const expected = (2 * first - second) / (sum(w) * sum(v.map((value, i) => value * w[i]!))) - 1;
        expect(gini(rows.values, {weights: rows.weights})).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("does not change with the unit of income", () => {
    fc.assert(
      fc.property(incomes(), fc.double({min: 1e-6, max: 1e6, noNaN: true}), (values, factor) => {
        expect(gini(values.map((value) => value * factor))).toBeCloseTo(gini(values), digits);
      }),
    );
  });

  it("falls when everybody gets the same amount more", () => {
    fc.assert(
      fc.property(incomes({minRows: 2}), fc.double({min: 1, max: 1e5, noNaN: true}), (values, more) => {
        fc.pre(gini(values) > 1e-6);
        expect(gini(values.map((value) => value + more))).toBeLessThan(gini(values));
      }),
    );
  });

  it("falls when a richer person gives to a poorer one without changing places (the transfer principle)", () => {
    fc.assert(
      fc.property(
        incomes({minRows: 2}),
        fc.nat(),
        fc.nat(),
        fc.double({min: 0.01, max: 0.5, noNaN: true}),
        (values, a, b, part) => {
          const pair = [a % values.length, b % values.length] as const;
          const [poorer, richer] = values[pair[0]]! < values[pair[1]]! ? pair : [pair[1], pair[0]];
          const gap = values[richer]! - values[poorer]!;
          fc.pre(gap > 1e-6 * sum(values));
          const after = values
            .with(richer, values[richer]! - part * gap)
            .with(poorer, values[poorer]! + part * gap);
          expect(gini(after)).toBeLessThan(gini(values));
        },
      ),
    );
  });

  it("takes a whole weight as that many people", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        expect(gini(values, {weights})).toBeCloseTo(gini(replicated(values, weights)), digits);
      }),
    );
  });

  it("does not change when everybody is there twice, nor with the scale of the weights", () => {
    fc.assert(
      fc.property(people, fc.double({min: 1e-6, max: 1e6, noNaN: true}), ({values, weights}, factor) => {
        const expected = gini(values, {weights});
        expect(gini([...values, ...values], {weights: [...weights, ...weights]})).toBeCloseTo(
          expected,
          digits,
        );
        expect(gini(values, {weights: weights.map((weight) => weight * factor)})).toBeCloseTo(
          expected,
          digits,
        );
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        incomes().chain((values) => fc.tuple(fc.constant(values), orders(values.length))),
        ([values, order]) => {
          expect(gini(reordered(values, order))).toBeCloseTo(gini(values), digits);
        },
      ),
    );
  });

  it("has no value when there is nothing to share, or less", () => {
    expect(gini([0, 0])).toBeNaN();
    expect(gini([-5, 3])).toBeNaN();
  });

  it("allows losses, which can take it above 1", () => {
    expect(gini([-10, 0, 12])).toBeGreaterThan(1);
  });

  it("keeps its digits over 100 000 rows", () => {
    const values = [0.1, 0.3, 0.7, 2.9];
    const many = values.flatMap((value) => new Array<number>(25_000).fill(value));
    expectAgreement(gini(many), gini(values), 1e-12);
  });
});

describe("lorenz", () => {
  it("encloses half the Gini coefficient with the diagonal", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const area = 0.5 - areaUnder(lorenz(values, {weights}));
        expect(2 * area).toBeCloseTo(gini(values, {weights}), digits);
      }),
    );
  });

  it("rises from [0, 0] to [1, 1], ever more steeply, on or under the diagonal", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const points = lorenz(values, {weights});
        expect(points[0]).toEqual([0, 0]);
        expect(points.at(-1)).toEqual([1, 1]);
        expect(points).toHaveLength(1 + weights.filter((weight) => weight > 0).length);
        for (let at = 1; at < points.length; at++) {
          const [x0, y0] = points[at - 1]!;
          const [x1, y1] = points[at]!;
          expect(x1).toBeGreaterThan(x0);
          expect(y1).toBeGreaterThanOrEqual(y0);
          expect(y1).toBeLessThanOrEqual(x1 + 1e-14);
          const [x2, y2] = points[at + 1] ?? points[at]!;
          expect((y1 - y0) * (x2 - x1)).toBeLessThanOrEqual((y2 - y1) * (x1 - x0) + 1e-14);
        }
      }),
    );
  });

  it("is empty when there is nothing to share, or less", () => {
    expect(lorenz([0, 0])).toEqual([]);
    expect(lorenz([-5, 3])).toEqual([]);
  });

  it("dips below 0 for losses", () => {
    expect(lorenz([-1, 2])).toEqual([
      [0, 0],
      [0.5, -1],
      [1, 1],
    ]);
  });
});
