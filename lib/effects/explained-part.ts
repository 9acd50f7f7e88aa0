import {checkFinite, checkShare} from "../checks.js";

/** A change with the part that one cause explains. */
export interface ExplainedPart {
  readonly explained: number;
  /** What is left for all other causes. */
  readonly remaining: number;
}

/**
 * The part of a level or a change that one cause explains, when that is known as a share.
 *
 * @formula explained = share · amount; remaining = (1 − share) · amount
 * @param amount the level or change to be explained, such as growth of income segregation, in any unit
 * @param share the share explained, from 0 to 1. For income inequality and income segregation in the USA 1970-2000 the report
 *   prints 0.4 to 0.8; for the growth of inequality between neighbourhoods of Malmö 1990-2010 its parts give 0.813 for
 *   wider incomes
 * @returns `{explained, remaining}`, adding up to the amount
 * @nan never
 * @source NOU 2020: 16 (2020), section 8.2.1 (USA: 40 to 80 percent; Malmö: 18.3 and 4.2 of 22.5 percent)
 * @form printed: the shares; that the link holds when inequality falls is not said, on the contrary
 * @methods m-8-inequality-share-us, m-8-neighbourhood-inequality-decomposition, m-4-district-gap
 * @example
 * explainedPart(10, 0.4) // {explained: 4, remaining: 6}
 * explainedPart(22.5, 18.3 / 22.5).remaining // 4.2
 */
export function explainedPart(amount: number, share: number): ExplainedPart {
  checkFinite("explainedPart", "amount", amount);
  checkShare("explainedPart", "share", share);
  return {explained: share * amount, remaining: (1 - share) * amount};
}
