import {measuredBy, type LimitOptions} from "./measured-by.js";
import type {PersonVerdicts} from "./person-verdicts.js";

/**
 * Who has lived in Norway for a short time (kort botid).
 *
 * @formula met if years ≤ limit
 * @param years years in Norway of each person, 0 or more; of people born there, their age
 * @param options.limit years up to which residence is short; default 5, which chapter 19 prints. Section 3.3.2 uses the
 *   indicator without saying how long
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether their residence is short, and the share of all of whom it is, from 0 to 1
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 19.2 (five years or less) and section 3.3.2
 * @form printed
 * @methods m-3-short-residence
 * @example
 * shortResidence([0, 5, 6, 30]).share // 0.5
 */
export function shortResidence(years: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("shortResidence", "years", years, "at most", options, 5);
}
