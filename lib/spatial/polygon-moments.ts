import {ringsOf} from "./rings.js";
import type {AreaGeometry, Point, Ring} from "./weights.js";

/** The area of a polygon and its first moments, about a point of its border. */
export interface PolygonMoments {
  readonly area: number;
  /** ∫ (x − x₀) and ∫ (y − y₀) over the area. */
  readonly momentX: number;
  readonly momentY: number;
  readonly origin: Point;
}

/** @internal Outer rings count, holes count off, whichever way round they are drawn. */
export function polygonMoments(functionName: string, polygon: AreaGeometry): PolygonMoments {
  const rings = ringsOf(functionName, "polygon", polygon);
  const origin = rings[0]!.ring[0]!;
  let area = 0;
  let momentX = 0;
  let momentY = 0;
  for (const {ring, isHole} of rings) {
    const moments = ringMoments(ring, origin);
    const sign = moments.area < 0 === isHole ? 1 : -1;
    area += sign * moments.area;
    momentX += sign * moments.momentX;
    momentY += sign * moments.momentY;
  }
  return {area, momentX, momentY, origin};
}

/**
 * Adds up the triangles between the origin and each edge. The origin is near, because coordinates in metres are so much
 * larger than the distances within an area that the products of coordinates would lose half of their digits.
 */
function ringMoments(ring: Ring, origin: Point): Omit<PolygonMoments, "origin"> {
  let twice = 0;
  let sixTimesX = 0;
  let sixTimesY = 0;
  for (let at = 1; at < ring.length; at++) {
    const x1 = ring[at - 1]![0] - origin[0];
    const y1 = ring[at - 1]![1] - origin[1];
    const x2 = ring[at]![0] - origin[0];
    const y2 = ring[at]![1] - origin[1];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    sixTimesX += cross * (x1 + x2);
    sixTimesY += cross * (y1 + y2);
  }
  return {area: twice / 2, momentX: sixTimesX / 6, momentY: sixTimesY / 6};
}
