import {countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {sum} from "../sums.js";

/**
 * The rate a group would have if its age and sex were those of a standard population: direct standardisation.
 *
 * @formula rate = Σ Nᵢ (dᵢ / nᵢ) / Σ Nᵢ, with dᵢ the cases and nᵢ the people of the group in class i, and Nᵢ the people of the
 *   standard population there
 * @param cases the group's cases per class, 0 or more
 * @param people the group's people per class
 * @param standard the standard population per class, 0 or more
 * @returns cases per person, 0 or more; rates by the same standard can be compared
 * @nan when a class of the standard population has nobody of the group, or the standard population is empty
 * @source Breslow & Day (1987), Statistical Methods in Cancer Research 2, chapter 2; NOU 2020: 16, section 7.1.3, by which
 *   part of the over-representation comes from sex and age
 * @form standard
 * @methods m-7-overrepresentation, m-7-overrepresentation-direction
 * @example
 * directStandardization([30, 5], [300, 100], [500, 500]) // 0.075
 */
export function directStandardization(
  cases: ArrayLike<number>,
  people: ArrayLike<number>,
  standard: ArrayLike<number>,
): number {
  const {
    cases: d,
    people: n,
    standard: weight,
  } = columnsOf("directStandardization", countColumn, {cases, people, standard});
  // A class without anybody in the standard population counts for nothing, whoever is or is not in it.
  const expected = weight.map((count, at) => (count === 0 ? 0 : (count * d[at]!) / n[at]!));
  return expected.some((value) => !Number.isFinite(value)) ? NaN : sum(expected) / sum(weight);
}
