import {ascendingOrder} from "../ascending-order.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {isPoint, type PointColumns} from "../spatial/points.js";
import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";

/** Where the centre of the city is taken to be. */
export interface CenterOptions {
  /**
   * `"mean"` of the units' points, `"median"` of them, each coordinate for itself, `"people"` for the mean weighted by
   * everybody, `"largest"` for the point of the unit with most people, or a point `[x, y]` such as the town hall.
   * Default: `"mean"`.
   */
  readonly center?: "mean" | "median" | "people" | "largest" | Point | undefined;
}

const choices = {mean, median, people, largest};

/** @internal The squared distance of each unit's point from the centre. */
export function distancesFromCenter(
  functionName: string,
  {center = "mean"}: CenterOptions,
  points: PointColumns,
  everybody: Float64Array,
): Float64Array {
  checkCenter(functionName, center);
  const [x, y] =
    typeof center === "string"
      ? [choices[center](points.x, everybody), choices[center](points.y, everybody)]
      : center;
  return points.x.map((east, unit) => (east - x) ** 2 + (points.y[unit]! - y) ** 2);
}

function mean(places: Float64Array): number {
  return sum(places) / places.length;
}

function median(places: Float64Array): number {
  const order = ascendingOrder(places);
  const half = (order.length - 1) / 2;
  return (places[order[Math.floor(half)]!]! + places[order[Math.ceil(half)]!]!) / 2;
}

function people(places: Float64Array, everybody: Float64Array): number {
  return sum(places.map((place, unit) => place * everybody[unit]!)) / sum(everybody);
}

/** Between several that are equally large, their mean. */
function largest(places: Float64Array, everybody: Float64Array): number {
  const most = everybody.reduce((a, b) => Math.max(a, b));
  return mean(places.filter((_, unit) => everybody[unit] === most));
}

function checkCenter(functionName: string, center: unknown): void {
  if (isPoint(center) || (typeof center === "string" && Object.hasOwn(choices, center))) return;
  const words = Object.keys(choices).map((word) => JSON.stringify(word));
  throw new InvalidInputError({
    functionName,
    argument: "center",
    value: center,
    advice: `Give a point [x, y] in the coordinates of the units' points, or ${words.join(", ")}.`,
  });
}
