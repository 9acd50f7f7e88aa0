import {checkOptions} from "../checks.js";
import {randomStream} from "../random.js";
import {marginTable} from "./margin-table.js";
import {checkBase, checkWholeTable, roundedTable, type RoundedTable} from "./rounded-table.js";
import {roundWithoutBias} from "./unbiased-rounding.js";

/** To which multiples to round, and by which draws. */
export interface ControlledRoundingOptions {
  /** The number whose multiples are left: a whole number of 2 or more. Default: 3. */
  readonly base?: number | undefined;
  /** Which stream of random numbers: a whole number, 0 or more. Default: 1. */
  readonly seed?: number | undefined;
}

/**
 * Rounds all cells and margins of a table of counts at random to multiples of a base, so that the margins are still the
 * sums of the cells and nothing is rounded up or down on average: unbiased controlled rounding.
 *
 * @formula every x, margins included, becomes b⌊x/b⌋ or b⌈x/b⌉ (multiples of b stay); sums are kept; expected value x.
 *   Cox's procedure: round cycles of cells that are no multiples yet, move remainders until one of them is a multiple,
 *   in a direction drawn with the chances that leave expectations as they were
 * @param columns the inner cells: one column of whole counts per category, one entry per row
 * @param options.base the number whose multiples are left; default 3, with which 1 and 2 are not told apart from 0 and 3
 * @param options.seed which stream of random numbers; default 1; the same seed gives the same table on every machine
 * @returns the rounded cells and margins, all of them multiples of the base and less than a base away from the counts,
 *   and the largest change of a cell and of a margin
 * @nan never
 * @source Cox (1987), "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical
 *   Association 82(398), pp. 520-524
 * @example
 * const rounded = controlledRounding([[6, 1, 0], [0, 2, 1], [1, 3, 1]], {base: 3});
 * rounded.columns.flatMap((column) => [...column]).every((count) => count % 3 === 0) // true
 * rounded.total // 15
 * rounded.largestChange.margin < 3 // true
 */
export function controlledRounding(
  columns: ArrayLike<ArrayLike<number>>,
  options: ControlledRoundingOptions = {},
): RoundedTable {
  checkOptions("controlledRounding", options, ["base", "seed"]);
  const {base = 3, seed} = options;
  checkBase("controlledRounding", base);
  const stream = randomStream("controlledRounding", seed);
  const original = marginTable("controlledRounding", columns);
  checkWholeTable("controlledRounding", original);
  const table = {...original, values: original.values.slice()};
  roundWithoutBias(stream, table, base);
  return roundedTable(table, original);
}
