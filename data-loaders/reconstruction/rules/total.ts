/** So many people live where some conditions hold: areas of like kind but other size change places. */
import type {Constraint} from "../../report/constraints.js";
import {World, type Year} from "../world.js";
import {margins} from "./condition.js";
import type {Range} from "./leeway.js";
import {shift} from "./level-of.js";
import {oncePerWorld} from "./once-per-world.js";
import {members, units} from "./scope.js";

export type TotalRule = Extract<Constraint, {kind: "total"}>;
export type ShareRule = Extract<Constraint, {kind: "share-of-people"}>;

/** Everybody, or of a percentage those in its numerator. */
function counted(world: World, series: string, year: Year): Float64Array {
  if (series === "population") return world.populationOf(year);
  const [values, people] = [world.values(series, year), world.people(series, year)];
  return values.map((percent, area) => (percent / 100) * people[area]!);
}

function inside(world: World, rule: TotalRule): number[] {
  const chosen = members(world.areas, rule.areas);
  const columns = rule.conditions.map((condition) =>
    margins(world, condition, units(world.areas, rule.areas)),
  );
  return chosen.filter((_, at) => columns.every((column) => column[at]! > 0));
}

export function achieved(world: World, rule: TotalRule | ShareRule): number {
  const people = counted(world, rule.series, rule.year);
  const sum = (chosen: readonly number[]) => chosen.reduce((all, area) => all + people[area]!, 0);
  if (rule.kind === "total") return sum(inside(world, rule));
  const chosen = members(world.areas, rule.areas);
  if (rule.of === "nation") return (100 * sum(chosen)) / world.nationOf("population", rule.year);
  return (100 * sum(chosen)) / sum(around(world.areas, rule));
}

/** Everybody in the municipalities of the areas. */
const around = oncePerWorld((areas, rule: ShareRule): readonly number[] => {
  const names = new Set(members(areas, rule.areas).map((area) => areas[area]!.municipality));
  return members(areas, {set: "municipality", municipalities: [...names]});
});

/** What a difference between the values of two areas weighs against the people that their exchange brings. */
const strangeness = 4;

/** Areas of which rules say much the same. */
const alike = (a: World["areas"][number], b: World["areas"][number]) => a.analysis === b.analysis;

/** Two areas of other sizes exchange their values of the conditions, so that as many areas meet them as before. */
export function mend(world: World, rule: TotalRule | ShareRule, [low, high]: Range): void {
  const first = rule.kind === "total" ? rule.conditions[0] : undefined;
  if (rule.kind !== "total" || !first) return;
  const middle = !Number.isFinite(low) ? high * 0.98 : !Number.isFinite(high) ? low * 1.02 : (low + high) / 2;
  if (rule.series === first.series) {
    // It counts those in the numerator: the areas stay, and their level moves.
    const within = inside(world, rule);
    const size = world.people(first.series, first.year);
    const all = within.reduce((sum, area) => sum + size[area]!, 0);
    const {series, year} = first;
    shift(world, {series, year, areas: within, mean: (100 * middle) / all});
    return;
  }
  const {to} = World.link(first.series);
  const asked = rule.conditions;
  const isFree = (area: number) =>
    asked.every(({series, year}) => !world.limits.isPinned(series, year, area));
  for (let step = 0; step < 6; step++) {
    const moved = world.values(first.series, first.year).map(to);
    const people = counted(world, rule.series, rule.year);
    const within = inside(world, rule);
    const now = within.reduce((sum, area) => sum + people[area]!, 0);
    if (now >= low && now <= high) return;
    const off = now - middle;
    const taken = new Set(within);
    const others = members(world.areas, rule.areas).filter((area) => !taken.has(area) && isFree(area));
    const size = world.people(first.series, first.year);
    let best = {gain: 0, one: -1, other: -1};
    for (const one of within.filter(isFree))
      for (const other of others) {
        if (!alike(world.areas[one]!, world.areas[other]!)) continue;
        const rise = people[one]! * (size[other]! / size[one]! - 1);
        const gain =
          (Math.abs(off) - Math.abs(off + rise)) / (1 + strangeness * Math.abs(moved[one]! - moved[other]!));
        if (gain > best.gain) best = {gain, one, other};
      }
    if (best.gain <= 0) return;
    for (const series of new Set(asked.map((condition) => condition.series)))
      world.exchange(series, first.year, best.one, best.other);
  }
}
