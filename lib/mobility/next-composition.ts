import {checkNotNegative, checkObject, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** An area, and who comes and goes during a year. */
export interface CompositionFlow {
  readonly people: number;
  /** The group’s share of them, from 0 to 1. */
  readonly share: number;
  readonly departures: number;
  /** The group’s share of those who leave. */
  readonly departureShare: number;
  /** People who move into homes that are there. Default: as many as leave, since somebody must leave first. */
  readonly arrivals?: number | undefined;
  /** The group’s share of them. */
  readonly arrivalShare: number;
  /** People who move into new homes. Default: 0. */
  readonly newHomes?: number | undefined;
  /** The group’s share of them. Default: as of the other arrivals. */
  readonly newHomesShare?: number | undefined;
}

/**
 * What an area’s make-up is after a year of moving: stayers, leavers, newcomers and people in new homes added up.
 *
 * @formula P′ = P − L + A + N; s′ = (P s − L l + A a + N n) / P′, with l, a and n the group’s share of leavers L, arrivals A and
 *   people in new homes N; where nothing is said, A = L
 * @param flow `people` P and `share` s; `departures` L and `departureShare` l; `arrivals` A (default as many as leave) and
 *   `arrivalShare` a; `newHomes` N (default 0) and `newHomesShare` n (default as a). Numbers of people, and shares from 0 to 1
 * @returns people and share after the year. Where arrivals have the group’s share of leavers and nothing is built, the share
 *   stays, whatever the newcomers do later; with much building it changes though nobody leaves
 * @nan the share when nobody is left
 * @source Bookkeeping identity; NOU 2020: 16 (2020), section 9.1.1, says in words that the make-up changes only if stayers,
 *   newcomers and leavers differ, and that without building somebody must leave before somebody can come
 * @form reading
 * @methods m-9-composition-flow, m-9-flow-balance
 * @example
 * const flow = {people: 1000, share: 0.3, departures: 200, departureShare: 0.2, arrivalShare: 0.5};
 * nextComposition(flow) // {people: 1000, share: 0.36}
 * nextComposition({...flow, newHomes: 200, newHomesShare: 0}).share // 0.3
 */
export function nextComposition(flow: CompositionFlow): {people: number; share: number} {
  const name = "nextComposition";
  checkObject(name, "flow", flow, "Give {people, share, departures, departureShare, arrivalShare}.");
  const {people, share, departures, departureShare, arrivalShare} = flow;
  const {arrivals = departures, newHomes = 0, newHomesShare = arrivalShare} = flow;
  for (const [argument, value] of Object.entries({people, departures, arrivals, newHomes}))
    checkNotNegative(name, argument, value);
  for (const [argument, value] of Object.entries({share, departureShare, arrivalShare, newHomesShare}))
    checkShare(name, argument, value);
  const members = people * share;
  const leaving = departures * departureShare;
  const rounding = 1e-9 * people;
  if (leaving > members + rounding || departures - leaving > people - members + rounding) {
    throw new InvalidInputError({
      functionName: name,
      argument: "departures",
      value: departures,
      advice: "More leave than there are of the group, or of the others: check the numbers and shares.",
    });
  }
  const after = people - departures + arrivals + newHomes;
  const membersAfter = members - leaving + arrivals * arrivalShare + newHomes * newHomesShare;
  return {people: after, share: membersAfter / after};
}
