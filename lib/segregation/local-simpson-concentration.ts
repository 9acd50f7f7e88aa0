import {groupTable} from "./group-table.js";

/**
 * The probability, in each unit, that two of its people are of the same group (local Simpson's concentration).
 *
 * @formula λᵢ = Σₘ pᵢₘ², where pᵢₘ is group m's share of the people in unit i; drawn with replacement
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @returns one entry per unit, from 1/K (all K groups are of one size there) to 1 (one group only); 1 minus the local
 *   Simpson's interaction
 * @nan for a unit with nobody
 * @source Simpson, E. H. (1949), "Measurement of diversity", Nature 163, p. 688; Reardon & Firebaugh (2002), "Measures
 *   of multigroup segregation", Sociological Methodology 32, p. 37, eq. 1, for one unit
 * @example
 * localSimpsonConcentration([[10, 20, 0], [10, 0, 0]]) // [0.5, 1, NaN]
 */
export function localSimpsonConcentration(groups: ArrayLike<ArrayLike<number>>): Float64Array {
  const {columns, unitTotals} = groupTable("localSimpsonConcentration", groups);
  return unitTotals.map((people, unit) => {
    let pairs = 0;
    for (const column of columns) pairs += column[unit]! * column[unit]!;
    return pairs / people / people;
  });
}
