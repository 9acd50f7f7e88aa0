import {checkOptions} from "../checks.js";
import {FlowNetwork} from "./flow-network.js";
import {cellAt, marginTable, placesOf, type TableCell} from "./margin-table.js";
import {priorBounds, type PriorBounds} from "./prior-bounds.js";

/** What a reader can conclude about one hidden cell. */
export interface CellBounds extends TableCell {
  /** The true value, which the reader does not see. */
  readonly value: number;
  /** The least value that agrees with everything published. */
  readonly min: number;
  /** The greatest such value; Infinity where nothing published limits it. */
  readonly max: number;
  /** Whether the two are one: the reader can work the cell out. */
  readonly exact: boolean;
}

/**
 * The feasibility interval of every hidden cell of a two-way table with margins: the least and the greatest value it
 * can have, given all that is published.
 *
 * @formula minimum and maximum of yₑ over all y with Σ over the columns of y = row total, Σ over the rows of y = column
 *   total, y = the published value where one is published, and lower ≤ y ≤ upper where none is. As the table is a
 *   network with one arc per cell, both are exact maximum flows through the other hidden cells: max = xₑ + the largest
 *   flow from the head of arc e back to its tail, with room upper − x for a cell to rise and x − lower to fall
 *   (shortest augmenting paths); min the other way round. With whole counts both are whole, and some table of whole
 *   counts attains each of them
 * @param columns the inner cells: one column per category (such as level of education), with one entry per row (such
 *   as area): counts or amounts, 0 or more. The margins are their sums
 * @param hidden the cells that are not published, as `{row, column}` counted from 0, with `"total"` for a margin
 * @param options.lower what a reader knows beforehand to be the least value of any hidden cell; default 0; give 1 for
 *   counts where readers can see that zeros are never hidden
 * @param options.upper the same for the greatest value; default Infinity
 * @returns one entry per hidden cell, in the order given: true value, least and greatest value, and whether they are
 *   one (`exact`: the cell is revealed). With whole counts the interval is exact; otherwise to about 12 digits
 * @nan never; `max` is Infinity where nothing published limits the cell
 * @source Cox (1995), "Network models for complementary cell suppression", Journal of the American Statistical
 *   Association 90(432), pp. 1453-1462; Fischetti & Salazar (2000), "Models and algorithms for optimizing cell suppression
 *   in tabular data with linear constraints", Journal of the American Statistical Association 95(451), pp. 916-928 (the
 *   reader's two linear programs, and the table of the example)
 * @example
 * const investment = [[20, 8, 17], [50, 19, 32], [10, 22, 12]];
 * const hidden = [{row: 1, column: 2}, {row: 1, column: 0}, {row: 2, column: 0}, {row: 2, column: 2}];
 * feasibilityBounds(investment, hidden)[0] // {row: 1, column: 2, value: 22, min: 5, max: 30, exact: false}
 * feasibilityBounds(investment, hidden.slice(0, 1))[0].exact // true
 */
export function feasibilityBounds(
  columns: ArrayLike<ArrayLike<number>>,
  hidden: ArrayLike<TableCell>,
  options: PriorBounds = {},
): CellBounds[] {
  checkOptions("feasibilityBounds", options, ["lower", "upper"]);
  const table = marginTable("feasibilityBounds", columns);
  const places = placesOf("feasibilityBounds", "hidden", table, hidden);
  const prior = priorBounds("feasibilityBounds", table, places, options);
  const network = new FlowNetwork(table, places, prior);
  return places.map((place) => boundsOf(network, table, place));
}

/** @internal The bounds of one cell of a network; a published cell has its value for both. */
export function boundsOf(
  network: FlowNetwork,
  table: Parameters<typeof cellAt>[0],
  place: number,
): CellBounds {
  const {min, max} = network.range(place);
  return {...cellAt(table, place), value: table.values[place]!, min, max, exact: max - min <= network.dust};
}
