import {measuredBy, type LimitOptions} from "./measured-by.js";
import type {PersonVerdicts} from "./person-verdicts.js";

/**
 * Who works full time (heltid), by the hours agreed on.
 *
 * @formula met if hours ≥ limit
 * @param hours agreed weekly hours of each employed person, 0 or more
 * @param options.limit weekly hours from which work is full time; default 30
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether they work full time, and the share of all who do, from 0 to 1
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 4.1.3.1
 * @form printed
 * @methods m-4-full-time
 * @example
 * fullTime([37.5, 30, 29.5, 20]).share // 0.5
 */
export function fullTime(hours: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("fullTime", "hours", hours, "at least", options, 30);
}
