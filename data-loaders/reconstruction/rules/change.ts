/** A mean has risen or fallen between two years: the earlier year gives way. */
import type {Constraint} from "../../report/constraints.js";
import type {World} from "../world.js";
import {aim} from "./aim.js";
import type {Range} from "./leeway.js";
import {mean, shift} from "./level-of.js";
import {members} from "./scope.js";

export type ChangeRule = Extract<Constraint, {kind: "change"}>;

export function achieved(world: World, {series, from, to, relative, areas}: ChangeRule): number {
  const chosen = members(world.areas, areas);
  const [before, after] = [from, to].map((year) =>
    areas.set === "nation" ? world.nationOf(series, year) : mean(world, series, year, chosen),
  ) as [number, number];
  return relative ? 100 * (after / before - 1) : after - before;
}

export function mend(world: World, rule: ChangeRule, range: Range): void {
  const {series, from, to, relative} = rule;
  if (rule.areas.set === "nation" || series === "population") return;
  const chosen = members(world.areas, rule.areas);
  const after = mean(world, series, to, chosen);
  const wanted = aim(range, achieved(world, rule));
  const before = relative ? after / (1 + wanted / 100) : after - wanted;
  shift(world, {series, year: from, areas: chosen, mean: before});
}
