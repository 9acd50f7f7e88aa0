import {checkOptions, checkSameLength} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {FlowNetwork} from "./flow-network.js";
import {cellAt, marginTable, placesOf, type TableCell} from "./margin-table.js";
import {checkMinimum} from "./threshold-rule.js";

/** What counts as too few, and what is hidden in each of the two tables. */
export interface DifferencingRiskOptions {
  /** The smallest count above 0 that may become known. No default: it is a decision, not a statistic. */
  readonly minimum: number;
  /** Cells that are not published in the table of the larger population. Default: none. */
  readonly hiddenInLarger?: ArrayLike<TableCell> | undefined;
  /** Cells that are not published in the table of the smaller population. Default: none. */
  readonly hiddenInSmaller?: ArrayLike<TableCell> | undefined;
}

/** A cell of the population between the two, and how closely its count can be known. */
export interface DifferencedCell extends TableCell {
  /** The true difference. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/**
 * What two tables of nested populations reveal of the people in one but not in the other, such as a city's table by
 * districts and the same table for slightly different borders: differencing.
 *
 * @formula difference = larger − smaller, cell by cell and margin by margin; known to lie from max(0, min of larger −
 *   max of smaller) to max of larger − min of smaller, with the bounds of `feasibilityBounds` where a cell is hidden;
 *   at risk if the reader can conclude that somebody, but fewer than the minimum, are in it: min > 0 and max < minimum
 * @param larger the table of the larger population: one column of counts per category, one entry per row
 * @param smaller the table of a part of that population, in the same categories and rows
 * @param options.minimum the smallest count above 0 that may become known: a whole number of 2 or more; no default
 * @param options.hiddenInLarger cells of the first table that are not published, as `{row, column}`; default none
 * @param options.hiddenInSmaller cells of the second table that are not published; default none
 * @returns the cells and margins of the difference that are revealed as small, row by row, with their value and bounds.
 *   The bounds treat the tables one by one, so with hidden cells in both a reader may learn somewhat more
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 5.2 (disclosure by differencing)
 * @example
 * const city = [[40, 25], [60, 30]];
 * const withoutOneStreet = [[38, 25], [60, 24]];
 * const [first] = differencingRisk(city, withoutOneStreet, {minimum: 3});
 * first // {row: 0, column: 0, value: 2, min: 2, max: 2}
 */
export function differencingRisk(
  larger: ArrayLike<ArrayLike<number>>,
  smaller: ArrayLike<ArrayLike<number>>,
  options: DifferencingRiskOptions,
): DifferencedCell[] {
  checkOptions("differencingRisk", options, ["minimum", "hiddenInLarger", "hiddenInSmaller"]);
  const {minimum, hiddenInLarger = [], hiddenInSmaller = []} = options;
  checkMinimum("differencingRisk", minimum);
  const whole = marginTable("differencingRisk", larger, "larger");
  const part = marginTable("differencingRisk", smaller, "smaller");
  checkSameLength("differencingRisk", "larger[0]", whole.rows, "smaller[0]", part.rows);
  if (whole.columns !== part.columns) {
    throw new InvalidInputError({
      functionName: "differencingRisk",
      argument: "smaller",
      value: smaller,
      advice: `It has ${part.columns} columns, and larger has ${whole.columns}: give both the same categories.`,
    });
  }
  const any = {lower: 0, upper: Infinity};
  const inWhole = new FlowNetwork(
    whole,
    placesOf("differencingRisk", "hiddenInLarger", whole, hiddenInLarger),
    any,
  );
  const inPart = new FlowNetwork(
    part,
    placesOf("differencingRisk", "hiddenInSmaller", part, hiddenInSmaller),
    any,
  );
  const found: DifferencedCell[] = [];
  whole.values.forEach((count, place) => {
    const value = count - part.values[place]!;
    const cell = cellAt(whole, place);
    if (value < 0) {
      throw new InvalidInputError({
        functionName: "differencingRisk",
        argument: `smaller[${cell.column}]`,
        row: typeof cell.row === "number" ? cell.row : undefined,
        value: part.values[place],
        advice: `The larger population has ${count} there: give a part of it, in the same categories.`,
      });
    }
    const [above, below] = [inWhole.range(place), inPart.range(place)];
    const min = Math.max(0, above.min - below.max);
    const max = above.max - below.min;
    if (min > 0 && max < minimum) found.push({...cell, value, min, max});
  });
  return found;
}
