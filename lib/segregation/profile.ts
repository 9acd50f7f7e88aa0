import type {CurvePoint} from "../curve-point.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {TwoGroups} from "./two-groups.js";

/** At how many shares of the group a profile is taken. */
export interface ProfileOptions {
  /**
   * How many thresholds, evenly spaced from 0 to 1 with both ends: a whole number, 2 or more. More make the index
   * closer to the area it stands for; it is off by at most 2 / thresholds / (1 − the group's share). Default: 1000.
   */
  readonly thresholds?: number | undefined;
}

/** A curve over thresholds of the group's share, and one number that sums it up. */
export interface Profile {
  /** Points `[threshold, value]` from threshold 0 to 1. */
  readonly points: CurvePoint[];
  /** How far the profile is from that of an even mix, which falls from its top to 0 at the group's overall share. */
  readonly index: number;
}

/**
 * @internal A profile made of a value per threshold. With an even mix, all units pass every threshold up to the overall
 * share and none passes a higher one; what is missing below that share and what is there above it make the index.
 */
export function profileOf(
  functionName: string,
  {thresholds = 1000}: ProfileOptions,
  {allMembers, allRest}: TwoGroups,
  valuesAt: (thresholds: Float64Array) => Float64Array,
): Profile {
  if (!(Number.isSafeInteger(thresholds) && thresholds >= 2)) {
    throw new InvalidInputError({
      functionName,
      argument: "thresholds",
      value: thresholds,
      advice: "Give a whole number, 2 or more.",
    });
  }
  if (allMembers === 0 || allRest === 0) return {points: [], index: NaN};

  const at = new Float64Array(thresholds);
  for (let step = 0; step < thresholds; step++) at[step] = step / (thresholds - 1);
  const values = valuesAt(at);

  const overall = allMembers / (allMembers + allRest);
  let above = 0;
  let below = 0;
  const points: CurvePoint[] = [];
  for (let step = 0; step < thresholds; step++) {
    if (at[step]! < overall) below += values[step]!;
    else above += values[step]!;
    points.push([at[step]!, values[step]!]);
  }
  return {points, index: (overall - below / thresholds + above / thresholds) / (1 - overall)};
}
