import {checkSameLength, checkWithinTotal, countColumn, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {pointColumns, type PointColumns} from "../spatial/points.js";
import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";
import type {TwoGroups} from "./two-groups.js";

/**
 * @internal Reads `(group, total)` for indices that look at space: unlike `twoGroups`, it keeps the units where nobody
 * lives, which still have an area, a place and neighbours.
 */
export function groupsOfEveryUnit(
  functionName: string,
  group: ArrayLike<number>,
  total: ArrayLike<number>,
): TwoGroups {
  const members = countColumn(functionName, "group", group);
  const everybody = countColumn(functionName, "total", total);
  checkWithinTotal(functionName, "group", members, "total", everybody);
  const rest = new Float64Array(members.length);
  for (let unit = 0; unit < rest.length; unit++) {
    // The check lets rounding through that puts members a hair above the total.
    members[unit] = Math.min(members[unit]!, everybody[unit]!);
    rest[unit] = everybody[unit]! - members[unit]!;
  }
  return {members, rest, everybody, allMembers: sum(members), allRest: sum(rest)};
}

/** @internal Reads the area of each of so many units. */
export function areaColumn(functionName: string, area: ArrayLike<number>, units: number): Float64Array {
  const column = valueColumn(functionName, "area", area);
  const row = column.findIndex((value) => value < 0);
  if (row >= 0) {
    throw new InvalidInputError({
      functionName,
      argument: "area",
      row,
      value: column[row],
      advice: "An area cannot be negative: check how it was measured.",
    });
  }
  checkSameLength(functionName, "group", units, "area", column.length);
  return column;
}

/** @internal Reads the place of each of so many units. */
export function placeColumns(functionName: string, points: ArrayLike<Point>, units: number): PointColumns {
  const columns = pointColumns(functionName, "points", points);
  checkSameLength(functionName, "group", units, "points", columns.x.length);
  return columns;
}
