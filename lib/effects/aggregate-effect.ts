import {checkAtLeast, checkFinite, checkOptions, checkShare} from "../checks.js";

/** How far an effect found elsewhere is taken to hold here. */
export interface AggregateEffectOptions {
  /** The part of the effect that carries over, from 0 to 1. Default: 1. */
  readonly transfer?: number | undefined;
}

/**
 * What a small effect on each comes to in all: the effect per person times the number of people exposed.
 *
 * @formula total = effect · transfer · people
 * @param effect the effect on one person exposed, in any unit: a change of probability, years of education, kroner
 * @param people the number of people exposed, 0 or more
 * @param options.transfer the part of the effect that carries over from where it was found, from 0 to 1; default 1. The
 *   report expects less than all from the USA and large cities to Norway, and prints no number
 * @returns the effect on all together, in the unit of the effect (for probabilities: people)
 * @nan never
 * @source NOU 2020: 16 (2020), section 10.1.2 (a small or moderate effect on each child, many children) and section 10.1.1
 *   (moderation by the welfare state)
 * @form reading: the report reasons in words
 * @methods m-10-individual-vs-aggregate, m-10-effect-transfer
 * @example
 * aggregateEffect(0.02, 15000) // 300
 * aggregateEffect(0.02, 15000, {transfer: 0.5}) // 150
 */
export function aggregateEffect(
  effect: number,
  people: number,
  options: AggregateEffectOptions = {},
): number {
  checkOptions("aggregateEffect", options, ["transfer"]);
  const {transfer = 1} = options;
  checkFinite("aggregateEffect", "effect", effect);
  checkAtLeast("aggregateEffect", "people", people, 0);
  checkShare("aggregateEffect", "transfer", transfer);
  return effect * transfer * people;
}
