import {checkOptions, weightColumn} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, flagColumn, sameRows} from "../../columns.js";

/** Whom the rows stand for. */
export interface TargetingOptions {
  /** How many households each row stands for. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * How well a benefit reaches those it is meant for: how many of them get it, and how much of it goes to others.
 *
 * @formula coverage = Σ w·need·[b > 0] / Σ w·need; leakage = Σ w·(1 − need)·b / Σ w·b; cost = Σ w·b
 * @param benefit what each household or area gets, 0 or more: an amount, or 1 for inside and 0 for outside a boundary
 * @param need 1 for a household in need, such as one with low income, and 0 for others
 * @param options.weights how many households each row stands for, 0 or more; default 1 each
 * @returns `coverage`, the share of those in need who get anything (one less it is undercoverage), `leakage`, the share
 *   of the benefit that goes to others, and `cost`, what is paid out in all
 * @nan coverage when nobody is in need, leakage when nothing is paid out
 * @source Coady, Grosh & Hoddinott (2004), "Targeting of transfers in developing countries", World Bank
 *   (undercoverage and leakage); NOU 2020: 16, sections 13.3.1 and 15.1.3.1, which weigh rules and boundaries in words
 * @form standard
 * @methods m-13-targeting-tradeoff, m-15-delimitation, m-12-differentiated-universalism
 * @example
 * targetingAccuracy([100, 0, 100, 100], [1, 1, 0, 0]) // {coverage: 0.5, leakage: 2 / 3, cost: 300}
 */
export function targetingAccuracy(
  benefit: ArrayLike<number>,
  need: ArrayLike<number>,
  options: TargetingOptions = {},
): {coverage: number; leakage: number; cost: number} {
  checkOptions("targetingAccuracy", options, ["weights"]);
  const benefits = amountColumn("targetingAccuracy", "benefit", benefit);
  const needs = flagColumn("targetingAccuracy", "need", need);
  sameRows("targetingAccuracy", {benefit: benefits, need: needs});
  const weights = weightColumn("targetingAccuracy", options.weights, "benefit", benefits.length);
  const inNeed = sum(weights.map((weight, row) => weight * needs[row]!));
  const reached = sum(weights.map((weight, row) => (benefits[row]! > 0 ? weight * needs[row]! : 0)));
  const cost = sum(weights.map((weight, row) => weight * benefits[row]!));
  const toOthers = sum(weights.map((weight, row) => (needs[row] === 0 ? weight * benefits[row]! : 0)));
  return {coverage: reached / inNeed, leakage: toOthers / cost, cost};
}
