import {InvalidInputError} from "../invalid-input-error.js";
import {badPart, isPoint} from "./points.js";
import type {AreaGeometry, Ring} from "./weights.js";

/** A ring of an area: an outer border, or the border of a hole. */
export interface AreaRing {
  readonly ring: Ring;
  readonly isHole: boolean;
}

/** @internal The rings of an area, checked; `row` says which area it is among several. */
export function ringsOf(
  functionName: string,
  argument: string,
  area: AreaGeometry,
  row?: number,
): AreaRing[] {
  const refuse = (value: unknown, advice: string) =>
    new InvalidInputError({functionName, argument, row, value, advice});
  const given = area as Partial<AreaGeometry> | null | undefined;
  const type: unknown = typeof given === "object" ? given?.type : undefined;
  if (type !== "Polygon" && type !== "MultiPolygon") {
    throw refuse(
      type === undefined ? area : type,
      "Give a GeoJSON geometry of the type Polygon or MultiPolygon (of a feature, its geometry); an area without a place cannot be given one.",
    );
  }
  const coordinates: unknown = given?.coordinates;
  const polygons: unknown = type === "Polygon" ? [coordinates] : coordinates;
  const rings: AreaRing[] = [];
  for (const polygon of listed(polygons)) {
    listed(polygon).forEach((ring, at) => {
      const points = listed(ring);
      if (points.length < 4) {
        throw refuse(ring, "A ring has at least four points, the last of which is the first.");
      }
      for (const point of points) {
        if (!isPoint(point)) {
          throw refuse(
            badPart(point),
            "A point of a ring is a pair [x, y] of finite numbers in planar coordinates.",
          );
        }
      }
      const [first, last] = [points[0], points.at(-1)] as [Ring[0], Ring[0]];
      if (first[0] !== last[0] || first[1] !== last[1]) {
        throw refuse(ring, "A ring is closed: repeat its first point at the end.");
      }
      rings.push({ring: points as unknown as Ring, isHole: at > 0});
    });
  }
  if (rings.length === 0) throw refuse(coordinates, "An area has at least one ring.");
  return rings;
}

function listed(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
