import {ringsOf} from "./rings.js";
import type {AreaGeometry} from "./weights.js";

/**
 * How long the border of an area is, that of its holes included.
 *
 * @formula Σ over rings of Σᵢ √((xᵢ₊₁ − xᵢ)² + (yᵢ₊₁ − yᵢ)²)
 * @param polygon a GeoJSON Polygon or MultiPolygon in planar coordinates, such as metres
 * @returns the length in the unit of the coordinates, 0 or more; the more detailed the border is drawn, the longer
 * @nan never
 * @source Wong, D. W. S. (1993), "Spatial indices of segregation", Urban Studies 30(3), pp. 559-572, where the border
 *   of areas enters an index
 * @example
 * const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
 * polygonPerimeter({type: "Polygon", coordinates: [square]}) // 16
 */
export function polygonPerimeter(polygon: AreaGeometry): number {
  let length = 0;
  for (const {ring} of ringsOf("polygonPerimeter", "polygon", polygon)) {
    for (let at = 1; at < ring.length; at++) {
      length += Math.hypot(ring[at]![0] - ring[at - 1]![0], ring[at]![1] - ring[at - 1]![1]);
    }
  }
  return length;
}
