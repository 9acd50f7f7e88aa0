import {checkNotNegative} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn} from "../../columns.js";

/**
 * The price at which a home in a third housing sector may be sold on: its subsidised first price, which follows an index.
 *
 * @formula price · I_t / I_0
 * @param price the subsidised price in the first year, in NOK, 0 or more
 * @param index the index, such as consumer prices, one entry per year from the first, above 0 in the first year
 * @returns the highest resale price of each year, in NOK
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.4.1 (models of a third housing sector)
 * @form printed in words
 * @methods m-14-third-sector
 * @example
 * indexedResalePrice(2000000, [100, 102, 105]) // [2000000, 2040000, 2100000]
 */
export function indexedResalePrice(price: number, index: ArrayLike<number>): Float64Array {
  checkNotNegative("indexedResalePrice", "price", price);
  const levels = amountColumn("indexedResalePrice", "index", index);
  const first = levels[0]!;
  if (first === 0) {
    const advice = "The index must begin above 0.";
    throw new InvalidInputError({
      functionName: "indexedResalePrice",
      argument: "index",
      row: 0,
      value: 0,
      advice,
    });
  }
  return levels.map((level) => (price * level) / first);
}
