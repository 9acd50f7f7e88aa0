/**
 * What the values of one area have to keep to in a year so that people with such values can be. The report need not say so:
 * nobody's children outnumber everybody.
 */
import {uniform, type RandomStream} from "../../../lib/random.js";
import {years, type World, type Year} from "../world.js";

/** Where one series may lie, as long as the others stay. */
export interface Bound {
  readonly series: string;
  readonly range: (area: number) => readonly [low: number, high: number];
}

export interface Relation {
  readonly says: string;
  /** Rules may ask of either to stay: sometimes this one gives way first, and sometimes that one. */
  readonly either?: true;
  /** All that it is about. */
  readonly series: readonly string[];
  /** Several ways to say the same: the first series gives way, and the next one where it cannot. */
  bounds(world: World, year: Year): readonly [Bound, ...Bound[]];
}

/** How far inside its range a value is put: at most this part of the range, and of the value. */
const inward = {ofRange: 0.6, ofValue: 0.12};

/** A sum is not to fail over its last digit. */
const hair = 1e-9;

const isIn = ([low, high]: readonly [number, number], value: number) =>
  value >= low - hair && value <= high + hair;

export interface Place {
  readonly year: Year;
  readonly area: number;
}

/** Where a relation does not hold. */
export function brokenPlaces(world: World, relation: Relation): Place[] {
  return years.flatMap((year) => {
    const [{series, range}] = relation.bounds(world, year);
    const values = world.values(series, year);
    return world.areas.flatMap((_, area) => (isIn(range(area), values[area]!) ? [] : [{year, area}]));
  });
}

/**
 * Moves one series or another of that place into its range, if possible one that need not leave its side of a cut.
 */
export function settle(world: World, relation: Relation, {year, area}: Place, stream: RandomStream): void {
  const bounds = relation.bounds(world, year);
  const order = relation.either && uniform(stream) < 0.5 ? bounds.toReversed() : bounds;
  for (const keepsSides of [true, false])
    for (const {series, range} of order) {
      const now = world.values(series, year)[area]!;
      const wanted = inside(range(area), now, stream);
      const nearest = keepsSides ? world.sides.of(series, year)(area, now, wanted) : wanted;
      if (world.limits.isPinned(series, year, area)) continue;
      world.set(series, year, area, nearest);
      if (isIn(range(area), world.values(series, year)[area]!)) return;
    }
}

/** A little further than need be, here more and there less, so that areas do not gather on the bound. */
function inside([low, high]: readonly [number, number], value: number, stream: RandomStream): number {
  const bound = value < low ? low : high;
  const room = Math.min(inward.ofRange * (high - low), inward.ofValue * Math.abs(bound));
  const by = Math.max(0, room) * uniform(stream);
  return value < low ? low + by : high - by;
}
