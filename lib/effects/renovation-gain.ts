import {checkAtLeast} from "../checks.js";

/** What renovating would bring. */
export interface RenovationGain {
  /** Value after renovation less cost and value before. */
  readonly gain: number;
  /** Whether an investor who owns the home gains by it. */
  readonly pays: boolean;
}

/**
 * Whether renovating a home pays: when the value that it adds exceeds what it costs (the rent gap).
 *
 * @formula gain = after − before − cost; pays if gain > 0
 * @param before what the home is worth as it is, or what it costs to buy, 0 or more
 * @param after what it is worth renovated, 0 or more; rents count as the price that they give
 * @param cost what renovating costs, 0 or more
 * @returns `{gain, pays}` in the unit given
 * @nan never
 * @source Smith (1979), "Toward a theory of gentrification", Journal of the American Planning Association 45(4), pp. 538-548;
 *   NOU 2020: 16, section 9.1.2 (renovation pays once rents and prices of renovated homes exceed the cost)
 * @form reading: the section gives the rule in words and no value before; with 0 for that it is the rule to the letter
 * @methods m-9-rent-gap
 * @example
 * renovationGain(2, 3.5, 1) // {gain: 0.5, pays: true}
 */
export function renovationGain(before: number, after: number, cost: number): RenovationGain {
  checkAtLeast("renovationGain", "before", before, 0);
  checkAtLeast("renovationGain", "after", after, 0);
  checkAtLeast("renovationGain", "cost", cost, 0);
  const gain = after - before - cost;
  return {gain, pays: gain > 0};
}
