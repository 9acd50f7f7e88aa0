import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  geary,
  globalGetisOrd,
  localGetisOrd,
  localMoran,
  moran,
  type SpatialWeights,
} from "../../../lib/spatial/index.js";
import {reordered} from "../../support/arbitraries.js";
import {fromMatrix, permutations, toMatrix, weightsBetween} from "./arbitraries.js";

/** Few enough rows that every permutation of the values can be tried. */
const rows = 5;
const everyOrder = [...permutations(rows)];
const value = fc.integer({min: 0, max: 9});
const values = fc
  .array(value, {minLength: rows, maxLength: rows})
  .filter((column) => new Set(column).size > 1);
const weighted = weightsBetween(rows).filter((weights) => weights.neighbours.length > 0);

function momentsOf(statistics: readonly number[]): {mean: number; variance: number} {
  const mean = statistics.reduce((a, b) => a + b) / statistics.length;
  return {mean, variance: statistics.reduce((sum, one) => sum + (one - mean) ** 2, 0) / statistics.length};
}

/** Expects the moments, or that z has no value where nothing varies. */
function expectMoments(
  test: {expected: number; variance: number; z: number; p: number},
  statistic: number,
  all: readonly number[],
): void {
  const {mean, variance} = momentsOf(all);
  expect(test.expected).toBeCloseTo(mean, 10);
  expect(test.variance).toBeCloseTo(variance, 9);
  if (variance > 1e-9) expect(test.z).toBeCloseTo((statistic - mean) / Math.sqrt(variance), 5);
  if (test.variance === 0) {
    expect(test.z).toBeNaN();
    expect(test.p).toBeNaN();
  }
}

describe("expectation and variance of all permutations", () => {
  it("of Moran's I", () => {
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const all = everyOrder.map((order) => moran(reordered(column, order), weights).I);
        const test = moran(column, weights);
        expectMoments(test, test.I, all);
      }),
    );
  });

  it("of Geary's C", () => {
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const all = everyOrder.map((order) => geary(reordered(column, order), weights).C);
        const test = geary(column, weights);
        expectMoments(test, test.C, all);
      }),
    );
  });

  it("of the general G", () => {
    const positive = values.filter((column) => column.filter((x) => x > 0).length > 1);
    fc.assert(
      fc.property(positive, weighted, (column, weights) => {
        const all = everyOrder.map((order) => globalGetisOrd(reordered(column, order), weights).G);
        const test = globalGetisOrd(column, weights);
        expectMoments(test, test.G, all);
      }),
    );
  });

  it("of local Moran's I, in total and with the row's own value kept", () => {
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const all = everyOrder.map((order) => ({order, I: localMoran(reordered(column, order), weights).I}));
        const total = localMoran(column, weights, {under: "total"});
        const conditional = localMoran(column, weights);
        for (let row = 0; row < rows; row++) {
          const kept = all.filter(({order}) => order[row] === row);
          expectMoments(
            rowOf(total, row),
            total.I[row]!,
            all.map(({I}) => I[row]!),
          );
          expectMoments(
            rowOf(conditional, row),
            conditional.I[row]!,
            kept.map(({I}) => I[row]!),
          );
        }
      }),
      {numRuns: 30},
    );
  });

  it("of G, with the row's own value kept, and of G*", () => {
    const positive = values.filter((column) => column.filter((x) => x > 0).length > 1);
    fc.assert(
      fc.property(positive, weighted, fc.boolean(), (column, weights, self) => {
        const all = everyOrder.map((order) => ({
          order,
          G: localGetisOrd(reordered(column, order), weights, {self}).G,
        }));
        const test = localGetisOrd(column, weights, {self});
        for (let row = 0; row < rows; row++) {
          const seen = self ? all : all.filter(({order}) => order[row] === row);
          expectMoments(
            rowOf(test, row),
            test.G[row]!,
            seen.map(({G}) => G[row]!),
          );
        }
      }),
      {numRuns: 30},
    );
  });
});

describe("the statistics", () => {
  const n = rows;
  const mean = (column: readonly number[]) => column.reduce((a, b) => a + b) / column.length;
  const each = (call: (i: number, j: number) => number, weights: SpatialWeights) => {
    const w = toMatrix(weights);
    let sum = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += w[i]![j]! * call(i, j);
    return sum;
  };

  it("are their formulas", () => {
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const z = column.map((x) => x - mean(column));
        const squares = z.reduce((sum, deviation) => sum + deviation ** 2, 0);
        const s0 = each(() => 1, weights);
        expect(moran(column, weights).I).toBeCloseTo(
          (n / s0) * (each((i, j) => z[i]! * z[j]!, weights) / squares),
          12,
        );
        expect(geary(column, weights).C).toBeCloseTo(
          ((n - 1) / (2 * s0)) * (each((i, j) => (column[i]! - column[j]!) ** 2, weights) / squares),
          12,
        );
        const pairs = column.reduce((a, b) => a + b) ** 2 - column.reduce((sum, x) => sum + x * x, 0);
        if (pairs > 0) {
          const products = each((i, j) => column[i]! * column[j]!, weights);
          expect(globalGetisOrd(column, weights).G).toBeCloseTo(products / pairs, 12);
        }
      }),
    );
  });

  it("local Moran's I adds up to Moran's I", () => {
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const s0 = each(() => 1, weights);
        const sum = localMoran(column, weights).I.reduce((a, b) => a + b);
        expect(sum / s0).toBeCloseTo(moran(column, weights).I, 12);
      }),
    );
  });

  it("do not change with the unit of the values, nor I, C and z with their zero", () => {
    const real = fc.tuple(
      fc.double({min: 0.001, max: 1e6, noNaN: true}),
      fc.integer({min: -1000, max: 1000}),
    );
    fc.assert(
      fc.property(values, weighted, real, (column, weights, [factor, shift]) => {
        const other = column.map((x) => factor * x + shift);
        expectClose(moran(other, weights).z, moran(column, weights).z, 5);
        expectClose(moran(other, weights).I, moran(column, weights).I, 6);
        expectClose(geary(other, weights).C, geary(column, weights).C, 6);
        const scaled = column.map((x) => factor * x);
        expectClose(globalGetisOrd(scaled, weights).z, globalGetisOrd(column, weights).z, 6);
        const [local, localScaled] = [localGetisOrd(column, weights), localGetisOrd(scaled, weights)];
        localScaled.z.forEach((z, row) => {
          expectClose(z, local.z[row]!, 6);
        });
      }),
    );
  });

  it("do not change when rows are numbered in another order", () => {
    const order = [3, 0, 4, 1, 2];
    fc.assert(
      fc.property(values, weighted, (column, weights) => {
        const matrix = toMatrix(weights);
        const renumbered = fromMatrix(order.map((row) => reordered(matrix[row]!, order)));
        const shuffled = reordered(column, order);
        for (const [before, after] of [
          [moran(column, weights), moran(shuffled, renumbered)],
          [geary(column, weights), geary(shuffled, renumbered)],
        ] as const) {
          expectClose(after.z, before.z, 8);
          expectClose(after.p, before.p, 8);
        }
        const [before, after] = [localMoran(column, weights), localMoran(shuffled, renumbered)];
        expect(Array.from(after.I, (I) => I.toFixed(9))).toEqual(
          reordered(
            Array.from(before.I, (I) => I.toFixed(9)),
            order,
          ),
        );
      }),
    );
  });

  it("use the moments of a normal distribution when asked", () => {
    // The mean of the variance under randomisation over many normal samples is that under normality.
    const weights = fromMatrix([
      [0, 1, 0, 0, 1],
      [1, 0, 1, 0, 0],
      [0, 1, 0, 1, 0],
      [0, 0, 1, 0, 1],
      [1, 0, 0, 1, 0],
    ]);
    const s0 = 10;
    const s1 = 20;
    const s2 = 80;
    const expected = (25 * s1 - 5 * s2 + 3 * s0 * s0) / (24 * s0 * s0) - 1 / 16;
    expect(moran([1, 5, 2, 8, 3], weights, {under: "normality"}).variance).toBeCloseTo(expected, 14);
    const ofGeary = ((2 * s1 + s2) * 4 - 4 * s0 * s0) / (2 * 6 * s0 * s0);
    expect(geary([1, 5, 2, 8, 3], weights, {under: "normality"}).variance).toBeCloseTo(ofGeary, 14);
  });
});

function expectClose(found: number, expected: number, digits: number): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(found).toBeCloseTo(expected, digits);
}

interface LocalColumns {
  expected: Float64Array;
  variance: Float64Array;
  z: Float64Array;
  p: Float64Array;
}

function rowOf(test: LocalColumns, row: number) {
  return {expected: test.expected[row]!, variance: test.variance[row]!, z: test.z[row]!, p: test.p[row]!};
}
