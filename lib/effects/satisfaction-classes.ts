import {checkFinite, checkOptions, valueColumn, weightColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** Where low ends and high begins. */
export interface SatisfactionOptions {
  /** The highest answer that counts as low. Default: 5. */
  readonly lowTo?: number | undefined;
  /** The lowest answer that counts as high, above `lowTo`. Default: 9. */
  readonly highFrom?: number | undefined;
  /** How many people each answer stands for, 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Shares of the answers. */
export interface SatisfactionClasses {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * The shares of people with low and high satisfaction with life, from their answers on a scale from 0 to 10.
 *
 * @formula low: answers ≤ lowTo; high: answers ≥ highFrom; middle: all others; each as a share of all
 * @param answers one answer per person, such as 0 to 10
 * @param options.lowTo the highest answer that counts as low; default 5
 * @param options.highFrom the lowest answer that counts as high; default 9
 * @param options.weights how many people each answer stands for, 0 or more; default 1 each
 * @returns `{low, middle, high}`, from 0 to 1, adding up to 1; the report prints 22 and 26 percent and leaves 52 unnamed
 * @nan all, when every weight is 0
 * @source NOU 2020: 16 (2020), section 5.2.1
 * @form printed
 * @methods m-5-life-satisfaction-classes
 * @example
 * satisfactionClasses([3, 5, 7, 8, 9]) // {low: 0.4, middle: 0.4, high: 0.2}
 */
export function satisfactionClasses(
  answers: ArrayLike<number>,
  options: SatisfactionOptions = {},
): SatisfactionClasses {
  checkOptions("satisfactionClasses", options, ["lowTo", "highFrom", "weights"]);
  const {lowTo = 5, highFrom = 9} = options;
  checkFinite("satisfactionClasses", "lowTo", lowTo);
  checkFinite("satisfactionClasses", "highFrom", highFrom);
  if (highFrom <= lowTo) {
    const advice = `Give a number above lowTo (${lowTo}): no answer is both low and high.`;
    throw new InvalidInputError({
      functionName: "satisfactionClasses",
      argument: "highFrom",
      value: highFrom,
      advice,
    });
  }
  const column = valueColumn("satisfactionClasses", "answers", answers);
  const weights = weightColumn("satisfactionClasses", options.weights, "answers", column.length);
  const all = sum(weights);
  const share = (isIn: (answer: number) => boolean) =>
    sum(weights.map((weight, row) => (isIn(column[row]!) ? weight : 0))) / all;
  return {
    low: share((answer) => answer <= lowTo),
    middle: share((answer) => answer > lowTo && answer < highFrom),
    high: share((answer) => answer >= highFrom),
  };
}
