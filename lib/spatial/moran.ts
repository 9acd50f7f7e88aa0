import {checkChoice, checkOptions, valueColumn} from "../checks.js";
import {checkWeights} from "./check-weights.js";
import {deviations, type Deviations} from "./deviations.js";
import {crossProduct, globalTest, withoutNoise, type GlobalTest, type MomentOptions} from "./global-test.js";
import {alternatives} from "./normal-tail.js";
import {weightSums, type WeightSums} from "./weight-sums.js";
import type {SpatialWeights} from "./weights.js";

/** Moran's I and its test. */
export interface Moran extends GlobalTest {
  readonly I: number;
}

/**
 * Whether neighbours are alike: the correlation of values with those of their neighbours, as it were (Moran's I).
 *
 * @formula I = (n/S₀) Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ / Σᵢ zᵢ², zᵢ being the deviation from the mean and S₀ = Σᵢ Σⱼ wᵢⱼ; expected
 *   −1/(n − 1); variance under randomisation (n ((n² − 3n + 3) S₁ − n S₂ + 3 S₀²) − b ((n² − n) S₁ − 2n S₂ + 6 S₀²)) /
 *   ((n − 1)(n − 2)(n − 3) S₀²) − 1/(n − 1)², where S₁ = ½ Σᵢ Σⱼ (wᵢⱼ + wⱼᵢ)², S₂ = Σᵢ (wᵢ. + w.ᵢ)² and
 *   b = n Σ zᵢ⁴ / (Σ zᵢ²)²; under normality (n² S₁ − n S₂ + 3 S₀²) / ((n² − 1) S₀²) − 1/(n − 1)²
 * @param values one value per row (area), in any unit: finite numbers of either sign, such as percentages
 * @param weights who is whose neighbour and how much it counts; nobody is their own
 * @param options.under what the variance is of: all permutations of the values (`"randomisation"`, default) or draws
 *   from a normal distribution (`"normality"`)
 * @param options.alternative which deviations count: `"two-sided"` (default), `"greater"` (neighbours are alike) or
 *   `"less"` (neighbours differ)
 * @param options.replicates how many random permutations to compare with as well (default none)
 * @param options.seed which random numbers, a whole number (default 1)
 * @returns `I`, near −1/(n − 1) where place does not matter, up to about 1 where neighbours are alike, below where they
 *   differ; `expected`, `variance`, `z` and the normal `p`; with `replicates` also `permutationP`, the share of
 *   arrangements as extreme (twice the smaller side for two). Every row counts in n, also one without neighbours; the
 *   R package spdep leaves those out of n by default
 * @nan everything but `expected` when all values are equal or no two rows are neighbours; variance, z and p under
 *   randomisation with fewer than four rows; z and p when every arrangement has the same I
 * @source Moran, P. A. P. (1950), "Notes on continuous stochastic phenomena", Biometrika 37(1/2), pp. 17-23; Cliff, A.
 *   D. & Ord, J. K. (1981), Spatial Processes: Models and Applications, p. 21
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 5, 6),
 *   neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
 *   values: Float64Array.of(1, 1, 1, 1, 1, 1),
 * };
 * moran([1, 2, 3, 4], inARow).I // ≈ 0.3333333333333333
 * moran([1, 4, 1, 4], inARow).I // -1
 * moran([1, 4, 1, 4], inARow).expected // -0.3333333333333333
 * moran([1, 4, 1, 4], inARow).variance // ≈ 0.2962962962962963
 * moran([1, 2, 3, 4], inARow, {replicates: 99}).permutationP // 0.2
 */
export function moran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: MomentOptions = {},
): Moran {
  checkOptions("moran", options, ["under", "alternative", "replicates", "seed"]);
  const {under = "randomisation", alternative = "two-sided"} = options;
  checkChoice("moran", "under", under, ["randomisation", "normality"]);
  checkChoice("moran", "alternative", alternative, alternatives);
  const column = valueColumn("moran", "values", values);
  checkWeights("moran", weights, column.length, {ownNeighbour: false});

  const n = column.length;
  const expected = -1 / (n - 1);
  const from = deviations(column);
  const sums = weightSums(weights);
  // Nothing to compare: the options are checked all the same.
  const isDefined = from !== undefined && sums.s0 > 0;
  const z = isDefined ? from.z : column;
  const ofValues = (deviation: Float64Array) =>
    isDefined ? (n / sums.s0) * (crossProduct(weights, deviation) / from.squares) : NaN;
  const variance = isDefined ? moranVariance(from, sums, under) : NaN;
  const I = ofValues(z);
  return {I, ...globalTest("moran", I, expected, variance, options, z, ofValues)};
}

function moranVariance(
  {z, squares, fourths}: Deviations,
  sums: WeightSums,
  under: "randomisation" | "normality",
): number {
  const n = z.length;
  const {s0, s1, s2} = sums;
  let secondMoment = NaN;
  if (under === "normality") {
    secondMoment = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0);
  } else if (n >= 4) {
    secondMoment = secondMomentOfMoran(n, n * (fourths / (squares * squares)), sums);
  }
  return withoutNoise(secondMoment - 1 / (n - 1) ** 2, secondMoment);
}

/** @internal The mean of I² over all permutations of n values whose kurtosis is b. */
export function secondMomentOfMoran(n: number, b: number, {s0, s1, s2}: WeightSums): number {
  const first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const second = b * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
}
