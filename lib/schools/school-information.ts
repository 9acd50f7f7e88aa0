import {checkOptions} from "../checks.js";
import {natsPerUnit, type BaseOptions} from "../segregation/log-base.js";
import type {Key} from "../keys.js";
import {mutualInformation} from "../segregation/mutual-information.js";
import {mutualWithin} from "../segregation/mutual-within.js";
import {byKey, enrolment, pairedKeys} from "./enrolment.js";

/** The information that a pupil's school gives about the pupil's group, and what it is made of. */
export interface SchoolInformation {
  /** Mutual information of schools and groups. */
  readonly school: number;
  /** Mutual information of catchment areas and groups. */
  readonly residence: number;
  /** What choice changes: `school` minus `residence`, which is `sorting` minus `mixing`. */
  readonly choice: number;
  /** What the school tells beyond the area: pupils of one area who attend different schools differ. */
  readonly sorting: number;
  /** What the area tells beyond the school: pupils of one school who come from different areas differ. */
  readonly mixing: number;
}

/**
 * Divides the segregation of schools into that of residence, what choice adds by sorting neighbours and what it takes away
 * by mixing pupils of different areas (chain rule of the mutual information index).
 *
 * @formula M(S) = M(R) + M(S | R) − M(R | S), where M(S) is the mutual information of school and group, M(R) that of
 *   residence and group, M(S | R) what the school tells of the group when the area is known, and M(R | S) what the area
 *   tells when the school is known
 * @param groups one column per group, each with one entry per row, that is per pair of a catchment area and a school:
 *   counts of pupils, 0 or more
 * @param residence the catchment area of each row: text or numbers; a pair may stand in several rows
 * @param school the school of each row: text or numbers
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{school, residence, choice, sorting, mixing}`: school = residence + sorting − mixing; sorting and mixing are
 *   each from 0, 0 when everybody attends the school of the area, so that either alone would mislead
 * @nan when there are no pupils
 * @source Cover, T. M. & Thomas, J. A. (2006), Elements of Information Theory, section 2.5 (chain rule); Mora, R. &
 *   Ruiz-Castillo, J. (2011), "Entropy-based segregation indices", Sociological Methodology 41, pp. 159-194; used of NOU
 *   2020: 16, section 13.1.11
 * @form reading: the chain rule is standard, its use for the part due to choice is this project's
 * @methods m-13-school-residence, m-3-kindergarten-excess, m-13-kg-sorting
 * @example
 * const {residence, sorting, mixing, school} = schoolInformation(
 *   [[50, 0], [0, 50]], ["A", "A"], ["A", "B"], {base: 2});
 * [residence, sorting, mixing, school] // [0, 1, 0, 1]
 */
export function schoolInformation(
  groups: ArrayLike<ArrayLike<number>>,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
  options: BaseOptions = {},
): SchoolInformation {
  checkOptions("schoolInformation", options, ["base"]);
  natsPerUnit("schoolInformation", options.base);
  const pupils = enrolment("schoolInformation", groups, residence, school);
  const cells = pairedKeys("schoolInformation", pupils.residence, pupils.school);
  const {columns} = byKey(pupils.groups, cells);
  // The first row of each pair names its area and its school.
  const areaOf = new Float64Array(cells.distinct.length);
  const schoolOf = new Float64Array(cells.distinct.length);
  cells.codes.forEach((cell, row) => {
    areaOf[cell] = pupils.residence.codes[row]!;
    schoolOf[cell] = pupils.school.codes[row]!;
  });
  const attended = mutualInformation(byKey(pupils.groups, pupils.school).columns, options).M;
  const lived = mutualInformation(byKey(pupils.groups, pupils.residence).columns, options).M;
  return {
    school: attended,
    residence: lived,
    choice: attended - lived,
    sorting: mutualWithin(columns, areaOf, options).M,
    mixing: mutualWithin(columns, schoolOf, options).M,
  };
}
