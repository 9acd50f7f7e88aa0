import {checkAbove} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, flagColumn, sameRows} from "../../columns.js";

/**
 * The dwellings that must be found in other parts of a city when refugees are no longer settled in some areas.
 *
 * @formula Σ settled over the avoided areas / perDwelling
 * @param settled refugees settled in each area in a year, 0 or more
 * @param avoided 1 for an area to be avoided, 0 for others
 * @param perDwelling persons per dwelling, above 0; the report prints none (1 counts persons)
 * @returns dwellings a year, not rounded
 * @nan never
 * @source NOU 2020: 16 (2020), sections 17.4.1 and 19.3, on large municipalities that must find more dwellings
 * @form printed in words
 * @methods m-19-settlement-cost
 * @example
 * dwellingsElsewhere([60, 40, 20], [1, 0, 1], 2) // 40
 */
export function dwellingsElsewhere(
  settled: ArrayLike<number>,
  avoided: ArrayLike<number>,
  perDwelling: number,
): number {
  checkAbove("dwellingsElsewhere", "perDwelling", perDwelling, 0);
  const persons = amountColumn("dwellingsElsewhere", "settled", settled);
  const flags = flagColumn("dwellingsElsewhere", "avoided", avoided);
  sameRows("dwellingsElsewhere", {settled: persons, avoided: flags});
  return sum(persons.map((count, row) => count * flags[row]!)) / perDwelling;
}
