import {
  checkIndex,
  indexOf,
  type CountedGroups,
  type Groups,
  type GroupsIndex,
  type TwoGroupColumns,
  type TwoGroupIndex,
} from "../segregation/counted-groups.js";
import type {Key, Keys} from "../keys.js";
import {byKey, enrolment, type Enrolment} from "./enrolment.js";

/** The segregation of schools, and what it is made of. */
export interface SchoolSegregation {
  /** The index over schools. */
  readonly school: number;
  /** The index over catchment areas: what schools would have if everybody attended the local school. */
  readonly residence: number;
  /** What attending elsewhere adds or takes away: `school` minus `residence`, the sum of the two terms below. */
  readonly choice: number;
  /** What it would change if those who attend elsewhere were a cross-section of their area. */
  readonly mixing: number;
  /** What it changes beyond that, because some groups leave or choose otherwise than their neighbours. */
  readonly selection: number;
}

/**
 * Compares the segregation of schools with that of the areas the pupils live in, by any index, and divides the difference
 * in two parts.
 *
 * @formula I(school) = I(residence) + mixing + selection, with mixing = I(flows) − I(residence) and selection = I(school)
 *   − I(flows), where I is the index over the given units, and "flows" are schools in which group m has nₘᵣ · tᵣₛ / tᵣ
 *   pupils from area r: of the tᵣ pupils of the area, tᵣₛ attend school s, here every group alike
 * @param index a function of columns of counts that gives a number: an index of two groups such as `dissimilarity`, or
 *   one of many groups such as `(groups) => mutualInformation(groups).M`
 * @param groups `{group, total}` for an index of two groups or one column per group for one of many, with one entry per
 *   row, that is per pair of a catchment area and a school: counts of pupils, 0 or more
 * @param residence the catchment area of each row: text or numbers; a pair may stand in several rows
 * @param school the school of each row: text or numbers; names need not be those of the areas
 * @returns `{school, residence, choice, mixing, selection}`, where school = residence + choice and choice = mixing +
 *   selection; mixing is 0 or less for an index that never rises when units exchange people at random (dissimilarity,
 *   Gini, mutual information); selection above 0 says that choice sorts by group, below 0 that it mixes them
 * @nan wherever the index has no value, such as when a group has no members
 * @source NOU 2020: 16, section 13.1.11 (schools follow housing) and section 3.4.1 (kindergartens beyond housing); Allen, R.
 *   (2007), "Allocating pupils to their nearest secondary school", Urban Studies 44(4), pp. 751-770, compares the two indices
 * @form reading: the comparison is in the literature; its division into mixing and selection is this project's
 * @methods m-13-school-residence, m-3-kindergarten-excess, m-13-kg-sorting, m-13-choice-sorting
 * @example
 * const separate = (group, total) => Math.abs(group[0] / total[0] - group[1] / total[1]);
 * const pupils = {group: [40, 10, 10], total: [50, 30, 50]};
 * const {school, residence} = schoolSegregation(separate, pupils, ["A", "A", "B"], ["A", "B", "B"]);
 * school // 0.55
 * residence // 0.425
 */
export function schoolSegregation(
  index: TwoGroupIndex<number>,
  groups: TwoGroupColumns,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
): SchoolSegregation;
export function schoolSegregation(
  index: GroupsIndex<number>,
  groups: ArrayLike<ArrayLike<number>>,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
): SchoolSegregation;
export function schoolSegregation(
  index: TwoGroupIndex<number> | GroupsIndex<number>,
  groups: Groups,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
): SchoolSegregation {
  checkIndex("schoolSegregation", index);
  const pupils = enrolment("schoolSegregation", groups, residence, school);
  const attended = indexOf(index, byKey(pupils.groups, pupils.school));
  const lived = indexOf(index, byKey(pupils.groups, pupils.residence));
  const blind = indexOf(index, byKey(flowsOf(pupils), pupils.school));
  return {
    school: attended,
    residence: lived,
    choice: attended - lived,
    mixing: blind - lived,
    selection: attended - blind,
  };
}

/** The same flows from area to school, made up of every group in the proportions of the area. */
function flowsOf({groups, residence}: Enrolment): CountedGroups {
  const areas = byKey(groups, residence);
  const flow = rowTotals(groups);
  const all = rowTotals(areas);
  const columns = areas.columns.map((members) =>
    flow.map((pupils, row) => share(pupils, residence, row, all) * members[residence.codes[row]!]!),
  );
  return {...groups, columns};
}

function share(pupils: number, {codes}: Keys, row: number, all: Float64Array): number {
  return pupils === 0 ? 0 : pupils / all[codes[row]!]!;
}

function rowTotals({columns}: CountedGroups): Float64Array {
  return columns[0]!.map((_, row) => columns.reduce((total, column) => total + column[row]!, 0));
}
