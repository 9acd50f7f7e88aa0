import {checkOptions, checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {amountsWithoutLosses} from "./amounts.js";
import {sum} from "../sums.js";
import type {WeightOptions} from "./weighted-values.js";

/** Who cannot pay for a minimum budget, and what is lacking. */
export interface BudgetShortfall {
  /** The share of households (or people, by their weights) whose income does not cover their budget. */
  readonly rate: number;
  /** What these lack on average, in the unit of income. */
  readonly meanShortfall: number;
}

/**
 * How many households have less than a minimum budget for what they need, and how much they lack (consumption-based
 * poverty, as with the budget of Statens institutt for forbruksforskning, SIFO).
 *
 * @formula rate = Σ wᵢ over the rows with income < budget, divided by Σ wᵢ; meanShortfall = the mean of budget − income over
 *   these rows
 * @param income what each household has to spend, in kroner, not equivalised: the budget already follows its members
 * @param budget what the household needs by the budget, in the same unit and for the same period, 0 or more; the report
 *   prints no amounts
 * @param options.weights how many each row stands for (0 or more), such as members of the household; default 1 each
 * @returns `{rate, meanShortfall}`: rate from 0 (all can pay) to 1 (none can); an income equal to the budget covers it
 * @nan rate when every weight is 0; meanShortfall when nobody lacks anything
 * @source NOU 2020: 16, box 4.1 in section 4.1.3.1
 * @form reading: box 4.1 names the budget as an example of a measure based on consumption, without amounts or a rule
 * @methods m-4-sifo
 * @example
 * budgetShortfall([200, 300, 400, 500], [250, 250, 450, 450]) // {rate: 0.5, meanShortfall: 50}
 */
export function budgetShortfall(
  income: ArrayLike<number>,
  budget: ArrayLike<number>,
  options: WeightOptions = {},
): BudgetShortfall {
  const functionName = "budgetShortfall";
  checkOptions(functionName, options, ["weights"]);
  const incomes = valueColumn(functionName, "income", income);
  const needs = amountsWithoutLosses(functionName, "budget", budget);
  checkSameLength(functionName, "income", incomes.length, "budget", needs.length);
  const weights = weightColumn(functionName, options.weights, "income", incomes.length);
  const short = weights.map((weight, row) => (incomes[row]! < needs[row]! ? weight : 0));
  const lacking = short.map((weight, row) => weight * (needs[row]! - incomes[row]!));
  return {rate: sum(short) / sum(weights), meanShortfall: sum(lacking) / sum(short)};
}
