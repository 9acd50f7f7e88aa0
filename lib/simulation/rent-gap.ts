import {checkNotNegative} from "../checks.js";

/** A property as it is and as it could be. All amounts are in one unit, per home or square metre. */
export interface Property {
  /** What it is worth as it stands. */
  readonly value: number;
  /** What it would be worth renovated: what the site can carry. */
  readonly potential: number;
  /** What the renovation costs. */
  readonly cost: number;
}

/** Whether it pays to renovate, for whom. */
export interface RentGap {
  /** What renovation adds to the value. */
  readonly gap: number;
  /** Whether an owner gains: the gap exceeds the cost. */
  readonly paysForOwner: boolean;
  /** Whether the value renovated exceeds the cost of renovating alone, the report's wording taken to the letter. */
  readonly exceedsCost: boolean;
}

/**
 * The rent gap: how much more a property would be worth renovated, and whether that pays for the renovation.
 *
 * @formula gap = potential − value; it pays for an owner, or for an investor who buys at the present value, where gap > cost;
 *   to the letter of the report where potential > cost
 * @param property `{value, potential, cost}`: kroner or any one unit, 0 or more; cost includes interest and fees. Neither
 *   the report nor the literature gives amounts
 * @returns `{gap, paysForOwner, exceedsCost}`: the gap in the unit of the amounts, below 0 where renovation would lose
 *   value; the two answers differ where the property is worth something already
 * @nan never
 * @source NOU 2020: 16, section 9.1.2 (rents and prices of upgraded homes above the costs of the investment); Smith, N. (1979),
 *   "Toward a theory of gentrification", Journal of the American Planning Association 45(4), pp. 538-548
 * @form standard: Smith counts what the property is bought for among the costs; the report does not say whether it does
 * @methods m-9-rent-gap, m-8-gentrification
 * @example
 * rentGap({value: 2, potential: 5, cost: 2}) // {gap: 3, paysForOwner: true, exceedsCost: true}
 * rentGap({value: 4, potential: 5, cost: 2}) // {gap: 1, paysForOwner: false, exceedsCost: true}
 */
export function rentGap(property: Property): RentGap {
  const {value, potential, cost} = property;
  for (const [name, amount] of Object.entries({value, potential, cost}))
    checkNotNegative("rentGap", name, amount);
  const gap = potential - value;
  return {gap, paysForOwner: gap > cost, exceedsCost: potential > cost};
}
