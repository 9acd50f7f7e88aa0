import {ascendingOrder, inOrder} from "../ascending-order.js";
import {checkOptions} from "../checks.js";
import type {SpatialWeights} from "../spatial/weights.js";
import {checkWeights} from "../spatial/check-weights.js";
import {groupsOfEveryUnit} from "./every-unit.js";
import {profileOf, type Profile, type ProfileOptions} from "./profile.js";
import type {TwoGroups} from "./two-groups.js";

/**
 * How near each other the units are where the group's share is at least so much, for every share (the spatial
 * proximity profile).
 *
 * @formula η(s) = (k² − k) / Σᵢ Σⱼ δᵢⱼ over the k units with xᵢ/tᵢ ≥ s, where xᵢ is the group and tᵢ everybody in unit i
 *   and δᵢⱼ is how many steps from neighbour to neighbour it takes from unit i to j, also through other units;
 *   index = (P − Σ η(s)/m over s < P + Σ η(s)/m over s ≥ P) / (1 − P), with P the group's share of everybody and s the m
 *   thresholds
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with nobody
 *   have no share, but a way can lead through them
 * @param weights who is whose neighbour; how much a neighbour counts does not matter, unless it is 0, and a step can be
 *   taken both ways
 * @param options.thresholds m, how many shares from 0 to 1 to take it at, evenly spaced with both ends; default 1000
 * @returns `{points, index}`: points `[s, η(s)]` lie within 0 and 1 (all those units are neighbours of each other), and
 *   are 0 when there are fewer than two such units or no way between some; a higher index means that the units where
 *   the group is common lie closer together
 * @nan the index when the group has no members, or is everybody; then there are no points
 * @source Hong, S.-Y. & Sadahiro, Y. (2014), "Measuring geographic segregation: a graph-based approach", Journal of
 *   Geographical Systems 16(2), pp. 211-231, section 3; agrees with SpatialProxProf of pysal's segregation
 * @example
 * const inARow = {
 *   offsets: Uint32Array.of(0, 1, 3, 4),
 *   neighbours: Uint32Array.of(1, 0, 2, 1),
 *   values: Float64Array.of(1, 1, 1, 1),
 * };
 * spatialProximityProfile([20, 20, 0], [20, 20, 20], inARow, {thresholds: 3}).points // [[0, 0.75], [0.5, 1], [1, 1]]
 * spatialProximityProfile([20, 0, 20], [20, 20, 20], inARow, {thresholds: 3}).points // [[0, 0.75], [0.5, 0.5], [1, 0.5]]
 */
export function spatialProximityProfile(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  weights: SpatialWeights,
  options: ProfileOptions = {},
): Profile {
  checkOptions("spatialProximityProfile", options, ["thresholds"]);
  const groups = groupsOfEveryUnit("spatialProximityProfile", group, total);
  checkWeights("spatialProximityProfile", weights, groups.members.length);
  return profileOf("spatialProximityProfile", options, groups, (thresholds) =>
    proximities(thresholds, groups, weights),
  );
}

/**
 * From the highest threshold down, the units join one after the other, each with its steps to those already there. The
 * steps of all units need not be kept at once: time goes with units times links, memory with links.
 */
function proximities(thresholds: Float64Array, groups: TwoGroups, weights: SpatialWeights): Float64Array {
  const {members, everybody} = groups;
  const populated = Uint32Array.from(everybody.keys()).filter((unit) => everybody[unit]! > 0);
  const allShares = Float64Array.from(populated, (unit) => members[unit]! / everybody[unit]!);
  const byShare = ascendingOrder(allShares);
  const shares = inOrder(allShares, byShare);
  const order = byShare.map((at) => populated[at]!);
  const stepsFrom = stepCounter(bothWays(weights));
  const values = new Float64Array(thresholds.length);
  let steps = 0;
  let joined = 0;
  for (let at = thresholds.length - 1; at >= 0; at--) {
    for (; joined < order.length && shares.at(-1 - joined)! >= thresholds[at]!; joined++) {
      // Where one unit cannot be reached, the sum stays infinite and the proximity 0.
      if (steps < Infinity)
        steps += 2 * stepsFrom(order.at(-1 - joined)!, order.subarray(order.length - joined));
    }
    values[at] = joined < 2 ? 0 : (joined * joined - joined) / steps;
  }
  return values;
}

interface Links {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
}

/** The links with weight above 0, each from both of its ends. */
function bothWays({offsets, neighbours, values}: SpatialWeights): Links {
  const units = offsets.length - 1;
  const starts = new Uint32Array(units + 1);
  const each = (visit: (from: number, to: number) => void) => {
    for (let from = 0; from < units; from++) {
      for (let link = offsets[from]!; link < offsets[from + 1]!; link++) {
        if (values[link]! > 0) visit(from, neighbours[link]!);
      }
    }
  };
  each((from, to) => {
    starts[from + 1]!++;
    starts[to + 1]!++;
  });
  for (let unit = 0; unit < units; unit++) starts[unit + 1]! += starts[unit]!;
  const ends = new Uint32Array(starts[units]!);
  const next = starts.slice();
  each((from, to) => {
    ends[next[from]!++] = to;
    ends[next[to]!++] = from;
  });
  return {offsets: starts, ends};
}

/** Counts the steps from one unit to several others, in all, by going to the neighbours, their neighbours, and so on. */
function stepCounter({offsets, ends}: Links): (from: number, targets: Uint32Array) => number {
  const steps = new Float64Array(offsets.length - 1);
  const queue = new Uint32Array(offsets.length - 1);
  return (from, targets) => {
    steps.fill(Infinity);
    steps[from] = 0;
    queue[0] = from;
    for (let at = 0, reached = 1; at < reached; at++) {
      const unit = queue[at]!;
      for (let link = offsets[unit]!; link < offsets[unit + 1]!; link++) {
        const end = ends[link]!;
        if (steps[end]! < Infinity) continue;
        steps[end] = steps[unit]! + 1;
        queue[reached++] = end;
      }
    }
    let sum = 0;
    for (const target of targets) sum += steps[target]!;
    return sum;
  };
}
