import {InvalidInputError} from "../invalid-input-error.js";
import {twoGroups, type TwoGroups} from "./two-groups.js";

/** @internal Reads `(group, total)` for what deals people out one by one, which only whole people can be. */
export function twoGroupsOfPeople(
  functionName: string,
  group: ArrayLike<number>,
  total: ArrayLike<number>,
): TwoGroups {
  const groups = twoGroups(functionName, group, total);
  checkWhole(functionName, "group", group);
  checkWhole(functionName, "total", total);
  return groups;
}

function checkWhole(functionName: string, argument: string, column: ArrayLike<number>): void {
  for (let row = 0; row < column.length; row++) {
    if (Number.isSafeInteger(column[row])) continue;
    throw new InvalidInputError({
      functionName,
      argument,
      row,
      value: column[row],
      advice:
        "Chance deals people out one by one, so counts must be whole: use the counts as they were before weighting, or round them.",
    });
  }
}
