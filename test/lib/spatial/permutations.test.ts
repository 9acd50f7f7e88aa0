import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {randomStream, uniform} from "../../../lib/random.js";
import {
  geary,
  globalGetisOrd,
  localGetisOrd,
  localMoran,
  moran,
  nearestNeighbours,
  type Alternative,
  type Point,
  type SpatialWeights,
} from "../../../lib/spatial/index.js";
import {reordered} from "../../support/arbitraries.js";
import {rowOfNeighbours} from "../../support/places.js";
import {permutations} from "./arbitraries.js";

type Options = {alternative?: Alternative; replicates?: number; seed?: number};
type GlobalStatistic = (
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options?: Options,
) => {
  p: number;
  permutationP?: number;
};

const global: [string, GlobalStatistic, (values: ArrayLike<number>, weights: SpatialWeights) => number][] = [
  ["moran", moran, (values, weights) => moran(values, weights).I],
  ["geary", geary, (values, weights) => geary(values, weights).C],
  ["globalGetisOrd", globalGetisOrd, (values, weights) => globalGetisOrd(values, weights).G],
];

const values = [3, 9, 4, 1, 8, 2];
const weights = rowOfNeighbours(6);
const replicates = 4000;
/** Four standard errors of a share from so many replicates. */
const error = 4 * Math.sqrt(0.25 / replicates);

describe.each(global)("permutations of %s", (_, test, statistic) => {
  const observed = statistic(values, weights);
  const all = [...permutations(6)].map((order) => statistic(reordered(values, order), weights));
  const share = (isExtreme: (one: number) => boolean) => all.filter(isExtreme).length / all.length;
  const larger = share((one) => one >= observed - 1e-12);
  const smaller = share((one) => one <= observed + 1e-12);

  it.each([
    ["greater", larger],
    ["less", smaller],
    ["two-sided", Math.min(1, 2 * Math.min(larger, smaller))],
  ] as const)("come as close to the exact share as chance allows (%s)", (alternative, exact) => {
    const {permutationP} = test(values, weights, {alternative, replicates});
    expect(Math.abs(permutationP! - exact)).toBeLessThan(2 * error);
  });

  it("are the same for the same seed, and others for another", () => {
    const run = (seed: number) =>
      test(values, weights, {alternative: "greater", replicates: 200, seed}).permutationP;
    expect(run(7)).toBe(run(7));
    expect(new Set([1, 2, 3, 4, 5, 6].map(run)).size).toBeGreaterThan(1);
  });

  it("are not made unless asked for", () => {
    expect(test(values, weights)).not.toHaveProperty("permutationP");
  });

  it("count the arrangement observed, so that none is impossible", () => {
    for (const one of [1, 2, 9]) {
      const {permutationP} = test(values, weights, {replicates: one, alternative: "greater"});
      expect(permutationP).toBeGreaterThanOrEqual(1 / (one + 1));
      expect(permutationP).toBeLessThanOrEqual(1);
    }
  });

  it("take arrangements for equal that differ by rounding only", () => {
    // All arrangements of one low and five high values that put the low one inside the row are alike.
    const fractions = [0.1, 0.3, 0.3, 0.3, 0.3, 0.3].map((x) => x / 7);
    const inside = reordered(fractions, [1, 2, 0, 3, 4, 5]);
    const up = test(inside, weights, {alternative: "greater", replicates: 2000}).permutationP!;
    const down = test(inside, weights, {alternative: "less", replicates: 2000}).permutationP!;
    expect(up + down).toBeGreaterThan(1 + 0.5); // four of six places count on both sides
  });
});

describe("permutations of local statistics", () => {
  const all = [...permutations(6)];
  const cases = {
    localMoran: {test: localMoran, of: (column: number[]) => localMoran(column, weights).I},
    localGetisOrd: {test: localGetisOrd, of: (column: number[]) => localGetisOrd(column, weights).G},
  };

  it.each(Object.entries(cases))("%s keep the row's own value and permute the others", (_, {test, of}) => {
    const observed = of(values);
    const arrangements = all.map((order) => ({order, statistics: of(reordered(values, order))}));
    const {permutationP} = test(values, weights, {alternative: "greater", replicates});
    for (let row = 0; row < values.length; row++) {
      const kept = arrangements.filter(({order}) => order[row] === row);
      const exact =
        kept.filter(({statistics}) => statistics[row]! >= observed[row]! - 1e-12).length / kept.length;
      expect(Math.abs(permutationP![row]! - exact)).toBeLessThan(error);
    }
  });

  it("of G* agree with those of G: the own value is kept in both", () => {
    const without = localGetisOrd(values, weights, {alternative: "greater", replicates});
    const within = localGetisOrd(values, weights, {alternative: "greater", replicates, self: true});
    within.permutationP!.forEach((p, row) => {
      expect(Math.abs(p - without.permutationP![row]!)).toBeLessThan(2 * error);
    });
  });

  it("have no value for a row without neighbours", () => {
    const island: SpatialWeights = {
      offsets: Uint32Array.of(0, 1, 2, 2),
      neighbours: Uint32Array.of(1, 0),
      values: Float64Array.of(1, 1),
    };
    const {z, p, permutationP, I} = localMoran([1, 2, 4], island, {replicates: 9});
    expect(I[2]).toBe(0);
    expect([z[2], p[2], permutationP![2]]).toEqual([NaN, NaN, NaN]);
  });
});

it("p is about as often small as it says where place does not matter", () => {
  const stream = randomStream("test", 4);
  const points = Array.from({length: 150}, (): Point => [uniform(stream), uniform(stream)]);
  const near = nearestNeighbours(points, 4, {style: "row"});
  const samples = Array.from({length: 300}, () =>
    moran(
      points.map(() => uniform(stream)),
      near,
    ),
  );
  const small = samples.filter(({p}) => p < 0.1).length;
  expect(small).toBeGreaterThan(300 * 0.1 - 25);
  expect(small).toBeLessThan(300 * 0.1 + 25);
});

it("two-sided p is twice the smaller one-sided p", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 50}), {minLength: 6, maxLength: 6}), (column) => {
      fc.pre(new Set(column).size > 1);
      for (const test of [moran, geary]) {
        const p = (alternative: Alternative) => test(column, weights, {alternative}).p;
        expect(p("two-sided")).toBeCloseTo(2 * Math.min(p("greater"), p("less")), 12);
        expect(p("greater") + p("less")).toBeCloseTo(1, 12);
      }
    }),
  );
});
