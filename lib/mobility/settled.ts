import {measuredBy, type LimitOptions} from "../deprivation/measured-by.js";
import type {PersonVerdicts} from "../deprivation/person-verdicts.js";

/**
 * Who is settled (bofast): has lived in the same area for years. Their share is the area’s residential stability
 * (bostabilitet).
 *
 * @formula met if years ≥ limit
 * @param years years that each resident has lived in the area, 0 or more
 * @param options.limit years from which a resident is settled; default 5
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each resident whether they are settled, and the share of all who are, from 0 to 1
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 4.2.2.2 with figure 4.7
 * @form printed
 * @methods m-4-settled
 * @example
 * settled([1, 4.9, 5, 20]).share // 0.5
 */
export function settled(years: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("settled", "years", years, "at least", options, 5);
}
