import {checkChoice, checkOptions, valueColumn} from "../checks.js";
import {sum} from "../sums.js";
import {checkWeights} from "./check-weights.js";
import {deviations} from "./deviations.js";
import {withoutNoise} from "./global-test.js";
import {
  localTest,
  rowSums,
  varianceOfDraw,
  type LocalStatistic,
  type LocalTest,
  type LocalTestOptions,
} from "./local-test.js";
import {alternatives} from "./normal-tail.js";
import {withSelf, withoutSelf} from "./own-neighbours.js";
import type {SpatialWeights} from "./weights.js";

/** Getis and Ord's local G of each row, and its tests. */
export interface LocalGetisOrd extends LocalTest {
  readonly G: Float64Array;
}

/** Whether a row belongs to its own neighbourhood. */
export interface LocalGetisOrdOptions extends LocalTestOptions {
  /** With the row itself among its neighbours (`true`: G*), or without it (`false`, default: G). */
  readonly self?: boolean | undefined;
}

/**
 * Where high values lie together, and where low ones do: the share of all values that is near each row (Getis and Ord's
 * G and G*, hot and cold spots).
 *
 * @formula Gᵢ = Σⱼ wᵢⱼ xⱼ / Σⱼ xⱼ, over j ≠ i for G and over all j for G*, where wᵢᵢ is the largest of the row's weights
 *   (1 when binary) unless the weights have one; with Wᵢ = Σⱼ wᵢⱼ, Vᵢ = Σⱼ wᵢⱼ², and N, m and s² the number, mean and
 *   variance (divided by N) of the values summed over: expected Wᵢ/N, variance s² (N Vᵢ − Wᵢ²) / ((N − 1)(N m)²), and
 *   zᵢ = (Σⱼ wᵢⱼ xⱼ − Wᵢ m) / √(s² (N Vᵢ − Wᵢ²)/(N − 1))
 * @param values one value per row (area), measured from a natural zero, such as percentages
 * @param weights who is whose neighbour and how much it counts
 * @param options.self `true` for G*, with the row itself among its neighbours; default `false`, without
 * @param options.alternative which deviations count: `"two-sided"` (default), `"greater"` (hot) or `"less"` (cold)
 * @param options.replicates how many random permutations to compare with as well (default none); a row keeps its value
 * @param options.seed which random numbers, a whole number (default 1)
 * @returns columns with an entry per row: `G`, a share of all values where these are not negative and the weights
 *   binary; `expected` and `variance` over all permutations of the values summed over; `z`, which is what is mapped and
 *   what the R package spdep calls G: above 0 in a hot spot, below in a cold one; the normal `p`; with `replicates` also
 *   `permutationP`. Among many rows some p are small by chance: correct for their number
 * @nan G and variance where the values summed over add up to 0; z and p where those values are equal, where all of them
 *   count alike, and, without self, of a row without neighbours; expected with one row, variance, z and p with fewer
 *   than three (two with self)
 * @source Ord, J. K. & Getis, A. (1995), "Local spatial autocorrelation statistics: distributional issues and an
 *   application", Geographical Analysis 27(4), pp. 289-290
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 5, 6),
 *   neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
 *   values: Float64Array.of(1, 1, 1, 1, 1, 1),
 * };
 * localGetisOrd([4, 4, 1, 1], inARow).G[0] // ≈ 0.6666666667
 * localGetisOrd([4, 4, 1, 1], inARow, {self: true}).G // [0.8, 0.9, 0.6, 0.2]
 * localGetisOrd([4, 4, 1, 1], inARow, {self: true}).z[0] // ≈ 1.7320508
 */
export function localGetisOrd(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: LocalGetisOrdOptions = {},
): LocalGetisOrd {
  checkOptions("localGetisOrd", options, ["self", "alternative", "replicates", "seed"]);
  const {self = false} = options;
  checkChoice("localGetisOrd", "self", String(self), ["true", "false"]);
  checkChoice("localGetisOrd", "alternative", options.alternative ?? "two-sided", alternatives);
  const column = valueColumn("localGetisOrd", "values", values);
  checkWeights("localGetisOrd", weights, column.length);
  const neighbourhoods = self ? withSelf(weights) : withoutSelf(weights);

  const n = column.length;
  const others = self ? n : n - 1;
  const total = sum(column);
  const totals = column.map((own) => (self ? total : total - own));
  const sums = rowSums(neighbourhoods, column);
  const from = deviations(column);
  const statistic = lagOfDeviations(from?.z ?? column.map(() => NaN), neighbourhoods, self);
  const test = localTest("localGetisOrd", statistic, options, neighbourhoods, from?.z ?? column);
  return {
    ...test,
    G: sums.lag.map((lag, row) => (totals[row] === 0 ? NaN : lag / totals[row]!)),
    expected: sums.sum.map((weight) => weight / others),
    variance: statistic.variance.map((variance, row) => {
      if (totals[row] === 0) return NaN;
      return from === undefined ? 0 : variance * (from.unit / totals[row]!) ** 2;
    }),
  };
}

/** The test is that of the neighbours' weighted deviations from the mean, which differ by no more than a unit from G. */
function lagOfDeviations(z: Float64Array, weights: SpatialWeights, self: boolean): LocalStatistic {
  const n = z.length;
  const {lag, sum: weightOf, squares} = rowSums(weights, z);
  const all = sum(z.map((deviation) => deviation * deviation));
  return {
    observed: lag,
    expected: z.map((own, row) => (self ? 0 : (-weightOf[row]! * own) / (n - 1))),
    variance: z.map((own, row) => {
      if (self) return n < 2 ? NaN : varianceOfDraw(n, all / n, weightOf[row]!, squares[row]!);
      if (n < 3) return NaN;
      // The other rows' deviations add up to −own.
      const square = (all - own * own) / (n - 1);
      const spread = withoutNoise(square - (own / (n - 1)) ** 2, square);
      return varianceOfDraw(n - 1, spread, weightOf[row]!, squares[row]!);
    }),
    ofLag: (_, drawn) => drawn,
  };
}
