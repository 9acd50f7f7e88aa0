import {checkChoice, checkOptions, valueColumn} from "../checks.js";
import {checkWeights} from "./check-weights.js";
import {deviations, type Deviations} from "./deviations.js";
import {
  localTest,
  rowSums,
  varianceOfDraw,
  type LocalTest,
  type LocalTestOptions,
  type RowSums,
} from "./local-test.js";
import {alternatives} from "./normal-tail.js";
import type {SpatialWeights} from "./weights.js";

/** Local Moran's I of each row, and its tests. */
export interface LocalMoran extends LocalTest {
  readonly I: Float64Array;
}

/** What the moments of local Moran's I are of. */
export interface LocalMoranOptions extends LocalTestOptions {
  /**
   * The permutations that expectation and variance are over: those of the other rows, the row keeping its own value
   * (`"conditional"`, default), or those of all rows (`"total"`).
   */
  readonly under?: "conditional" | "total" | undefined;
}

/**
 * Where neighbours are alike, and where they differ: each row's part in Moran's I (local Moran's I).
 *
 * @formula Iᵢ = zᵢ Σⱼ wᵢⱼ zⱼ / m₂, zᵢ being the deviation from the mean and m₂ = Σ zᵢ²/n; with Wᵢ = Σⱼ wᵢⱼ and
 *   Vᵢ = Σⱼ wᵢⱼ², conditional on zᵢ: expected −Wᵢ zᵢ² / ((n − 1) m₂), variance (zᵢ/m₂)² (n/(n − 2)) (Vᵢ − Wᵢ²/(n − 1))
 *   (m₂ − zᵢ²/(n − 1)); in total: expected −Wᵢ/(n − 1), variance Vᵢ (n − b)/(n − 1) + (Wᵢ² − Vᵢ)(2b − n)/((n − 1)(n − 2))
 *   − Wᵢ²/(n − 1)², with b = n Σ zᵢ⁴ / (Σ zᵢ²)²
 * @param values one value per row (area), in any unit: finite numbers of either sign, such as percentages
 * @param weights who is whose neighbour and how much it counts, divided by row as a rule; nobody is their own
 * @param options.under which permutations the moments are over: `"conditional"` (default) or `"total"`
 * @param options.alternative which deviations count: `"two-sided"` (default), `"greater"` (neighbours are alike) or
 *   `"less"` (neighbours differ)
 * @param options.replicates how many random permutations to compare with as well (default none); a row keeps its value
 * @param options.seed which random numbers, a whole number (default 1)
 * @returns columns with an entry per row: `I`, above 0 where a high value has high neighbours or a low one low ones,
 *   below 0 where they differ; `expected`, `variance`, `z` and the normal `p`; with `replicates` also `permutationP`.
 *   With weights divided by row the mean of I is Moran's I. Among many rows some p are small by chance: correct for
 *   their number
 * @nan I, variance, z and p when all values are equal; z and p of a row without neighbours, of one whose value is the
 *   mean (conditional), and where all others are neighbours alike; variance, z and p with fewer than three rows
 * @source Anselin, L. (1995), "Local indicators of spatial association - LISA", Geographical Analysis 27(2), pp. 98-100
 *   (total); Sokal, R. R., Oden, N. L. & Thomson, B. A. (1998), "Local spatial autocorrelation in a biological model",
 *   Geographical Analysis 30(4), pp. 334-335 (conditional, the default of the R package spdep)
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 5, 6),
 *   neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
 *   values: Float64Array.of(1, 0.5, 0.5, 0.5, 0.5, 1),
 * };
 * localMoran([1, 2, 3, 4], inARow).I // [0.6, 0.2, 0.2, 0.6]
 * localMoran([1, 4, 1, 4], inARow).I // [-1, -1, -1, -1]
 * localMoran([1, 4, 1, 4], inARow, {under: "total"}).expected[0] // ≈ -0.3333333333
 */
export function localMoran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: LocalMoranOptions = {},
): LocalMoran {
  checkOptions("localMoran", options, ["under", "alternative", "replicates", "seed"]);
  const {under = "conditional"} = options;
  checkChoice("localMoran", "under", under, ["conditional", "total"]);
  checkChoice("localMoran", "alternative", options.alternative ?? "two-sided", alternatives);
  const column = valueColumn("localMoran", "values", values);
  checkWeights("localMoran", weights, column.length, {ownNeighbour: false});

  const n = column.length;
  const from = deviations(column);
  const z = from?.z ?? column;
  const meanSquare = from === undefined ? NaN : from.squares / n;
  const sums = rowSums(weights, z);
  const ofLag = (row: number, lag: number) => (z[row]! * lag) / meanSquare;
  const I = sums.lag.map((lag, row) => ofLag(row, lag));
  const moments =
    under === "conditional" ? conditionalMoments(z, meanSquare, sums) : totalMoments(from, n, sums);
  return {I, ...localTest("localMoran", {observed: I, ...moments, ofLag}, options, weights, z)};
}

interface Moments {
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** The lag is a weighted sum of values drawn from the others, whose sum is −z. */
function conditionalMoments(z: Float64Array, meanSquare: number, {sum, squares}: RowSums): Moments {
  const n = z.length;
  return {
    expected: z.map((own, row) => (-sum[row]! * own * own) / ((n - 1) * meanSquare)),
    variance: z.map((own, row) => {
      if (n < 3) return NaN;
      const spread = (n * (meanSquare - (own * own) / (n - 1))) / (n - 1);
      return (own / meanSquare) ** 2 * varianceOfDraw(n - 1, Math.max(0, spread), sum[row]!, squares[row]!);
    }),
  };
}

function totalMoments(from: Deviations | undefined, n: number, {sum, squares}: RowSums): Moments {
  const b = from === undefined ? NaN : n * (from.fourths / (from.squares * from.squares));
  const expected = sum.map((weight) => -weight / (n - 1));
  return {
    expected,
    variance: sum.map((weight, row) => {
      if (n < 3) return NaN;
      const same = (squares[row]! * (n - b)) / (n - 1);
      const different = ((weight * weight - squares[row]!) * (2 * b - n)) / ((n - 1) * (n - 2));
      const secondMoment = same + different;
      const variance = secondMoment - expected[row]! ** 2;
      return variance <= 1e-12 * secondMoment ? 0 : variance;
    }),
  };
}
