import {checkOptions} from "../checks.js";
import {checkReplicates, randomStream, type RandomOptions} from "../random.js";
import {isMargin, marginTable} from "./margin-table.js";
import {checkBase, checkWholeTable, roundedTable, type RoundedTable} from "./rounded-table.js";
import {roundWithoutBias} from "./unbiased-rounding.js";

/** To which multiples to round, and by which draws. */
export interface SmallCountRoundingOptions extends RandomOptions {
  /** Counts above 0 and below this become 0 or this: a whole number of 2 or more. Default: 3. */
  readonly base?: number | undefined;
}

/**
 * Rounds only the small counts of a table, to 0 or to the base, and adds up the margins anew, so that large counts stay
 * exact and margins stay near: small count rounding.
 *
 * @formula every inner x with 0 < x < b becomes 0 or b, every other stays; margins are the sums of these. The small
 *   counts, as a table of their own, are rounded by Cox's procedure (see `controlledRounding`), so every margin moves by
 *   less than b; of `replicates` such roundings the one is kept whose margins have the least sum of squared changes
 * @param columns the inner cells: one column of whole counts per category, one entry per row
 * @param options.base counts above 0 and below this are rounded; default 3
 * @param options.seed which stream of random numbers; default 1
 * @param options.replicates of how many roundings the closest is kept; default 100; with 1 no cell and no margin is
 *   biased, with more the margins are closer
 * @returns the cells and margins, no cell above 0 and below the base, and the largest change of a cell and of a margin,
 *   both below the base. The margins need not be multiples of it
 * @nan never
 * @source The aim is that of Langsrud & Heldal (2018), "An algorithm for small count rounding of tabular data", Privacy
 *   in Statistical Databases 2018 (R package SmallCountRounding of Statistics Norway), whose choice among the
 *   small counts is another, inspired by partial least squares, and whose tables may have more dimensions; the
 *   procedure is that of Cox (1987), Journal of the American Statistical Association 82(398), pp. 520-524
 * @example
 * const rounded = smallCountRounding([[6, 1, 0], [0, 2, 1], [1, 3, 1], [3, 1, 0], [4, 2, 2]], {base: 5});
 * rounded.columns.flatMap((column) => [...column]).every((count) => count === 0 || count >= 5) // true
 * rounded.columns[0][0] // 6
 * rounded.largestChange.margin < 5 // true
 */
export function smallCountRounding(
  columns: ArrayLike<ArrayLike<number>>,
  options: SmallCountRoundingOptions = {},
): RoundedTable {
  checkOptions("smallCountRounding", options, ["base", "seed", "replicates"]);
  const {base = 3, seed, replicates = 100} = options;
  checkBase("smallCountRounding", base);
  checkReplicates("smallCountRounding", replicates);
  const stream = randomStream("smallCountRounding", seed);
  const original = marginTable("smallCountRounding", columns);
  checkWholeTable("smallCountRounding", original);

  const small = marginTable(
    "smallCountRounding",
    Array.from(columns, (column) => Array.from(column, (count) => (count < base ? count : 0))),
  );
  let best: Float64Array | undefined;
  let least = Infinity;
  for (let replicate = 0; replicate < replicates && least > 0; replicate++) {
    const values = small.values.slice();
    roundWithoutBias(stream, {...small, values}, base);
    let distance = 0;
    values.forEach((value, place) => {
      if (isMargin(small, place)) distance += (value - small.values[place]!) ** 2;
    });
    if (distance < least) {
      least = distance;
      best = values;
    }
  }
  const values = original.values.map((count, place) => count - small.values[place]! + best![place]!);
  return roundedTable({...original, values}, original);
}
