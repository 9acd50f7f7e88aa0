import {checkAbove, checkNotNegative} from "../../checks.js";

/**
 * What a sum comes to for each of the places it is meant for, such as what it leaves for one more employee at each school.
 *
 * @formula money / places
 * @param money the sum, in NOK a year, 0 or more; NOK 50 million in the report's example
 * @param places the number of places, above 0; about 70 schools in 43 areas of the three largest cities in the example
 * @returns NOK a year per place
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (Iversen et al. 2020), where 50 million pays for one social worker (miljøarbeider)
 *   at each school; the cost of one is not printed
 * @form printed in words
 * @methods m-19-school-worker
 * @example
 * moneyPerPlace(50000000, 70) // ≈ 714286
 */
export function moneyPerPlace(money: number, places: number): number {
  checkNotNegative("moneyPerPlace", "money", money);
  checkAbove("moneyPerPlace", "places", places, 0);
  return money / places;
}
