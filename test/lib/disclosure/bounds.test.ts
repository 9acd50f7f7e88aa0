import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {feasibilityBounds} from "../../../lib/disclosure/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";
import {boundsByProgram, investment, tablesWithHidden, valueOf} from "./tables.js";

describe("feasibilityBounds", () => {
  const four = [
    {row: 1, column: 2},
    {row: 1, column: 0},
    {row: 2, column: 0},
    {row: 2, column: 2},
  ];

  it("gives the intervals of Fischetti and Salazar's example", () => {
    const intervals = feasibilityBounds(investment, four).map(({min, max}) => [min, max]);
    // One cycle of four cells: the cell of interest runs from 5 to 30, the others follow it.
    expect(intervals).toEqual([
      [5, 30],
      [0, 25],
      [0, 25],
      [4, 29],
    ]);
  });

  it("solves a cell that is hidden alone, by taking the rest from a total", () => {
    expect(feasibilityBounds(investment, four.slice(0, 1))).toEqual([
      {row: 1, column: 2, value: 22, min: 22, max: 22, exact: true},
    ]);
  });

  it("finds the bounds that a linear program finds, margins among the hidden cells or not", () => {
    fc.assert(
      fc.property(tablesWithHidden(), ({columns, hidden}) => {
        for (const {row, column, value, min, max, exact} of feasibilityBounds(columns, hidden)) {
          const cell = {row, column};
          expect({cell, min, max}).toEqual({cell, ...boundsByProgram(columns, hidden, cell)});
          expect(value).toBe(valueOf(columns, cell));
          expect(exact).toBe(min === max);
        }
      }),
      {numRuns: 150},
    );
  });

  it("does so too when a reader knows that hidden cells are not empty", () => {
    fc.assert(
      fc.property(tablesWithHidden({margins: false}), ({columns, hidden}) => {
        const filled = hidden.filter((cell) => valueOf(columns, cell) > 0);
        for (const {row, column, min, max} of feasibilityBounds(columns, filled, {lower: 1})) {
          expect({min, max}).toEqual(boundsByProgram(columns, filled, {row, column}, 1));
        }
      }),
      {numRuns: 100},
    );
  });

  it("leaves a reader who is told more with narrower intervals", () => {
    fc.assert(
      fc.property(tablesWithHidden(), fc.nat(), ({columns, hidden}, pick) => {
        fc.pre(hidden.length > 1);
        const told = hidden.toSpliced(pick % hidden.length, 1);
        const before = new Map(
          feasibilityBounds(columns, hidden).map((b) => [`${b.row} ${b.column}`, b] as const),
        );
        for (const {row, column, value, min, max} of feasibilityBounds(columns, told)) {
          const wide = before.get(`${row} ${column}`)!;
          expect(wide.min <= min && min <= value && value <= max && max <= wide.max).toBe(true);
        }
      }),
    );
  });

  it("scales with amounts that are no whole numbers, and turns with the table", () => {
    fc.assert(
      fc.property(tablesWithHidden({margins: false}), ({columns, hidden}) => {
        const scaled = columns.map((column) => column.map((count) => count * 0.1));
        const turned = columns[0]!.map((_, row) => columns.map((column) => column[row]!));
        const bounds = feasibilityBounds(columns, hidden);
        feasibilityBounds(scaled, hidden).forEach(({min, max, exact}, at) => {
          expect(min).toBeCloseTo(bounds[at]!.min / 10, 9);
          expect(max).toBeCloseTo(bounds[at]!.max / 10, 9);
          expect(exact).toBe(bounds[at]!.exact);
        });
        const turnedHidden = hidden.map(({row, column}) => ({row: column, column: row}));
        expect(feasibilityBounds(turned, turnedHidden).map(({min, max}) => [min, max])).toEqual(
          bounds.map(({min, max}) => [min, max]),
        );
      }),
    );
  });

  it("has no greatest value where nothing published limits a cell", () => {
    const hidden = [
      {row: 0, column: 0},
      {row: 0, column: "total"},
      {row: "total", column: 0},
      {row: "total", column: "total"},
    ] as const;
    expect(
      feasibilityBounds(
        [
          [1, 2],
          [3, 4],
        ],
        hidden,
      )[0],
    ).toMatchObject({min: 0, max: Infinity, exact: false});
    expect(
      feasibilityBounds(
        [
          [1, 2],
          [3, 4],
        ],
        hidden,
        {upper: 12},
      )[0],
    ).toMatchObject({min: 0, max: 3});
  });

  it("refuses cells that are not there and knowledge that is wrong", () => {
    const refused =
      (hidden: unknown, options = {}) =>
      () =>
        feasibilityBounds(investment, hidden as {row: number; column: number}[], options);
    const outside = {row: 3, column: 0};
    for (const cell of [outside, {row: 0, column: -1}, {row: 0.5, column: 0}, {row: 0}, null, 4]) {
      expectRefusal(refused([cell]), {
        functionName: "feasibilityBounds",
        argument: "hidden",
        row: 0,
        value: cell,
      });
    }
    expect(refused(3)).toThrow(/array of cells/);
    expect(refused([{row: 0, column: 0}], {lower: 21})).toThrow(/row 0 and column 0 is 20/);
    expect(refused([], {lower: 2, upper: 1})).toThrow(/upper/);
    expect(refused([], {least: 0})).toThrow(/no such option/);
    expect(() => feasibilityBounds([], [])).toThrow(/columns/);
    expect(() => feasibilityBounds([[1, 2], [3]], [])).toThrow(/columns\[1\]/);
    expect(() => feasibilityBounds([[1, -2]], [])).toThrow(/negative/);
  });
});

describeContract("feasibilityBounds", {
  columns: {"columns[0]": [1, 5, 2], "columns[1]": [4, 3, 9]},
  notNegative: ["columns[0]", "columns[1]"],
  call: (columns) =>
    feasibilityBounds(
      [columns["columns[0]"], columns["columns[1]"]],
      [
        {row: 0, column: 0},
        {row: 1, column: 0},
      ],
    ),
});
