import {checkSameLength} from "../checks.js";
import {keyColumn, type Key} from "../keys.js";
import {schoolColumn} from "./school-column.js";

/** Pupils per school and group. */
export interface PupilsBySchool {
  /** The groups in the order in which they first occur. */
  readonly keys: readonly Key[];
  /** One column of counts per group, one entry per school. */
  readonly groups: readonly Float64Array[];
}

/**
 * Counts the pupils of each group at each school, in the form that every index of segregation takes.
 *
 * @formula nₘₛ = the number of pupils of group m whose school is s
 * @param school the school of each pupil, as a row counted from 0, such as `school` of `admission`
 * @param group the group of each pupil: text or numbers, such as background, sex or fifths of grade points
 * @param schools how many schools there are; those without pupils stay in the columns
 * @returns `{keys, groups}`: the groups in order of first occurrence, and one column of counts for each
 * @nan never
 * @source NOU 2020: 16, section 13.1.12: admission models are compared by social background, immigrant background and sex
 * @form reading: the report names no index; any of lib/segregation can take the counts
 * @methods m-13-admission-models
 * @example
 * pupilsBySchool([0, 1, 1], ["girl", "boy", "girl"], 3).groups // [[1, 1, 0], [0, 1, 0]]
 */
export function pupilsBySchool(
  school: ArrayLike<number>,
  group: ArrayLike<Key>,
  schools: number,
): PupilsBySchool {
  const rows = schoolColumn("pupilsBySchool", school, schools);
  const keys = keyColumn("pupilsBySchool", "group", group);
  checkSameLength("pupilsBySchool", "school", rows.length, "group", keys.codes.length);
  const groups = keys.distinct.map(() => new Float64Array(schools));
  rows.forEach((at, pupil) => {
    groups[keys.codes[pupil]!]![at]!++;
  });
  return {keys: keys.distinct, groups};
}
