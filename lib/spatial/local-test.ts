import {randomStream, wholeBelow, type RandomOptions, type RandomStream} from "../random.js";
import {normalP, type Alternative} from "./normal-tail.js";
import {PermutationCount, wantsPermutations} from "./permutation-p.js";
import type {SpatialWeights} from "./weights.js";

/** How the statistic of each row is compared with maps on which place does not matter. */
export interface LocalTestOptions extends RandomOptions {
  /** Which deviations count as evidence. Default: `"two-sided"`. */
  readonly alternative?: Alternative | undefined;
  /** How many random permutations of the other rows' values to compare each row with. Default: none. */
  readonly replicates?: number | undefined;
}

/** For each row, what is expected where place does not matter, and how far from it the statistic observed is. */
export interface LocalTest {
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  /** The statistic less what is expected, in standard deviations. */
  readonly z: Float64Array;
  /** The probability of a z as extreme, from the normal distribution; not corrected for the number of rows. */
  readonly p: Float64Array;
  /** The share of arrangements as extreme when the row keeps its value and the others are permuted. */
  readonly permutationP?: Float64Array;
}

/** What a local statistic is made of. */
export interface LocalStatistic {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  /** The statistic of a row whose neighbours' weighted sum is `lag`. */
  readonly ofLag: (row: number, lag: number) => number;
}

/** @internal The tests of all rows; `values` are those that the lags are sums of. */
export function localTest(
  functionName: string,
  {observed, expected, variance, ofLag}: LocalStatistic,
  {alternative = "two-sided", replicates, seed}: LocalTestOptions,
  weights: SpatialWeights,
  values: Float64Array,
): LocalTest {
  const z = observed.map((statistic, row) =>
    variance[row]! > 0 ? (statistic - expected[row]!) / Math.sqrt(variance[row]!) : NaN,
  );
  const p = z.map((deviate) => normalP(deviate, alternative));
  const stream = randomStream(functionName, seed);
  if (!wantsPermutations(functionName, replicates)) return {expected, variance, z, p};

  const others = new OtherRows(values.length, stream);
  const permutationP = z.map((deviate, row) => {
    if (Number.isNaN(deviate)) return NaN;
    const count = new PermutationCount(observed[row]!, variance[row]!);
    for (let replicate = 0; replicate < replicates; replicate++) {
      count.add(ofLag(row, lagOfOthers(row, weights, values, others)));
    }
    return count.p(alternative);
  });
  return {expected, variance, z, p, permutationP};
}

/** The weighted sum over a row's neighbours when their values are drawn from all other rows, each at most once. */
function lagOfOthers(
  row: number,
  {offsets, neighbours, values: weights}: SpatialWeights,
  values: Float64Array,
  others: OtherRows,
): number {
  let lag = 0;
  others.begin(row);
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    const neighbour = neighbours[at]!;
    lag += weights[at]! * values[neighbour === row ? row : others.draw()]!;
  }
  return lag;
}

/** All rows in an order in which the first ones are drawn at random, and the last one is not to be drawn. */
class OtherRows {
  readonly #order: Uint32Array;
  readonly #placeOf: Uint32Array;
  readonly #stream: RandomStream;
  #drawn = 0;

  constructor(rows: number, stream: RandomStream) {
    this.#order = new Uint32Array(rows);
    this.#placeOf = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) this.#order[row] = this.#placeOf[row] = row;
    this.#stream = stream;
  }

  /** Starts a new permutation of all rows but this one. */
  begin(except: number): void {
    this.#drawn = 0;
    this.#swap(this.#placeOf[except]!, this.#order.length - 1);
  }

  draw(): number {
    const left = this.#order.length - 1 - this.#drawn;
    this.#swap(this.#drawn, this.#drawn + wholeBelow(this.#stream, left));
    return this.#order[this.#drawn++]!;
  }

  #swap(place: number, other: number): void {
    const row = this.#order[place]!;
    const otherRow = this.#order[other]!;
    this.#order[place] = otherRow;
    this.#order[other] = row;
    this.#placeOf[otherRow] = place;
    this.#placeOf[row] = other;
  }
}

/** Sums over each row's weights. */
export interface RowSums {
  /** Wᵢ = Σⱼ wᵢⱼ */
  readonly sum: Float64Array;
  /** Σⱼ wᵢⱼ² */
  readonly squares: Float64Array;
  /** Σⱼ wᵢⱼ vⱼ */
  readonly lag: Float64Array;
}

/** @internal Adds up each row's weights, and the values of its neighbours. */
export function rowSums(
  {offsets, neighbours, values: weights}: SpatialWeights,
  values: Float64Array,
): RowSums {
  const sum = new Float64Array(values.length);
  const squares = new Float64Array(values.length);
  const lag = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const weight = weights[at]!;
      sum[row]! += weight;
      squares[row]! += weight * weight;
      lag[row]! += weight * values[neighbours[at]!]!;
    }
  }
  return {sum, squares, lag};
}

/**
 * @internal The variance of a weighted sum of values drawn, each at most once, from `count` values whose own variance
 * is `spread`; weights that are the same for all of them leave nothing to chance, whatever the last digits say.
 */
export function varianceOfDraw(count: number, spread: number, sum: number, squares: number): number {
  const uneven = count * squares - sum * sum;
  return uneven <= 1e-12 * count * squares ? 0 : (spread * uneven) / (count - 1);
}
