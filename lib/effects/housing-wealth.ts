import {checkAbove, checkAtLeast} from "../checks.js";

/**
 * What an owner's home is worth to them after some years: its price less what is left of the loan.
 *
 * @formula W(t) = P (1 + g)ᵗ − D(t)
 * @param price the price paid, above 0
 * @param growth how much prices grow a year, above −1: 0.03 is 3 percent
 * @param years the number of years, 0 or more
 * @param debt what is left of the loan then, 0 or more
 * @returns in the unit of the price; below 0 where the debt exceeds the home. In Stockholm 1995-2010 the report prints a
 *   halving for one family and a doubling for another, which is −4.5 and 4.7 percent a year
 * @nan never
 * @source NOU 2020: 16 (2020), section 9.2.2 (owners share in rising prices and save by repaying)
 * @form reading: the section reasons in words; the growth rates follow from its halving and doubling
 * @methods m-9-wealth-building, m-9-capital-gain-inequality
 * @example
 * housingWealth(3, 0.02, 2, 1.5) // ≈ 1.6212
 * housingWealth(1, 2 ** (1 / 15) - 1, 15, 0) // ≈ 2
 */
export function housingWealth(price: number, growth: number, years: number, debt: number): number {
  checkAbove("housingWealth", "price", price, 0);
  checkAbove("housingWealth", "growth", growth, -1);
  checkAtLeast("housingWealth", "years", years, 0);
  checkAtLeast("housingWealth", "debt", debt, 0);
  return price * (1 + growth) ** years - debt;
}
