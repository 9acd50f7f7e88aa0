import {checkOptions} from "../checks.js";
import type {CurvePoint} from "../curve-point.js";
import {runningSums} from "../sums.js";
import {inAscendingOrder, weightedValues, type WeightOptions} from "./weighted-values.js";

/**
 * What share of everything the poorest share of the people have, for every such share (the Lorenz curve).
 *
 * @formula point k = (Σᵢ≤ₖ wᵢ / Σ wᵢ, Σᵢ≤ₖ wᵢ vᵢ / Σ wᵢ vᵢ), rows in ascending order of vᵢ
 * @param values one value per person, such as income in kroner: finite numbers, not all 0 and as a rule not negative
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns points `[x, y]` from `[0, 0]` to `[1, 1]`, one more than there are rows with weight: x is the cumulative
 *   share of people, y that of the values, so the curve lies on the diagonal when everybody has the same and
 *   otherwise below it; twice the area between is the Gini coefficient; negative values take y below 0
 * @nan never: the result is empty when the values add up to 0 or less, or every weight is 0
 * @source Lorenz, M. O. (1905), "Methods of measuring the concentration of wealth", Publications of the American
 *   Statistical Association 9(70), pp. 209-219
 * @example
 * lorenz([100, 300]) // [[0, 0], [0.5, 0.25], [1, 1]]
 * lorenz([100, 300], {weights: [3, 1]}) // [[0, 0], [0.75, 0.5], [1, 1]]
 */
export function lorenz(values: ArrayLike<number>, options: WeightOptions = {}): CurvePoint[] {
  checkOptions("lorenz", options, ["weights"]);
  const sorted = inAscendingOrder(weightedValues("lorenz", values, options.weights));
  const people = runningSums(sorted.weights);
  const amounts = runningSums(sorted.values.map((value, row) => value * sorted.weights[row]!));
  const all = people.at(-1) ?? 0;
  const everything = amounts.at(-1) ?? 0;
  if (!(everything > 0)) return [];

  const points: CurvePoint[] = [[0, 0]];
  for (let row = 0; row < people.length; row++) points.push([people[row]! / all, amounts[row]! / everything]);
  return points;
}
