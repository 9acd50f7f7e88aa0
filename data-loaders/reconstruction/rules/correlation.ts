/** Two indicators go together more or less: the second is pulled towards what the first would foretell, or away from it. */
import {correlation} from "../../../lib/inference/correlation.js";
import type {Constraint} from "../../report/constraints.js";
import {bisect} from "../bisect.js";
import {demography} from "../series.js";
import {World, type Year} from "../world.js";
import {aim} from "./aim.js";
import type {Range} from "./leeway.js";
import {mover} from "./mover.js";
import {members} from "./scope.js";

export type CorrelationRule = Extract<Constraint, {kind: "correlation"}>;

export function achieved(world: World, rule: CorrelationRule): number {
  const chosen = members(world.areas, rule.areas);
  const [first, second] = rule.series;
  const [x, y] = [world.values(first, rule.year), world.values(second, rule.year)];
  const before = rule.from === undefined ? undefined : world.values(second, rule.from);
  return correlation(
    chosen.map((area) => x[area]!),
    chosen.map((area) => (before ? y[area]! / before[area]! : y[area]!)),
  );
}

/** Growth is mended where the earlier year gives way, a level where the living condition does. */
export function mend(world: World, rule: CorrelationRule, range: Range): void {
  if (rule.from !== undefined) {
    mendGrowth(world, rule, rule.from, range);
    return;
  }
  const chosen = members(world.areas, rule.areas);
  const wanted = aim(range, achieved(world, rule));
  // Who lives where was settled first: of the two, the living condition moves.
  const [fixed, moving] = rule.series[1] in demography ? [rule.series[1], rule.series[0]] : rule.series;
  const {to} = World.link(moving);
  const [x, y] = [fixed, moving].map((series) => {
    const values = world.values(series, rule.year);
    return chosen.map((area) => values[area]!);
  }) as [number[], number[]];
  const start = y.map(to);
  const [startCentre, startWidth] = [average(start), spread(start)];
  const pull = standardized(x.map(World.link(fixed).to)).map((score) => score * startWidth);
  const held = chosen.map((area) => world.limits.isHeld(moving, rule.year, area));
  const link = World.link(moving);
  const [within, between] = [
    world.limits.intervals(moving, rule.year),
    world.sides.between(moving, rule.year),
  ];
  const movers = chosen.map((area, at) => mover(y[at]!, between(area, y[at]!, within(area)), link));
  const moved = (by: number) => {
    const mixed = start.map((value, at) => value + by * pull[at]!);
    const [centre, width] = [average(mixed), spread(mixed) / startWidth];
    // As spread out as before, so that the counts of areas beyond a value stay much the same.
    return mixed.map((value, at) =>
      held[at] ? y[at]! : movers[at]!(startCentre + (value - centre) / width - start[at]!),
    );
  };
  const by = bisect(-3, 3, (by) => correlation(x, moved(by)) < wanted);
  moved(by).forEach((value, at) => {
    if (!held[at]) world.set(moving, rule.year, chosen[at]!, value);
  });
}

/** Pulls the earlier year towards, or away from, what the later year of the first series foretells. */
function mendGrowth(world: World, rule: CorrelationRule, from: Year, range: Range): void {
  const chosen = members(world.areas, rule.areas);
  const [first, second] = rule.series;
  const {to, back} = World.link(second);
  const [x, y, before] = [
    world.values(first, rule.year),
    world.values(second, rule.year),
    world.values(second, from).slice(),
  ];
  const pull = standardized(chosen.map((area) => x[area]!));
  const moved = (by: number) => chosen.map((area, at) => back(to(before[area]!) - by * pull[at]!));
  const wanted = aim(range, achieved(world, rule));
  const growth = (by: number) => moved(by).map((value, at) => y[chosen[at]!]! / value);
  const by = bisect(-0.5, 0.5, (by) => correlation(pull, growth(by)) < wanted);
  moved(by).forEach((value, at) => {
    world.set(second, from, chosen[at]!, value);
  });
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function spread(values: readonly number[]): number {
  const centre = average(values);
  return Math.sqrt(average(values.map((value) => (value - centre) ** 2)));
}

function standardized(values: readonly number[]): number[] {
  const [centre, width] = [average(values), spread(values)];
  return values.map((value) => (value - centre) / width);
}
