import {checkChoice, checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn, sameRows} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The most pupils per teacher in ordinary teaching. */
export interface TeacherNormRules extends PrintedRules {
  /** In grades 1 to 4. */
  readonly lower: number;
  /** In grades 5 to 10. */
  readonly upper: number;
}

/** The norm from autumn 2019. */
export const teacherNormRules2019: TeacherNormRules = {year: 2019, section: "13.1.8", lower: 15, upper: 20};

/** How the norm is applied. */
export interface TeacherNormOptions extends RuleOptions<TeacherNormRules> {
  /** "three" holds grades 5-7 and 8-10 apart, "two" takes 5-10 together. Default: "three". */
  readonly levels?: "three" | "two" | undefined;
}

/**
 * How many teachers the teacher norm (lærernorm) asks of each school, and how many are lacking.
 *
 * @formula needed = Σ pupils / limit over the main levels; shortfall = Σ max(0, pupils / limit − teachers), with limit 15
 *   in grades 1-4 and 20 in grades 5-10
 * @param pupils three columns of pupils per school: grades 1-4, 5-7 and 8-10, 0 or more
 * @param teachers three columns of teachers for ordinary teaching at the same levels (full-time posts, without special
 *   education and special Norwegian)
 * @param options.levels "three" (default) tests the main levels 1-4, 5-7 and 8-10 one by one, "two" takes 5-10 together:
 *   the section says both
 * @param options.rules pupils per teacher in place of the printed ones: lower 15, upper 20
 * @returns `needed` and `shortfall` per school, in teachers; a surplus at one level does not make up for another
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.8; the main levels stand there both as three and as two
 * @form reading: the limits are printed, counting in full-time posts is assumed
 * @methods m-13-teacher-norm, m-1-teacher-norm-critique
 * @example
 * teacherNorm([[60], [40], [60]], [[4], [3], [2]]) // {needed: [9], shortfall: [1]}
 * teacherNorm([[60], [40], [60]], [[4], [3], [2]], {levels: "two"}) // {needed: [9], shortfall: [0]}
 */
export function teacherNorm(
  pupils: readonly ArrayLike<number>[],
  teachers: readonly ArrayLike<number>[],
  options: TeacherNormOptions = {},
): {needed: Float64Array; shortfall: Float64Array} {
  checkOptions("teacherNorm", options, ["levels", "rules"]);
  const {levels = "three"} = options;
  checkChoice("teacherNorm", "levels", levels, ["three", "two"]);
  const {lower, upper} = rulesOf("teacherNorm", teacherNormRules2019, options.rules, {
    positive: ["lower", "upper"],
  });
  const [p1, p5, p8] = mainLevels("pupils", pupils);
  const [t1, t5, t8] = mainLevels("teachers", teachers);
  sameRows("teacherNorm", {
    pupils: p1,
    "pupils of grades 5-7": p5,
    "pupils of grades 8-10": p8,
    teachers: t1,
  });
  sameRows("teacherNorm", {teachers: t1, "teachers of grades 5-7": t5, "teachers of grades 8-10": t8});
  const needed = p1.map((count, row) => count / lower + (p5[row]! + p8[row]!) / upper);
  const lacking = (need: number, have: number) => Math.max(0, need - have);
  const shortfall = p1.map((count, row) => {
    const atFirst = lacking(count / lower, t1[row]!);
    if (levels === "two") return atFirst + lacking((p5[row]! + p8[row]!) / upper, t5[row]! + t8[row]!);
    return atFirst + lacking(p5[row]! / upper, t5[row]!) + lacking(p8[row]! / upper, t8[row]!);
  });
  return {needed, shortfall};
}

function mainLevels(
  argument: string,
  columns: readonly ArrayLike<number>[],
): [Float64Array, Float64Array, Float64Array] {
  if (Array.isArray(columns) && columns.length === 3) {
    const [first, second, third] = columns.map((column: ArrayLike<number>) =>
      amountColumn("teacherNorm", argument, column),
    );
    return [first!, second!, third!];
  }
  throw new InvalidInputError({
    functionName: "teacherNorm",
    argument,
    value: columns,
    advice: "Give three columns: grades 1-4, 5-7 and 8-10.",
  });
}
