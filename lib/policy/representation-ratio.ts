import {amountColumn, sameRows} from "./columns.js";

/**
 * How over-represented a group is in each place: its share there relative to a share to compare with.
 *
 * @formula share / reference
 * @param share each place's share of the group, or the rate inside it, 0 or more, in any unit
 * @param reference each place's share of everybody, or the rate outside it, above 0, in the same unit
 * @returns a ratio per place: 1 is as expected, 2.4 is 2.4 times as much, below 1 is under-represented
 * @nan where both shares are 0
 * @source Standard definition (location quotient); NOU 2020: 16 (2020), section 14.3.2.1 (municipal homes), footnote 11 in
 *   section 14.3.4 (housing allowance) and section 17.1 (a representative selection of refugees)
 * @form standard
 * @methods m-14-overrepresentation-ratio, m-17-representative-mix
 * @example
 * representationRatio([21.4, 5], [8.9, 10])[0] // ≈ 2.4
 */
export function representationRatio(share: ArrayLike<number>, reference: ArrayLike<number>): Float64Array {
  const shares = amountColumn("representationRatio", "share", share);
  const expected = amountColumn("representationRatio", "reference", reference);
  sameRows("representationRatio", {share: shares, reference: expected});
  return shares.map((value, row) => value / expected[row]!);
}
