import {InvalidInputError} from "../../invalid-input-error.js";
import {sum} from "../../sums.js";
import {amountColumn, sameRows} from "../../columns.js";
import {checkAbove, checkNotNegative, valueColumn} from "../../checks.js";

/**
 * A teacher norm that is stricter where pupils are worse off, with as many teachers in all as the norm that is the same
 * for every school.
 *
 * @formula teachersᵢ = T · (pᵢ / (1 − k zᵢ)) / Σ (pⱼ / (1 − k zⱼ)), with T = Σ pⱼ / limit; pupilsPerTeacher = pᵢ / teachersᵢ
 * @param pupils pupils per school, 0 or more
 * @param disadvantage disadvantage of each school's pupils, standardised so that 0 is the ordinary school
 * @param strength k, how strongly the norm follows disadvantage, 0 or more; the report sets none. 1 − k z must stay above
 *   0 at every school
 * @param limit pupils per teacher in the norm that is the same for all, above 0 (15 or 20)
 * @returns `teachers` per school, adding up to T, and `pupilsPerTeacher`, the norm of each school
 * @nan when there are no pupils at all
 * @source NOU 2020: 16 (2020), sections 13.4.7 and 19.3 (within today's budgets)
 * @form reading: the report gives no formula; this one scales 15 or 20 by 1 − k z and holds the total
 * @methods m-13-norm-socio, m-19-teacher-norm
 * @example
 * socioeconomicTeacherNorm([150, 150], [0, 0], 0.2, 15) // {teachers: [10, 10], pupilsPerTeacher: [15, 15]}
 * socioeconomicTeacherNorm([120, 120], [1, -1], 0.25, 15) // {teachers: [10, 6], pupilsPerTeacher: [12, 20]}
 */
export function socioeconomicTeacherNorm(
  pupils: ArrayLike<number>,
  disadvantage: ArrayLike<number>,
  strength: number,
  limit: number,
): {teachers: Float64Array; pupilsPerTeacher: Float64Array} {
  const functionName = "socioeconomicTeacherNorm";
  checkNotNegative(functionName, "strength", strength);
  checkAbove(functionName, "limit", limit, 0);
  const counts = amountColumn(functionName, "pupils", pupils);
  const scores = valueColumn(functionName, "disadvantage", disadvantage);
  sameRows(functionName, {pupils: counts, disadvantage: scores});
  const relative = scores.map((score, row) => {
    const norm = 1 - strength * score;
    if (norm > 0) return norm;
    throw new InvalidInputError({
      functionName,
      argument: "disadvantage",
      row,
      value: score,
      advice: `With strength ${strength} the school would have no pupils per teacher: give a weaker adjustment.`,
    });
  });
  const claims = counts.map((count, row) => count / relative[row]!);
  // Pupils over claims, not over teachers, so that a school without pupils has a norm too.
  const scale = sum(claims) / (sum(counts) / limit);
  return {
    teachers: claims.map((claim) => claim / scale),
    pupilsPerTeacher: relative.map((norm) => norm * scale),
  };
}
