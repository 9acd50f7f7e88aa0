import {betaQuantile} from "./incomplete-beta.js";
import {intervalPerRow, type IntervalOptions, type Intervals} from "./shares-with-interval.js";

/**
 * Between what limits a share lies that was counted in a sample, so wide that the level holds for every share (the exact
 * interval of Clopper and Pearson).
 *
 * @formula lower = the (1 − level)/2 quantile of Beta(x, n − x + 1), upper = the (1 + level)/2 quantile of Beta(x + 1, n −
 *   x), with x = group and n = total; 0 where nobody is a member and 1 where everybody is
 * @param group members: 0 or more, one entry per area or question
 * @param total everybody asked or counted there, the members included
 * @param options.level the share of such intervals that hold the true value at the least, above 0 and below 1; default 0.95
 * @returns `{lower, upper}`: one limit per row, from 0 to 1; wider than `wilsonInterval`, and 0 and 1 where nobody was
 *   counted
 * @nan never
 * @source Clopper, C. J. & Pearson, E. S. (1934), "The use of confidence or fiducial limits illustrated in the case of the
 *   binomial", Biometrika 26(4), pp. 404-413; Agresti, A. & Coull, B. A. (1998), "Approximate is better than “exact” for
 *   interval estimation of binomial proportions", The American Statistician 52(2), pp. 119-126
 * @form standard: the report prints shares of surveys without their samples, which are arguments here
 * @methods m-10-trust-survey, m-10-conditional-trust
 * @example
 * const {lower, upper} = clopperPearsonInterval([81, 0], [263, 20]);
 * lower[0] // ≈ 0.2527
 * upper[0] // ≈ 0.3676
 * upper[1] // 1 - 0.025 ** (1 / 20)
 */
export function clopperPearsonInterval(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: IntervalOptions = {},
): Intervals {
  const names = ["level"];
  return intervalPerRow("clopperPearsonInterval", {group, total, options, names}, (level) => {
    const tail = (1 - level) / 2;
    const lower = (count: number, rest: number) => (count === 0 ? 0 : betaQuantile(tail, count, rest + 1));
    return (members, people) => [lower(members, people - members), 1 - lower(people - members, members)];
  });
}
