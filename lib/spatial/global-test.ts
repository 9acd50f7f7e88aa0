import {randomStream, shuffle, type RandomOptions} from "../random.js";
import {normalP, type Alternative} from "./normal-tail.js";
import {PermutationCount, wantsPermutations} from "./permutation-p.js";
import type {SpatialWeights} from "./weights.js";

/** How a statistic of a whole map is compared with maps on which place does not matter. */
export interface GlobalTestOptions extends RandomOptions {
  /** Which deviations count as evidence. Default: `"two-sided"`. */
  readonly alternative?: Alternative | undefined;
  /** How many random permutations of the values to compare with. Default: none. */
  readonly replicates?: number | undefined;
}

/** The same, where the values may also be taken for draws from a normal distribution. */
export interface MomentOptions extends GlobalTestOptions {
  /**
   * What the moments are of: all permutations of the values over the rows (`"randomisation"`, default), or draws from a
   * normal distribution (`"normality"`).
   */
  readonly under?: "randomisation" | "normality" | undefined;
}

/** What is expected of a statistic where place does not matter, and how far from it the one observed is. */
export interface GlobalTest {
  readonly expected: number;
  readonly variance: number;
  /** The statistic less what is expected, in standard deviations. */
  readonly z: number;
  /** The probability of a z as extreme, from the normal distribution. */
  readonly p: number;
  /** The share of arrangements as extreme, with `replicates` only. */
  readonly permutationP?: number;
}

/** A variance below this share of the second moment is what rounding leaves of none. */
const noVariance = 1e-12;

/** @internal A statistic that every arrangement has does not vary, whatever the last digits say. */
export function withoutNoise(variance: number, secondMoment: number): number {
  return variance <= noVariance * secondMoment ? 0 : variance;
}

/** @internal The test of an observed statistic; `ofValues` computes the statistic of a permutation. */
export function globalTest(
  functionName: string,
  observed: number,
  expected: number,
  variance: number,
  {alternative = "two-sided", replicates, seed}: GlobalTestOptions,
  values: Float64Array,
  ofValues: (values: Float64Array) => number,
): GlobalTest {
  const z = variance > 0 ? (observed - expected) / Math.sqrt(variance) : NaN;
  const test = {expected, variance, z, p: normalP(z, alternative)};
  const stream = randomStream(functionName, seed);
  if (!wantsPermutations(functionName, replicates)) return test;
  const count = new PermutationCount(observed, variance);
  const shuffled = values.slice();
  for (let replicate = 0; replicate < replicates; replicate++) {
    shuffle(stream, shuffled);
    count.add(ofValues(shuffled));
  }
  return {...test, permutationP: count.p(alternative)};
}

/** @internal Σᵢ Σⱼ wᵢⱼ vᵢ vⱼ */
export function crossProduct(
  {offsets, neighbours, values: weights}: SpatialWeights,
  values: Float64Array,
): number {
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    let lag = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) lag += weights[at]! * values[neighbours[at]!]!;
    total += values[row]! * lag;
  }
  return total;
}
