import {checkAbove, checkOptions, checkShare} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn} from "../../columns.js";

/** How often the resident's finances are looked at. */
export interface SharedOwnershipOptions {
  /** Years between checks. Default: 3, as in a Dutch scheme. */
  readonly checkEvery?: number | undefined;
}

/**
 * A resident's share of a home owned together with a public body, year by year, as it is bought out with what can be paid.
 *
 * @formula s_t = min(1, s_{t−1} + p / price), with p what could be paid a year at the last check; checks in years checkEvery,
 *   2 · checkEvery and so on, and nothing paid before the first
 * @param price price of the home, in NOK, above 0; it does not change here
 * @param firstShare the resident's share at the start, from 0 to 1
 * @param ability what the resident could pay each year towards the public part, in NOK, 0 or more: one entry per year, from
 *   year 0
 * @param options.checkEvery years between checks, at least 1; default 3, as in one Dutch scheme
 * @returns the resident's share at the start of each year, never falling and at most 1; the public part is free of interest
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.3.3.1 (Barlindhaug & Astrup 2009; Elsinga et al. 2015) and section 14.5.2
 * @form reading: the scheme is printed in words; that payments buy shares at the first price is this project's
 *   simplification
 * @methods m-14-shared-ownership
 * @example
 * sharedOwnershipPath(1000000, 0.5, [0, 0, 0, 100000, 0, 0, 0]) // [0.5, 0.5, 0.5, 0.5, 0.6, 0.7, 0.8]
 */
export function sharedOwnershipPath(
  price: number,
  firstShare: number,
  ability: ArrayLike<number>,
  options: SharedOwnershipOptions = {},
): Float64Array {
  checkOptions("sharedOwnershipPath", options, ["checkEvery"]);
  const {checkEvery = 3} = options;
  checkAbove("sharedOwnershipPath", "price", price, 0);
  checkShare("sharedOwnershipPath", "firstShare", firstShare);
  if (!Number.isInteger(checkEvery) || checkEvery < 1) {
    const advice = "Give a whole number of years, at least 1.";
    const functionName = "sharedOwnershipPath";
    throw new InvalidInputError({functionName, argument: "checkEvery", value: checkEvery, advice});
  }
  const able = amountColumn("sharedOwnershipPath", "ability", ability);
  let share = firstShare;
  let payment = 0;
  return able.map((amount, year) => {
    const atStart = share;
    if (year > 0 && year % checkEvery === 0) payment = amount;
    share = Math.min(1, share + payment / price);
    return atStart;
  });
}
