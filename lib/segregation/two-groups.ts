import {checkWithinTotal, countColumn} from "../checks.js";
import {sum} from "../sums.js";

/**
 * A city in two groups, unit by unit, as the two-group indices use it: checked, without its empty units, and with
 * the comparison group (everybody who is not a member) spelled out.
 */
export interface TwoGroups {
  readonly members: Float64Array;
  readonly rest: Float64Array;
  /** Everybody per unit, above 0. */
  readonly everybody: Float64Array;
  readonly allMembers: number;
  readonly allRest: number;
}

/** @internal Reads `(group, total)`. A unit where nobody lives says nothing about segregation and is left out. */
export function twoGroups(
  functionName: string,
  group: ArrayLike<number>,
  total: ArrayLike<number>,
): TwoGroups {
  const members = countColumn(functionName, "group", group);
  const everybody = countColumn(functionName, "total", total);
  checkWithinTotal(functionName, "group", members, "total", everybody);

  // The columns are copies, so the gaps that empty units leave can be closed in place.
  const rest = new Float64Array(members.length);
  let units = 0;
  for (let row = 0; row < everybody.length; row++) {
    const people = everybody[row]!;
    if (people === 0) continue;
    // The check lets rounding through that puts members a hair above the total.
    members[units] = Math.min(members[row]!, people);
    rest[units] = people - members[units]!;
    everybody[units] = people;
    units++;
  }
  const [inGroup, others] = [members.subarray(0, units), rest.subarray(0, units)];
  // Spelled out: a spread object would make the loops over it slower.
  return {
    members: inGroup,
    rest: others,
    everybody: everybody.subarray(0, units),
    allMembers: sum(inGroup),
    allRest: sum(others),
  };
}
