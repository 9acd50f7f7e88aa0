import {checkSameLength} from "../checks.js";
import {countedGroups, type CountedGroups, type Groups} from "../segregation/counted-groups.js";
import {keyColumn, type Key, type Keys} from "../keys.js";

/**
 * Pupils by where they live and where they go to school: each row is a catchment area and a school, with the pupils of
 * each group who live in the one and attend the other. The same pair may stand in several rows.
 */
export interface Enrolment {
  readonly groups: CountedGroups;
  readonly residence: Keys;
  readonly school: Keys;
}

/** @internal Reads the three things that describe enrolment, row by row. */
export function enrolment(
  functionName: string,
  groups: Groups,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
): Enrolment {
  const counted = countedGroups(functionName, groups);
  const rows = counted.columns[0]!.length;
  const areas = keyColumn(functionName, "residence", residence);
  const schools = keyColumn(functionName, "school", school);
  const argument = counted.kind === "two groups" ? "groups.group" : "groups[0]";
  checkSameLength(functionName, argument, rows, "residence", areas.codes.length);
  checkSameLength(functionName, argument, rows, "school", schools.codes.length);
  return {groups: counted, residence: areas, school: schools};
}

/** @internal The same people by one key: one entry per distinct key in each group's column. */
export function byKey(groups: CountedGroups, {codes, distinct}: Keys): CountedGroups {
  const columns = groups.columns.map((column) => {
    const sums = new Float64Array(distinct.length);
    codes.forEach((code, row) => {
      sums[code]! += column[row]!;
    });
    return sums;
  });
  return {...groups, columns};
}

/** @internal The pair of both keys as one: a pair that stands in several rows is one key. */
export function pairedKeys(functionName: string, first: Keys, second: Keys): Keys {
  const codes = Float64Array.from(
    first.codes,
    (code, row) => code * second.distinct.length + second.codes[row]!,
  );
  return keyColumn(functionName, "school", codes);
}
