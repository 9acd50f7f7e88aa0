import {checkSameLength, countColumn} from "../checks.js";
import {keyColumn, type Key} from "../keys.js";
import {sum} from "../sums.js";

/**
 * The share of pupils who attend the school of the catchment area they live in (nærskolen).
 *
 * @formula Σ nᵢ over the rows where school = residence, divided by Σ nᵢ
 * @param pupils pupils per row, that is per pair of a catchment area and a school: counts, 0 or more
 * @param residence the catchment area of each row, named by its school: text or numbers
 * @param school the school of each row, by the same names
 * @returns from 0 (everybody goes elsewhere) to 1 (everybody stays); 0.94 is printed for Oslo. It cannot be had from
 *   support rates, which let those who come cancel those who go
 * @nan when there are no pupils
 * @source NOU 2020: 16, section 13.1.11 (94 percent in Oslo, Abildsnes 2020) and section 9.1.4, which tells pupils who stay
 *   from those who change school
 * @form reading: the share is printed, the counting is the plain one
 * @methods m-9-local-school, m-13-local-school
 * @example
 * localSchoolShare([94, 6], ["A", "A"], ["A", "B"]) // 0.94
 * localSchoolShare([0], ["A"], ["A"]) // NaN
 */
export function localSchoolShare(
  pupils: ArrayLike<number>,
  residence: ArrayLike<Key>,
  school: ArrayLike<Key>,
): number {
  const counts = countColumn("localSchoolShare", "pupils", pupils);
  const areas = keyColumn("localSchoolShare", "residence", residence);
  const schools = keyColumn("localSchoolShare", "school", school);
  checkSameLength("localSchoolShare", "pupils", counts.length, "residence", areas.codes.length);
  checkSameLength("localSchoolShare", "pupils", counts.length, "school", schools.codes.length);
  const staying = counts.filter(
    (_, row) => areas.distinct[areas.codes[row]!] === schools.distinct[schools.codes[row]!],
  );
  return sum(staying) / sum(counts);
}
