import {checkWithinTotal, countColumn} from "../checks.js";
import {sum} from "../sums.js";

/** Shares of areas, drawn towards what they have in common. */
export interface ShrunkenShares {
  /** For each area the share that it and all others together suggest. */
  readonly shares: Float64Array;
  /** The share of members among everybody, which an area without people gets. */
  readonly mean: number;
  /**
   * How alike people of one area are (the correlation of two of them): 0 when areas differ by chance alone, 1 when all
   * people of an area are alike.
   */
  readonly correlation: number;
  /** How many people the mean counts as: α + β of the beta distribution. */
  readonly strength: number;
}

/**
 * What the shares of areas are likely to be when part of what tells them apart is chance: small areas are drawn towards
 * the mean more than large ones (empirical Bayes with a beta-binomial model).
 *
 * @formula with pᵢ = xᵢ/nᵢ, p = Σ xᵢ/N and N = Σ nᵢ: S = Σ nᵢ (pᵢ − p)², A = N − Σ nᵢ²/N, B = k − 1 for k areas with
 *   people; ρ = (S/(p(1 − p)) − B) / (A − B), set to 0 below and 1 above; strength s = 1/ρ − 1; shareᵢ = (xᵢ + s p) / (nᵢ + s)
 * @param group members per area: 0 or more
 * @param total everybody per area, the members included
 * @returns `{shares, mean, correlation, strength}`: each share lies between the area's own and the mean; a ranking by them
 *   is less a ranking of small areas; it is what the areas together suggest, and not a count of any
 * @nan shares of areas with people, correlation and strength when there are fewer than two of these or none of them has
 *   more than one person; mean and everything when there is nobody; strength is Infinity when areas differ by chance alone
 * @source Kleinman, J. C. (1973), "Proportions with extraneous variance: single and independent samples", Journal of the
 *   American Statistical Association 68(341), pp. 46-54 (moments weighted by nᵢ); Efron, B. & Morris, C. (1975), "Data
 *   analysis using Stein's estimator and its generalizations", Journal of the American Statistical Association 70(350),
 *   pp. 311-319
 * @example
 * const {shares, mean} = shrunkenShares([0, 10, 60, 30], [5, 20, 100, 100]);
 * mean // 100 / 225
 * shares[0] // ≈ 0.24
 * shares[2] // ≈ 0.59
 */
export function shrunkenShares(group: ArrayLike<number>, total: ArrayLike<number>): ShrunkenShares {
  const members = countColumn("shrunkenShares", "group", group);
  const people = countColumn("shrunkenShares", "total", total);
  checkWithinTotal("shrunkenShares", "group", members, "total", people);
  const all = sum(people);
  const mean = sum(members) / all;
  const correlation = correlationWithin(members, people, mean);
  const strength = 1 / correlation - 1;
  const shares = members.map((count, area) => {
    if (people[area] === 0 || strength === Infinity) return mean;
    return (count + strength * mean) / (people[area]! + strength);
  });
  return {shares, mean, correlation, strength};
}

/** How much more the shares differ than chance makes them, as a part of the most that they could. */
function correlationWithin(members: Float64Array, people: Float64Array, mean: number): number {
  const all = sum(people);
  const areas = people.filter((count) => count > 0).length;
  const most = all - sum(people.map((count) => count * count)) / all;
  const byChance = areas - 1;
  if (!(most > byChance) || areas < 2) return NaN;
  const variance = mean * (1 - mean);
  if (variance === 0) return 0;
  const spread = sum(members.map((count, area) => deviation(count, people[area]!, mean)));
  return Math.min(1, Math.max(0, (spread / variance - byChance) / (most - byChance)));
}

function deviation(members: number, people: number, mean: number): number {
  return people > 0 ? people * (members / people - mean) ** 2 : 0;
}
