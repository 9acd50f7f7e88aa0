/**
 * Where within what a rule allows a reconstruction comes to rest.
 *
 * Rules that mend by the smallest move stop just inside their bounds, all of them, in every reconstruction: an ensemble of
 * such worlds would be far more certain than the report is. So each reconstruction draws a place of its own within what each
 * rule allows, and a rule that does not hold is brought there at first, and later, sweep by sweep, to whatever is nearest in
 * a widening range around that place. In the end the rule alone counts, so that rules that pull apart still find together.
 */
import {uniform, type RandomStream} from "../../../lib/random.js";
import type {Constraint} from "../../report/constraints.js";
import {accepted} from "../../report/relation.js";
import type {World} from "../world.js";
import {units} from "./scope.js";

export type Range = readonly [low: number, high: number];

/** After so many sweeps a rule asks for no more than it says. */
const sweepsToWiden = 8;

/** How far beyond a bound that has no other bound opposite, as a part of it. */
const beyond = 0.1;

/** Two indicators that went together more closely than this would be one. */
const closest = 0.9;

/** The part of a range, at either end, that is left free, so that other rules have room to push. */
const edge = 0.1;

export class Leeway {
  private readonly places = new Map<Constraint, number>();

  constructor(
    private readonly world: World,
    rules: readonly Constraint[],
    stream: RandomStream,
  ) {
    for (const rule of rules) this.places.set(rule, this.draw(rule, uniform(stream)));
  }

  /** What a rule that does not hold is to be brought into. */
  of(rule: Constraint, sweep: number): Range {
    const [low, high] = accepted(rule, rule.tolerance);
    const place = this.places.get(rule);
    const widened = (sweep - 1) / sweepsToWiden;
    if (place === undefined || widened >= 1) return [low, high];
    const [from, to] = closed(rule);
    return [place - widened * (place - from), place + widened * (to - place)];
  }

  private draw(rule: Constraint, share: number): number {
    const [low, high] = closed(rule);
    const drawn = low + (high - low) * (edge + (1 - 2 * edge) * share);
    const step = this.stepOf(rule);
    if (step === 0) return drawn;
    // Areas are counted in whole numbers: the one nearest to where the share falls among those allowed.
    const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
    return first > last ? drawn : step * Math.min(last, Math.floor(first + (last - first + 1) * share));
  }

  private stepOf(rule: Constraint): number {
    if (rule.kind === "count" || rule.kind === "count-change") return 1;
    return rule.kind === "percent-of-areas" ? 100 / units(this.world.areas, rule.areas).length : 0;
  }
}

/** The range that a rule allows, with an end where it has none. */
function closed(rule: Constraint): Range {
  const [low, high] = accepted(rule, rule.tolerance);
  if (rule.kind === "correlation") return [Math.max(low, -closest), Math.min(high, closest)];
  const [least, most] = rule.kind === "percent-of-areas" ? [0, 100] : [-Infinity, Infinity];
  return [
    Number.isFinite(low) ? low : Math.max(least, high - beyond * Math.abs(high)),
    Number.isFinite(high) ? high : Math.min(most, low + beyond * Math.abs(low)),
  ];
}
