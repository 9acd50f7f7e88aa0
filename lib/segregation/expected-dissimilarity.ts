import {expectedDistance} from "./expected-distance.js";
import {twoGroupsOfPeople} from "./two-groups-of-people.js";
import type {TwoGroups} from "./two-groups.js";

/**
 * The dissimilarity to expect if chance alone decided which of the people are members: what D would be without any
 * segregation.
 *
 * @formula D* = Σᵢ E|Xᵢ − tᵢ P| / (2 T P (1 − P)), where P is the group's share of all T people and Xᵢ, the members among
 *   the tᵢ people of unit i, has the hypergeometric distribution: the X members are spread over the T people, every way
 *   equally likely; computed exactly, without random draws
 * @param group members of the group per unit: whole counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: whole counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @returns from 0 (large units) to 1 (every unit is one person); it grows as units or the group get smaller, so it
 *   tells how much of a dissimilarity means nothing
 * @nan when the group has no members, or is everybody
 * @source Carrington, W. J. & Troske, K. R. (1997), "On measuring segregation in samples with small units", Journal of
 *   Business & Economic Statistics 15(4), pp. 402-409; Winship, C. (1977), "A revaluation of indexes of residential
 *   segregation", Social Forces 55(4), pp. 1058-1066; pysal's segregation draws each unit from a binomial distribution
 *   instead, so that the size of the group varies too, and takes the mean of 500 draws: the two expectations differ by
 *   a part of about 1/T
 * @example
 * expectedDissimilarity([1, 1], [2, 2]) // 0.3333333333333333
 * expectedDissimilarity([1, 0, 1], [1, 1, 1]) // 1
 * expectedDissimilarity([20, 30, 10, 40], [100, 100, 100, 100]) // ≈ 0.079
 */
export function expectedDissimilarity(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return expectedDissimilarityOf(twoGroupsOfPeople("expectedDissimilarity", group, total));
}

/** @internal The same for groups that are read and whole. */
export function expectedDissimilarityOf({everybody, allMembers, allRest}: TwoGroups): number {
  if (allMembers === 0 || allRest === 0) return NaN;
  let distance = 0;
  for (const people of everybody) distance += expectedDistance(allMembers, allRest, people);
  const most = 2 * allMembers * (allRest / (allMembers + allRest));
  // Cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, distance / most);
}
