/** So many units meet so many conditions: the nearest ones are moved across the cut. */
import {uniform, type RandomStream} from "../../../lib/random.js";
import type {Condition, Constraint} from "../../report/constraints.js";
import type {World} from "../world.js";
import {cross, isHeld, margins} from "./condition.js";
import type {Range} from "./leeway.js";
import {units, type Scope} from "./scope.js";

export type CountRule = Extract<Constraint, {kind: "count" | "percent-of-areas"}>;
export type CountChangeRule = Extract<Constraint, {kind: "count-change"}>;

/** How far away, on the moved scale, an area seems that another rule has just moved. */
const reluctance = 1;

/** The same of an area that another rule counts by the same cut among fewer. */
const settled = 3;

/**
 * Units that are so near to the cut are much the same: it is a draw which of them cross. Were it always the nearest, there
 * would be none left beside the cut that they came from.
 */
const alike = 0.3;

/** What is asked of each unit. */
interface Asked {
  readonly areas: Scope;
  readonly conditions: readonly Condition[];
  readonly least?: number | undefined;
}

/** Units with how far each condition is from its cut, and whether enough of them hold. */
function judged(world: World, {areas, conditions, least = conditions.length}: Asked) {
  const all = units(world.areas, areas);
  const columns = conditions.map((condition) => margins(world, condition, all));
  return all.map((unit, at) => {
    const found = columns.map((column) => column[at]!);
    return {unit, found, meets: found.filter((margin) => margin > 0).length >= least};
  });
}

const count = (world: World, asked: Asked) => judged(world, asked).filter(({meets}) => meets).length;

/** The same conditions in the earlier year. */
const earlier = (rule: CountChangeRule): Asked => ({
  ...rule,
  conditions: rule.conditions.map((condition) => ({...condition, year: rule.from})),
});

export function achieved(world: World, rule: CountRule | CountChangeRule): number {
  if (rule.kind === "count-change") return count(world, rule) - count(world, earlier(rule));
  const found = count(world, rule);
  return rule.kind === "count" ? found : (100 * found) / units(world.areas, rule.areas).length;
}

export function mend(
  world: World,
  rule: CountRule | CountChangeRule,
  [low, high]: Range,
  stream: RandomStream,
  sweep: number,
): void {
  if (rule.kind === "count-change") {
    const now = count(world, rule);
    bring(world, earlier(rule), now - high, now - low, stream, sweep);
    return;
  }
  const scale = rule.kind === "count" ? 1 : units(world.areas, rule.areas).length / 100;
  bring(world, rule, low * scale, high * scale, stream, sweep);
}

/** Changes as few units as need be, the ones that are nearest to the other side. */
function bring(
  world: World,
  asked: Asked,
  low: number,
  high: number,
  stream: RandomStream,
  sweep: number,
): void {
  const all = judged(world, asked);
  const now = all.filter(({meets}) => meets).length;
  const should = now < low;
  const many = should ? Math.ceil(low - 1e-9) - now : now - Math.floor(high + 1e-9);
  if (many <= 0) return;
  const {conditions, least = conditions.length} = asked;
  const candidates = all.flatMap(({unit, found, meets}) => {
    if (meets === should) return [];
    const open = conditions
      .map((condition, index) => ({
        condition,
        index,
        margin: Math.abs(found[index]!),
        holds: found[index]! > 0,
      }))
      .filter(({condition, holds}) => holds !== should && !isHeld(world, condition, unit))
      // The first condition is mostly one that is counted by itself too: it is the last to give way.
      .sort((a, b) => a.margin * (a.index ? 1 : 4) - b.margin * (b.index ? 1 : 4));
    const holding = found.filter((margin) => margin > 0).length;
    const needed = should ? least - holding : holding - least + 1;
    if (open.length < needed) return [];
    const crossed = open.slice(0, needed);
    const distance = crossed.reduce((sum, {margin, index}) => sum + margin * (index ? 1 : 4), 0);
    const isFresh = crossed.some(({condition: {series, year}}) =>
      unit.some((area) => world.lately.isFresh(series, year, area, sweep)),
    );
    const isSettled = crossed.some(({condition: {series, year, cut}}) =>
      unit.some((area) => world.sides.isCountedAmongFewer(series, year, area, cut, all.length)),
    );
    return [{unit, crossed, cost: distance + (isFresh ? reluctance : 0) + (isSettled ? settled : 0)}];
  });
  // Always taking the very nearest would let two rules undo each other for ever.
  const ranked = candidates
    .map((candidate) => ({...candidate, rank: (candidate.cost + alike) * (0.3 + uniform(stream))}))
    .sort((a, b) => a.rank - b.rank);
  for (const {unit, crossed} of ranked.slice(0, many))
    for (const {condition} of crossed) {
      cross(world, condition, unit, should, stream);
      for (const area of unit) world.lately.remember(condition.series, condition.year, area, sweep);
    }
}
