import {checkFinite, checkSameLength, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** One part of a combined score and how much it counts. */
export interface ScorePart {
  /** The part's value for each pupil, more being better: points, progression, minus the distance to school, a test. */
  readonly values: ArrayLike<number>;
  /** How much one unit of it counts: a finite number, in points of the score per unit. */
  readonly weight: number;
}

/**
 * The score of each pupil in a combined model of admission: several parts, each with a weight.
 *
 * @formula sᵢ = Σₖ wₖ xₖᵢ
 * @param parts `{values, weight}` per part, such as grade progression, grade points (grunnskolepoeng), residence, single
 *   grades, an interview and an entrance test; values: one finite number per pupil; the weights have no default, since the
 *   report gives none
 * @returns one score per pupil, in points, for `points` of `admission`; what the parts are measured in decides how much a
 *   weight means, so bring them to one scale first
 * @nan never
 * @source NOU 2020: 16, section 13.4.11, which names the parts to be studied, and section 13.1.12 (progression)
 * @form reading: a weighted sum is the simplest way to combine the named parts; the report prints no way
 * @methods m-13-admission-components, m-13-progression, m-6-grunnskolepoeng
 * @example
 * admissionScore([{values: [40, 50], weight: 1}, {values: [5, 0], weight: 2}]) // [50, 50]
 */
export function admissionScore(parts: readonly ScorePart[]): Float64Array {
  const given: unknown = parts;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidInputError({
      functionName: "admissionScore",
      argument: "parts",
      value: given,
      advice: "Give an array of {values, weight}, at least one.",
    });
  }
  const columns = parts.map(({values}, at) => valueColumn("admissionScore", `parts[${at}].values`, values));
  const score = new Float64Array(columns[0]!.length);
  parts.forEach(({weight}, at) => {
    checkFinite("admissionScore", `parts[${at}].weight`, weight);
    const column = columns[at]!;
    checkSameLength("admissionScore", "parts[0].values", score.length, `parts[${at}].values`, column.length);
    for (let pupil = 0; pupil < score.length; pupil++) score[pupil]! += weight * column[pupil]!;
  });
  return score;
}
