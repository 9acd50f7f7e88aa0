import {measuredBy, type LimitOptions} from "./measured-by.js";
import type {PersonVerdicts} from "./person-verdicts.js";

/**
 * Who received social assistance (sosialhjelp) during the year, or more than a certain amount of it.
 *
 * @formula met if kroner > limit
 * @param kroner social assistance that each resident received during the year, 0 or more
 * @param options.limit kroner that must be exceeded; default 0, every recipient (table 4.3). Section 3.3.6.2 uses 10 000
 *   in place of the Swedish long-term social assistance, for which there are no Norwegian figures
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether they count, and the share of all who do, from 0 to 1; table 4.3 prints 0.019 for Norway
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 4.1.3.2 with table 4.3 and section 3.3.6.2
 * @form printed
 * @methods m-4-social-assistance-share, m-3-social-assistance-10k
 * @example
 * socialAssistance([0, 8000, 10000, 60000]).share // 0.75
 * socialAssistance([0, 8000, 10000, 60000], {limit: 10000}).share // 0.25
 */
export function socialAssistance(kroner: ArrayLike<number>, options: LimitOptions = {}): PersonVerdicts {
  return measuredBy("socialAssistance", "kroner", kroner, "above", options, 0);
}
