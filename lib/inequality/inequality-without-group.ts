import {checkOptions, checkSameLength, valueColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {membersOf} from "./members-of.js";
import {percentileRatio} from "./percentile-ratio.js";
import {withWeights, type WeightedValues, type WeightOptions} from "./weighted-values.js";

/** A measure of this folder, or one of the same form. */
export type InequalityMeasure = (values: ArrayLike<number>, options: WeightOptions) => number;

/** Which measure, and whom the rows stand for. */
export interface WithoutGroupOptions extends WeightOptions {
  /** What is measured with and without the group. Default: `percentileRatio`, as in the report. */
  readonly measure?: InequalityMeasure | undefined;
}

/** Inequality among everybody, and among those who are left without a group. */
export interface InequalityWithoutGroup {
  /** Among everybody. */
  readonly everybody: number;
  /** Among those who are not in the group. */
  readonly without: number;
  /** What the group's presence adds: `everybody − without`. */
  readonly difference: number;
}

/**
 * How much lower inequality is when a group is left out of the count, such as residents with immigrant background.
 *
 * @formula difference = I(everybody) − I(everybody but the group), with I the measure
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param member who is in the group: 1 for a member, 0 for anybody else, one entry per person
 * @param options.measure a function of `(values, {weights})` that gives a number, such as `gini`; an option goes into it:
 *   `(values, options) => atkinson(values, {...options, epsilon: 1})`; default `percentileRatio`
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{everybody, without, difference}`; a comparison of two sets of people, not the effect of anybody's coming: the
 *   incomes of the others are taken as they are
 * @nan when the measure has no value, without a group that is everybody, say
 * @source Statistics Norway (2019), as told in NOU 2020: 16, section 1.1.2.3, which prints the direction only
 * @form printed in words in section 1.1.2.3
 * @methods m-1-inequality-excluding-immigrants
 * @example
 * inequalityWithoutGroup([10, 20, 30, 40], [1, 0, 0, 0]) // {everybody: 4, without: 2, difference: 2}
 * inequalityWithoutGroup([100, 100, 0], [0, 0, 1], {measure: gini}).without // 0
 */
export function inequalityWithoutGroup(
  values: ArrayLike<number>,
  member: ArrayLike<number>,
  options: WithoutGroupOptions = {},
): InequalityWithoutGroup {
  const functionName = "inequalityWithoutGroup";
  checkOptions(functionName, options, ["measure", "weights"]);
  const {measure = percentileRatio, weights} = options;
  checkMeasure(functionName, measure);
  const column = valueColumn(functionName, "values", values);
  const flags = flagColumn(functionName, "member", member);
  checkSameLength(functionName, "values", column.length, "member", flags.length);
  const everybody = measured(measure, withWeights(functionName, column, weights));
  const without = measured(measure, membersOf(functionName, column, flags, weights).others);
  return {everybody, without, difference: everybody - without};
}

function measured(measure: InequalityMeasure, {values, weights}: WeightedValues): number {
  return values.length === 0 ? NaN : measure(values, {weights});
}

function checkMeasure(functionName: string, measure: unknown): void {
  if (typeof measure === "function") return;
  throw new InvalidInputError({
    functionName,
    argument: "measure",
    value: measure,
    advice: "Give a function of (values, {weights}) that gives a number, such as gini.",
  });
}
