import fc from "fast-check";
import type {TableCell} from "../../../lib/disclosure/index.js";
import {maximise, minimise} from "../../support/simplex.js";

export type Columns = number[][];

/** Investment of enterprises by activity (rows I, II, III) and region (columns A, B, C): Fischetti & Salazar (1999). */
export const investment: Columns = [
  [20, 8, 17],
  [50, 19, 32],
  [10, 22, 12],
];

/** Introduction to the R package SmallCountRounding (Langsrud & Heldal), table 1: three rows, five columns. */
export const smallCounts: Columns = [
  [6, 1, 0],
  [0, 2, 1],
  [1, 3, 1],
  [3, 1, 0],
  [4, 2, 2],
];

/** Small tables with many small counts. */
export function tables({
  minRows = 2,
  maxRows = 4,
  minColumns = 2,
  maxColumns = 4,
  least = 0,
  most = 12,
} = {}) {
  const count = fc.oneof(fc.integer({min: least, max: 3}), fc.integer({min: least, max: most}));
  return fc
    .record({
      rows: fc.integer({min: minRows, max: maxRows}),
      columns: fc.integer({min: minColumns, max: maxColumns}),
    })
    .chain(({rows, columns}) =>
      fc.array(fc.array(count, {minLength: rows, maxLength: rows}), {minLength: columns, maxLength: columns}),
    );
}

/** A table and some of its cells. */
export function tablesWithHidden({margins = true} = {}): fc.Arbitrary<{
  columns: Columns;
  hidden: TableCell[];
}> {
  return tables().chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      hidden: fc.subarray(cellsOf(columns).filter((cell) => margins || !isMargin(cell))),
    }),
  );
}

/** All cells, margins included. */
export function cellsOf(columns: Columns): TableCell[] {
  const rows = [...columns[0]!.keys(), "total" as const];
  return rows.flatMap((row) => [...columns.keys(), "total" as const].map((column) => ({row, column})));
}

export const isMargin = ({row, column}: TableCell) => row === "total" || column === "total";

/** The value of a cell, added up from scratch. */
export function valueOf(columns: Columns, {row, column}: TableCell): number {
  let value = 0;
  columns.forEach((counts, c) => {
    counts.forEach((count, r) => {
      if ((row === "total" || row === r) && (column === "total" || column === c)) value += count;
    });
  });
  return value;
}

/**
 * The reader's bounds of a hidden cell by linear programming: one unknown per hidden cell, one equation per row, per
 * column, for the column of row totals and for the row of column totals.
 */
export function boundsByProgram(columns: Columns, hidden: readonly TableCell[], cell: TableCell, lower = 0) {
  const unknowns = new Map(hidden.map(({row, column}, at) => [`${row} ${column}`, at]));
  const lines: TableCell[][] = [
    ...[...columns[0]!.keys(), "total" as const].map((row) =>
      cellsOf(columns).filter((other) => other.row === row),
    ),
    ...[...columns.keys(), "total" as const].map((column) =>
      cellsOf(columns).filter((other) => other.column === column),
    ),
  ];
  const equations = lines.map((line) => {
    const coefficients = hidden.map(() => 0);
    let right = 0;
    line.forEach((other, at) => {
      const sign = at === line.length - 1 ? -1 : 1; // the last one is the sum of the others
      const unknown = unknowns.get(`${other.row} ${other.column}`);
      if (unknown === undefined) right -= sign * valueOf(columns, other);
      else {
        coefficients[unknown] = sign;
        right -= sign * lower;
      }
    });
    return {coefficients, right};
  });
  const objective = hidden.map(({row, column}) => (row === cell.row && column === cell.column ? 1 : 0));
  return {
    min: minimise({objective, equations})! + lower,
    max: maximise({objective, equations})! + lower,
  };
}
