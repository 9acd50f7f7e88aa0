import {checkFinite, checkOptions, countColumn, weightColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** Where the groups begin. */
export interface LifeSatisfactionOptions {
  /** The lowest answer that is high. Default: 9. */
  readonly high?: number | undefined;
  /** The highest answer that is low. Default: 5. */
  readonly low?: number | undefined;
  /** How many people each answer stands for: 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** How satisfied an answer is. */
export type Satisfaction = "low" | "middle" | "high";

/** The group of each answer, and the share of each group. */
export interface LifeSatisfaction {
  readonly classes: readonly Satisfaction[];
  readonly shares: Readonly<Record<Satisfaction, number>>;
}

/**
 * How satisfied people are with their lives, in three groups of their answers from 0 to 10.
 *
 * @formula high if answer ≥ 9, low if answer ≤ 5, otherwise middle; share = Σ weights of a group / Σ weights
 * @param answers one answer per person: a whole number from 0 to 10
 * @param options.high the lowest answer that is high; default 9
 * @param options.low the highest answer that is low, below `high`; default 5
 * @param options.weights how many people each answer stands for (0 or more); default 1 each
 * @returns the group of each person, and three shares that add up to 1; section 5.2.1 prints 0.26 high and 0.22 low, which
 *   leaves 0.52 in the middle, a group that it does not name
 * @nan the shares, when every weight is 0
 * @source NOU 2020: 16 (2020), section 5.2.1
 * @form printed
 * @methods m-5-life-satisfaction-classes
 * @example
 * lifeSatisfaction([10, 8, 5, 2]).shares // {low: 0.5, middle: 0.25, high: 0.25}
 */
export function lifeSatisfaction(
  answers: ArrayLike<number>,
  options: LifeSatisfactionOptions = {},
): LifeSatisfaction {
  const name = "lifeSatisfaction";
  checkOptions(name, options, ["high", "low", "weights"]);
  const {high = 9, low = 5} = options;
  checkFinite(name, "high", high);
  checkFinite(name, "low", low);
  if (low >= high) {
    throw new InvalidInputError({
      functionName: name,
      argument: "low",
      value: low,
      advice: `The highest low answer lies below the lowest high one, which is ${high}.`,
    });
  }
  const given = countColumn(name, "answers", answers);
  given.forEach((answer, row) => {
    if (Number.isInteger(answer) && answer <= 10) return;
    throw new InvalidInputError({
      functionName: name,
      argument: "answers",
      row,
      value: answer,
      advice: "Give whole answers from 0 to 10, and leave out whoever did not answer.",
    });
  });
  const weights = weightColumn(name, options.weights, "answers", given.length);
  const classes = Array.from(given, (answer): Satisfaction =>
    answer >= high ? "high" : answer <= low ? "low" : "middle",
  );
  const share = (kind: Satisfaction) =>
    sum(weights.map((weight, row) => (classes[row] === kind ? weight : 0))) / sum(weights);
  return {classes, shares: {low: share("low"), middle: share("middle"), high: share("high")}};
}
