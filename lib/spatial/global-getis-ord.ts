import {checkChoice, checkOptions, countColumn} from "../checks.js";
import {checkWeights} from "./check-weights.js";
import {deviations, type Deviations} from "./deviations.js";
import {
  crossProduct,
  globalTest,
  withoutNoise,
  type GlobalTest,
  type GlobalTestOptions,
} from "./global-test.js";
import {secondMomentOfMoran} from "./moran.js";
import {alternatives} from "./normal-tail.js";
import {weightSums, type WeightSums} from "./weight-sums.js";
import type {SpatialWeights} from "./weights.js";

/** Getis and Ord's general G and its test. */
export interface GlobalGetisOrd extends GlobalTest {
  readonly G: number;
}

/**
 * Whether high values lie near high ones, or low near low: the share that neighbours have of the products of all pairs
 * (Getis and Ord's general G).
 *
 * @formula G = Σᵢ Σⱼ wᵢⱼ xᵢ xⱼ / Σᵢ Σⱼ≠ᵢ xᵢ xⱼ; expected S₀ / (n (n − 1)); variance over all permutations of the values,
 *   Var(Σ wᵢⱼ xᵢ xⱼ) / (Σ xᵢ xⱼ)², where with x = m + z the numerator is m² S₀ + m Σ (wᵢ. + w.ᵢ) zᵢ + Σ wᵢⱼ zᵢ zⱼ
 * @param values one value per row (area), finite and 0 or more, measured from a natural zero, such as percentages
 * @param weights who is whose neighbour and how much it counts, binary as a rule; nobody is their own
 * @param options.alternative which deviations count: `"two-sided"` (default), `"greater"` (high values lie together)
 *   or `"less"` (low values do)
 * @param options.replicates how many random permutations to compare with as well (default none)
 * @param options.seed which random numbers, a whole number (default 1)
 * @returns `G` of 0 or more, above `expected` where high values are neighbours, below where low ones are; `expected`,
 *   `variance`, `z` and the normal `p`; with `replicates` also `permutationP`. Every row counts in n, also one without
 *   neighbours
 * @nan everything but `expected` when fewer than two values are above 0, all values are equal, or no two rows are
 *   neighbours; variance, z and p with fewer than four rows; z and p when every arrangement has the same G
 * @source Getis, A. & Ord, J. K. (1992), "The analysis of spatial association by use of distance statistics",
 *   Geographical Analysis 24(3), p. 195; the variance is theirs with 6 in B₁, where 3 was printed at first
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 5, 6),
 *   neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
 *   values: Float64Array.of(1, 1, 1, 1, 1, 1),
 * };
 * globalGetisOrd([9, 9, 1, 1], inARow).G // ≈ 0.7712
 * globalGetisOrd([9, 1, 9, 1], inARow).G // ≈ 0.2288
 * globalGetisOrd([9, 1, 9, 1], inARow).expected // 0.5
 */
export function globalGetisOrd(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: GlobalTestOptions = {},
): GlobalGetisOrd {
  checkOptions("globalGetisOrd", options, ["alternative", "replicates", "seed"]);
  checkChoice("globalGetisOrd", "alternative", options.alternative ?? "two-sided", alternatives);
  const column = countColumn("globalGetisOrd", "values", values);
  checkWeights("globalGetisOrd", weights, column.length, {ownNeighbour: false});

  const n = column.length;
  const from = deviations(column);
  const sums = weightSums(weights);
  const pairs = from === undefined ? 0 : sumOfPairs(from);
  const isDefined = from !== undefined && sums.s0 > 0 && column.filter((value) => value > 0).length > 1;
  const scaled = isDefined ? column.map((value) => value / from.unit) : column;
  const ofValues = (x: Float64Array) => (isDefined ? crossProduct(weights, x) / pairs : NaN);
  const variance = isDefined ? varianceOfProducts(from, sums) / (pairs * pairs) : NaN;
  const G = ofValues(scaled);
  return {
    G,
    ...globalTest("globalGetisOrd", G, sums.s0 / (n * (n - 1)), variance, options, scaled, ofValues),
  };
}

/** Σᵢ Σⱼ≠ᵢ xᵢ xⱼ */
function sumOfPairs({z, mean, squares}: Deviations): number {
  return z.length * (z.length - 1) * mean * mean - squares;
}

/** Over all permutations, the variance of the part linear in z, that of the quadratic part, and twice their covariance. */
function varianceOfProducts({z, mean, squares, cubes, fourths}: Deviations, sums: WeightSums): number {
  const n = z.length;
  if (n < 4) return NaN;
  const {s0, s2, degrees} = sums;
  const meanDegree = (2 * s0) / n;
  let spread = 0;
  for (const degree of degrees) spread += (degree - meanDegree) ** 2;
  const linear = (mean * mean * withoutNoise(spread, s2) * squares) / (n - 1);

  const unit = (s0 * squares) / n;
  const moment = secondMomentOfMoran(n, n * (fourths / (squares * squares)), sums);
  const quadratic = unit * unit * withoutNoise(moment - 1 / (n - 1) ** 2, moment);

  const together = ((cubes * (2 * (2 * s0 * s0 - s2))) / (n - 2) - cubes * s2) / (n * (n - 1));
  return Math.max(0, linear + quadratic + 2 * mean * together);
}
