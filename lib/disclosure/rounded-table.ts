import {InvalidInputError} from "../invalid-input-error.js";
import type {MarginTable} from "./margin-table.js";

/** A table after rounding, whose margins are the sums of its cells. */
export interface RoundedTable {
  /** The inner cells: one column per category, one entry per row. */
  readonly columns: Float64Array[];
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly total: number;
  /** The largest change of any cell, and of any margin, in people. */
  readonly largestChange: {readonly cell: number; readonly margin: number};
}

/** @internal Counts are rounded in whole steps, so they and the base must be whole. */
export function checkWholeTable(functionName: string, {rows, columns, values}: MarginTable): void {
  for (let place = 0; place < values.length; place++) {
    if (Number.isSafeInteger(values[place])) continue;
    throw new InvalidInputError({
      functionName,
      argument: `columns[${place % (columns + 1)}]`,
      row: Math.min(rows - 1, Math.floor(place / (columns + 1))),
      value: values[place],
      advice: "Only whole counts can be rounded to a base: use the counts as they were before weighting.",
    });
  }
}

/** @internal The base of a rounding. */
export function checkBase(functionName: string, base: number): void {
  if (Number.isSafeInteger(base) && base >= 2) return;
  const advice = "Give the number whose multiples are left: a whole number of 2 or more.";
  throw new InvalidInputError({functionName, argument: "base", value: base, advice});
}

/** @internal Takes a table with margins apart, and says how far it lies from another. */
export function roundedTable(table: MarginTable, original: MarginTable): RoundedTable {
  const {rows, columns, values} = table;
  const width = columns + 1;
  const largestChange = {cell: 0, margin: 0};
  values.forEach((value, place) => {
    const kind = place >= rows * width || place % width === columns ? "margin" : "cell";
    largestChange[kind] = Math.max(largestChange[kind], Math.abs(value - original.values[place]!));
  });
  const at = (row: number, column: number) => values[row * width + column]!;
  return {
    columns: Array.from({length: columns}, (_, column) =>
      Float64Array.from({length: rows}, (__, row) => at(row, column)),
    ),
    rowTotals: Float64Array.from({length: rows}, (_, row) => at(row, columns)),
    columnTotals: Float64Array.from({length: columns}, (_, column) => at(rows, column)),
    total: at(rows, columns),
    largestChange,
  };
}
