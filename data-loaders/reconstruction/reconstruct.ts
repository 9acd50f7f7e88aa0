/** Areas that satisfy every rule read from the report: one of the many worlds that would. */
import {constraints} from "../report/constraints.js";
import {areas} from "./areas.js";
import {relations} from "./relations/relations.js";
import {seriesOf} from "./rules/series-of.js";
import {demography} from "./series.js";
import {solve, UnsolvedError, type AreaRule} from "./solve.js";
import {start} from "./start.js";
import type {World} from "./world.js";

/** The rules that areas have to meet. */
export const areaRules = (): AreaRule[] =>
  constraints().filter((rule): rule is AreaRule => rule.used && rule.kind !== "profile");

/** Norway's values are printed: they are taken as they are. */
export function takeNation(world: World, rules: readonly AreaRule[]): void {
  for (const rule of rules) {
    if (rule.kind !== "mean" || rule.areas.set !== "nation") continue;
    const value = rule.value ?? ((rule.min ?? rule.max!) + (rule.max ?? rule.min!)) / 2;
    world.nation.set(`${rule.series}@${rule.year}`, value);
  }
}

/** Sweeps after which a draw is given up for another, and how many draws there are. */
const [sweeps, draws] = [120, 40];

/** How far the seeds of further draws lie from the first, so that they are nobody's first. */
const manySeeds = 1000;

/** One world for each seed, the same on every machine. */
export function reconstruct(seed = 1): World {
  const rules = areaRules();
  for (let draw = 0; ; draw++)
    try {
      return attempt(rules, seed, seed + manySeeds * draw);
    } catch (error) {
      // Now and then a draw leads to a corner out of which no rule alone finds; the last one says which rules they were.
      if (!(error instanceof UnsolvedError) || draw === draws - 1) throw error;
    }
}

/** Who lives where comes first, since the other indicators are shares of them. */
function attempt(rules: readonly AreaRule[], seed: number, draw: number): World {
  const world = start(areas(seed), draw);
  takeNation(world, rules);
  const isDemography = (list: readonly string[]) => list.every((series) => series in demography);
  const ofDemography = {
    rules: rules.filter((rule) => isDemography(seriesOf(rule))),
    relations: relations.filter(({series}) => isDemography(series)),
  };
  solve(world, ofDemography, draw, sweeps);
  solve(world, {rules, relations}, draw, sweeps);
  return world;
}
