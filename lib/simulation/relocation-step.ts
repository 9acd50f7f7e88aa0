import {checkChoice, checkShare} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {shuffle, wholeBelow, type RandomStream} from "../random.js";
import {checkWeights} from "../spatial/check-weights.js";
import type {SpatialWeights} from "../spatial/weights.js";
import {likeShare} from "./like-neighbours.js";

/** Who lives where. */
export interface RelocationState {
  /** The group of the household in each dwelling: 1, 2, ... or 0 for an empty one. */
  readonly dwellings: readonly number[];
  /** How many moved in the step that led here. */
  readonly moved: number;
}

/** What households want and know. */
export interface RelocationParameters {
  /** Which dwellings are neighbours. */
  readonly weights: SpatialWeights;
  /**
   * The least share of neighbours of one's own group that a household is content with, from 0 to 1: one for all, or one
   * per group, from group 1 on. Assumed: neither the report nor theory gives a value.
   */
  readonly threshold: number | readonly number[];
  /** `"content"`: an empty dwelling where the household is content, if there is one; `"any"`: any empty dwelling. */
  readonly search: "content" | "any";
}

/**
 * One round of moves in a model of relocation: households with too few neighbours of their own group move to an empty
 * dwelling (Schelling).
 *
 * @formula a household of group g in dwelling i moves when sᵢ < thresholdg, where sᵢ is the share of its neighbours that are
 *   of group g; who has no neighbours is content
 * @param state `{dwellings, moved}`: the group of the household in each dwelling, 0 for an empty one
 * @param parameters.weights which dwellings are neighbours
 * @param parameters.threshold the least share of like neighbours, from 0 to 1: one for all or one per group; no default
 * @param parameters.search `"content"`: one of the empty dwellings where the household would be content, and none when there
 *   is none; `"any"`: one of all empty dwellings; each with the same chance; no default
 * @param random the stream of chance, as `streamOfStep` gives it: it decides the order of the discontent and their choice
 * @returns the new state; households of each group and dwellings are as many as before, and nobody moves when the threshold
 *   is 0. Who was discontent at the start of the round and has become content by others’ moves stays
 * @nan never
 * @source Schelling, T. C. (1971), "Dynamic models of segregation", Journal of Mathematical Sociology 1(2), pp. 143-186; NOU 2020: 16, section 9.1.3 (thresholds in Oslo, Stockholm and Helsinki, without values) and section 11.2
 *   (a wish to live near people one sees as like oneself)
 * @form standard: Schelling moves people to the nearest dwelling that contents them, here it is any such dwelling
 * @methods m-11-selective-moving, m-9-tipping-threshold
 * @example
 * const state = {dwellings: [1, 1, 2, 1, 0], moved: 0};
 * const parameters = {weights: gridNeighbours(5, 1), threshold: 0.5, search: "content"};
 * relocationStep(state, {...parameters, threshold: 0}, streamOfStep(1, 0)).dwellings // [1, 1, 2, 1, 0]
 * relocationStep(state, parameters, streamOfStep(1, 0)) // {dwellings: [1, 1, 2, 0, 1], moved: 1}
 */
export function relocationStep(
  state: RelocationState,
  parameters: RelocationParameters,
  random: RandomStream,
): RelocationState {
  const {weights, search} = parameters;
  const dwellings = Array.from(wholeColumn("relocationStep", "state.dwellings", state.dwellings));
  checkWeights("relocationStep", weights, dwellings.length);
  checkChoice("relocationStep", "search", search, ["content", "any"]);
  const wanted = thresholds(dwellings, parameters.threshold);

  const isContent = (dwelling: number, group: number, from?: number) =>
    !(likeShare(dwellings, weights, dwelling, group, from) < wanted[group - 1]!);
  const discontent = dwellings.flatMap((group, at) => (group === 0 || isContent(at, group) ? [] : [at]));
  const order = Uint32Array.from(discontent);
  shuffle(random, order);
  let moved = 0;
  for (const from of order) {
    const group = dwellings[from]!;
    if (isContent(from, group)) continue;
    const empty: number[] = [];
    dwellings.forEach((there, at) => {
      if (there === 0 && (search === "any" || isContent(at, group, from))) empty.push(at);
    });
    if (empty.length === 0) continue;
    dwellings[empty[wholeBelow(random, empty.length)]!] = group;
    dwellings[from] = 0;
    moved++;
  }
  return {dwellings, moved};
}

/** The threshold of each group, from group 1 on. */
function thresholds(dwellings: readonly number[], threshold: number | readonly number[]): readonly number[] {
  const groups = dwellings.reduce((most, group) => Math.max(most, group), 0);
  const each = typeof threshold === "object" ? threshold : Array.from({length: groups}, () => threshold);
  if (each.length < groups) {
    throw new InvalidInputError({
      functionName: "relocationStep",
      argument: "threshold",
      value: each,
      advice: `There are groups up to ${groups}: give one threshold for all, or one for each.`,
    });
  }
  each.forEach((share) => {
    checkShare("relocationStep", "threshold", share);
  });
  return each;
}
