import {measuredBy, type LimitOptions} from "./measured-by.js";
import type {PersonVerdicts} from "./person-verdicts.js";

/**
 * Which households are large (store husstander), by the number of people in them.
 *
 * @formula met if members ≥ limit
 * @param members people in each household
 * @param options.limit people from which a household is large; default 6
 * @param options.weights how many households each row stands for (0 or more); default 1 each
 * @returns for each household whether it is large, and the share that is, from 0 to 1: about 0.01 in Oslo
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 4.2.2.3
 * @form printed
 * @methods m-4-large-household
 * @example
 * largeHousehold([1, 2, 6, 8]).share // 0.5
 */
export function largeHousehold(members: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("largeHousehold", "members", members, "at least", options, 6);
}
