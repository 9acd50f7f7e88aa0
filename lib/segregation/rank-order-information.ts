import {readRankOrder, type RankOrderOptions} from "./cut-points.js";
import {entropyOf} from "./information.js";
import {legendreFit} from "./legendre-fit.js";
import {mutualInformationOf} from "./mutual-information.js";

/**
 * How unevenly people of different rank, such as income, are spread over the units, whatever the distances between
 * ranks (the rank-order information theory index).
 *
 * @formula Hᴿ = 2 ln 2 ∫₀¹ E(p) H(p) dp, where H(p) is the information theory index of the people up to rank p and those
 *   above, and E(p) the entropy in bits of p and 1 − p; H(p) is known where the categories end, and in between is the
 *   polynomial that fits those values best, each weighing E(p)²
 * @param categories one column per category from the lowest to the highest, each with one entry per areal unit: counts of
 *   people, 0 or more; every person is in exactly one category; units with nobody and categories without people count
 *   for nothing
 * @param options.degree the degree of the polynomial, a whole number, 0 or more; default 4; with K categories that have
 *   people it is at most K − 2, where it passes through all K − 1 points
 * @returns from 0 (the same distribution everywhere) to about 1 (no unit has people of two ranks); with two categories it
 *   is the information theory index of the two; a polynomial that swings between few points can leave 0 to 1
 * @nan when fewer than two categories have people
 * @source Reardon, S. F. (2011), "Measures of income segregation", Stanford Center on Poverty and Inequality; Reardon,
 *   S. F. & Bischoff, K. (2011), "Income inequality and income segregation", American Journal of Sociology 116(4),
 *   pp. 1092-1153, appendix A (degree and weights)
 * @example
 * rankOrderInformation([[10, 0], [0, 10]]) // 1
 * rankOrderInformation([[5, 10], [10, 20], [1, 2]]) // 0
 * rankOrderInformation([[30, 10], [20, 20], [10, 30]]) // ≈ 0.1016
 */
export function rankOrderInformation(
  categories: ArrayLike<ArrayLike<number>>,
  options: RankOrderOptions = {},
): number {
  const {cuts, degree} = readRankOrder("rankOrderInformation", categories, options);
  if (cuts.length === 0) return NaN;
  const points = cuts.map(({p, table}) => {
    const entropy = entropyOf(table.groupTotals, table.all) / table.all;
    return {x: p, y: mutualInformationOf(table).H, weight: entropy * entropy};
  });
  return legendreFit(points, degree).reduce((sum, value, n) => sum + value * entropyWeight(n), 0);
}

/** The mean of the nth Legendre polynomial on [0, 1], each x weighing the entropy of x and 1 − x. */
function entropyWeight(n: number): number {
  if (n === 0) return 1;
  return n % 2 === 1 ? 0 : -4 / ((n - 1) * n * (n + 1) * (n + 2));
}
