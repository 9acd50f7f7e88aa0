import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";
import {distancesFromCenter, type CenterOptions} from "./center.js";
import {areaColumn, groupsOfEveryUnit, placeColumns} from "./every-unit.js";
import {lead} from "./lead.js";

/**
 * How much nearer to the centre the group lives than if it were spread evenly over the land (absolute centralisation).
 *
 * @formula ACE = Σᵢ Xᵢ₋₁Aᵢ − Σᵢ XᵢAᵢ₋₁, where Xᵢ and Aᵢ are the cumulative shares of the group and of the area over the
 *   units in order of their distance from the centre; units at the same distance are taken together
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with nobody
 *   count by their land
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param area the area of each unit, 0 or more, in any one unit of area
 * @param options.center `"mean"` of the points (default), `"median"`, `"people"` (mean weighted by everybody),
 *   `"largest"` (the unit with most people), or a point `[x, y]`
 * @returns from −1 (all at the edge) over 0 (even over the land) towards 1 (all at the centre); the share of the group
 *   that would have to move for an even spread round the centre
 * @nan when the group has no members, or the areas add up to 0
 * @source Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), pp. 292-293
 * @example
 * const points = [[0, 0], [1, 0], [2, 0]];
 * absoluteCentralization([10, 10, 10], [20, 20, 20], points, [1, 1, 1], {center: [0, 0]}) // 0
 * absoluteCentralization([10, 0, 0], [20, 20, 20], points, [1, 1, 1], {center: [0, 0]}) // 0.6666666666666666
 * absoluteCentralization([0, 0, 10], [20, 20, 20], points, [1, 1, 1], {center: [0, 0]}) // -0.6666666666666666
 */
export function absoluteCentralization(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: CenterOptions = {},
): number {
  const functionName = "absoluteCentralization";
  checkOptions(functionName, options, ["center"]);
  const {members, everybody, allMembers} = groupsOfEveryUnit(functionName, group, total);
  const places = placeColumns(functionName, points, members.length);
  const areas = areaColumn(functionName, area, members.length);
  const distances = distancesFromCenter(functionName, options, places, everybody);
  return allMembers === 0 || sum(areas) === 0 ? NaN : lead(members, areas, distances);
}
