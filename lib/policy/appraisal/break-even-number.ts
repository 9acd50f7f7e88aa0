import {checkAbove, checkNotNegative, checkOptions} from "../../checks.js";

/** What else the measure gives. */
export interface BreakEvenOptions {
  /** Gains that do not depend on the number helped, in the unit of the cost. Default: 0. */
  readonly otherGains?: number | undefined;
}

/**
 * How many people a measure must help for it to pay.
 *
 * @formula max(0, cost − otherGains) / value
 * @param cost what the measure costs, 0 or more
 * @param value the value of one person helped, above 0, in the unit of the cost, such as the NOK 1 million of a pupil who
 *   completes upper secondary school
 * @param options.otherGains gains whatever the number helped, 0 or more; default 0
 * @returns persons, not rounded, falling as the value rises; not discounted
 * @nan never
 * @source Standard break-even arithmetic; NOU 2020: 16 (2020), sections 15.4.4, 19.2 and 19.3
 * @form standard
 * @methods m-15-break-even, m-19-extra-year, m-19-cost-of-falling-outside
 * @example
 * breakEvenNumber(2.5e9, 1e6) // 2500
 * breakEvenNumber(3.3e9, 1e6) // 3300
 */
export function breakEvenNumber(cost: number, value: number, options: BreakEvenOptions = {}): number {
  checkOptions("breakEvenNumber", options, ["otherGains"]);
  const {otherGains = 0} = options;
  checkNotNegative("breakEvenNumber", "cost", cost);
  checkAbove("breakEvenNumber", "value", value, 0);
  checkNotNegative("breakEvenNumber", "otherGains", otherGains);
  return Math.max(0, cost - otherGains) / value;
}
