import {ascendingOrder} from "../ascending-order.js";
import type {TwoGroups} from "./two-groups.js";

/** @internal The units from the one with the smallest share of members to the one with the largest. */
export function unitsByShare({members, everybody}: TwoGroups): Uint32Array {
  const shares = new Float64Array(members.length);
  for (let unit = 0; unit < shares.length; unit++) shares[unit] = members[unit]! / everybody[unit]!;
  return ascendingOrder(shares);
}
