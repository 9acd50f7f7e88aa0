import {checkOptions, checkSameLength} from "../checks.js";
import {commonBordersOf, type CommonBordersOptions} from "../spatial/common-borders.js";
import {polygonArea} from "../spatial/polygon-area.js";
import {polygonPerimeter} from "../spatial/polygon-perimeter.js";
import type {AreaGeometry} from "../spatial/weights.js";
import {dissimilarityOf} from "./dissimilarity.js";
import {groupsOfEveryUnit} from "./every-unit.js";
import {meanDifference} from "./mean-difference.js";

/**
 * The dissimilarity less the mean difference between units with a common border, long borders and units with much
 * border for their area counting more: in those, more people live near the border (Wong's D(s)).
 *
 * @formula D(s) = D − Σᵢ Σⱼ wᵢⱼ |pᵢ − pⱼ| ½ (Pᵢ/Aᵢ + Pⱼ/Aⱼ) / max(P/A), where D is the dissimilarity, pᵢ the group's share
 *   of the people in unit i, Pᵢ the unit's perimeter, Aᵢ its area, and wᵢⱼ = bᵢⱼ / Σᵢ Σⱼ bᵢⱼ with bᵢⱼ the length of the
 *   border between units i and j
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; a unit with nobody
 *   has no share to differ, so borders with it count for nothing
 * @param polygons the area of each unit as a GeoJSON Polygon or MultiPolygon in planar coordinates
 * @param options.tolerance how far apart borders may be that count as one, in the unit of the coordinates; default 0,
 *   so that borders which were drawn or simplified apart are not common
 * @returns the dissimilarity where neighbours do not differ, less where they do; never less than the boundary
 *   dissimilarity of style "length"
 * @nan when the group has no members, or is everybody, when no two units with people have a common border, or when a
 *   unit has no area
 * @source Wong, D. W. S. (1993), "Spatial indices of segregation", Urban Studies 30(3), pp. 559-572, without the
 *   second ½ of its formula, as in Tivadar, M. (2019), "OasisR: An R package to bring some order to the world of
 *   segregation measurement", Journal of Statistical Software 89(7), appendix A. pysal's segregation differs where the
 *   units were drawn apart: it takes the length of the two polygons' intersection, so where they overlap by a sliver it
 *   counts the way round the sliver, and it ties a unit without any common edge to the nearest one
 * @example
 * const square = (x) => ({type: "Polygon", coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]});
 * perimeterAreaDissimilarity([20, 20, 0], [20, 20, 20], [square(0), square(1), square(2)]) // 0.5
 * perimeterAreaDissimilarity([20, 0, 20], [20, 20, 20], [square(0), square(1), square(2)]) // 0
 */
export function perimeterAreaDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  polygons: ArrayLike<AreaGeometry>,
  options: CommonBordersOptions = {},
): number {
  checkOptions("perimeterAreaDissimilarity", options, ["tolerance"]);
  const groups = groupsOfEveryUnit("perimeterAreaDissimilarity", group, total);
  const borders = commonBordersOf("perimeterAreaDissimilarity", polygons, options.tolerance);
  checkSameLength("perimeterAreaDissimilarity", "group", groups.members.length, "polygons", polygons.length);
  const slimness = Float64Array.from(polygons, (polygon) => polygonPerimeter(polygon) / polygonArea(polygon));
  const most = slimness.reduce((a, b) => Math.max(a, b));
  const byBorder = (from: number, to: number) => (slimness[from]! + slimness[to]!) / 2 / most;
  return dissimilarityOf(groups) - meanDifference(groups, borders, byBorder);
}
