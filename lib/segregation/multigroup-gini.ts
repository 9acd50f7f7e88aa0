import {ascendingOrder} from "../ascending-order.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {mixedPairs} from "./mixed-pairs.js";

/**
 * How far the shares of a group in any two people's units differ on average, summed over all groups and relative to
 * the most it could be (the Gini index of segregation for any number of groups).
 *
 * @formula G = Σₘ Σᵢ Σⱼ tᵢ tⱼ |pᵢₘ − pⱼₘ| / (2 T² I), where pᵢₘ is group m's share of the tᵢ people in unit i,
 *   T = Σ tᵢ, and I = Σₘ Pₘ (1 − Pₘ) with Pₘ the group's share of T; computed in one pass per group over the units in
 *   order of pᵢₘ
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups), never below the dissimilarity;
 *   with two groups it is the Gini index of either
 * @nan when fewer than two groups have members
 * @source Reardon & Firebaugh (2002), "Measures of multigroup segregation", Sociological Methodology 32, pp. 33-67
 * @example
 * multigroupGini([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * multigroupGini([[5, 10], [10, 20], [1, 2]]) // 0
 * multigroupGini([[30, 10], [10, 30], [20, 20]]) // 0.25
 */
export function multigroupGini(groups: ArrayLike<ArrayLike<number>>): number {
  return giniOf(groupTable("multigroupGini", groups));
}

function giniOf(table: GroupTable): number {
  const most = mixedPairs(table);
  if (most === 0) return NaN;
  const people = rowsWithWeight(table.unitTotals, table.unitTotals);
  let difference = 0;
  for (const column of table.columns) {
    difference += differencesBetweenUnits(rowsWithWeight(column, table.unitTotals), people);
  }
  // G lies within 0 and 1; the rounding of fractional counts can step over an end by the last digit.
  return Math.min(1, Math.max(0, difference / most));
}

/** Σ tᵢ tⱼ |pᵢ − pⱼ| over the pairs of units: with the units in order of p, each meets all those before it at once. */
function differencesBetweenUnits(members: Float64Array, people: Float64Array): number {
  let membersBefore = 0;
  let peopleBefore = 0;
  let difference = 0;
  for (const unit of ascendingOrder(members.map((count, unit) => count / people[unit]!))) {
    difference += members[unit]! * peopleBefore - people[unit]! * membersBefore;
    membersBefore += members[unit]!;
    peopleBefore += people[unit]!;
  }
  return difference;
}
