import {polygonMoments} from "./polygon-moments.js";
import type {AreaGeometry} from "./weights.js";

/**
 * The centre of gravity of an area: the point on which it would balance.
 *
 * @formula (∫ x dA / A, ∫ y dA / A) over all polygons without their holes, A being the area
 * @param polygon a GeoJSON Polygon or MultiPolygon in planar coordinates, such as metres; a ring may go either way
 *   round, the first of each polygon is its outer one
 * @returns `[x, y]` in the unit of the coordinates; it may lie outside a hollow or divided area
 * @nan both coordinates, when the area is 0
 * @source Bourke, P. (1988), "Calculating the area and centroid of a polygon", section Centroid
 * @example
 * const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
 * const hole = [[2, 0], [4, 0], [4, 4], [2, 4], [2, 0]];
 * centroid({type: "Polygon", coordinates: [square]}) // [2, 2]
 * centroid({type: "Polygon", coordinates: [square, hole]}) // [1, 2]
 */
export function centroid(polygon: AreaGeometry): [x: number, y: number] {
  const {area, momentX, momentY, origin} = polygonMoments("centroid", polygon);
  if (!(area > 0)) return [NaN, NaN];
  return [origin[0] + momentX / area, origin[1] + momentY / area];
}
