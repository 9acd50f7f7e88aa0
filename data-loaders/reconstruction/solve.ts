/**
 * Moves a first draw until every rule holds: rule after rule, whichever fails is mended with a small move (`leeway.ts` says
 * how far), and round again, since mending one may break another (alternating projections). What holds in fractions of
 * people is brought to whole ones; if a rule then fails, it is mended from there.
 */
import {randomStream, standardNormal, type RandomStream} from "../../lib/random.js";
import type {Constraint} from "../report/constraints.js";
import {holds, printedInWords} from "../report/relation.js";
import {brokenPlaces, settle, type Relation} from "./relations/relation.js";
import * as change from "./rules/change.js";
import * as association from "./rules/correlation.js";
import * as count from "./rules/count.js";
import {Leeway, type Range} from "./rules/leeway.js";
import * as level from "./rules/level.js";
import type {LevelRule} from "./rules/level.js";
import * as numberOfAreas from "./rules/number-of-areas.js";
import * as order from "./rules/order.js";
import {expanded, members} from "./rules/scope.js";
import {seriesOf} from "./rules/series-of.js";
import * as total from "./rules/total.js";
import {bringToWholePeople} from "./whole-people.js";
import {World} from "./world.js";
import {demography} from "./series.js";

/** Rules about areas; the profile over nearest people is met when homes are placed. */
export type AreaRule = Exclude<Constraint, {kind: "profile"}>;

export interface Finding {
  readonly rule: AreaRule;
  /** What it comes out as; of a rule that holds in every municipality, the first that fails or else the first. */
  readonly achieved: number;
  readonly met: boolean;
}

/** What a rule comes out as, and how areas are moved so that it holds. */
interface Kind<Rule> {
  achieved(world: World, rule: Rule): number;
  /** Brings it into a range. */
  mend(world: World, rule: Rule, range: Range, stream: RandomStream, sweep: number): void;
}

const kinds: Readonly<Record<AreaRule["kind"], Kind<AreaRule>>> = {
  areas: numberOfAreas,
  count,
  "percent-of-areas": count,
  "count-change": count,
  total,
  "share-of-people": total,
  change,
  correlation: association,
  order,
  minimum: level,
  maximum: level,
  mean: level,
  "ratio-to-nation": level,
  "ratio-to-municipality": level,
  "ratio-to-rest": level,
};

const achievedOf = (world: World, rule: AreaRule): number => kinds[rule.kind].achieved(world, rule);

export function check(world: World, rules: readonly AreaRule[]): Finding[] {
  return rules.map((rule) => {
    const found = expanded(world.areas, rule).map((one) => {
      const achieved = achievedOf(world, one);
      return {rule, achieved, met: holds(one, achieved)};
    });
    return found.find(({met}) => !met) ?? found[0]!;
  });
}

/** Says which rules do not hold together, and how far off they are. */
export class UnsolvedError extends Error {
  override name = "UnsolvedError";
}

/** What the report prints, and what has to be beside it so that people with such values can be. */
export interface Wanted {
  readonly rules: readonly AreaRule[];
  readonly relations: readonly Relation[];
}

/** The number of sweeps it took, or an error that names what does not hold together. */
export function solve(world: World, {rules, relations}: Wanted, seed: number, sweeps: number): number {
  const stream = randomStream("solve", seed);
  const single = rules.flatMap((rule) => expanded(world.areas, rule));
  for (const rule of single) addCuts(world, rule);
  // The highest of Oslo may be the highest of all: the narrower rule chooses the area.
  const extremes = single.filter(
    (rule): rule is LevelRule => rule.kind === "minimum" || rule.kind === "maximum",
  );
  const size = (rule: AreaRule) => members(world.areas, rule.areas).length;
  for (const rule of extremes.sort((a, b) => size(a) - size(b))) level.hold(world, rule);
  const isSolved = () =>
    single.every((rule) => holds(rule, achievedOf(world, rule))) &&
    relations.every((relation) => !brokenPlaces(world, relation).length);
  const leeway = new Leeway(world, single, stream);
  let [fewest, since] = [Infinity, 0];
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    const impossible = relations.filter((relation) => {
      const places = brokenPlaces(world, relation);
      for (const place of places) settle(world, relation, place, stream);
      return places.length > 0;
    });
    const broken = single.filter((rule) => {
      if (holds(rule, achievedOf(world, rule))) return false;
      kinds[rule.kind].mend(world, rule, leeway.of(rule, sweep), stream, sweep);
      return true;
    });
    if (!broken.length && !impossible.length) {
      bringToWholePeople(world);
      if (isSolved()) return sweep;
      continue;
    }
    if (broken.length < fewest) [fewest, since] = [broken.length, sweep];
    if (sweep - since < patience) continue;
    // Rules that undo each other's work are stuck: what they are about is shaken, and they try again from there.
    for (const rule of broken) shake(world, rule, stream);
    [fewest, since] = [Infinity, sweep];
  }
  const left = check(world, rules).filter(({met}) => !met);
  const impossible = relations.filter((relation) => brokenPlaces(world, relation).length);
  throw new UnsolvedError(
    [
      `After ${sweeps} sweeps ${left.length + impossible.length} rules do not hold:`,
      ...left.map(inWords),
      ...impossible.map(({says}) => says),
    ].join("\n  "),
  );
}

/** For how many sweeps without getting nearer the rules are let go on, and how far areas are then shaken. */
const [patience, shaking] = [12, 0.05];

function shake(world: World, rule: AreaRule, stream: RandomStream): void {
  const year = "year" in rule ? rule.year : 2018;
  // Of a correlation the side that was settled first stays.
  const isSettled = (series: string) => rule.kind === "correlation" && series in demography;
  for (const series of seriesOf(rule)) {
    if (series === "population" || isSettled(series)) continue;
    const {to, back} = World.link(series);
    for (const area of members(world.areas, rule.areas)) {
      if (world.limits.isPinned(series, year, area)) continue;
      const value = world.values(series, year)[area]!;
      world.set(series, year, area, back(to(value) + shaking * standardNormal(stream)));
    }
  }
}

/** What areas are counted by. */
function addCuts(world: World, rule: AreaRule): void {
  if (!("conditions" in rule) || rule.areas.set === "municipality") return;
  const chosen = members(world.areas, rule.areas);
  const isCount = rule.kind === "count" && rule.relation === "=" && rule.conditions.length === 1;
  for (const {series, year, cut, against} of rule.conditions)
    if (!against) world.sides.addCut(series, year, cut, chosen, isCount);
}

const inWords = ({rule, achieved}: Finding) =>
  `${rule.id} (${rule.kind}): ${achieved}, wanted ${printedInWords(rule, rule.tolerance)}`;
