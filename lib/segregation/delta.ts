import {countColumn} from "../checks.js";
import {sum} from "../sums.js";
import {areaColumn} from "./every-unit.js";

/**
 * The share of the group that would have to move for it to be as dense in every unit (Hoover's delta).
 *
 * @formula DEL = ½ Σᵢ |xᵢ/X − aᵢ/A|, where xᵢ is the group in unit i, aᵢ the unit's area, X = Σ xᵢ and A = Σ aᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param area the area of each unit, 0 or more, in any one unit of area; units where nobody lives count
 * @returns from 0 (equally dense everywhere) towards 1 (all in a vanishing part of the area); it depends on how much
 *   empty land the outer units take in
 * @nan when the group has no members, or the areas add up to 0
 * @source Hoover, E. M. (1941), "Interstate redistribution of population, 1850-1940", Journal of Economic History 1(2),
 *   pp. 199-205; Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), pp. 289-290
 * @example
 * delta([10, 30], [1, 3]) // 0
 * delta([10, 0], [1, 9]) // 0.9
 * delta([10, 30], [20, 20]) // 0.25
 */
export function delta(group: ArrayLike<number>, area: ArrayLike<number>): number {
  const members = countColumn("delta", "group", group);
  const areas = areaColumn("delta", area, members.length);
  return deltaOf(members, areas);
}

/** Cross-multiplied, so that whole numbers stay whole and an even density gives exactly 0. */
function deltaOf(members: Float64Array, areas: Float64Array): number {
  const allMembers = sum(members);
  const allArea = sum(areas);
  if (allMembers === 0 || allArea === 0) return NaN;
  let distance = 0;
  for (let unit = 0; unit < members.length; unit++) {
    distance += Math.abs(members[unit]! * allArea - areas[unit]! * allMembers);
  }
  return Math.min(1, distance / (2 * allMembers) / allArea);
}
