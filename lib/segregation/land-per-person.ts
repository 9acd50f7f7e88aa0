import {ascendingOrder, inOrder} from "../ascending-order.js";
import type {TwoGroups} from "./two-groups.js";

/** The area of the unit of the average person, for different people: large where units are large. */
export interface LandPerPerson {
  readonly ofMembers: number;
  readonly ofRest: number;
  /** The least it could be for the group: if it had the smallest units that hold as many people to itself. */
  readonly least: number;
  /** The most it could be: if it had the largest units that hold as many people to itself. */
  readonly most: number;
}

/** @internal Nothing when the group has no members or is everybody, or when it could not live otherwise than it does. */
export function landPerPerson(groups: TwoGroups, area: Float64Array): LandPerPerson | undefined {
  const {members, rest, allMembers, allRest} = groups;
  if (allMembers === 0 || allRest === 0) return undefined;

  const order = fromSmallToLarge(groups, area);
  const people = inOrder(groups.everybody, order);
  const areas = inOrder(area, order);
  if (areas[0] === areas.at(-1)) return undefined;

  let end = 0;
  for (let held = 0; held < allMembers && end < people.length; end++) held += people[end]!;
  let start = people.length;
  for (let held = 0; held < allMembers && start > 0; start--) held += people[start - 1]!;
  if (start === 0 && end === people.length) return undefined;

  return {
    ofMembers: meanArea(members, area),
    ofRest: meanArea(rest, area),
    least: meanArea(people.subarray(0, end), areas),
    most: meanArea(people.subarray(start), areas.subarray(start)),
  };
}

/** Units with people, by their area; equally large ones by their people, so that the order of the rows is no matter. */
function fromSmallToLarge({everybody}: TwoGroups, area: Float64Array): Uint32Array {
  const byPeople = ascendingOrder(everybody).filter((unit) => everybody[unit]! > 0);
  return ascendingOrder(inOrder(area, byPeople)).map((at) => byPeople[at]!);
}

function meanArea(people: Float64Array, areas: Float64Array): number {
  let land = 0;
  let all = 0;
  for (let unit = 0; unit < people.length; unit++) {
    land += people[unit]! * areas[unit]!;
    all += people[unit]!;
  }
  return land / all;
}
