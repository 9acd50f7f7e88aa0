import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countingMeasure, meetsRule} from "../../../lib/deprivation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

describeContract("countingMeasure", {
  columns: {"deprived[0]": [1, 0, 1], "deprived[1]": [0, 0, 1], weights: [1, 2, 3]},
  notNegative: ["deprived[0]", "deprived[1]", "weights"],
  call: (given) => countingMeasure([given["deprived[0]"], given["deprived[1]"]], 1, {weights: given.weights}),
});

/** Alkire & Foster’s example: four people, four dimensions, and the cut-offs 13, 12, 3 and 1. */
const achievements = [
  [13.1, 15.2, 12.5, 20],
  [14, 7, 10, 11],
  [4, 5, 1, 3],
  [1, 0, 0, 1],
];
const deprived = achievements.map((column, at) =>
  meetsRule(column, {
    indicator: "x",
    direction: "below",
    threshold: [13, 12, 3, 1][at]!,
    source: "the paper",
  }),
);

describe("the example of Alkire and Foster", () => {
  it("has the printed deprivations and counts", () => {
    expect(deprived.map((column) => Array.from(column))).toEqual([
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 0, 1, 0],
      [0, 1, 1, 0],
    ]);
    expect(countingMeasure(deprived, 2).score).toEqual(Float64Array.of(0, 2, 4, 1));
  });
  it("has H = 1/2, A = 3/4 and M0 = 3/8 at k = 2", () => {
    const {H, A, M0, poor} = countingMeasure(deprived, 2);
    expect([H, A, M0]).toEqual([1 / 2, 3 / 4, 3 / 8]);
    expect(poor).toEqual(Uint8Array.of(0, 1, 1, 0));
  });
  it("has the censored headcounts and contributions", () => {
    // Of the six deprivations of the poor two are in each of dimensions 2 and 4, and one in 1 and 3.
    const {dimensions} = countingMeasure(deprived, 2);
    expect(dimensions.map(({headcount}) => headcount)).toEqual([1 / 4, 3 / 4, 1 / 4, 2 / 4]);
    expect(dimensions.map(({censoredHeadcount}) => censoredHeadcount)).toEqual([1 / 4, 2 / 4, 1 / 4, 2 / 4]);
    expect(dimensions.map(({contribution}) => contribution)).toEqual([1 / 6, 2 / 6, 1 / 6, 2 / 6]);
  });
});

const samples = fc
  .record({
    dimensionWeights: fc.array(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 5}),
    people: fc.integer({min: 1, max: 25}),
  })
  .chain(({dimensionWeights, people}) =>
    fc.record({
      dimensionWeights: fc.constant(dimensionWeights),
      columns: fc.array(fc.array(fc.nat({max: 1}), {minLength: people, maxLength: people}), {
        minLength: dimensionWeights.length,
        maxLength: dimensionWeights.length,
      }),
      weights: fc.array(fc.integer({min: 1, max: 5}), {minLength: people, maxLength: people}),
      groups: fc.array(fc.constantFrom("east", "west", "north"), {minLength: people, maxLength: people}),
      cutoff: fc.integer({min: 1, max: dimensionWeights.reduce((a, b) => a + b, 0)}),
    }),
  );
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("countingMeasure", () => {
  it("is H times A, and the sum of its parts by dimension and by group", () => {
    fc.assert(
      fc.property(samples, ({columns, cutoff, dimensionWeights, weights, groups}) => {
        const result = countingMeasure(columns, cutoff, {dimensionWeights, weights, groups});
        const {H, A, M0, dimensions} = result;
        const most = total(dimensionWeights);
        if (H === 0) {
          expect(M0).toBe(0);
          expect(A).toBeNaN();
          expect(dimensions.every(({contribution}) => Number.isNaN(contribution))).toBe(true);
          return;
        }
        expect(M0).toBeCloseTo(H * A, 12);
        expect(A).toBeGreaterThanOrEqual(cutoff / most - 1e-12);
        expect(A).toBeLessThanOrEqual(1 + 1e-12);
        const byDimension = dimensions.map(
          ({censoredHeadcount}, at) => (dimensionWeights[at]! / most) * censoredHeadcount,
        );
        expect(total(byDimension)).toBeCloseTo(M0, 12);
        expect(total(dimensions.map(({contribution}) => contribution))).toBeCloseTo(1, 12);
        expect(total(result.groups.map(({share}) => share))).toBeCloseTo(1, 12);
        expect(total(result.groups.map((group) => group.share * group.M0))).toBeCloseTo(M0, 12);
        expect(total(result.groups.map((group) => group.share * group.H))).toBeCloseTo(H, 12);
        expect(total(result.groups.map(({contribution}) => contribution))).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not rise with the cut-off, and counts everybody deprived in anything at the lowest", () => {
    fc.assert(
      fc.property(samples, ({columns, dimensionWeights, weights}) => {
        const most = total(dimensionWeights);
        const at = (cutoff: number) => countingMeasure(columns, cutoff, {dimensionWeights, weights});
        for (let cutoff = 2; cutoff <= most; cutoff++) {
          expect(at(cutoff).H).toBeLessThanOrEqual(at(cutoff - 1).H);
          expect(at(cutoff).M0).toBeLessThanOrEqual(at(cutoff - 1).M0 + 1e-15);
        }
        const union = at(Math.min(...dimensionWeights));
        const anybody = weights.map((weight, row) =>
          columns.some((column) => column[row] === 1) ? weight : 0,
        );
        expect(union.H).toBeCloseTo(total(anybody) / total(weights), 12);
        // With the union of all dimensions nothing is censored.
        for (const {headcount, censoredHeadcount} of union.dimensions)
          expect(censoredHeadcount).toBeCloseTo(headcount, 12);
      }),
    );
  });

  it("takes a weight as that many people, keeps its value when everybody is there twice, whatever the order", () => {
    fc.assert(
      fc.property(samples, ({columns, cutoff, dimensionWeights, weights}) => {
        const weighted = countingMeasure(columns, cutoff, {dimensionWeights, weights});
        const repeated = columns.map((column) =>
          column.flatMap((value, row) => Array.from({length: weights[row]!}, () => value)),
        );
        const twice = repeated.map((column) => [...column, ...column].reverse());
        expect(countingMeasure(repeated, cutoff, {dimensionWeights}).M0).toBeCloseTo(weighted.M0, 12);
        expect(countingMeasure(twice, cutoff, {dimensionWeights}).M0).toBeCloseTo(weighted.M0, 12);
      }),
    );
  });

  it("rises when one of the poor is deprived in one thing more", () => {
    fc.assert(
      fc.property(samples, ({columns, cutoff, dimensionWeights, weights}) => {
        const before = countingMeasure(columns, cutoff, {dimensionWeights, weights});
        const row = before.poor.indexOf(1);
        const at = columns.findIndex((column) => row !== -1 && column[row] === 0);
        fc.pre(at !== -1);
        const worse = columns.map((column, other) => (other === at ? column.with(row, 1) : column));
        const after = countingMeasure(worse, cutoff, {dimensionWeights, weights});
        expect(after.M0).toBeGreaterThan(before.M0);
        expect(after.H).toBe(before.H);
      }),
    );
  });

  it("keeps whoever lies exactly at a cut-off of weights that do not add up in the computer", () => {
    const columns = [[1], [1], [1]];
    expect(countingMeasure(columns, 0.6, {dimensionWeights: [0.1, 0.2, 0.3]}).H).toBe(1);
    // 0.7 + 0.1 is a little less than 0.8 in the computer.
    expect(countingMeasure([[1], [1]], 0.8, {dimensionWeights: [0.7, 0.1]}).H).toBe(1);
  });

  it("has no value when nobody counts", () => {
    expect(countingMeasure([[1, 0]], 1, {weights: [0, 0]})).toMatchObject({H: NaN, A: NaN, M0: NaN});
  });

  it.each([0, -1, 2.5, NaN, Infinity, "1"] as number[])(
    "refuses the cut-off %j for two dimensions",
    (cutoff) => {
      expectRefusal(() => countingMeasure([[1], [0]], cutoff), {
        functionName: "countingMeasure",
        argument: "cutoff",
        row: undefined,
        value: cutoff,
      });
    },
  );
  it("refuses other input that cannot be right", () => {
    expect(() => countingMeasure([], 1)).toThrow(/deprived/);
    expect(() => countingMeasure([[0.5]], 1)).toThrow(/1 for yes and 0 for no/);
    expect(() => countingMeasure([[1], [0]], 1, {dimensionWeights: [1]})).toThrow(/dimensionWeights/);
    expect(() => countingMeasure([[1], [0]], 1, {dimensionWeights: [0, 0]})).toThrow(/above 0/);
    expect(() => countingMeasure([[1, 0]], 1, {groups: ["a"]})).toThrow(/groups/);
    expect(() => countingMeasure([[1]], 1, {group: ["a"]} as never)).toThrow(/no such option/);
  });
});
