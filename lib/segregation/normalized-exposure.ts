import {groupTable, type GroupTable} from "./group-table.js";
import {mixedPairs} from "./mixed-pairs.js";
import {squaredDeviations} from "./squared-deviations.js";

/**
 * How much less the members of each group meet others than they would if every unit had the same mix (the normalized
 * exposure index P).
 *
 * @formula P = Σₘ Σᵢ tᵢ (pᵢₘ − Pₘ)² / (T (1 − Pₘ)), where pᵢₘ is group m's share of the tᵢ people in unit i and Pₘ its
 *   share of all T people; the mean over people of the correlation ratio of their group
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of two groups); with two groups it is the
 *   correlation ratio
 * @nan when fewer than two groups have members
 * @source James, F. J. (1986), "A new generalized 'exposure-based' segregation index", Sociological Methods & Research
 *   14(3), pp. 301-316; Reardon & Firebaugh (2002), "Measures of multigroup segregation", Sociological Methodology 32,
 *   pp. 33-67
 * @example
 * normalizedExposure([[10, 0, 0], [0, 10, 0], [0, 0, 10]]) // 1
 * normalizedExposure([[5, 10], [10, 20], [1, 2]]) // 0
 * normalizedExposure([[30, 10], [10, 30], [20, 20]]) // 0.08333333333333333
 */
export function normalizedExposure(groups: ArrayLike<ArrayLike<number>>): number {
  return exposureOf(groupTable("normalizedExposure", groups));
}

function exposureOf(table: GroupTable): number {
  if (mixedPairs(table) === 0) return NaN;
  let exposure = 0;
  squaredDeviations(table).forEach((squares, group) => {
    exposure += squares / (table.all - table.groupTotals[group]!);
  });
  // P cannot exceed 1; rounding can, by the last digit.
  return Math.min(1, exposure);
}
