import {shareColumn} from "../columns.js";
import {checkSameLength, countColumn} from "../checks.js";

/**
 * Public rental homes that are left in each area when a share of them is sold.
 *
 * @formula hⱼ' = hⱼ (1 − soldⱼ)
 * @param homes public rental homes in each area: counts, 0 or more
 * @param sold the share of them that is sold in each area, from 0 to 1
 * @returns one count per area, from 0; give it to `dissimilarity` or `delta` with the dwellings of the areas to see whether
 *   what is left is more concentrated: it is when more is sold where there were few
 * @nan never
 * @source NOU 2020: 16, box 8.1 in section 8.3.2.2: in Stockholm from 18.8 to 7.1 percent of the homes in the inner city and
 *   from 61.5 to 39.1 percent in outer areas of blocks, 1990-2010
 * @form reading: the report prints shares before and after; the sale as a share of them is own arithmetic
 * @methods m-8-tenure-residualisation, m-8-social-rental-placement, m-1-social-rental-interaction
 * @example
 * homesAfterSale([200, 600], [0.5, 0.25]) // [100, 450]
 */
export function homesAfterSale(homes: ArrayLike<number>, sold: ArrayLike<number>): Float64Array {
  const before = countColumn("homesAfterSale", "homes", homes);
  const shares = shareColumn("homesAfterSale", "sold", sold);
  checkSameLength("homesAfterSale", "homes", before.length, "sold", shares.length);
  return before.map((count, area) => count * (1 - shares[area]!));
}
