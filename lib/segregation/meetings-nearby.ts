import {sum} from "../sums.js";
import type {GroupsNearby} from "./groups-nearby.js";

/** @internal The share of `met` among everybody around a member, nearer people counting more; averaged over members. */
export function meetingsNearby({members, everybody, nearby}: GroupsNearby, met: Float64Array): number {
  const [metNearby, everybodyNearby] = nearby([met, everybody]);
  let share = 0;
  for (let unit = 0; unit < members.length; unit++) {
    if (members[unit]! > 0) share += (members[unit]! * metNearby![unit]!) / everybodyNearby![unit]!;
  }
  // A mean of shares cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, share / sum(members));
}
