import {checkOptions} from "../checks.js";
import {giniOf} from "./gini.js";
import {panelOf} from "./panel.js";
import type {WeightOptions} from "./weighted-values.js";

/** What one step of redistribution does to inequality. */
export interface RedistributionStep {
  /** The Gini coefficient after the step. */
  readonly gini: number;
  /** How far the step lowers it. */
  readonly reduction: number;
  /** The same as a share of the coefficient before the first step: the shares of all steps add up to the whole. */
  readonly share: number;
}

/**
 * What each step of redistribution, such as income security, then tax, does to the Gini coefficient, so that the parts
 * add up to the whole.
 *
 * @formula reductionₛ = G(stageₛ₋₁) − G(stageₛ); shareₛ = reductionₛ / G(stage₀)
 * @param stages one column per stage: income per person before any step, then after each, the same person in the same
 *   row; at least two
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{gini, reduction, share}` for each step, one fewer than there are stages; another order of the steps gives
 *   other parts of the same whole, so the order is part of the result
 * @nan what needs a Gini coefficient of incomes that add up to 0 or less; share when incomes before are equal
 * @source NOU 2020: 16, section 4.1.1, where one percentage is of taxes and income security together and another of
 *   progressive income tax alone; the definition is that of `redistributiveEffect`, Reynolds & Smolensky (1977), step by
 *   step
 * @form reading: section 4.1.1 prints the two percentages without an order of steps
 * @methods m-4-redistribution
 * @example
 * const [transfers, tax] = redistributionSteps([[0, 100, 300], [40, 100, 300], [40, 100, 220]]);
 * transfers.share + tax.share // redistributiveEffect([0, 100, 300], [40, 100, 220]).relative
 */
export function redistributionSteps(
  stages: ArrayLike<ArrayLike<number>>,
  options: WeightOptions = {},
): RedistributionStep[] {
  checkOptions("redistributionSteps", options, ["weights"]);
  const {columns, weights} = panelOf("redistributionSteps", {stages}, options.weights, 2);
  const ginis = columns.map((values) => giniOf({values, weights}));
  return ginis.slice(1).map((gini, at) => {
    const reduction = ginis[at]! - gini;
    return {gini, reduction, share: ginis[0]! > 0 ? reduction / ginis[0]! : NaN};
  });
}
