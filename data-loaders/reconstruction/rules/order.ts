/** Places from the highest to the lowest, by the mean of a series, its outermost area or its growth. */
import type {Constraint} from "../../report/constraints.js";
import type {Area} from "../areas.js";
import {World} from "../world.js";
import {mean, shift} from "./level-of.js";
import {oncePerWorld} from "./once-per-world.js";
import {members, type Scope} from "./scope.js";

export type OrderRule = Extract<Constraint, {kind: "order"}>;

/** How far apart two neighbours in the order are put, on the moved scale. */
const gap = 0.01;

/** By how much one growth is made more than another. */
const apart = 1.01;

/** What stands at one place of the order: municipalities or parts of Oslo; undefined for the country, which cannot move. */
type Place = readonly number[] | undefined;

function areasOf(areas: readonly Area[], rule: OrderRule, names: readonly string[]): Place {
  if (names.includes("nation")) return undefined;
  return names.flatMap((name) => {
    const {set} = rule.areas;
    const scope: Scope =
      name === "inner" || name === "outer" ? {set, group: "oslo", part: name} : {set, municipalities: [name]};
    return members(areas, scope);
  });
}

function levelOf(world: World, {series, year, by, from}: OrderRule, place: Place): number {
  if (!place) {
    const now = world.nationOf(series, year);
    return by === "growth" ? now / world.nationOf(series, from!) : now;
  }
  if (by === "minimum" || by === "maximum") {
    const values = world.values(series, year);
    const levels = place.map((area) => values[area]!);
    return by === "minimum" ? Math.min(...levels) : Math.max(...levels);
  }
  const now = mean(world, series, year, place);
  if (by === "mean") return now;
  // The growth in persons: the share of them, times how many there are.
  const persons = (when: typeof year) => mean(world, "population", when, place);
  return (now * persons(year)) / (mean(world, series, from!, place) * persons(from!));
}

/** Every pair of places of which the first stands in an earlier list than the second. */
const pairs = oncePerWorld((areas, rule: OrderRule): readonly (readonly [Place, Place])[] => {
  const lists = rule.places.map((names) =>
    rule.together ? [areasOf(areas, rule, names)] : names.map((name) => areasOf(areas, rule, [name])),
  );
  return lists.flatMap((list, at) =>
    lists.slice(at + 1).flatMap((later) => list.flatMap((a) => later.map((b) => [a, b] as const))),
  );
});

/** How many pairs are the wrong way round. */
export function achieved(world: World, rule: OrderRule): number {
  const known = new Map<Place, number>();
  const level = (place: Place) => {
    const found = known.get(place) ?? levelOf(world, rule, place);
    known.set(place, found);
    return found;
  };
  return pairs(world.areas, rule).filter(([a, b]) => level(a) <= level(b)).length;
}

export function mend(world: World, rule: OrderRule): void {
  const {series, year, by, from} = rule;
  const {to, back} = World.link(series);
  for (const [up, down] of pairs(world.areas, rule)) {
    const [above, below] = [levelOf(world, rule, up), levelOf(world, rule, down)];
    if (above > below) continue;
    if (by === "growth") {
      // Growth is told from the later year: the earlier one gives way.
      const middle = !up ? above : !down ? below : Math.sqrt(above * below);
      const multiply = (areas: readonly number[], by: number) => {
        shift(world, {series, year: from!, areas, mean: mean(world, series, from!, areas) * by});
      };
      if (up) multiply(up, above / middle / apart);
      if (down) multiply(down, (below / middle) * apart);
      continue;
    }
    const [high, low] = [to(above), to(below)];
    const middle = !up ? high : !down ? low : (high + low) / 2;
    const outermost = (place: readonly number[]) => {
      if (by === "mean") return place;
      const values = world.values(series, year);
      return [place.reduce((a, b) => ((by === "minimum") === values[b]! < values[a]! ? b : a))];
    };
    if (up) shift(world, {series, year, areas: outermost(up), mean: back(middle + gap)});
    if (down) shift(world, {series, year, areas: outermost(down), mean: back(middle - gap)});
  }
}
