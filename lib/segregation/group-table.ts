import {checkSameLength, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/**
 * A city in any number of groups, unit by unit, as the multi-group indices use it: checked, with its margins. Units
 * where nobody lives and groups without members stay in their places, so that a row of the table is a row of the
 * caller's columns.
 */
export interface GroupTable {
  /** One column per group, one entry per unit; together they lie in one stretch of memory, group by group. */
  readonly columns: readonly Float64Array[];
  readonly unitTotals: Float64Array;
  readonly groupTotals: Float64Array;
  readonly all: number;
}

/** @internal Reads `groups`: at least one column of counts, all of the same length. */
export function groupTable(
  functionName: string,
  groups: ArrayLike<ArrayLike<number>>,
  argument = "groups",
): GroupTable {
  const columns = checkedColumns(functionName, groups, argument);
  const units = columns[0]!.length;
  const counts = new Float64Array(units * columns.length);
  columns.forEach((column, group) => {
    counts.set(column, group * units);
  });
  return tableOf(counts, columns.length);
}

/**
 * @internal The table of counts that are known to be right: one stretch of memory, all units of the first group, then
 * all units of the second, and so on. The counts are not copied: a bootstrap can draw into the same array again.
 */
export function tableOf(counts: Float64Array, groups: number): GroupTable {
  const units = counts.length / groups;
  const columns: Float64Array[] = [];
  const unitTotals = new Float64Array(units);
  const groupTotals = new Float64Array(groups);
  for (let group = 0; group < groups; group++) {
    const column = counts.subarray(group * units, (group + 1) * units);
    groupTotals[group] = addColumn(unitTotals, column);
    columns.push(column);
  }
  return {columns, unitTotals, groupTotals, all: sum(groupTotals)};
}

/**
 * Adds a column to the totals of the units, and hands back its own sum: what each addition rounds away is kept and put
 * back, without a branch in the way of the many rows (Knuth 1998, The Art of Computer Programming 2, section 4.2.2).
 */
function addColumn(unitTotals: Float64Array, column: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let unit = 0; unit < column.length; unit++) {
    const count = column[unit]!;
    const next = total + count;
    const added = next - total;
    lost += total - (next - added) + (count - added);
    total = next;
    unitTotals[unit]! += count;
  }
  return total + lost;
}

function checkedColumns(
  functionName: string,
  groups: ArrayLike<ArrayLike<number>>,
  argument: string,
): Float64Array[] {
  const given: unknown = groups;
  const isList =
    typeof given === "object" && given !== null && "length" in given && !ArrayBuffer.isView(given);
  if (!isList || groups.length === 0) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice: "Give an array with one column of counts per group, such as [[10, 20], [30, 40]].",
    });
  }
  const columns = Array.from(groups, (column, group) =>
    countColumn(functionName, columnName(argument, group), column),
  );
  columns.forEach((column, group) => {
    checkSameLength(
      functionName,
      columnName(argument, 0),
      columns[0]!.length,
      columnName(argument, group),
      column.length,
    );
  });
  return columns;
}

function columnName(argument: string, group: number): string {
  return `${argument}[${group}]`;
}
