import {checkOptions, checkShare} from "../checks.js";
import {exactTop} from "./tails.js";
import {amountOf, weightedValues, type WeightOptions} from "./weighted-values.js";

/** How many people count as the top, and whom the rows stand for. */
export interface TopShareOptions extends WeightOptions {
  /** The share of the people that is the top, from 0 to 1. Default: 0.1. */
  readonly share?: number | undefined;
}

/**
 * The share of everything that the people with most have, such as the share of all wealth held by the wealthiest tenth.
 *
 * @formula 1 − L(1 − share), L the Lorenz curve; the row that the limit falls in is divided
 * @param values one value per person or household, such as net wealth in kroner: finite numbers of either sign
 * @param options.share the share of the people that is the top, from 0 to 1; default 0.1
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from `share` (everybody has the same) to 1 (they have everything); above 1 when the others owe more than they
 *   own; the report prints 45 and 58 percent for the wealthiest tenth, thirty years apart
 * @nan when the values add up to 0 or less, or every weight is 0
 * @source Lorenz, M. O. (1905), "Methods of measuring the concentration of wealth", Publications of the American
 *   Statistical Association 9(70), pp. 209-219; NOU 2020: 16, sections 4.2.1 (wealth) and 7.2.2 (offences)
 * @form standard: section 4.2.1 prints the result; section 7.2.2 prints the same of offences and offenders
 * @methods m-4-wealth-top10, m-7-offence-concentration
 * @example
 * topShare([1, 1, 1, 1, 1, 1, 1, 1, 1, 11]) // 0.55
 * topShare([1, 1, 1, 1], {share: 0.1}) // 0.1
 * topShare([-2, 1, 1, 4], {share: 0.25}) // 1
 */
export function topShare(values: ArrayLike<number>, options: TopShareOptions = {}): number {
  checkOptions("topShare", options, ["share", "weights"]);
  const {share = 0.1, weights} = options;
  checkShare("topShare", "share", share);
  const people = weightedValues("topShare", values, weights);
  const everything = amountOf(people);
  return everything > 0 ? exactTop(people, share).amount / everything : NaN;
}
