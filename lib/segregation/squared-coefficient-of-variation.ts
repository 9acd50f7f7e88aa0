import {groupTable, type GroupTable} from "./group-table.js";
import {squaredDeviations} from "./squared-deviations.js";

/**
 * How much the groups' shares vary over the units, each group relative to its size (the squared coefficient of
 * variation C).
 *
 * @formula C = Σₘ Σᵢ tᵢ (pᵢₘ − Pₘ)² / ((K − 1) T Pₘ), where pᵢₘ is group m's share of the tᵢ people in unit i, Pₘ its
 *   share of all T people, and K the number of groups with members; the same as χ² / (T (K − 1))
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups); small groups weigh as much as
 *   large ones; with two groups it is the correlation ratio
 * @nan when fewer than two groups have members
 * @source Reardon & Firebaugh (2002), "Measures of multigroup segregation", Sociological Methodology 32, pp. 33-67
 * @example
 * squaredCoefficientOfVariation([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * squaredCoefficientOfVariation([[5, 10], [10, 20], [1, 2]]) // 0
 * squaredCoefficientOfVariation([[30, 10], [10, 30], [20, 20]]) // 0.08333333333333333
 */
export function squaredCoefficientOfVariation(groups: ArrayLike<ArrayLike<number>>): number {
  return variationOf(groupTable("squaredCoefficientOfVariation", groups));
}

function variationOf(table: GroupTable): number {
  const withMembers = table.groupTotals.filter((members) => members > 0).length;
  if (withMembers < 2) return NaN;
  let variation = 0;
  squaredDeviations(table).forEach((squares, group) => {
    const members = table.groupTotals[group]!;
    if (members > 0) variation += squares / members;
  });
  // C cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, variation / (withMembers - 1));
}
