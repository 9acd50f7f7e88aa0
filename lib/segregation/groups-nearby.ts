import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {areaColumn, groupsOfEveryUnit, placeColumns} from "./every-unit.js";
import {nearbySums, type ProximityOptions} from "./proximity.js";
import type {TwoGroups} from "./two-groups.js";

/** A city in two groups whose units lie nearer to each other or farther apart. */
export interface GroupsNearby extends TwoGroups {
  /** What the columns come to around each unit, the nearer units counting more: see `nearbySums`. */
  readonly nearby: (columns: readonly Float64Array[]) => Float64Array[];
}

/** @internal Reads `(group, total, points, area, options)` of an index that looks at nearness; every unit has its place. */
export function groupsNearby(
  functionName: string,
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  points: ArrayLike<Point>,
  area: ArrayLike<number>,
  options: ProximityOptions,
): GroupsNearby {
  checkOptions(functionName, options, ["reach", "proximity"]);
  const groups = groupsOfEveryUnit(functionName, group, total);
  const places = placeColumns(functionName, points, groups.members.length);
  const areas = areaColumn(functionName, area, groups.members.length);
  return {...groups, nearby: (columns) => nearbySums(functionName, options, places, areas, columns)};
}
