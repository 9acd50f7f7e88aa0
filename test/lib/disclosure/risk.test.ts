import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  differencingRisk,
  disclosureRisk,
  feasibilityBounds,
  type TableCell,
} from "../../../lib/disclosure/index.js";
import {describeContract} from "../../support/contract.js";
import {cellsOf, tables, tablesWithHidden, valueOf, type Columns} from "./tables.js";

const named = ({row, column}: {row: number | "total"; column: number | "total"}) => `${row} ${column}`;

describe("disclosureRisk", () => {
  it("lists the hidden cells that the bounds give away, and the small ones left in sight", () => {
    fc.assert(
      fc.property(tablesWithHidden(), fc.integer({min: 2, max: 5}), ({columns, hidden}, minimum) => {
        const risk = disclosureRisk(columns, hidden, {minimum});
        const bounds = feasibilityBounds(columns, hidden);
        expect(risk.bounds).toEqual(bounds);
        expect(risk.solved.map(named)).toEqual(bounds.filter(({min, max}) => min === max).map(named));
        expect(risk.knownSmall.map(named)).toEqual(
          bounds.filter(({min, max}) => min > 0 && max < minimum).map(named),
        );
        const isHidden = new Set(hidden.map(named));
        const small = cellsOf(columns).filter((cell) => {
          const value = valueOf(columns, cell);
          return !isHidden.has(named(cell)) && value > 0 && value < minimum;
        });
        expect(risk.publishedSmall.map(named)).toEqual(small.map(named));
      }),
    );
  });

  it("finds the groups of whom the whole table says something, straight from the counts", () => {
    fc.assert(
      fc.property(tables(), (columns) => {
        const expected: unknown[] = [];
        const look = (group: "row" | "column", index: number, counts: number[]) => {
          const total = counts.reduce((a, b) => a + b, 0);
          const all = counts.findIndex((count) => count === total);
          counts.forEach((count, category) => {
            if (total === 0) return;
            if (category === all) expected.push({group, index, category, members: "all"});
            if (all < 0 && count === 0) expected.push({group, index, category, members: "none"});
          });
        };
        columns[0]!.forEach((_, row) => {
          look(
            "row",
            row,
            columns.map((column) => column[row]!),
          );
        });
        columns.forEach((column, index) => {
          look("column", index, column);
        });
        expect(disclosureRisk(columns, [], {minimum: 3}).groups).toEqual(expected);
      }),
    );
  });

  it("sees through hidden cells: a zero that a row total gives away", () => {
    const columns = [
      [5, 4],
      [0, 6],
      [3, 2],
    ];
    const hidden = [{row: 0, column: 1}];
    expect(disclosureRisk(columns, hidden, {minimum: 3})).toMatchObject({
      solved: [{row: 0, column: 1}],
      publishedSmall: [{row: 1, column: 2}],
      groups: [
        {group: "row", index: 0, category: 1, members: "none"},
        {group: "column", index: 1, category: 0, members: "none"},
        {group: "column", index: 1, category: 1, members: "all"},
      ].filter(({group, members}) => group === "row" || members === "all"),
    });
    const square = [
      {row: 0, column: 1},
      {row: 0, column: 0},
      {row: 1, column: 0},
      {row: 1, column: 1},
    ];
    expect(disclosureRisk(columns, square, {minimum: 3}).groups).toEqual([]);
  });

  it("refuses a table or a minimum that cannot be", () => {
    expect(() => disclosureRisk([[1]], [], {minimum: 1})).toThrow(/minimum is 1/);
    expect(() => disclosureRisk([[1, NaN]], [], {minimum: 3})).toThrow(/not a zero/);
    expect(() => disclosureRisk([[1]], [{row: 4, column: 0}], {minimum: 3})).toThrow(/hidden/);
    expect(() => disclosureRisk([[1]], [], {minimum: 3, max: 4} as {minimum: number})).toThrow(
      /no such option/,
    );
  });
});

describe("differencingRisk", () => {
  const nested = tables().chain((larger) =>
    fc.record({
      larger: fc.constant(larger),
      smaller: fc.tuple(...larger.map((column) => fc.tuple(...column.map((count) => fc.nat({max: count}))))),
    }),
  );

  it("lists the small differences of tables that are published whole", () => {
    fc.assert(
      fc.property(nested, fc.integer({min: 2, max: 6}), ({larger, smaller}, minimum) => {
        const expected = cellsOf(larger)
          .map((cell) => ({...cell, value: valueOf(larger, cell) - valueOf(smaller, cell)}))
          .filter(({value}) => value > 0 && value < minimum)
          .map((cell) => ({...cell, min: cell.value, max: cell.value}));
        expect(differencingRisk(larger, smaller, {minimum})).toEqual(expected);
      }),
    );
  });

  it("reveals no more when more is hidden, and its bounds hold the difference", () => {
    fc.assert(
      fc.property(nested, fc.nat(), ({larger, smaller}, pick) => {
        const whole = new Set(differencingRisk(larger, smaller, {minimum: 4}).map(named));
        const hidden = cellsOf(larger).filter((_, at) => (pick >> (at % 20)) & 1);
        const left = differencingRisk(larger, smaller, {
          minimum: 4,
          hiddenInLarger: hidden,
          hiddenInSmaller: hidden.slice(1),
        });
        for (const cell of left) {
          expect(whole.has(named(cell))).toBe(true);
          expect(cell.min <= cell.value && cell.value <= cell.max).toBe(true);
        }
      }),
    );
  });

  it("sets the bounds of one table against those of the other", () => {
    fc.assert(
      fc.property(nested, fc.nat(), fc.nat(), ({larger, smaller}, pick, other) => {
        const cells = cellsOf(larger);
        const hiddenInLarger = cells.filter((_, at) => (pick >> (at % 25)) & 1);
        const hiddenInSmaller = cells.filter((_, at) => (other >> (at % 25)) & 1);
        const range = (columns: Columns, hidden: TableCell[], cell: TableCell) => {
          const value = valueOf(columns, cell);
          const found = feasibilityBounds(columns, hidden).find((bounds) => named(bounds) === named(cell));
          return found ?? {min: value, max: value};
        };
        const expected = cells.flatMap((cell) => {
          const above = range(larger, hiddenInLarger, cell);
          const below = range(smaller, hiddenInSmaller, cell);
          const bounds = {min: Math.max(0, above.min - below.max), max: above.max - below.min};
          const value = valueOf(larger, cell) - valueOf(smaller, cell);
          return bounds.min > 0 && bounds.max < 5 ? [{...cell, value, ...bounds}] : [];
        });
        const options = {minimum: 5, hiddenInLarger, hiddenInSmaller};
        expect(differencingRisk(larger, smaller, options)).toEqual(expected);
      }),
    );
  });

  it("refuses tables that are not nested or not alike", () => {
    expect(() => differencingRisk([[3, 4]], [[3, 5]], {minimum: 3})).toThrow(/smaller\[0\], row 1/);
    expect(() =>
      differencingRisk(
        [[3, 4]],
        [
          [3, 4],
          [0, 0],
        ],
        {minimum: 3},
      ),
    ).toThrow(/2 columns/);
    expect(() => differencingRisk([[3]], [[3]], {minimum: 0})).toThrow(/minimum/);
  });
});

describeContract("differencingRisk", {
  columns: {"larger[0]": [10, 20, 30], "smaller[0]": [9, 15, 28]},
  notNegative: ["larger[0]", "smaller[0]"],
  call: (columns) => differencingRisk([columns["larger[0]"]], [columns["smaller[0]"]], {minimum: 3}),
});
describeContract("disclosureRisk", {
  columns: {"columns[0]": [10, 2, 30], "columns[1]": [4, 0, 9]},
  notNegative: ["columns[0]", "columns[1]"],
  call: (columns) => disclosureRisk([columns["columns[0]"], columns["columns[1]"]], [], {minimum: 3}),
});
