import {countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** Rates of areas, drawn towards what they have in common. */
export interface ShrunkenRates {
  /** For each area the rate that it and all others together suggest. */
  readonly rates: Float64Array;
  /** The rate of all areas together, which an area without people gets. */
  readonly mean: number;
  /** The variance of the true rates between areas: 0 when they differ by chance alone. */
  readonly variance: number;
}

/**
 * What the rates of areas are likely to be when part of what tells them apart is chance, for events that are rare or can
 * come more than once to a person (Marshall's global empirical Bayes estimator).
 *
 * @formula with rᵢ = xᵢ/nᵢ, m = Σ xᵢ/N, N = Σ nᵢ and n̄ = N/k: A = Σ nᵢ (rᵢ − m)²/N − m/n̄, set to 0 below; rateᵢ = m + A/(A +
 *   m/nᵢ) · (rᵢ − m)
 * @param events events per area, such as deaths or offences: 0 or more
 * @param population what they are counted against, such as people or person-years: above 0 where there are events; an area
 *   with neither counts for nothing
 * @returns `{rates, mean, variance}`, rates in events per unit of population: each lies between the area's own and the mean,
 *   nearer to the mean the smaller the area
 * @nan everything when there is no population
 * @source Marshall, R. J. (1991), "Mapping disease and mortality rates using empirical Bayes estimators", Journal of the
 *   Royal Statistical Society C 40(2), pp. 283-294; as EBest(family = "poisson") of the R package spdep and
 *   Empirical_Bayes of esda
 * @example
 * const {rates, mean, variance} = shrunkenRates([0, 30, 10], [100, 1000, 1000]);
 * mean // 40 / 2100
 * rates[0] // ≈ 0.0131
 * shrunkenRates([2, 20], [100, 1000]).variance // 0
 */
export function shrunkenRates(events: ArrayLike<number>, population: ArrayLike<number>): ShrunkenRates {
  const {events: counts, population: people} = columnsOf("shrunkenRates", countColumn, {events, population});
  const nowhere = counts.findIndex((count, area) => count > 0 && people[area] === 0);
  if (nowhere !== -1) {
    throw new InvalidInputError({
      functionName: "shrunkenRates",
      argument: "population",
      row: nowhere,
      value: 0,
      advice: `There are ${counts[nowhere]!} events there: give what they are counted against, above 0.`,
    });
  }
  const all = sum(people);
  const areas = people.filter((count) => count > 0).length;
  const mean = sum(counts) / all;
  const own = counts.map((count, area) => (people[area]! > 0 ? count / people[area]! : mean));
  const spread = sum(own.map((rate, area) => people[area]! * (rate - mean) ** 2)) / all;
  const variance = Math.max(0, spread - (mean * areas) / all);
  const rates = own.map((rate, area) => {
    const weight = variance === 0 ? 0 : variance / (variance + mean / people[area]!);
    return mean + weight * (rate - mean);
  });
  return {rates, mean, variance};
}
