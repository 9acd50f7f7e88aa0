import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  decileMeanRatio,
  lorenz,
  percentileRatio,
  quantile,
  quantileGroups,
  quintileShareRatio,
  topShare,
} from "../../../lib/inequality/index.js";
import {incomes, orders, reordered, replicated, weighted} from "../../support/arbitraries.js";

const digits = 9;
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
const mean = (column: readonly number[]) => sum(column) / column.length;
const positive = fc.array(
  fc.integer({min: 1, max: 10_000_000}).map((cents) => cents / 100),
  {minLength: 1, maxLength: 40},
);
const people = weighted(positive);
const factors = fc.double({min: 1e-3, max: 1e3, noNaN: true});
const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("percentileRatio", () => {
  it("is the quotient of two quantiles", () => {
    fc.assert(
      fc.property(
        people,
        fc.integer({min: 51, max: 99}),
        fc.integer({min: 1, max: 49}),
        (rows, high, low) => {
          const {values, weights} = rows;
          const [upper, lower] = [high / 100, low / 100];
          const expected = quantile(values, upper, {weights}) / quantile(values, lower, {weights});
          expect(percentileRatio(values, {upper, lower, weights})).toBe(expected);
          expect(expected).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
  it("has two forms, which differ as sections 1.1.2.3 and 4.1.1 do: 9 and 10 persons apart", () => {
    // A hundred people with 1, 2, … 100: the two percentiles lie at 10.5 and 90.5, the means of the tenths at 5.5 and 95.5.
    const values = Array.from({length: 100}, (_, at) => at + 1);
    expect(percentileRatio(values)).toBeCloseTo(90.5 / 10.5, 12);
    expect(percentileRatio(values, {form: "mean"})).toBeCloseTo(95.5 / 5.5, 12);
  });
  it("is never larger between percentiles than between the means beyond them", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const means = percentileRatio(values, {form: "mean", weights});
        fc.pre(!Number.isNaN(means));
        expect(percentileRatio(values, {weights})).toBeLessThanOrEqual(means * (1 + 1e-12));
      }),
    );
  });
  it("does not change with the unit of income, and takes whole weights as that many people", () => {
    fc.assert(
      fc.property(
        people,
        factors,
        fc.constantFrom("percentile", "mean"),
        ({values, weights}, factor, form) => {
          const expected = percentileRatio(values, {form, weights});
          fc.pre(!Number.isNaN(expected));
          const scaled = values.map((value) => value * factor);
          expect(percentileRatio(scaled, {form, weights})).toBeCloseTo(expected, 6);
          expect(percentileRatio(replicated(values, weights), {form})).toBeCloseTo(expected, 6);
        },
      ),
    );
  });
  it("has no value where the lower income is nothing or a debt", () => {
    expect(percentileRatio([0, 5])).toBeNaN();
    expect(percentileRatio([-1, 5])).toBeNaN();
    expect(percentileRatio([0, 5], {form: "mean"})).toBeNaN();
    expect(percentileRatio([5, 5], {form: "mean"}), "nobody is above the upper percentile").toBeNaN();
  });
});

describe("decileMeanRatio", () => {
  it("is the second form of percentileRatio", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        expect(decileMeanRatio(values, {weights})).toEqual(percentileRatio(values, {form: "mean", weights}));
      }),
    );
  });
  it("of exact tenths compares the mean of the highest tenth with that of the lowest", () => {
    fc.assert(
      fc.property(
        fc
          .integer({min: 1, max: 5})
          .chain((n) => fc.array(fc.integer({min: 1, max: 1000}), {minLength: 10 * n, maxLength: 10 * n})),
        (values) => {
          const sorted = values.toSorted((a, b) => a - b);
          const size = values.length / 10;
          const expected = mean(sorted.slice(-size)) / mean(sorted.slice(0, size));
          expect(decileMeanRatio(values, {crossing: "exact"})).toBeCloseTo(expected, digits);
        },
      ),
    );
  });
  it("divides a row that the limit falls in, only when told so", () => {
    const five = [1, 2, 3, 4, 5];
    expect(decileMeanRatio(five, {crossing: "exact"})).toBeCloseTo(5, 12);
    expect(decileMeanRatio(five, {crossing: "whole"})).toBeNaN();
    expect(decileMeanRatio(tenths, {crossing: "whole"})).toBe(10);
  });
});

describe("quintileShareRatio", () => {
  it("of exact fifths is read off the Lorenz curve", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const curve = lorenz(values, {weights});
        const at = (share: number) => {
          const after = curve.findIndex(([x]) => x >= share - 1e-12);
          const [[x0, y0], [x1, y1]] = [curve[after - 1]!, curve[after]!];
          return y0 + ((share - x0) / (x1 - x0)) * (y1 - y0);
        };
        const expected = (1 - at(0.8)) / at(0.2);
        const actual = quintileShareRatio(values, {crossing: "exact", weights});
        expect(actual / expected).toBeCloseTo(1, 8);
      }),
    );
  });
  it("is at least 1 of exact fifths, and 1 when everybody has the same", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const ratio = quintileShareRatio(values, {crossing: "exact", weights});
        expect(ratio).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
    expect(quintileShareRatio([7, 7, 7], {crossing: "exact"})).toBeCloseTo(1, 12);
  });
  it("keeps equal incomes together by Eurostat's rule, however many they are", () => {
    // Half of the people have 1, which is the first quintile: all of them are in the lowest fifth.
    expect(quintileShareRatio([1, 1, 1, 1, 1, 2, 3, 4, 5, 6])).toBe(11 / 5);
    expect(quintileShareRatio([1, 1, 1, 1, 1, 2, 3, 4, 5, 6], {crossing: "exact"})).toBeCloseTo(11 / 2, 12);
  });
  it("has no value with an empty end or nothing at the lower one", () => {
    expect(quintileShareRatio([3, 3, 3])).toBeNaN();
    expect(quintileShareRatio([0, 0, 0, 0, 5])).toBeNaN();
  });
});

describe("topShare", () => {
  it("is what the Lorenz curve leaves above it", () => {
    fc.assert(
      fc.property(weighted(incomes()), fc.nat(), ({values, weights}, pick) => {
        fc.pre(values.some((value, row) => value > 0 && weights[row]! > 0));
        const curve = lorenz(values, {weights});
        const [x, y] = curve[pick % curve.length]!;
        expect(topShare(values, {share: 1 - x, weights})).toBeCloseTo(1 - y, digits);
      }),
    );
  });
  it("lies between the share of the people and 1, and grows with it", () => {
    const shares = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(people, shares, shares, ({values, weights}, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const part = topShare(values, {share: small, weights});
        expect(part).toBeGreaterThanOrEqual(small - 1e-12);
        expect(part).toBeLessThanOrEqual(topShare(values, {share: large, weights}) + 1e-12);
      }),
    );
    expect(topShare(tenths, {share: 1})).toBeCloseTo(1, 14);
    expect(topShare(tenths, {share: 0})).toBe(0);
  });
  it("tells of the report's 58 percent: a tenth with 58, nine tenths with 42", () => {
    expect(topShare([58, ...new Array<number>(9).fill(42 / 9)])).toBeCloseTo(0.58, 12);
  });
  it("exceeds 1 when the others owe more than they own, and has no value when all do", () => {
    expect(topShare([-5, 1, 2, 12], {share: 0.25})).toBeCloseTo(1.2, 12);
    expect(topShare([-5, 1])).toBeNaN();
    expect(topShare([0, 0])).toBeNaN();
  });
});

describe("quantileGroups", () => {
  it("puts a tenth of different values into each tenth, in their order", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 8}), fc.integer({min: 1, max: 12}), (each, groups) => {
        const rows = each * groups;
        const values = Array.from({length: rows}, (_, at) => 3 * at - 50);
        const expected = values.map((_, at) => Math.floor(at / each) + 1);
        expect(Array.from(quantileGroups(values, {groups}))).toEqual(expected);
      }),
    );
  });
  it("follows the order of values, with equal values together", () => {
    fc.assert(
      fc.property(weighted(incomes()), fc.integer({min: 1, max: 20}), ({values, weights}, groups) => {
        const numbers = quantileGroups(values, {groups, weights});
        for (let a = 0; a < values.length; a++) {
          for (let b = 0; b < values.length; b++) {
            if (values[a]! <= values[b]!) expect(numbers[a]!).toBeLessThanOrEqual(numbers[b]!);
          }
        }
        expect(Math.max(...numbers)).toBeLessThanOrEqual(groups);
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(
        incomes().chain((values) => fc.tuple(fc.constant(values), orders(values.length))),
        ([values, order]) => {
          const expected = reordered(Array.from(quantileGroups(values)), order);
          expect(Array.from(quantileGroups(reordered(values, order)))).toEqual(expected);
        },
      ),
    );
  });
  it("finds 60 percent of an area in the nation's three lowest tenths, as in Rinkeby, where 30 is the nation's share", () => {
    const nation = {values: Array.from({length: 100}, (_, at) => at + 1)};
    const area = [3, 8, 15, 22, 25, 30, 31, 55, 70, 90];
    const inLowest = (values: readonly number[]) =>
      mean(Array.from(quantileGroups(values, {population: nation}), (tenth) => (tenth <= 3 ? 1 : 0)));
    expect(inLowest(area)).toBe(0.6);
    expect(inLowest(nation.values)).toBe(0.3);
  });
  it("puts those above everybody in the population into the last group", () => {
    expect(quantileGroups([99], {groups: 3, population: {values: [1, 2, 3]}})).toEqual(Uint32Array.of(3));
  });
});
