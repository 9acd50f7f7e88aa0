import {checkWholePeople} from "./whole-people.js";
import {twoGroups, type TwoGroups} from "./two-groups.js";

/** @internal Reads `(group, total)` for what deals people out one by one, which only whole people can be. */
export function twoGroupsOfPeople(
  functionName: string,
  group: ArrayLike<number>,
  total: ArrayLike<number>,
): TwoGroups {
  const groups = twoGroups(functionName, group, total);
  checkWholePeople(functionName, "group", group);
  checkWholePeople(functionName, "total", total);
  return groups;
}
