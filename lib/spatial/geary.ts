import {checkChoice, checkOptions, valueColumn} from "../checks.js";
import {checkWeights} from "./check-weights.js";
import {deviations, type Deviations} from "./deviations.js";
import {globalTest, withoutNoise, type GlobalTest, type MomentOptions} from "./global-test.js";
import {alternatives} from "./normal-tail.js";
import {weightSums, type WeightSums} from "./weight-sums.js";
import type {SpatialWeights} from "./weights.js";

/** Geary's C and its test. */
export interface Geary extends GlobalTest {
  readonly C: number;
}

/**
 * How much neighbours differ, compared with any two rows (Geary's C).
 *
 * @formula C = (n − 1) Σᵢ Σⱼ wᵢⱼ (xᵢ − xⱼ)² / (2 S₀ Σᵢ zᵢ²), zᵢ being the deviation from the mean; expected 1; variance
 *   under randomisation ((n − 1) S₁ (n² − 3n + 3 − (n − 1) b) − ¼ (n − 1) S₂ (n² + 3n − 6 − (n² − n + 2) b) +
 *   S₀² (n² − 3 − (n − 1)² b)) / (n (n − 2)(n − 3) S₀²), with S₀, S₁, S₂ and b as for moran; under normality
 *   ((2 S₁ + S₂)(n − 1) − 4 S₀²) / (2 (n + 1) S₀²)
 * @param values one value per row (area), in any unit: finite numbers of either sign, such as percentages
 * @param weights who is whose neighbour and how much it counts; nobody is their own
 * @param options.under what the variance is of: all permutations of the values (`"randomisation"`, default) or draws
 *   from a normal distribution (`"normality"`)
 * @param options.alternative which deviations count: `"two-sided"` (default), `"less"` (neighbours are alike) or
 *   `"greater"` (neighbours differ)
 * @param options.replicates how many random permutations to compare with as well (default none)
 * @param options.seed which random numbers, a whole number (default 1)
 * @returns `C` of 0 or more: 1 where place does not matter, less where neighbours are alike, more where they differ;
 *   `expected`, `variance`, `z` and the normal `p`; with `replicates` also `permutationP`. Here z is (C − 1) / √variance,
 *   below 0 where neighbours are alike; the R package spdep turns its sign round. Every row counts in n, also one
 *   without neighbours
 * @nan everything but `expected` when all values are equal or no two rows are neighbours; variance, z and p under
 *   randomisation with fewer than four rows; z and p when every arrangement has the same C
 * @source Geary, R. C. (1954), "The contiguity ratio and statistical mapping", The Incorporated Statistician 5(3),
 *   pp. 115-145; Cliff, A. D. & Ord, J. K. (1981), Spatial Processes: Models and Applications, p. 21
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 5, 6),
 *   neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
 *   values: Float64Array.of(1, 1, 1, 1, 1, 1),
 * };
 * geary([1, 2, 3, 4], inARow).C // ≈ 0.3
 * geary([1, 4, 1, 4], inARow).C // ≈ 1.5
 * geary([1, 4, 1, 4], inARow).expected // 1
 */
export function geary(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: MomentOptions = {},
): Geary {
  checkOptions("geary", options, ["under", "alternative", "replicates", "seed"]);
  const {under = "randomisation", alternative = "two-sided"} = options;
  checkChoice("geary", "under", under, ["randomisation", "normality"]);
  checkChoice("geary", "alternative", alternative, alternatives);
  const column = valueColumn("geary", "values", values);
  checkWeights("geary", weights, column.length, {ownNeighbour: false});

  const n = column.length;
  const from = deviations(column);
  const sums = weightSums(weights);
  const isDefined = from !== undefined && sums.s0 > 0;
  const z = isDefined ? from.z : column;
  const ofValues = (deviation: Float64Array) =>
    isDefined ? ((n - 1) / (2 * sums.s0)) * (squaredDifferences(weights, deviation) / from.squares) : NaN;
  const variance = isDefined ? gearyVariance(from, sums, under) : NaN;
  const C = ofValues(z);
  return {C, ...globalTest("geary", C, 1, variance, options, z, ofValues)};
}

/** Σᵢ Σⱼ wᵢⱼ (xᵢ − xⱼ)² */
function squaredDifferences(
  {offsets, neighbours, values: weights}: SpatialWeights,
  values: Float64Array,
): number {
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const difference = values[row]! - values[neighbours[at]!]!;
      total += weights[at]! * difference * difference;
    }
  }
  return total;
}

function gearyVariance(
  {z, squares, fourths}: Deviations,
  {s0, s1, s2}: WeightSums,
  under: "randomisation" | "normality",
): number {
  const n = z.length;
  const whole = s0 * s0;
  let variance = NaN;
  if (under === "normality") {
    variance = ((2 * s1 + s2) * (n - 1) - 4 * whole) / (2 * (n + 1) * whole);
  } else if (n >= 4) {
    const b = n * (fourths / (squares * squares));
    const pairs = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b);
    const rows = ((n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b)) / 4;
    const all = whole * (n * n - 3 - (n - 1) ** 2 * b);
    variance = (pairs - rows + all) / (n * (n - 2) * (n - 3) * whole);
  }
  return withoutNoise(variance, 1 + variance);
}
