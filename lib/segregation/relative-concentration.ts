import {areaColumn, groupsOfEveryUnit} from "./every-unit.js";
import {landPerPerson} from "./land-per-person.js";

/**
 * How much smaller the group's units are than everybody else's, relative to the most they could be (relative
 * concentration).
 *
 * @formula RCO = ((Σᵢ xᵢaᵢ/X) / (Σᵢ yᵢaᵢ/Y) − 1) / (m₁/m₂ − 1), where xᵢ is the group and yᵢ everybody else in unit i, aᵢ
 *   its area, X = Σ xᵢ and Y = Σ yᵢ; m₁ is the mean area Σ tᵢaᵢ / Σ tᵢ over the smallest units, taken whole one after the
 *   other until they hold X people, and m₂ the same over the largest
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param area the area of each unit, 0 or more, in any one unit of area
 * @returns 1 when the group has the smallest units it could fill and everybody else the largest, 0 when both live
 *   equally close, negative when everybody else has the smaller units (then it can go below −1); units of equal area
 *   are taken with the fewest people first
 * @nan when the group has no members, or is everybody, when all units with people are equally large, when it takes all
 *   of them to hold as many people as the group has, or when everybody else lives in units without any area
 * @source Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 291
 * @example
 * relativeConcentration([10, 0], [10, 10], [1, 5]) // 1
 * relativeConcentration([5, 5], [10, 10], [1, 5]) // 0
 * relativeConcentration([2, 4], [10, 20], [1, 5]) // 0
 */
export function relativeConcentration(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  area: ArrayLike<number>,
): number {
  const groups = groupsOfEveryUnit("relativeConcentration", group, total);
  const land = landPerPerson(groups, areaColumn("relativeConcentration", area, groups.members.length));
  if (land === undefined || land.ofRest === 0) return NaN;
  return (1 - land.ofMembers / land.ofRest) / (1 - land.least / land.most);
}
