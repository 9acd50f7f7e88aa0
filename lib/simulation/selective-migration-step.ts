import {checkFinite, checkNotNegative, checkSameLength, checkShare} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {binomial, shuffle, uniform, type RandomStream} from "../random.js";

/** Who lives in which area. */
export interface AreasState {
  /** People without immigrant background, or whatever the majority is, in each area. */
  readonly majority: readonly number[];
  /** People with immigrant background, or whatever the minority is, in each area. */
  readonly minority: readonly number[];
  /** Empty dwellings in each area. */
  readonly vacant: readonly number[];
}

/** How a group moves, as far as the share of the minority has a part in it. */
export interface GroupMoves {
  /** The chance that somebody leaves an area whose share of the minority is at or below the threshold, from 0 to 1. */
  readonly leave: number;
  /** The same above the threshold. */
  readonly leaveAbove: number;
  /** How readily movers take a dwelling above the threshold, against 1 below it: 0 is never if there are others. */
  readonly enterAbove: number;
}

/** The four mechanisms as numbers, none of which the report gives. */
export interface SelectiveMigrationParameters {
  /** The share of the minority from which an area is another to movers, or `"mean"`: the share in the whole city. */
  readonly threshold: number | "mean";
  readonly majority: GroupMoves;
  readonly minority: GroupMoves;
}

/**
 * One period of selective moves between areas: members of two groups leave and choose among the empty dwellings, with
 * chances that differ above a threshold in the share of the minority.
 *
 * @formula with share sⱼ of the minority in area j: the leavers of group g are binomial with chance leaveg, or leaveAboveg
 *   where sⱼ > threshold; each mover, in random order, takes a dwelling in area j with a chance in proportion to the dwellings
 *   empty there, times enterAboveg where sⱼ > threshold
 * @param state `{majority, minority, vacant}`: whole counts of people and of empty dwellings, one entry per area; one
 *   dwelling per person, so that a "person" stands for a household
 * @param parameters.threshold a share from 0 to 1, or `"mean"`: the share of the minority in the whole city now; no default
 * @param parameters.majority `{leave, leaveAbove, enterAbove}`: chances from 0 to 1 and a ratio, 0 or more; no defaults.
 *   leaveAbove > leave is moving away, enterAbove < 1 is avoiding to move in
 * @param parameters.minority the same: enterAbove > 1 is over-represented among those who move in, leaveAbove < leave is
 *   under-represented among those who move out
 * @param random the stream of chance, as `streamOfStep` gives it
 * @returns the new state: as many people of each group as before, and in each area as many dwellings. Shares are those at
 *   the start of the period; a mover may take a dwelling in the area just left; with enterAbove 0 and nothing else empty
 *   the mover takes what there is
 * @nan never
 * @source NOU 2020: 16, section 9.1.3 (four mechanisms, Andersen 2017; thresholds at about the city mean, Andersson et al.
 *   2016), section 9.1.4 (families and schools) and section 11.2; Schelling, T. C. (1971), "Dynamic models of segregation",
 *   Journal of Mathematical Sociology 1(2), pp. 143-186
 * @form reading: the report prints directions and no rates; a step at the threshold is the simplest form of them
 * @methods m-9-four-mechanisms, m-1-native-avoidance, m-11-selective-moving, m-9-tipping-threshold, m-9-tipping-families,
 *   m-9-avoidance-dominates, m-9-school-flight, m-13-flight, m-9-flow-balance
 * @example
 * const still = {leave: 0, leaveAbove: 0, enterAbove: 1};
 * const state = {majority: [8, 2], minority: [2, 8], vacant: [1, 1]};
 * selectiveMigrationStep(state, {threshold: "mean", majority: still, minority: still}, streamOfStep(1, 0)) // {majority: [8, 2], minority: [2, 8], vacant: [1, 1]}
 */
export function selectiveMigrationStep(
  state: AreasState,
  parameters: SelectiveMigrationParameters,
  random: RandomStream,
): AreasState {
  const name = "selectiveMigrationStep";
  const majority = wholeColumn(name, "state.majority", state.majority);
  const minority = wholeColumn(name, "state.minority", state.minority);
  const vacant = wholeColumn(name, "state.vacant", state.vacant);
  checkSameLength(name, "state.majority", majority.length, "state.minority", minority.length);
  checkSameLength(name, "state.majority", majority.length, "state.vacant", vacant.length);
  checkMoves("majority", parameters.majority);
  checkMoves("minority", parameters.minority);
  const isAbove = areasAbove(majority, minority, parameters.threshold);

  const groups = [
    {people: majority, moves: parameters.majority},
    {people: minority, moves: parameters.minority},
  ];
  const movers: number[] = [];
  groups.forEach(({people, moves}, group) => {
    people.forEach((count, area) => {
      const leavers = binomial(random, count, isAbove[area] ? moves.leaveAbove : moves.leave);
      people[area]! -= leavers;
      vacant[area]! += leavers;
      for (let mover = 0; mover < leavers; mover++) movers.push(group);
    });
  });
  const order = Uint32Array.from(movers);
  shuffle(random, order);
  for (const group of order) {
    const {people, moves} = groups[group]!;
    const wanted = vacant.map((count, area) => count * (isAbove[area] ? moves.enterAbove : 1));
    const area = drawn(random, wanted.some((weight) => weight > 0) ? wanted : vacant);
    people[area]!++;
    vacant[area]!--;
  }
  return {majority: Array.from(majority), minority: Array.from(minority), vacant: Array.from(vacant)};
}

/** One entry, with a chance in proportion to its weight; some weight is above 0. */
function drawn(random: RandomStream, weights: Float64Array): number {
  let rest = uniform(random) * weights.reduce((sum, weight) => sum + weight, 0);
  let last = 0;
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] === 0) continue;
    last = at;
    rest -= weights[at]!;
    if (rest < 0) break;
  }
  return last;
}

/** An area where nobody lives is not above any threshold. */
function areasAbove(majority: Float64Array, minority: Float64Array, threshold: number | "mean"): boolean[] {
  const sum = (column: Float64Array) => column.reduce((all, count) => all + count, 0);
  if (threshold === "mean") {
    const [others, members] = [sum(majority), sum(minority)];
    // Cross-multiplied, so that an area with exactly the city's mix is not above it by a rounding.
    return Array.from(
      minority,
      (count, area) => count * (others + members) > members * (count + majority[area]!),
    );
  }
  checkFinite("selectiveMigrationStep", "threshold", threshold);
  checkShare("selectiveMigrationStep", "threshold", threshold);
  return Array.from(minority, (count, area) => count > threshold * (count + majority[area]!));
}

function checkMoves(group: string, moves: GroupMoves): void {
  if (typeof (moves as unknown) !== "object" || (moves as unknown) === null) {
    throw new InvalidInputError({
      functionName: "selectiveMigrationStep",
      argument: group,
      value: moves,
      advice: "Give {leave, leaveAbove, enterAbove}.",
    });
  }
  checkShare("selectiveMigrationStep", `${group}.leave`, moves.leave);
  checkShare("selectiveMigrationStep", `${group}.leaveAbove`, moves.leaveAbove);
  checkNotNegative("selectiveMigrationStep", `${group}.enterAbove`, moves.enterAbove);
}
