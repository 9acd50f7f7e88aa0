import {checkOptions, checkSameLength, checkWhole} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";
import {randomStream} from "../random.js";
import {groupTable} from "../segregation/group-table.js";
import type {MarginTable} from "./margin-table.js";
import {roundWithoutBias} from "./unbiased-rounding.js";

/** To which multiples to round, by which draws, and what the result must not exceed. */
export interface StratifiedRoundingOptions {
  /** The number whose multiples are left: a whole number of 1 or more; 1 leaves every count as it is. Default: 3. */
  readonly base?: number | undefined;
  /** What is counted, in words or otherwise: the draws depend on it and on the name of the stratum. Default: "". */
  readonly name?: string | undefined;
  /** Rounded counts that must not be exceeded, such as those of everybody for those of some. Default: none. */
  readonly atMost?: ArrayLike<ArrayLike<number>> | undefined;
}

/**
 * Rounds the counts of areas at random to multiples of a base, stratum by stratum, such as municipality by municipality,
 * so that the sums of each area and of each stratum are rounded as closely as the counts themselves.
 *
 * @formula in each stratum the table of its areas by groups is rounded by Cox's procedure (see `controlledRounding`): every
 *   x, sums included, becomes b⌊x/b⌋ or b⌈x/b⌉ with expected value x; then min(x, the count at most)
 * @param columns one column of whole counts per group, one entry per area
 * @param strata the stratum of each area: text or number
 * @param options.base the number whose multiples are left; default 3; 1 leaves every count as it is
 * @param options.name what is counted; default "". The draws depend on it, on the name of the stratum and on nothing else:
 *   another run gives the same on every machine, and areas of another stratum change nothing. Another name gives other draws
 * @param options.atMost columns of the same shape, rounded to the same base, that the result must not exceed; default none
 * @returns the columns in the order given, all multiples of the base, less than a base away from the counts. Without
 *   `atMost` this also holds of the sum of each area over groups, and of each stratum over areas; a count that had to give
 *   way to `atMost` lowers these sums with it
 * @nan never
 * @source Cox (1987), "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical
 *   Association 82(398), pp. 520-524, in each stratum; that the draws follow from a name is this library's
 * @example
 * const municipality = ["Oslo", "Oslo", "Oslo", "Bergen", "Bergen"];
 * const [members] = stratifiedRounding([[12, 0, 23, 9, 31]], municipality, {base: 5, name: "tenants"});
 * members.every((count) => count % 5 === 0) // true
 * members[3] + members[4] // 40
 * stratifiedRounding([[12, 0, 23, 9, 31]], municipality, {base: 1})[0] // [12, 0, 23, 9, 31]
 */
export function stratifiedRounding(
  columns: ArrayLike<ArrayLike<number>>,
  strata: ArrayLike<Key>,
  options: StratifiedRoundingOptions = {},
): Float64Array[] {
  checkOptions("stratifiedRounding", options, ["base", "name", "atMost"]);
  const {base = 3, name = "", atMost} = options;
  checkWhole("stratifiedRounding", "base", base, 1);
  const counts = groupTable("stratifiedRounding", columns, "columns").columns;
  counts.forEach(checkWholeCounts);
  const {codes, distinct} = keyColumn("stratifiedRounding", "strata", strata);
  checkSameLength("stratifiedRounding", "columns[0]", counts[0]!.length, "strata", codes.length);
  const limits = atMost && limitsOf(atMost, counts);

  const rowsOf: number[][] = distinct.map(() => []);
  codes.forEach((stratum, row) => rowsOf[stratum]!.push(row));
  const rounded = counts.map((column) => column.slice());
  if (base > 1)
    rowsOf.forEach((rows, stratum) => {
      const table = tableOfRows(counts, rows);
      const seed = seedOf(`${distinct[stratum]!} ${name}`);
      roundWithoutBias(randomStream("stratifiedRounding", seed), table, base);
      rounded.forEach((column, group) => {
        rows.forEach((row, at) => (column[row] = table.values[at * (table.columns + 1) + group]!));
      });
    });
  limits?.forEach((limit, group) => {
    limit.forEach((most, row) => (rounded[group]![row] = Math.min(rounded[group]![row]!, most)));
  });
  return rounded;
}

/** Some areas of columns that have been checked, with their margins. */
function tableOfRows(counts: readonly Float64Array[], rows: readonly number[]): MarginTable {
  const width = counts.length + 1;
  const values = new Float64Array((rows.length + 1) * width);
  const margins = values.subarray(rows.length * width);
  rows.forEach((row, at) => {
    let total = 0;
    for (let group = 0; group < counts.length; group++) {
      const count = counts[group]![row]!;
      values[at * width + group] = count;
      margins[group]! += count;
      total += count;
    }
    values[at * width + counts.length] = total;
    margins[counts.length]! += total;
  });
  return {rows: rows.length, columns: counts.length, values};
}

function checkWholeCounts(counts: Float64Array, group: number): void {
  const row = counts.findIndex((count) => !Number.isSafeInteger(count));
  if (row < 0) return;
  throw new InvalidInputError({
    functionName: "stratifiedRounding",
    argument: `columns[${group}]`,
    row,
    value: counts[row],
    advice: "Only whole counts can be rounded to a base: use the counts as they were before weighting.",
  });
}

function limitsOf(
  atMost: ArrayLike<ArrayLike<number>>,
  counts: readonly Float64Array[],
): readonly Float64Array[] {
  const {columns} = groupTable("stratifiedRounding", atMost, "atMost");
  if (columns.length !== counts.length)
    throw new InvalidInputError({
      functionName: "stratifiedRounding",
      argument: "atMost",
      value: atMost,
      advice: `It has ${columns.length} columns, and columns has ${counts.length}: give one for each.`,
    });
  checkSameLength("stratifiedRounding", "columns[0]", counts[0]!.length, "atMost[0]", columns[0]!.length);
  return columns;
}

/** A number for a text (the hash FNV-1a of 32 bits, over its UTF-16 code units). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
