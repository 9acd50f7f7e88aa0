import {measuredBy, type LimitOptions} from "./measured-by.js";
import type {PersonVerdicts} from "./person-verdicts.js";

/**
 * Which pupils spend much time in front of a screen.
 *
 * @formula met if hours > limit
 * @param hours hours a day of each pupil, 0 or more
 * @param options.limit hours a day that must be exceeded; default 3
 * @param options.weights how many pupils each row stands for (0 or more); default 1 each
 * @returns for each pupil whether their screen time is high, and the share of all of whom it is, from 0 to 1
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 6.4.2.2
 * @form printed
 * @methods m-6-screen-time
 * @example
 * highScreenTime([1, 3, 3.5, 6]).share // 0.5
 */
export function highScreenTime(hours: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("highScreenTime", "hours", hours, "above", options, 3);
}
