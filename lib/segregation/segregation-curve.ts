import {inOrder} from "../ascending-order.js";
import type {CurvePoint} from "../curve-point.js";
import {runningSums} from "../sums.js";
import {twoGroups} from "./two-groups.js";
import {unitsByShare} from "./units-by-share.js";

/**
 * How the group and everybody else accumulate over the units, taken from the smallest share of the group to the
 * largest (the segregation curve).
 *
 * @formula point k = (Σᵢ≤ₖ yᵢ/Y, Σᵢ≤ₖ xᵢ/X), where xᵢ is the group and yᵢ everybody else in unit i, units in order of
 *   xᵢ/(xᵢ + yᵢ)
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody are left out
 * @returns points `[x, y]` from `[0, 0]` to `[1, 1]`, one more than there are units with people: x is the cumulative
 *   share of everybody else, y that of the group, so the curve lies on the diagonal when the mix is the same
 *   everywhere and otherwise below it; the greatest vertical distance is the dissimilarity, twice the area between is
 *   the Gini index
 * @nan never: the result is empty when the group has no members, or is everybody
 * @source Duncan & Duncan (1955), "A methodological analysis of segregation indexes", American Sociological Review
 *   20(2), pp. 211-212
 * @example
 * segregationCurve([10, 0], [10, 10]) // [[0, 0], [1, 0], [1, 1]]
 * segregationCurve([15, 5], [20, 20]) // [[0, 0], [0.75, 0.25], [1, 1]]
 */
export function segregationCurve(group: ArrayLike<number>, total: ArrayLike<number>): CurvePoint[] {
  const groups = twoGroups("segregationCurve", group, total);
  if (groups.allMembers === 0 || groups.allRest === 0) return [];

  const order = unitsByShare(groups);
  const members = runningSums(inOrder(groups.members, order));
  const rest = runningSums(inOrder(groups.rest, order));
  // Divided by the last running sum, not by another sum of the same numbers, the curve ends at exactly [1, 1].
  const allMembers = members.at(-1)!;
  const allRest = rest.at(-1)!;
  const points: CurvePoint[] = [[0, 0]];
  for (let unit = 0; unit < order.length; unit++)
    points.push([rest[unit]! / allRest, members[unit]! / allMembers]);
  return points;
}
