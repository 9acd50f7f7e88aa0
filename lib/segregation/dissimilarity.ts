import {twoGroups, type TwoGroups} from "./two-groups.js";

/**
 * The share of the group that would have to move for its share to be the same in every unit (the D index).
 *
 * @formula D = ½ Σᵢ |xᵢ/X − yᵢ/Y|, where xᵢ is the group and yᵢ everybody else in unit i, X = Σ xᵢ and Y = Σ yᵢ
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups); the greatest vertical distance
 *   of the segregation curve from the diagonal; the report prints it times 100
 * @nan when the group has no members, or is everybody
 * @source Duncan, O. D. & Duncan, B. (1955), "A methodological analysis of segregation indexes", American
 *   Sociological Review 20(2), p. 211; Massey & Denton (1988), "The dimensions of residential segregation", Social
 *   Forces 67(2), p. 284
 * @form standard: the report explains D in words (section 3.1)
 * @methods m-3-d-index, m-1-segregation, m-3-d-paradox, m-14-counter-concentration-duty, m-17-within-city-dispersal,
 *   m-17-centrality-hernes
 * @example
 * dissimilarity([10, 0], [10, 10]) // 1
 * dissimilarity([5, 10], [10, 20]) // 0
 * dissimilarity([10, 20, 30], [100, 100, 100]) // 0.20833333333333334
 */
export function dissimilarity(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return dissimilarityOf(twoGroups("dissimilarity", group, total));
}

/**
 * @internal Cross-multiplied, so that whole counts stay whole: a group in proportion gives 0 and complete separation gives 1,
 * with no digits of noise.
 */
export function dissimilarityOf({members, rest, allMembers, allRest}: TwoGroups): number {
  let distance = 0;
  for (let unit = 0; unit < members.length; unit++) {
    distance += Math.abs(members[unit]! * allRest - rest[unit]! * allMembers);
  }
  // Without a second group this is 0 / 0, NaN. D cannot exceed 1; the rounding of fractional counts can, by the last digit.
  return Math.min(1, distance / (2 * allMembers * allRest));
}
