import {InvalidInputError} from "../invalid-input-error.js";
import type {PointColumns} from "../spatial/points.js";

/** How near two units count as being. */
export interface ProximityOptions {
  /**
   * The distance at which proximity has fallen to 1/e (37 percent), in the unit of the points: it decides how far a
   * neighbourhood reaches. Default: 1000, one kilometre for points in metres.
   */
  readonly reach?: number | undefined;
  /**
   * Another measure of proximity in place of exp(−distance / reach): called with the distance between two units and
   * their rows (with a unit's own inner distance and its row twice), it returns a number of 0 or more.
   */
  readonly proximity?: ((distance: number, from: number, to: number) => number) | undefined;
}

/**
 * @internal Sums of columns over all units, weighted by their proximity to each unit: entry i of a result is
 * Σⱼ cᵢⱼ column[j]. Proximity is exp(−d / reach) unless the caller has another; within a unit of area a, people count
 * as (0.6 a)^½ apart (White 1983, p. 1011). Time goes with the square of the units.
 */
export function nearbySums(
  functionName: string,
  {reach = 1000, proximity}: ProximityOptions,
  {x, y}: PointColumns,
  area: Float64Array,
  columns: readonly Float64Array[],
): Float64Array[] {
  checkReach(functionName, reach);
  const near = proximity === undefined ? undefined : checkedProximity(functionName, proximity);
  const sums = columns.map((column) => new Float64Array(column.length));
  for (let from = 0; from < x.length; from++) {
    for (let to = 0; to <= from; to++) {
      const distance = to === from ? Math.sqrt(0.6 * area[to]!) : apart(x, y, from, to);
      const there = near === undefined ? Math.exp(-distance / reach) : near(distance, from, to);
      const back = near === undefined || to === from ? there : near(distance, to, from);
      for (let column = 0; column < columns.length; column++) {
        sums[column]![from]! += there * columns[column]![to]!;
        if (to !== from) sums[column]![to]! += back * columns[column]![from]!;
      }
    }
  }
  return sums;
}

/** @internal Σ aᵢ bᵢ. */
export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

function apart(x: Float64Array, y: Float64Array, from: number, to: number): number {
  const east = x[from]! - x[to]!;
  const north = y[from]! - y[to]!;
  return Math.sqrt(east * east + north * north);
}

function checkReach(functionName: string, reach: number): void {
  if (typeof reach === "number" && reach > 0 && reach < Infinity) return;
  throw new InvalidInputError({
    functionName,
    argument: "reach",
    value: reach,
    advice: "Give a distance above 0 in the unit of the points, such as 1000 for a kilometre in metres.",
  });
}

function checkedProximity(
  functionName: string,
  proximity: NonNullable<ProximityOptions["proximity"]>,
): (distance: number, from: number, to: number) => number {
  if (typeof proximity !== "function") {
    throw new InvalidInputError({
      functionName,
      argument: "proximity",
      value: proximity,
      advice: "Give a function of the distance, such as (distance) => 1 / distance.",
    });
  }
  return (distance, from, to) => {
    const value = proximity(distance, from, to);
    if (typeof value === "number" && value >= 0 && value < Infinity) return value;
    throw new InvalidInputError({
      functionName,
      argument: "proximity",
      row: from,
      value,
      advice: `That is what it returns for row ${to} at the distance ${distance}; let it return a finite number of 0 or more, also for a distance of 0.`,
    });
  };
}
