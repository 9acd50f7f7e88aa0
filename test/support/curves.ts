import type {CurvePoint} from "../../lib/curve-point.js";

/** The area between a curve and the x axis. */
export function areaUnder(points: readonly CurvePoint[]): number {
  let area = 0;
  for (let at = 1; at < points.length; at++) {
    const [x0, y0] = points[at - 1]!;
    const [x1, y1] = points[at]!;
    area += (x1 - x0) * ((y0 + y1) / 2);
  }
  return area;
}
