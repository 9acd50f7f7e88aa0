/** Means, also against the country or the municipality, and the lowest and highest area. */
import type {Constraint} from "../../report/constraints.js";
import {wholePercent} from "../whole-people.js";
import {World} from "../world.js";
import {aim} from "./aim.js";
import type {Range} from "./leeway.js";
import {mean, shift, wholeMunicipalities} from "./level-of.js";
import {members, units} from "./scope.js";

export type LevelRule = Extract<
  Constraint,
  {kind: "minimum" | "maximum" | "mean" | "ratio-to-nation" | "ratio-to-municipality" | "ratio-to-rest"}
>;

/** What a mean is held against: 1, or the level of the country, of the same municipalities or of their rest. */
function base(world: World, {kind, series, year}: LevelRule, chosen: readonly number[]): number {
  switch (kind) {
    case "ratio-to-nation":
      return world.nationOf(series, year);
    case "ratio-to-municipality":
      return mean(world, series, year, wholeMunicipalities(world, chosen));
    case "ratio-to-rest": {
      const within = new Set(chosen);
      return mean(
        world,
        series,
        year,
        wholeMunicipalities(world, chosen).filter((area) => !within.has(area)),
      );
    }
    case "minimum":
    case "maximum":
    case "mean":
      return 1;
  }
}

const isExtreme = ({kind}: LevelRule) => kind === "minimum" || kind === "maximum";

export function achieved(world: World, rule: LevelRule): number {
  const {series, year, kind} = rule;
  if (rule.areas.set === "nation") return world.nationOf(series, year);
  if (isExtreme(rule)) {
    const levels = units(world.areas, rule.areas).map((unit) => mean(world, series, year, unit));
    return kind === "minimum" ? Math.min(...levels) : Math.max(...levels);
  }
  const chosen = members(world.areas, rule.areas);
  return mean(world, series, year, chosen) / base(world, rule, chosen);
}

export function mend(world: World, rule: LevelRule, range: Range): void {
  const {series, year} = rule;
  if (rule.areas.set === "nation") return;
  if (isExtreme(rule)) {
    mendExtreme(world, rule, range);
    return;
  }
  const chosen = members(world.areas, rule.areas);
  const wanted = aim(range, achieved(world, rule)) * base(world, rule, chosen);
  shift(world, {series, year, areas: chosen, mean: wanted});
}

/** What lies beyond comes back, and if nothing is near enough the outermost goes there. */
function mendExtreme(world: World, rule: LevelRule, [low, high]: Range): void {
  const {series, year} = rule;
  const least = rule.kind === "minimum";
  const all = units(world.areas, rule.areas);
  const level = (unit: readonly number[]) => mean(world, series, year, unit);
  // Where other people live in the area that holds the value, its parts have other weights: it goes back to what it holds.
  for (const area of members(world.areas, rule.areas))
    if (world.limits.isHeld(series, year, area))
      world.set(series, year, area, world.values(series, year)[area]!);
  for (const areas of all) {
    if (least && level(areas) < low) shift(world, {series, year, areas, mean: low + Math.abs(low) * 0.01});
    if (!least && level(areas) > high)
      shift(world, {series, year, areas, mean: high - Math.abs(high) * 0.01});
  }
  const now = achieved(world, rule);
  if (now >= low && now <= high) return;
  const outermost = all.reduce((a, b) => (least === level(b) < level(a) ? b : a));
  shift(world, {series, year, areas: outermost, mean: aim([low, high], now)});
}

/**
 * The lowest or highest area of a printed minimum or maximum: the outermost one keeps the printed value from here on, and
 * no other area of the set goes beyond.
 */
export function hold(world: World, rule: LevelRule): void {
  const {series, year, value, tolerance, areas} = rule;
  if (!isExtreme(rule) || value === null || (areas.set !== "analysis" && areas.set !== "mapped")) return;
  if (rule.relation !== "=") return;
  const chosen = members(world.areas, areas);
  const [values, people] = [world.values(series, year), world.people(series, year)];
  const least = rule.kind === "minimum";
  const isShare = series !== "population" && World.plan(series).scale === "percent";
  const free = chosen.filter((area) => !world.limits.isHeld(series, year, area));
  // Few people make percentages too coarse for a printed extreme to be met to its last digit.
  const able = free.filter(
    (area) => !isShare || Math.abs(wholePercent(value, people[area]!) - value) <= tolerance,
  );
  const known = chosen.find((area) => world.limits.isHeld(series, year, area) && values[area] === value);
  const extreme =
    known ?? (able.length ? able : free).reduce((a, b) => (least === values[b]! < values[a]! ? b : a));
  const beyond = Math.max(2 * tolerance, Math.abs(value) * 0.01);
  for (const area of chosen) {
    if (world.limits.isHeld(series, year, area)) continue;
    if (area === extreme) world.limits.set(series, year, area, value, value);
    else if (least) world.limits.set(series, year, area, value + beyond, Infinity);
    else world.limits.set(series, year, area, -Infinity, value - beyond);
    world.set(series, year, area, world.values(series, year)[area]!);
  }
}
