import {checkFinite, checkWhole, valueColumn} from "../checks.js";

/**
 * What a series that follows another with a delay would be, such as segregation after inequality.
 *
 * @formula yₜ = base + strength · (xₜ₋delay − x₀)
 * @param cause the series that comes first: finite numbers, one per period
 * @param response `{base, strength, delay}`: the level of the second series at the start, its change for one unit of the
 *   first, and the delay in periods (a whole number, 0 or more). No defaults: the report prints no length for inequality and
 *   segregation; 15 to 20 years are said of missing effort and youth crime, as a remark
 * @returns one number per period, in the unit of `base`; before the delay has passed, the base
 * @nan never
 * @source NOU 2020: 16, section 8.2.1 (segregation in Oslo rose after inequality had stopped rising, Wessel 2016) and section
 *   11.8 (15-20 years in Malmö)
 * @form reading: the report describes a delay; one length and a straight line are the simplest form of it
 * @methods m-8-inequality-lag, m-11-delay, m-1-inequality-to-segregation, m-8-ownership-lag
 * @example
 * laggedResponse([1, 2, 3, 3, 3], {base: 10, strength: 2, delay: 2}) // [10, 10, 10, 12, 14]
 */
export function laggedResponse(
  cause: ArrayLike<number>,
  response: {readonly base: number; readonly strength: number; readonly delay: number},
): Float64Array {
  const series = valueColumn("laggedResponse", "cause", cause);
  const {base, strength, delay} = response;
  checkFinite("laggedResponse", "base", base);
  checkFinite("laggedResponse", "strength", strength);
  checkWhole("laggedResponse", "delay", delay, 0);
  return series.map((_, period) => base + strength * (series[Math.max(0, period - delay)]! - series[0]!));
}
