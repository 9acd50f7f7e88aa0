import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {distancesFromCenter, type CenterOptions} from "./center.js";
import {groupsOfEveryUnit, placeColumns} from "./every-unit.js";
import {lead} from "./lead.js";

/**
 * How much nearer to the centre the group lives than everybody else (relative centralisation).
 *
 * @formula RCE = Σᵢ Xᵢ₋₁Yᵢ − Σᵢ XᵢYᵢ₋₁, where Xᵢ and Yᵢ are the cumulative shares of the group and of everybody else over
 *   the units in order of their distance from the centre; units at the same distance are taken together
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit
 * @param points the place of each unit as `[x, y]` in planar coordinates, such as its centroid
 * @param options.center `"mean"` of the points (default), `"median"`, `"people"` (mean weighted by everybody),
 *   `"largest"` (the unit with most people), or a point `[x, y]`
 * @returns from −1 (everybody else nearer) over 0 (both equally near) to 1 (every member nearer than anybody else); the
 *   share of the group that would have to move to be as near as everybody else
 * @nan when the group has no members, or is everybody
 * @source Duncan & Duncan (1955), "Residential distribution and occupational stratification", American Journal of
 *   Sociology 60(5), p. 497; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2),
 *   p. 292
 * @example
 * const points = [[0, 0], [1, 0]];
 * relativeCentralization([10, 0], [10, 10], points, {center: [0, 0]}) // 1
 * relativeCentralization([0, 10], [10, 10], points, {center: [0, 0]}) // -1
 * relativeCentralization([15, 5], [20, 20], points, {center: [0, 0]}) // 0.5
 * relativeCentralization([15, 5], [20, 20], points) // 0
 */
export function relativeCentralization(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  options: CenterOptions = {},
): number {
  const functionName = "relativeCentralization";
  checkOptions(functionName, options, ["center"]);
  const {members, rest, everybody, allMembers, allRest} = groupsOfEveryUnit(functionName, group, total);
  const places = placeColumns(functionName, points, members.length);
  const distances = distancesFromCenter(functionName, options, places, everybody);
  return allMembers === 0 || allRest === 0 ? NaN : lead(members, rest, distances);
}
