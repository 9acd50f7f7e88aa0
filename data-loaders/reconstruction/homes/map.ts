/**
 * Where the areas lie: every municipality by itself, every area a stretch of its curve. Places are made up; they only say
 * who lives near whom. The squares are the same in all years.
 */
import type {Area} from "../areas.js";
import type {CityGroup} from "../municipalities.js";
import type {World} from "../world.js";
import {curve} from "./curve.js";

/** The areas of each municipality in their order along its curve. */
export type Order = ReadonlyMap<string, readonly number[]>;

/** Squares are numbered from 0, those of an area together, areas in the world's order. */
export interface HomeMap {
  /** Middles of the squares, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The first square of each area, and behind the last area how many there are. */
  readonly first: Int32Array;
  /** How many squares of its municipality's curve come before each. */
  readonly step: Int32Array;
  readonly order: Order;
}

/** Inhabitants of a square in the middle of a municipality and at its edge. */
const density: Readonly<Record<CityGroup, {readonly middle: number; readonly edge: number}>> = {
  oslo: {middle: 90, edge: 30},
  large: {middle: 50, edge: 12},
  "mid-sized": {middle: 35, edge: 8},
};

/** Municipalities stand in rows of so many, so many metres apart, from a corner in the south-west. */
const [inRow, apart, west, south] = [6, 40_000, 300_000, 6_500_000];

export function squaresOf({group, distance, population}: Area): number {
  const {middle, edge} = density[group];
  return Math.ceil(population / (middle + (edge - middle) * distance));
}

export function layOut({areas}: World, order: Order): HomeMap {
  const first = new Int32Array(areas.length + 1);
  areas.forEach((area, at) => {
    first[at + 1] = first[at]! + squaresOf(area);
  });
  const all = first[areas.length]!;
  const map = {x: new Float64Array(all), y: new Float64Array(all), first, step: new Int32Array(all), order};
  [...order.values()].forEach((inOrder, municipality) => {
    const {x, y} = curve(inOrder.reduce((sum, area) => sum + squaresOf(areas[area]!), 0));
    let step = 0;
    for (const area of inOrder)
      for (let square = first[area]!; square < first[area + 1]!; square++, step++) {
        map.x[square] = west + apart * (municipality % inRow) + x[step]!;
        map.y[square] = south + apart * Math.floor(municipality / inRow) + y[step]!;
        map.step[square] = step;
      }
  });
  return map;
}
