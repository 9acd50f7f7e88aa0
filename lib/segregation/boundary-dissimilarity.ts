import {checkChoice, checkOptions, checkSameLength} from "../checks.js";
import {rowStandardised} from "../spatial/row-standardise.js";
import {commonBordersOf, type CommonBordersOptions} from "../spatial/common-borders.js";
import type {AreaGeometry} from "../spatial/weights.js";
import {dissimilarityOf} from "./dissimilarity.js";
import {groupsOfEveryUnit} from "./every-unit.js";
import {meanDifference} from "./mean-difference.js";

/** What a border counts for. */
export interface BoundaryDissimilarityOptions extends CommonBordersOptions {
  /**
   * `"row"`: every unit counts the same and divides itself over its neighbours by the length of their borders;
   * `"length"`: every metre of border counts the same. Default: `"row"`.
   */
  readonly style?: "row" | "length" | undefined;
}

/**
 * The dissimilarity less the mean difference between units with a common border, long borders counting more: a long
 * border lets more people across (Wong's D(w)).
 *
 * @formula D(w) = D − Σᵢ Σⱼ wᵢⱼ |pᵢ − pⱼ| / Σᵢ Σⱼ wᵢⱼ, where D is the dissimilarity, pᵢ the group's share of the people in
 *   unit i, and wᵢⱼ = bᵢⱼ / Σⱼ bᵢⱼ with bᵢⱼ the length of the border between units i and j; by length, wᵢⱼ = bᵢⱼ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; a unit with nobody
 *   has no share to differ, so borders with it count for nothing
 * @param polygons the area of each unit as a GeoJSON Polygon or MultiPolygon in planar coordinates
 * @param options.style `"row"` (default: every unit counts the same) or `"length"` (every metre does)
 * @param options.tolerance how far apart borders may be that count as one, in the unit of the coordinates; default 0,
 *   so that borders which were drawn or simplified apart are not common
 * @returns the dissimilarity where neighbours do not differ, less where they do, down to −1
 * @nan when the group has no members, or is everybody, or when no two units with people have a common border
 * @source Wong, D. W. S. (1993), "Spatial indices of segregation", Urban Studies 30(3), pp. 559-572; Tivadar, M.
 *   (2019), "OasisR: An R package to bring some order to the world of segregation measurement", Journal of Statistical
 *   Software 89(7), appendix A, for style "length". pysal's segregation differs as said under
 *   `perimeterAreaDissimilarity`, and takes a unit with nobody for one where the group's share is 0
 * @example
 * const square = (x) => ({type: "Polygon", coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]});
 * boundaryDissimilarity([20, 20, 0], [20, 20, 20], [square(0), square(1), square(2)]) // 0.5
 * boundaryDissimilarity([20, 0, 20], [20, 20, 20], [square(0), square(1), square(2)]) // 0
 */
export function boundaryDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  polygons: ArrayLike<AreaGeometry>,
  options: BoundaryDissimilarityOptions = {},
): number {
  checkOptions("boundaryDissimilarity", options, ["style", "tolerance"]);
  const {style = "row"} = options;
  checkChoice("boundaryDissimilarity", "style", style, ["row", "length"]);
  const groups = groupsOfEveryUnit("boundaryDissimilarity", group, total);
  const borders = commonBordersOf("boundaryDissimilarity", polygons, options.tolerance);
  checkSameLength("boundaryDissimilarity", "group", groups.members.length, "polygons", polygons.length);
  const weights = style === "row" ? rowStandardised(borders) : borders;
  return dissimilarityOf(groups) - meanDifference(groups, weights);
}
