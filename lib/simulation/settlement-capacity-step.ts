import {checkNotNegative, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";

/** People who wait to be settled, and how many each municipality can settle. */
export interface SettlementState {
  readonly waiting: number;
  /** Capacity of each municipality in a step, 0 or more. */
  readonly capacity: readonly number[];
  /** Settled in each municipality in the step that led here. */
  readonly settled: readonly number[];
}

/** How capacity comes and goes. None of these is given by the report. */
export interface SettlementParameters {
  /** Those who arrive in the step, 0 or more. */
  readonly arrivals: number;
  /** How good a place each municipality is for work and education: who is settled first goes to the best. Any unit. */
  readonly quality: ArrayLike<number>;
  /** The capacity that each municipality keeps when nobody comes, 0 or more. */
  readonly standing: ArrayLike<number>;
  /** The share of unused capacity above the standing one that is lost in a step, from 0 to 1. */
  readonly fading: number;
  /** How much a capacity that is used up grows in a step, as a share of it, 0 or more. */
  readonly building: number;
}

/**
 * One period of settling refugees where capacity that is not used fades: those who wait are settled in the best places first,
 * as far as there is capacity.
 *
 * @formula waiting and arrivals fill municipalities in falling order of quality up to capacity kⱼ; then kⱼ' = kⱼ (1 + building)
 *   where all was used, and kⱼ' = kⱼ − fading (kⱼ − max(settledⱼ, standingⱼ)) where it was not, never below standingⱼ
 * @param state `{waiting, capacity, settled}`: numbers of people, 0 or more; one capacity per municipality
 * @param parameters.arrivals those who arrive in the step, 0 or more; no default
 * @param parameters.quality how good each place is, finite numbers in any unit; of equal ones the first row is filled first
 * @param parameters.standing the capacity kept when nobody comes, 0 or more, one per municipality; no default
 * @param parameters.fading the share of unused capacity above it that is lost, from 0 to 1; no default
 * @param parameters.building how much a used-up capacity grows, 0 or more; no default. What stands at 0 stays there
 * @returns the new state: those settled and waiting are those who waited and arrived; nothing here is
 *   random
 * @nan never
 * @source NOU 2020: 16, section 17.3.1 (speed against good places; municipalities that go on settling when few come)
 * @form reading: the report describes the conflict in words, and no rates
 * @methods m-17-speed-vs-place
 * @example
 * const parameters = {arrivals: 30, quality: [2, 1], standing: [0, 0], fading: 0.5, building: 0};
 * const state = {waiting: 0, capacity: [20, 40], settled: [0, 0]};
 * settlementCapacityStep(state, parameters) // {waiting: 0, capacity: [20, 25], settled: [20, 10]}
 */
export function settlementCapacityStep(
  state: SettlementState,
  parameters: SettlementParameters,
): SettlementState {
  const name = "settlementCapacityStep";
  const {arrivals, fading, building} = parameters;
  const capacity = countColumn(name, "state.capacity", state.capacity);
  const quality = valueColumn(name, "quality", parameters.quality);
  const standing = countColumn(name, "standing", parameters.standing);
  checkSameLength(name, "state.capacity", capacity.length, "quality", quality.length);
  checkSameLength(name, "state.capacity", capacity.length, "standing", standing.length);
  checkNotNegative(name, "state.waiting", state.waiting);
  checkNotNegative(name, "arrivals", arrivals);
  checkNotNegative(name, "building", building);
  checkShare(name, "fading", fading);

  let waiting = state.waiting + arrivals;
  const settled = new Float64Array(capacity.length);
  const bestFirst = Array.from(quality.keys()).sort((a, b) => quality[b]! - quality[a]! || a - b);
  for (const place of bestFirst) {
    settled[place] = Math.min(waiting, capacity[place]!);
    waiting -= settled[place];
  }
  const next = capacity.map((room, place) => {
    const used = settled[place]!;
    const kept = Math.max(used, standing[place]!);
    const later = used === room ? room * (1 + building) : room - fading * Math.max(0, room - kept);
    return Math.max(standing[place]!, later);
  });
  return {waiting, capacity: Array.from(next), settled: Array.from(settled)};
}
