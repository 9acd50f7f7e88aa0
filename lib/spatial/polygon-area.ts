import {polygonMoments} from "./polygon-moments.js";
import type {AreaGeometry} from "./weights.js";

/**
 * How large an area is, without its holes.
 *
 * @formula A = Σ over outer rings of ½ |Σᵢ (xᵢ yᵢ₊₁ − xᵢ₊₁ yᵢ)|, less the same over holes
 * @param polygon a GeoJSON Polygon or MultiPolygon in planar coordinates, such as metres; a ring may go either way
 *   round, the first of each polygon is its outer one
 * @returns the area in the square of the coordinates' unit (square metres), 0 or more; rings that cross themselves or
 *   each other enclose no certain area
 * @nan never
 * @source Bourke, P. (1988), "Calculating the area and centroid of a polygon", section Area
 * @example
 * const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
 * const hole = [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]];
 * polygonArea({type: "Polygon", coordinates: [square]}) // 16
 * polygonArea({type: "Polygon", coordinates: [square, hole]}) // 15
 */
export function polygonArea(polygon: AreaGeometry): number {
  return Math.max(0, polygonMoments("polygonArea", polygon).area);
}
