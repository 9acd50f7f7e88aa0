import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {controlledRounding, smallCountRounding, type RoundedTable} from "../../../lib/disclosure/index.js";
import {smallCounts, tables, valueOf, cellsOf, isMargin, type Columns} from "./tables.js";

const base = fc.integer({min: 2, max: 7});
const seed = fc.nat();

/** Cells and margins of a rounded table in the order of `cellsOf`. */
function inOrder({columns, rowTotals, columnTotals, total}: RoundedTable): number[] {
  const rows = [...rowTotals.keys()].flatMap((row) => [
    ...columns.map((column) => column[row]!),
    rowTotals[row]!,
  ]);
  return [...rows, ...columnTotals, total];
}

function expectAdditive(rounded: RoundedTable): void {
  const columns = rounded.columns.map((column) => [...column]);
  expect(inOrder(rounded)).toEqual(cellsOf(columns).map((cell) => valueOf(columns, cell)));
}

describe("controlledRounding", () => {
  it("leaves multiples of the base beside the counts, and sums that are sums", () => {
    fc.assert(
      fc.property(tables({maxRows: 6, maxColumns: 6}), base, seed, (columns, b, s) => {
        const rounded = controlledRounding(columns, {base: b, seed: s});
        const values = inOrder(rounded);
        const change = {cell: 0, margin: 0};
        cellsOf(columns).forEach((cell, at) => {
          const value = valueOf(columns, cell);
          expect(values[at]! % b).toBe(0);
          expect([b * Math.floor(value / b), b * Math.ceil(value / b)]).toContain(values[at]);
          const kind = isMargin(cell) ? "margin" : "cell";
          change[kind] = Math.max(change[kind], Math.abs(values[at]! - value));
        });
        expect(rounded.largestChange).toEqual(change);
        expectAdditive(rounded);
      }),
    );
  });

  it("rounds nothing up or down on average, no cell and no margin", () => {
    const draws = 4000;
    const columns = smallCounts;
    const sums = cellsOf(columns).map(() => 0);
    for (let s = 0; s < draws; s++) {
      inOrder(controlledRounding(columns, {seed: s})).forEach((value, at) => (sums[at]! += value));
    }
    cellsOf(columns).forEach((cell, at) => {
      // A draw varies by at most half the base around its mean; five standard errors leave no room for chance.
      const error = 1.5 / Math.sqrt(draws);
      expect(Math.abs(sums[at]! / draws - valueOf(columns, cell))).toBeLessThan(5 * error);
    });
  });

  it("is the same for the same seed, and not for every seed", () => {
    const tries = [...Array(20).keys()].map((s) =>
      inOrder(controlledRounding(smallCounts, {seed: s})).join(),
    );
    expect(inOrder(controlledRounding(smallCounts, {seed: 3})).join()).toBe(tries[3]);
    expect(new Set(tries).size).toBeGreaterThan(3);
    expect(inOrder(controlledRounding(smallCounts))).toEqual(
      inOrder(controlledRounding(smallCounts, {seed: 1, base: 3})),
    );
  });

  it("rounds a long table in little time", () => {
    const columns = [0, 1, 2, 3].map((c) =>
      Array.from({length: 500}, (_, r) => ((r + 3) * (c + 5) * 31) % 17),
    );
    expectAdditive(controlledRounding(columns));
  });
});

describe("smallCountRounding", () => {
  it("rounds only small counts, to 0 or to the base, and keeps every margin within the base", () => {
    fc.assert(
      fc.property(tables({maxRows: 6, maxColumns: 6}), base, seed, (columns, b, s) => {
        const rounded = smallCountRounding(columns, {base: b, seed: s, replicates: 5});
        columns.forEach((column, c) => {
          column.forEach((count, r) => {
            const isSmall = count > 0 && count < b;
            expect(isSmall ? [0, b] : [count]).toContain(rounded.columns[c]![r]);
          });
        });
        expectAdditive(rounded);
        expect(rounded.largestChange.cell).toBeLessThan(b);
        expect(rounded.largestChange.margin).toBeLessThan(b);
      }),
    );
  });

  it("stays as near as Statistics Norway's package on the table of its introduction", () => {
    // Its table 2: the inner cells after rounding to base 5.
    const theirs = [
      [6, 0, 0],
      [0, 0, 0],
      [0, 5, 0],
      [5, 0, 0],
      [5, 0, 5],
    ];
    const distance = (rounded: Columns) =>
      cellsOf(smallCounts)
        .filter(isMargin)
        .reduce((sum, cell) => sum + (valueOf(rounded, cell) - valueOf(smallCounts, cell)) ** 2, 0);
    const ours = smallCountRounding(smallCounts, {base: 5});
    expect(distance(theirs)).toBe(37);
    expect(distance(ours.columns.map((column) => [...column]))).toBeLessThanOrEqual(37);
    expect(ours.largestChange.margin).toBeLessThanOrEqual(4);
  });

  it("is as near as any rounding of the small counts can be, where all of them can be tried", () => {
    const columns = [
      [1, 2, 9],
      [2, 1, 0],
      [1, 1, 2],
    ];
    const small = columns.flatMap((column, c) =>
      column.flatMap((count, r) => (count > 0 && count < 3 ? [[c, r]] : [])),
    );
    const distance = (rounded: Columns) =>
      cellsOf(columns)
        .filter(isMargin)
        .reduce((sum, cell) => sum + (valueOf(rounded, cell) - valueOf(columns, cell)) ** 2, 0);
    let least = Infinity;
    for (let bits = 0; bits < 2 ** small.length; bits++) {
      const tried = columns.map((column) => [...column]);
      small.forEach(([c, r], at) => (tried[c!]![r!] = (bits >> at) & 1 ? 3 : 0));
      least = Math.min(least, distance(tried));
    }
    expect(distance(smallCountRounding(columns).columns.map((column) => [...column]))).toBe(least);
  });

  it("comes nearer with more replicates", () => {
    fc.assert(
      fc.property(tables({minRows: 4}), seed, (columns, s) => {
        const sumOfSquares = (replicates: number) => {
          const rounded = smallCountRounding(columns, {seed: s, replicates}).columns.map((column) => [
            ...column,
          ]);
          return cellsOf(columns)
            .filter(isMargin)
            .reduce((sum, cell) => sum + (valueOf(rounded, cell) - valueOf(columns, cell)) ** 2, 0);
        };
        expect(sumOfSquares(30)).toBeLessThanOrEqual(sumOfSquares(1));
      }),
      {numRuns: 40},
    );
  });
});

describe.each([
  ["controlledRounding", controlledRounding],
  ["smallCountRounding", smallCountRounding],
])("%s and its arguments", (name, round) => {
  it("refuses counts that are not whole, and other bases", () => {
    expect(() => round([[1, 2.5]])).toThrow(new RegExp(`${name}: columns\\[0\\], row 1`));
    expect(() => round([[1, -2]])).toThrow(/negative/);
    for (const bad of [1, 0, 2.5, NaN]) expect(() => round([[1]], {base: bad})).toThrow(/base/);
    expect(() => round([[1]], {seed: -1})).toThrow(/seed/);
    expect(() => round([[1]], {bases: 3} as object)).toThrow(/no such option/);
  });
  it("leaves its input as it was, and takes typed arrays", () => {
    const columns = smallCounts.map((column) => Object.freeze([...column]));
    const typed = smallCounts.map((column) => Int32Array.from(column));
    expect(inOrder(round(columns))).toEqual(inOrder(round(typed)));
  });
  it("leaves a table of multiples alone", () => {
    expect(
      inOrder(
        round([
          [0, 3],
          [9, 6],
        ]),
      ),
    ).toEqual([0, 9, 9, 3, 6, 9, 3, 15, 18]);
  });
});
