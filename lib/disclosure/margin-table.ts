import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable} from "../segregation/group-table.js";

/**
 * A place in a two-way table with margins: `{row: 2, column: 0}` is an inner cell (both counted from 0), `{row: 2,
 * column: "total"}` the total of a row, `{row: "total", column: 0}` that of a column, and `"total"` twice the grand
 * total.
 */
export interface TableCell {
  readonly row: number | "total";
  readonly column: number | "total";
}

/** A table with its margins as one more row and one more column, row by row. */
export interface MarginTable {
  /** Inner rows and columns. */
  readonly rows: number;
  readonly columns: number;
  /** (rows + 1) · (columns + 1) values; the last row and the last column are the margins. */
  readonly values: Float64Array;
}

/** @internal Reads `columns`: one column per category, one entry per row, as `groups` elsewhere in the library. */
export function marginTable(
  functionName: string,
  columns: ArrayLike<ArrayLike<number>>,
  argument = "columns",
): MarginTable {
  const read = groupTable(functionName, columns, argument);
  const shape = {rows: read.unitTotals.length, columns: read.columns.length};
  const values = new Float64Array((shape.rows + 1) * (shape.columns + 1));
  const width = shape.columns + 1;
  for (let row = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++)
      values[row * width + column] = read.columns[column]![row]!;
    values[row * width + shape.columns] = read.unitTotals[row]!;
  }
  for (let column = 0; column < shape.columns; column++)
    values[shape.rows * width + column] = read.groupTotals[column]!;
  values[shape.rows * width + shape.columns] = read.all;
  return {...shape, values};
}

/** @internal Where a cell of the caller's stands among the values. */
export function placeOf(
  functionName: string,
  argument: string,
  {rows, columns}: MarginTable,
  cell: TableCell,
  at: number,
): number {
  const given: unknown = cell;
  const isCell = typeof given === "object" && given !== null && "row" in given && "column" in given;
  const row = isCell ? position(cell.row, rows) : -1;
  const column = isCell ? position(cell.column, columns) : -1;
  if (row >= 0 && column >= 0) return row * (columns + 1) + column;
  throw new InvalidInputError({
    functionName,
    argument,
    row: at,
    value: given,
    advice: `Give {row, column}: the row from 0 to ${rows - 1} and the column from 0 to ${columns - 1}, or "total".`,
  });
}

/** @internal The places of a list of cells, each once, in the order of the list. */
export function placesOf(
  functionName: string,
  argument: string,
  table: MarginTable,
  cells: ArrayLike<TableCell>,
): number[] {
  checkCells(functionName, argument, cells);
  return [...new Set(Array.from(cells, (cell, at) => placeOf(functionName, argument, table, cell, at)))];
}

/** @internal Cells come as an array. */
export function checkCells(functionName: string, argument: string, cells: unknown): void {
  if (typeof cells === "object" && cells !== null && "length" in cells) return;
  throw new InvalidInputError({
    functionName,
    argument,
    value: cells,
    advice: "Give an array of cells such as [{row: 0, column: 1}]; an empty one if there are none.",
  });
}

/** @internal The cell that stands at a place. */
export function cellAt({rows, columns}: MarginTable, place: number): TableCell {
  const row = Math.floor(place / (columns + 1));
  const column = place % (columns + 1);
  return {row: row === rows ? "total" : row, column: column === columns ? "total" : column};
}

/** @internal Whether a place is a row total, a column total or the grand total. */
export function isMargin({rows, columns}: MarginTable, place: number): boolean {
  return place >= rows * (columns + 1) || place % (columns + 1) === columns;
}

function position(index: number | "total", count: number): number {
  if (index === "total") return count;
  return Number.isInteger(index) && index >= 0 && index < count ? index : -1;
}
