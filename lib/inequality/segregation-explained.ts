import {checkWithinTotal} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {dissimilarity} from "../segregation/dissimilarity.js";
import {groupTable} from "../segregation/group-table.js";
import {sum} from "../sums.js";

/** Segregation beside what would be left of it if only income kept groups apart. */
export interface SegregationExplained {
  /** The index of dissimilarity of the group. */
  readonly actual: number;
  /** The index if in each area everybody of an income class were a member as often as that class is in the whole city. */
  readonly expected: number;
  /** `expected / actual`: how much of the segregation incomes explain. */
  readonly share: number;
}

/**
 * How much of the segregation of a group is explained by where people of different incomes live: what it would be if
 * members lived where others with the same income do (indirect standardisation).
 *
 * @formula expected members of area i = Σₖ tᵢₖ Gₖ/Tₖ, with tᵢₖ everybody of class k in area i, and Gₖ and Tₖ the members and
 *   everybody of class k in the city; share = D(expected members) / D(members), with D the index of dissimilarity
 * @param group members of the group: one column per income class, each with one entry per area; counts, 0 or more
 * @param total everybody, in the same classes and areas, the members included
 * @returns `{actual, expected, share}`: share is 0 when incomes explain nothing and 1 when they explain as much as there is;
 *   the report prints about 0.4. Coarse classes explain too little, small areas make `actual` too large by chance, and
 *   where people of one income live is itself no matter of income alone
 * @nan everything when the group has no members or is everybody; share when it is spread evenly
 * @source Taeuber, K. E. & Taeuber, A. F. (1965), Negroes in Cities, Aldine (indirect standardisation of dissimilarity);
 *   Blom (2002), as told in NOU 2020: 16, section 3.2
 * @form reading: section 3.2 prints the result and not how it was reached
 * @methods m-3-economy-share
 * @example
 * const total = [[80, 20], [20, 80]];
 * segregationExplained([[40, 10], [2, 8]], total).share // 1
 * segregationExplained([[50, 0], [10, 0]], total).share < 0.5 // true
 */
export function segregationExplained(
  group: ArrayLike<ArrayLike<number>>,
  total: ArrayLike<ArrayLike<number>>,
): SegregationExplained {
  const functionName = "segregationExplained";
  const members = groupTable(functionName, group, "group");
  const everybody = groupTable(functionName, total, "total");
  if (members.columns.length !== everybody.columns.length) {
    throw new InvalidInputError({
      functionName,
      argument: "group",
      value: group,
      advice: `It has ${members.columns.length} classes and total has ${everybody.columns.length}: give the same in the same order.`,
    });
  }
  members.columns.forEach((column, at) => {
    checkWithinTotal(functionName, `group[${at}]`, column, `total[${at}]`, everybody.columns[at]!);
  });
  const expected = new Float64Array(everybody.unitTotals.length);
  everybody.columns.forEach((column, at) => {
    const people = sum(column);
    if (people === 0) return;
    const rate = members.groupTotals[at]! / people;
    column.forEach((count, area) => {
      expected[area]! += rate * count;
    });
  });
  const actual = dissimilarity(members.unitTotals, everybody.unitTotals);
  const byIncome = dissimilarity(expected, everybody.unitTotals);
  return {actual, expected: byIncome, share: actual > 0 ? byIncome / actual : NaN};
}
