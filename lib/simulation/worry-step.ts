import {checkSameLength, checkShare, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkWeights} from "../spatial/check-weights.js";
import type {SpatialWeights} from "../spatial/weights.js";

/** How worried each family is about the local school, and who has decided to leave. */
export interface WorryState {
  /** From 0 (not at all) to 1, one entry per family. */
  readonly worry: readonly number[];
  readonly leaving: readonly boolean[];
}

/** How worry spreads. None of these is given by the report. */
export interface WorryParameters {
  /** Who hears from whom: each family's contacts. */
  readonly contacts: SpatialWeights;
  /** How far a family goes towards the worry of its contacts in a step, from 0 to 1. */
  readonly sway: number;
  /** How much more the most worried are swayed than the calm: 0 alike, 1 in proportion to their own worry. */
  readonly worriedSway: number;
  /** The worry from which a family decides to leave, from 0 to 1. */
  readonly threshold: number;
}

/**
 * One round of hearsay: each family’s worry about the local school goes towards that of its contacts, and those whose worry
 * reaches a threshold decide to leave.
 *
 * @formula wᵢ' = wᵢ + sway · (1 − worriedSway (1 − wᵢ)) · (w̄ᵢ − wᵢ), where w̄ᵢ is the mean worry of the contacts of i, weighted;
 *   who has wᵢ' ≥ threshold leaves and does not change the decision
 * @param state `{worry, leaving}`: one entry per family, worry from 0 to 1
 * @param parameters.contacts who hears from whom, in the form of spatial weights; a family without contacts keeps its worry
 * @param parameters.sway how far a family goes towards its contacts, from 0 to 1; no default
 * @param parameters.worriedSway how much the sway depends on own worry, from 0 to 1; no default
 * @param parameters.threshold the worry from which a family leaves, from 0 to 1; no default
 * @returns the new state; worry stays within the range it had, and whoever left stays so. Those who leave are still heard
 * @nan never
 * @source NOU 2020: 16, section 9.1.4 (advice and warnings of friends; the most worried are the most easily swayed, Kvamme
 *   2013); DeGroot, M. H. (1974), "Reaching a consensus", Journal of the American Statistical Association 69(345), pp. 118-121;
 *   Granovetter, M. (1978), "Threshold models of collective behavior", American Journal of Sociology 83(6), pp. 1420-1443
 * @form reading: the report describes hearsay in words; averaging and thresholds are the literature's standard forms
 * @methods m-9-school-information
 * @example
 * const parameters = {contacts: gridNeighbours(3, 1), sway: 0.5, worriedSway: 0, threshold: 0.7};
 * worryStep({worry: [1, 0.5, 0], leaving: [false, false, false]}, parameters) // {worry: [0.75, 0.5, 0.25], leaving: [true, false, false]}
 */
export function worryStep(state: WorryState, parameters: WorryParameters): WorryState {
  const {contacts, sway, worriedSway, threshold} = parameters;
  const worry = countColumn("worryStep", "state.worry", state.worry);
  checkSameLength("worryStep", "state.leaving", state.leaving.length, "state.worry", worry.length);
  checkWeights("worryStep", contacts, worry.length);
  const row = worry.findIndex((level) => level > 1);
  if (row !== -1) {
    throw new InvalidInputError({
      functionName: "worryStep",
      argument: "state.worry",
      row,
      value: worry[row],
      advice: "Worry runs from 0 to 1.",
    });
  }
  for (const [name, share] of Object.entries({sway, worriedSway, threshold}))
    checkShare("worryStep", name, share);

  const next = worry.map((own, family) => {
    const heard = meanOfContacts(worry, contacts, family);
    return Number.isNaN(heard) ? own : own + sway * (1 - worriedSway * (1 - own)) * (heard - own);
  });
  const leaving = Array.from(next, (level, family) => state.leaving[family]! || level >= threshold);
  return {worry: Array.from(next), leaving};
}

function meanOfContacts(
  worry: Float64Array,
  {offsets, neighbours, values}: SpatialWeights,
  family: number,
): number {
  let sum = 0;
  let weight = 0;
  for (let at = offsets[family]!; at < offsets[family + 1]!; at++) {
    sum += values[at]! * worry[neighbours[at]!]!;
    weight += values[at]!;
  }
  return sum / weight;
}
