import {groupTable} from "./group-table.js";

/**
 * The probability, in each unit, that two of its people are of different groups (local Simpson's interaction).
 *
 * @formula Iᵢ = Σₘ pᵢₘ (1 − pᵢₘ), where pᵢₘ is group m's share of the people in unit i; drawn with replacement
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @returns one entry per unit, from 0 (one group only) to 1 − 1/K (all K groups are of one size there); 1 minus the
 *   local Simpson's concentration
 * @nan for a unit with nobody
 * @source Simpson, E. H. (1949), "Measurement of diversity", Nature 163, p. 688; Reardon & Firebaugh (2002), "Measures
 *   of multigroup segregation", Sociological Methodology 32, p. 37, eq. 1, for one unit
 * @example
 * localSimpsonInteraction([[10, 20, 0], [10, 0, 0]]) // [0.5, 0, NaN]
 */
export function localSimpsonInteraction(groups: ArrayLike<ArrayLike<number>>): Float64Array {
  const {columns, unitTotals} = groupTable("localSimpsonInteraction", groups);
  return unitTotals.map((people, unit) => {
    let pairs = 0;
    for (const column of columns) pairs += column[unit]! * (people - column[unit]!);
    return pairs / people / people;
  });
}
