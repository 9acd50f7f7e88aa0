import {checkChoice, checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkReplicates, randomStream, wholeBelow, type RandomOptions} from "../random.js";
import type {Key} from "../keys.js";
import {alternatives, nullTest, type Alternative, type NullTest} from "../null-distribution.js";
import {besideReplicates, type PerStatistic} from "../statistics.js";
import {checkStatistic, rowColumns, rowParts, type RowStatistic} from "./rows.js";

/** Which draws, what changes places, and which values speak against chance. */
export interface RowPermutationOptions extends RandomOptions {
  /** Which values speak against it: far out on either side, high ones, or low ones. Default: `"two-sided"`. */
  readonly alternative?: Alternative | undefined;
  /** Which columns change places, by their number from 0; they stay together. Default: the first. */
  readonly shuffled?: readonly number[] | undefined;
  /** The key of the part that each row belongs to, such as its city: rows change places within it. Default: one part. */
  readonly within?: ArrayLike<Key> | undefined;
}

/**
 * Whether columns have to do with each other more than chance would make them: one of them changes places among the rows,
 * every order equally likely, while the others stay.
 *
 * @formula p = (1 + the number of the B replicates that are at least as high) / (B + 1) for alternative "greater", at
 *   least as low for "less", and twice the smaller of the two, at most 1, for "two-sided"
 * @param statistic a function of the columns, such as `correlation`, or the difference of two groups' means; it returns a
 *   number, or an object or array of numbers, and does not keep the columns
 * @param columns the columns that the statistic takes, in its order: `[member, income]`; finite numbers, one entry per row
 * @param options.alternative `"two-sided"` (default), `"greater"` or `"less"`
 * @param options.shuffled the numbers, from 0, of the columns that change places, always together; default `[0]`: a column
 *   of weights that belongs to it must go with it
 * @param options.within one key per row, text or number: rows change places only with rows of the same key; default with
 *   all. Rows of one household or neighbourhood are not exchangeable with others, and then p is too small
 * @param options.seed which random draws: a whole number, 0 or more; default 1
 * @param options.replicates B, how often to draw; default 1000. The smallest p is 1 / (B + 1), or twice that
 * @returns for each number that the statistic returns, in the same form, `{statistic, p, mean, sd, replicates}`: the
 *   statistic of the rows as given, how probable one at least as far out is, and mean, standard deviation and values of
 *   the replicates
 * @nan replicates in which the statistic has no value are left out; p, mean and sd are NaN when there are no others, or no
 *   value for the rows as given; sd of fewer than two
 * @source Good, P. (2005), Permutation, Parametric, and Bootstrap Tests of Hypotheses, 3rd edition, chapter 3, section 3.1;
 *   Phipson, B. & Smyth, G. K. (2010), "Permutation p-values should never be zero", Statistical Applications in Genetics
 *   and Molecular Biology 9(1), article 39
 * @example
 * const x = [1, 2, 3, 4, 5, 6, 7, 8];
 * rowPermutationTest(correlation, [x, x], {replicates: 499, alternative: "greater"}).p // 0.002
 * rowPermutationTest(correlation, [x, [5, 1, 8, 3, 2, 7, 6, 4]]).p > 0.1 // true
 */
export function rowPermutationTest<const Columns extends readonly ArrayLike<number>[], Result>(
  statistic: RowStatistic<Columns, Result>,
  columns: Columns,
  options: RowPermutationOptions = {},
): PerStatistic<Result, NullTest> {
  const functionName = "rowPermutationTest";
  checkOptions(functionName, options, ["seed", "replicates", "alternative", "shuffled", "within"]);
  const {seed, replicates = 1000, alternative = "two-sided", shuffled = [0], within} = options;
  checkReplicates(functionName, replicates);
  checkChoice(functionName, "alternative", alternative, alternatives);
  checkStatistic(functionName, statistic);
  const random = randomStream(functionName, seed);
  const given = rowColumns(functionName, columns);
  checkShuffled(functionName, shuffled, given.length);
  const count = given[0]!.length;
  const parts = rowParts(functionName, "within", within, count) ?? [
    Array.from({length: count}, (_, row) => row),
  ];
  const compute = statistic as (...columns: Float64Array[]) => Result;

  const result = compute(...given.map((column) => column.slice()));
  const moved = new Set(shuffled);
  const again = () => {
    const order = new Uint32Array(count);
    for (const rows of parts) {
      const places = rows.slice();
      for (let last = places.length - 1; last >= 0; last--) {
        const pick = wholeBelow(random, last + 1);
        order[rows[last]!] = places[pick]!;
        places[pick] = places[last]!;
      }
    }
    return compute(
      ...given.map((column, at) =>
        moved.has(at) ? column.map((_, row) => column[order[row]!]!) : column.slice(),
      ),
    );
  };
  return besideReplicates({functionName, argument: "statistic", replicates}, result, again, (value, column) =>
    nullTest(value, column, alternative),
  );
}

function checkShuffled(functionName: string, shuffled: readonly number[], columns: number): void {
  const isList = Array.isArray(shuffled) && shuffled.length > 0;
  if (isList && shuffled.every((at) => Number.isInteger(at) && at >= 0 && at < columns)) return;
  throw new InvalidInputError({
    functionName,
    argument: "shuffled",
    value: shuffled,
    advice: `Give an array of the numbers of columns that change places, from 0 to ${columns - 1}.`,
  });
}
