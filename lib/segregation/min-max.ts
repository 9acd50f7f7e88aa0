import {dissimilarityOf} from "./dissimilarity.js";
import {twoGroups} from "./two-groups.js";

/**
 * The part of the two groups' distributions that does not overlap (the min-max index).
 *
 * @formula 1 − Σᵢ min(xᵢ/X, yᵢ/Y) / Σᵢ max(xᵢ/X, yᵢ/Y), where xᵢ is the group and yᵢ everybody else in unit i, X = Σ xᵢ
 *   and Y = Σ yᵢ; the same as 2 D / (1 + D), with D the dissimilarity
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups); never below the dissimilarity,
 *   and in the same order for any two cities
 * @nan when the group has no members, or is everybody
 * @source O'Sullivan, D. & Wong, D. W. S. (2007), "A surface-based approach to measuring spatial segregation",
 *   Geographical Analysis 39(2), pp. 147-168
 * @example
 * minMax([10, 0], [10, 10]) // 1
 * minMax([5, 10], [10, 20]) // 0
 * minMax([10, 30], [40, 40]) // 0.6666666666666666
 */
export function minMax(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const d = dissimilarityOf(twoGroups("minMax", group, total));
  return (2 * d) / (1 + d);
}
