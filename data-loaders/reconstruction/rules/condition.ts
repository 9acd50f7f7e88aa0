/** Conditions on one unit: how far off are they, and what makes them hold or fail. */
import type {RandomStream} from "../../../lib/random.js";
import {uniform} from "../../../lib/random.js";
import type {Condition} from "../../report/constraints.js";
import {World} from "../world.js";
import {mean, meanOf, shift, wholeMunicipalities, type Shift} from "./level-of.js";

/**
 * How far beyond a cut a value is put, on the moved scale: at the least so far that rounding does not bring it back, and some
 * of them well beyond, so that areas do not gather beside the cut.
 */
const clear = {least: 0.006, onAverage: 0.1, most: 0.5};
const distance = (stream: RandomStream): number =>
  Math.min(clear.most, clear.least - clear.onAverage * Math.log(1 - uniform(stream)));

/** The level that any unit is held against: the cut itself, or something else's level times or plus the cut. */
function cutFor(world: World, {series, year, cut, against}: Condition): (unit: readonly number[]) => number {
  if (!against) return () => cut;
  const {place, by} = against;
  const [other, when] = [against.series ?? series, against.year ?? year];
  const beside = (level: number) => (by === "ratio" ? level * cut : level + cut);
  if (place === "nation") {
    const level = world.nationOf(other, when);
    return () => beside(level);
  }
  const level = meanOf(world, other, when);
  if (place === undefined) return (unit) => beside(level(unit));
  // Many units lie in the same municipality.
  const known = new Map<readonly number[], number>();
  return (unit) => {
    const everybody = wholeMunicipalities(world, unit);
    const found = known.get(everybody) ?? beside(level(everybody));
    known.set(everybody, found);
    return found;
  };
}

/** On the moved scale, above 0 where the condition holds; on the cut itself, a hair to its side. */
export function margins(world: World, condition: Condition, units: readonly (readonly number[])[]): number[] {
  const {to} = World.link(condition.series);
  const sign = condition.relation.startsWith(">") ? 1 : -1;
  const hair = condition.relation.endsWith("=") ? 1e-12 : -1e-12;
  const [level, cut] = [meanOf(world, condition.series, condition.year), cutFor(world, condition)];
  return units.map((unit) => sign * (to(level(unit)) - to(cut(unit))) + hair);
}

/** Moves one unit just past the cut, to the side where the condition holds or to the other. */
export function cross(
  world: World,
  condition: Condition,
  unit: readonly number[],
  shouldHold: boolean,
  stream: RandomStream,
): void {
  const {series, year, relation, cut, against} = condition;
  const {to, back} = World.link(series);
  const sign = relation.startsWith(">") === shouldHold ? 1 : -1;
  const beyond = sign * distance(stream);
  if (against?.year !== undefined && against.place === undefined) {
    // Held against another year of its own: that one gives way, since the rules are mostly about the later year.
    const own = back(to(mean(world, series, year, unit)) - beyond);
    const other = against.by === "ratio" ? own / cut : own - cut;
    move(world, {series: against.series ?? series, year: against.year, areas: unit, mean: other});
    return;
  }
  const wanted = {series, year, areas: unit, mean: back(to(cutFor(world, condition)(unit)) + beyond)};
  if (against?.place !== "municipality") {
    move(world, wanted);
    return;
  }
  // The municipality's own level stays: what one area gains its other people lose.
  const everybody = wholeMunicipalities(world, unit);
  const level = mean(world, series, year, everybody);
  move(world, wanted);
  const others = everybody.filter((area) => !world.areas[area]!.analysis);
  if (others.length) restore(world, {series, year, areas: everybody, mean: level}, others);
}

function move(world: World, wanted: Shift): void {
  const {series, year, areas, mean} = wanted;
  if (areas.length === 1) world.set(series, year, areas[0]!, mean);
  else shift(world, wanted);
}

/** Moves some of the areas until all of them together have the mean. */
function restore(world: World, {series, year, areas, mean: level}: Shift, some: readonly number[]): void {
  const people = world.people(series, year);
  const sizes = (chosen: readonly number[]) => chosen.reduce((sum, area) => sum + people[area]!, 0);
  const gained = (mean(world, series, year, areas) - level) * sizes(areas);
  shift(world, {series, year, areas: some, mean: mean(world, series, year, some) - gained / sizes(some)});
}

/** No area of the unit can be moved. */
export const isHeld = (world: World, {series, year}: Condition, unit: readonly number[]): boolean =>
  unit.every((area) => world.limits.isHeld(series, year, area));
