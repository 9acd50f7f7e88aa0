import {areaColumn, groupsOfEveryUnit} from "./every-unit.js";
import {landPerPerson} from "./land-per-person.js";

/**
 * How near the group is to living in the smallest units it could fill, on a scale from the largest it could fill
 * (absolute concentration).
 *
 * @formula ACO = 1 − (Σᵢ xᵢaᵢ/X − m₁) / (m₂ − m₁), where xᵢ is the group in unit i, aᵢ its area and X = Σ xᵢ; m₁ is the
 *   mean area Σ tᵢaᵢ / Σ tᵢ over the smallest units, taken whole one after the other until they hold X people, and m₂
 *   the same over the largest
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param area the area of each unit, 0 or more, in any one unit of area
 * @returns from 0 (the group has the largest units) to 1 (the smallest); it can step over an end by a little, since the
 *   last unit is taken whole; units of equal area are taken with the fewest people first
 * @nan when the group has no members, or is everybody, when all units with people are equally large, or when it takes
 *   all of them to hold as many people as the group has
 * @source Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), pp. 289-291
 * @example
 * absoluteConcentration([10, 0, 0], [10, 20, 10], [1, 5, 9]) // 1
 * absoluteConcentration([0, 0, 10], [10, 20, 10], [1, 5, 9]) // 0
 * absoluteConcentration([5, 0, 5], [10, 20, 10], [1, 5, 9]) // 0.5
 */
export function absoluteConcentration(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  area: ArrayLike<number>,
): number {
  const groups = groupsOfEveryUnit("absoluteConcentration", group, total);
  const land = landPerPerson(groups, areaColumn("absoluteConcentration", area, groups.members.length));
  if (land === undefined) return NaN;
  return 1 - (land.ofMembers - land.least) / (land.most - land.least);
}
