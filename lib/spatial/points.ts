import {InvalidInputError} from "../invalid-input-error.js";
import type {Point} from "./weights.js";

/** Places as two columns, which is how every computation here wants them. */
export interface PointColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Squares of larger numbers leave the range of floating point, and no plane is as wide. */
const largestCoordinate = 1e150;

/** @internal Reads `[x, y]` pairs: at least one, every coordinate a finite number. */
export function pointColumns(
  functionName: string,
  argument: string,
  points: ArrayLike<ArrayLike<number>>,
): PointColumns {
  const given: unknown = points;
  if (typeof given !== "object" || given === null || !("length" in given)) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice: "Give a column of [x, y] pairs, one per row.",
    });
  }
  if (points.length === 0) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice: "There are no rows: give at least one.",
    });
  }
  const x = new Float64Array(points.length);
  const y = new Float64Array(points.length);
  for (let row = 0; row < x.length; row++) {
    const point = points[row];
    if (!isPoint(point)) {
      throw new InvalidInputError({
        functionName,
        argument,
        row,
        value: badPart(point),
        advice: adviceOnPoints,
      });
    }
    x[row] = point[0] + 0; // -0 is the same place as 0
    y[row] = point[1] + 0;
  }
  return {x, y};
}

const adviceOnPoints =
  "A point is a pair [x, y] of finite numbers in planar coordinates, such as metres east and north; a row without a place cannot be given one.";

/** @internal Whether something is a pair of numbers that a distance can be taken from. */
export function isPoint(point: unknown): point is Point {
  if (!Array.isArray(point) && !ArrayBuffer.isView(point)) return false;
  const pair = point as unknown as ArrayLike<unknown>;
  return isCoordinate(pair[0]) && isCoordinate(pair[1]);
}

/** @internal What is wrong about a point: the coordinate that is no number, or all of it. */
export function badPart(point: unknown): unknown {
  if (!Array.isArray(point) || point.length < 2) return point;
  return (point as unknown[]).slice(0, 2).find((coordinate) => !isCoordinate(coordinate));
}

function isCoordinate(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= largestCoordinate;
}
