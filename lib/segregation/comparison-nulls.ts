import {randomBits, type RandomStream} from "../random.js";
import type {CountedGroups} from "./counted-groups.js";
import {shuffleUnits} from "./nulls.js";
import {percentile} from "../percentile.js";

/** Two places as chance could have made them. */
export interface Places {
  readonly a: CountedGroups;
  readonly b: CountedGroups;
}

/**
 * Ways in which chance alone could have made two places differ. Each hands back a function that draws once, always into
 * the same columns.
 */
export type ComparisonNull = (random: RandomStream, a: CountedGroups, b: CountedGroups) => () => Places;

/** @internal Which place a unit belongs to is chance. */
export const randomLabel: ComparisonNull = (random, a, b) => {
  const units = a.columns[0]!.length;
  const together = a.columns.map((column, group) => {
    const both = new Float64Array(units + b.columns[group]!.length);
    both.set(column);
    both.set(b.columns[group]!, units);
    return both;
  });
  const drawn = {
    a: {kind: a.kind, columns: together.map((column) => column.subarray(0, units))},
    b: {kind: b.kind, columns: together.map((column) => column.subarray(units))},
  };
  return () => {
    shuffleUnits(random, together);
    return drawn;
  };
};

/** @internal Each unit has its own share of members, or the one at the same rank in the other place. */
export const composition: ComparisonNull = (random, a, b) => {
  const drawA = tosses(random, a, b);
  const drawB = tosses(random, b, a);
  return () => ({a: drawA(), b: drawB()});
};

/** Tosses a coin for each unit of a place: its own members, or as many as it would have with the other place's mixes. */
function tosses(
  random: RandomStream,
  {kind, columns}: CountedGroups,
  other: CountedGroups,
): () => CountedGroups {
  const [members, rest] = columns as [Float64Array, Float64Array];
  const instead = membersWithSharesOf(columns, ascendingShares(other.columns));
  const drawnMembers = new Float64Array(members.length);
  const drawnRest = new Float64Array(members.length);
  return () => {
    for (let unit = 0; unit < members.length; unit++) {
      const count = randomBits(random) < 2 ** 31 ? members[unit]! : instead[unit]!;
      drawnMembers[unit] = count;
      drawnRest[unit] = members[unit]! + rest[unit]! - count;
    }
    return {kind, columns: [drawnMembers, drawnRest]};
  };
}

/** How many members each unit would have with the share that is at its rank among the given ones. */
function membersWithSharesOf([members, rest]: readonly Float64Array[], shares: Float64Array): Float64Array {
  const own = ascendingShares([members!, rest!]);
  return members!.map((count, unit) => {
    const people = count + rest![unit]!;
    return people === 0 || shares.length === 0
      ? count
      : people * percentile(shares, rankOf(count / people, own));
  });
}

/** The shares of members in the units where people live. */
function ascendingShares([members, rest]: readonly Float64Array[]): Float64Array {
  return members!
    .map((count, unit) => count / (count + rest![unit]!))
    .filter((share) => !Number.isNaN(share))
    .sort();
}

/** The part of an ascending column that is below or at a value; equal values share the mean of their ranks. */
function rankOf(value: number, ascending: Float64Array): number {
  const below = firstPlace(ascending, (entry) => entry >= value);
  const notAbove = firstPlace(ascending, (entry) => entry > value);
  return (below + 1 + notAbove) / 2 / ascending.length;
}

/** How many entries come before the first for which a condition holds that then holds for all the rest. */
function firstPlace(ascending: Float64Array, holds: (entry: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
