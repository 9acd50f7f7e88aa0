import {checkNotNegative} from "../../checks.js";
import {amountColumn, sameRows} from "../../columns.js";

/** A group that counts for more than one each. */
export interface ExtraWeight {
  /** Members per row, within those counted. */
  readonly group: ArrayLike<number>;
  /** What each member counts beyond 1: 0.25 is 25 percent extra weight. */
  readonly extra: number;
}

/**
 * People per place with some of them counting for more, as allocation models give extra weight to groups.
 *
 * @formula nᵢ + Σ extra_g · gᵢ over the groups
 * @param people people per place, everybody included, 0 or more
 * @param groups the groups with extra weight: members per place and what each counts beyond 1, such as people who have
 *   long sought work, the unemployed under 30 and immigrants from outside the EEA; someone in two groups gets both
 * @returns weighted count per place, at least the plain count
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.1, box 12.1, which prints extra weights of 25 and 50 percent for operating
 *   funds and none for money for measures
 * @form reading of "extra weight" as a weighted sum
 * @methods m-12-nav-measures, m-12-nav-operating
 * @example
 * extraWeightedCount([100, 100], [{group: [40, 0], extra: 0.25}]) // [110, 100]
 */
export function extraWeightedCount(people: ArrayLike<number>, groups: readonly ExtraWeight[]): Float64Array {
  const counts = amountColumn("extraWeightedCount", "people", people);
  return groups.reduce((weighted, {group, extra}) => {
    checkNotNegative("extraWeightedCount", "extra", extra);
    const members = amountColumn("extraWeightedCount", "group", group);
    sameRows("extraWeightedCount", {people: counts, group: members});
    return weighted.map((count, row) => count + extra * members[row]!);
  }, counts);
}
