/** Levels of some areas taken together. */
import {bisect} from "../bisect.js";
import {World, type Year} from "../world.js";
import {mover} from "./mover.js";

/** The mean of everybody in any areas: areas count by their people. */
export function meanOf(world: World, series: string, year: Year): (chosen: readonly number[]) => number {
  if (series === "population") {
    const population = world.populationOf(year);
    return (chosen) => chosen.reduce((sum, area) => sum + population[area]!, 0);
  }
  const [values, people] = [world.values(series, year), world.people(series, year)];
  return (chosen) => {
    let [sum, all] = [0, 0];
    for (const area of chosen) {
      sum += values[area]! * people[area]!;
      all += people[area]!;
    }
    return sum / all;
  };
}

export const mean = (world: World, series: string, year: Year, chosen: readonly number[]): number =>
  meanOf(world, series, year)(chosen);

/** Everybody in the municipalities that these areas lie in. */
export function wholeMunicipalities(world: World, chosen: readonly number[]): readonly number[] {
  const [first, ...others] = new Set(chosen.map((area) => world.areas[area]!.municipality));
  if (first === undefined) return [];
  const everybody = world.inMunicipality(first);
  return others.length ? [...everybody, ...others.flatMap((name) => world.inMunicipality(name))] : everybody;
}

/** What is to become of some areas: everybody in them together gets this mean of a series in a year. */
export interface Shift {
  readonly series: string;
  readonly year: Year;
  readonly areas: readonly number[];
  readonly mean: number;
}

/** How far, on the moved scale, areas are moved so that others may stay. */
const furthestForOthers = 1;

/**
 * Moves areas until their mean is what it should be: where it can be had from those alone that were not mapped, the others
 * stay, since rules count them.
 */
export function shift(world: World, wanted: Shift): void {
  shiftAlike(world, ofUnmapped(world, wanted) ?? wanted);
}

/** What the unmapped among some areas have to come to for all of them to have the mean; nothing where that is too far. */
function ofUnmapped(world: World, wanted: Shift): Shift | undefined {
  const {series, year, areas} = wanted;
  const unmapped = areas.filter((area) => !world.areas[area]!.mapped);
  if (unmapped.length === 0 || unmapped.length === areas.length) return undefined;
  const {to, least, most} = World.link(series);
  const [meanIn, people] = [meanOf(world, series, year), world.people(series, year)];
  const size = (some: readonly number[]) => some.reduce((sum, area) => sum + people[area]!, 0);
  const before = meanIn(unmapped);
  const alone = before + ((wanted.mean - meanIn(areas)) * size(areas)) / size(unmapped);
  const isNear = alone > least && alone < most && Math.abs(to(alone) - to(before)) < furthestForOthers;
  return isNear ? {series, year, areas: unmapped, mean: alone} : undefined;
}

/**
 * Moves areas alike on the moved scale until their mean is what it should be. None leaves its side of a cut that areas are
 * counted by, unless the mean cannot be had otherwise.
 */
function shiftAlike(world: World, {series, year, areas, mean: wanted}: Shift): void {
  const link = World.link(series);
  const free = areas.filter((area) => !world.limits.isHeld(series, year, area));
  const before = world.values(series, year).slice();
  const [values, people] = [before.slice(), world.people(series, year)];
  const [within, between] = [world.limits.intervals(series, year), world.sides.between(series, year)];
  const alike = free.map((area) => mover(before[area]!, within(area), link));
  const keeping = free.map((area) => mover(before[area]!, between(area, before[area]!, within(area)), link));
  const weight = areas.reduce((sum, area) => sum + people[area]!, 0);
  const move = (by: number, keepsSides: boolean) => {
    const movers = keepsSides ? keeping : alike;
    for (const [at, area] of free.entries()) values[area] = movers[at]!(by);
    let sum = 0;
    for (const area of areas) sum += values[area]! * people[area]!;
    return sum / weight;
  };
  const [furthest, direction] = [4, move(0, true) < wanted ? 1 : -1];
  const keepsSides = direction * (move(direction * furthest, true) - wanted) >= 0;
  // The last move that is tried is the one that fits.
  move(
    bisect(-furthest, furthest, (by) => move(by, keepsSides) < wanted),
    keepsSides,
  );
  for (const area of free) world.set(series, year, area, values[area]!);
}
