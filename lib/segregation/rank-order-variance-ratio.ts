import {readRankOrder, type RankOrderOptions} from "./cut-points.js";
import {legendreFit} from "./legendre-fit.js";
import {squaredDeviations} from "./squared-deviations.js";

/**
 * How unevenly people of different rank, such as income, are spread over the units, whatever the distances between
 * ranks (the rank-order variance ratio index).
 *
 * @formula Rᴿ = 6 ∫₀¹ p (1 − p) R(p) dp, where R(p) is the correlation ratio of the people up to rank p and those above;
 *   R(p) is known where the categories end, and in between is the polynomial that fits those values best, each weighing
 *   (p (1 − p))²
 * @param categories one column per category from the lowest to the highest, each with one entry per areal unit: counts of
 *   people, 0 or more; every person is in exactly one category; units with nobody and categories without people count
 *   for nothing
 * @param options.degree the degree of the polynomial, a whole number, 0 or more; default 4; with K categories that have
 *   people it is at most K − 2, where it passes through all K − 1 points
 * @returns from 0 (the same distribution everywhere) to about 1 (no unit has people of two ranks); with two categories it
 *   is the correlation ratio of the two; a polynomial that swings between few points can leave 0 to 1
 * @nan when fewer than two categories have people
 * @source Reardon, S. F. (2011), "Measures of income segregation", Stanford Center on Poverty and Inequality; the weights
 *   are chosen as Reardon & Bischoff (2011), American Journal of Sociology 116(4), pp. 1092-1153, appendix A, choose them
 *   for the information theory index
 * @example
 * rankOrderVarianceRatio([[10, 0], [0, 10]]) // 1
 * rankOrderVarianceRatio([[5, 10], [10, 20], [1, 2]]) // 0
 * rankOrderVarianceRatio([[30, 10], [20, 20], [10, 30]]) // 0.125
 */
export function rankOrderVarianceRatio(
  categories: ArrayLike<ArrayLike<number>>,
  options: RankOrderOptions = {},
): number {
  const {cuts, degree} = readRankOrder("rankOrderVarianceRatio", categories, options);
  if (cuts.length === 0) return NaN;
  const points = cuts.map(({p, table}) => {
    const variance = p * (1 - p);
    const between = squaredDeviations(table)[0]! / table.all;
    return {x: p, y: between / variance, weight: variance * variance};
  });
  // 6 x (1 − x) is 1 less the second Legendre polynomial, so only two of the terms have a part in the mean.
  const coefficients = legendreFit(points, degree);
  return coefficients[0]! - (coefficients[2] ?? 0) / 5;
}
