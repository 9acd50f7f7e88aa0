import {checkSameLength, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {ConcentrationVerdict} from "./concentration-verdict.js";
import type {SensitiveCell} from "./threshold-rule.js";

/** One entry per contributor (person, household, firm). */
export interface Contributions {
  /** The row of the table, counted from 0. */
  readonly row: ArrayLike<number>;
  /** The column of the table, counted from 0. */
  readonly column: ArrayLike<number>;
  /** What the contributor adds to the cell: 0 or more. */
  readonly contribution: ArrayLike<number>;
}

/** A table of amounts, and what of it must not be published. */
export interface MagnitudeTable {
  /** The inner cells: one column per category, one entry per row. */
  readonly columns: Float64Array[];
  readonly sensitive: SensitiveCell[];
}

/**
 * A table of amounts from its contributors, with the cells and margins that a rule of concentration finds sensitive.
 *
 * @formula cell = Σ of its contributions; sensitive where the rule says so of the contributions to the cell, or to all
 *   cells of the row, of the column or of the table for the margins; empty cells are 0 and not sensitive
 * @param contributions one entry per contributor: `{row, column, contribution}`, rows and columns counted from 0
 * @param rule what decides, such as `(values) => pPercentRule(values, {p: 10})`; gets the contributions to one cell
 * @returns `columns`, the inner cells, as the other functions of this folder take them, and `sensitive`, the cells that
 *   must be hidden, with the upper protection level of the rule
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 4.2 (magnitude tables)
 * @example
 * const people = {row: [0, 0, 0, 1, 1], column: [0, 0, 1, 1, 1], contribution: [40, 40, 9, 10, 10]};
 * magnitudeTable(people, (values) => dominanceRule(values, {n: 1, k: 80})).columns // [[80, 0], [9, 20]]
 * magnitudeTable(people, (values) => dominanceRule(values, {n: 1, k: 80})).sensitive // [{row: 0, column: 1, above: 2.25}]
 */
export function magnitudeTable(
  contributions: Contributions,
  rule: (contributions: Float64Array) => ConcentrationVerdict,
): MagnitudeTable {
  const row = indexColumn("row", contributions.row);
  const column = indexColumn("column", contributions.column);
  const value = countColumn("magnitudeTable", "contribution", contributions.contribution);
  checkSameLength("magnitudeTable", "row", row.length, "column", column.length);
  checkSameLength("magnitudeTable", "row", row.length, "contribution", value.length);

  const rows = row.reduce((most, index) => Math.max(most, index + 1), 0);
  const width = column.reduce((most, index) => Math.max(most, index + 1), 0);
  const inCell = new Map<string, number[]>();
  const add = (key: string, amount: number) => {
    const list = inCell.get(key);
    if (list === undefined) inCell.set(key, [amount]);
    else list.push(amount);
  };
  const key = (r: number | "total", c: number | "total") => `${r} ${c}`;
  value.forEach((amount, at) => {
    const [r, c] = [row[at]!, column[at]!];
    for (const place of [key(r, c), key(r, "total"), key("total", c), key("total", "total")])
      add(place, amount);
  });

  const columns = Array.from({length: width}, () => new Float64Array(rows));
  const sensitive: SensitiveCell[] = [];
  for (const r of [...Array(rows).keys(), "total" as const]) {
    for (const c of [...Array(width).keys(), "total" as const]) {
      const inside = inCell.get(key(r, c));
      if (inside === undefined) continue;
      const verdict = rule(Float64Array.from(inside));
      if (verdict.sensitive) sensitive.push({row: r, column: c, above: verdict.above});
      if (r !== "total" && c !== "total") columns[c]![r] = verdict.total;
    }
  }
  return {columns, sensitive};
}

function indexColumn(argument: string, column: ArrayLike<number>): Float64Array {
  const indices = countColumn("magnitudeTable", argument, column);
  const row = indices.findIndex((index) => !Number.isSafeInteger(index));
  if (row < 0) return indices;
  throw new InvalidInputError({
    functionName: "magnitudeTable",
    argument,
    row,
    value: indices[row],
    advice: `Number the ${argument}s of the table 0, 1, 2, …`,
  });
}
