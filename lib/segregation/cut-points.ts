import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable, tableOf, type GroupTable} from "./group-table.js";

/** How the index between the cut points is filled in. */
export interface RankOrderOptions {
  /**
   * The degree of the polynomial through the index at the cut points, 0 or more; never more than there are cut points
   * less one. Default: 4.
   */
  readonly degree?: number | undefined;
}

/** Where the categories can be cut in two: people up to the cut, and people above it. */
export interface Cut {
  /** The share of everybody up to the cut, above 0 and below 1. */
  readonly p: number;
  /** The two groups. */
  readonly table: GroupTable;
}

/** @internal Reads `(categories, {degree})`. */
export function readRankOrder(
  functionName: string,
  categories: ArrayLike<ArrayLike<number>>,
  options: RankOrderOptions,
): {cuts: Cut[]; degree: number} {
  checkOptions(functionName, options, ["degree"]);
  const {degree = 4} = options;
  if (!(Number.isInteger(degree) && degree >= 0)) {
    throw new InvalidInputError({
      functionName,
      argument: "degree",
      value: degree,
      advice: "Give the degree of the polynomial: a whole number, 0 or more.",
    });
  }
  return {cuts: cutPoints(groupTable(functionName, categories, "categories")), degree};
}

/** A category without people adds no cut point: it would be the one below it again. */
function cutPoints({columns, unitTotals, groupTotals, all}: GroupTable): Cut[] {
  const cuts: Cut[] = [];
  const units = unitTotals.length;
  const upTo = new Float64Array(units);
  let people = 0;
  columns.slice(0, -1).forEach((column, category) => {
    if (groupTotals[category] === 0) return;
    people += groupTotals[category]!;
    for (let unit = 0; unit < units; unit++) upTo[unit]! += column[unit]!;
    const counts = new Float64Array(2 * units);
    for (let unit = 0; unit < units; unit++) {
      counts[unit] = upTo[unit]!;
      // Sums of fractions can go beyond the unit's total by the last digit.
      counts[units + unit] = Math.max(0, unitTotals[unit]! - upTo[unit]!);
    }
    const p = people / all;
    if (p < 1) cuts.push({p, table: tableOf(counts, 2)});
  });
  return cuts;
}
