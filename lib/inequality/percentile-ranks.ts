import {checkOptions, valueColumn} from "../checks.js";
import {runningSums} from "../sums.js";
import {
  inAscendingOrder,
  weightedPeople,
  withWeights,
  type People,
  type WeightedValues,
  type WeightOptions,
} from "./weighted-values.js";

/** Among whom ranks are counted, and whom the rows stand for. */
export interface PercentileRanksOptions extends WeightOptions {
  /** The people among whom everybody is ranked, such as the whole country. Default: the people given. */
  readonly population?: People | undefined;
}

/**
 * Where each person stands among all: the share of the people who have less, half of those with the same included.
 *
 * @formula rankᵢ = (Σ wⱼ over vⱼ < vᵢ + ½ Σ wⱼ over vⱼ = vᵢ) / Σ wⱼ, over the population
 * @param values one value per person, such as income in kroner: finite numbers
 * @param options.population `{values, weights}` of the people among whom everybody is ranked; default the people given
 * @param options.weights how many people each row stands for (0 or more); they count only where no population is given
 * @returns one rank per person, from 0 (below everybody) to 1 (above everybody); among the people themselves the ranks
 *   have the mean 0.5
 * @nan everything when every weight of the population is 0
 * @source Dahl, M. W. & DeLeire, T. (2008), "The association between children's earnings and fathers' lifetime earnings:
 *   estimates using administrative data", Institute for Research on Poverty, Discussion Paper 1342-08, section 3; in the
 *   form with half of the equals, Kendall, M. G. (1945), "The treatment of ties in ranking problems", Biometrika 33(3), pp.
 *   239-251
 * @example
 * percentileRanks([10, 30, 20, 20]) // [0.125, 0.875, 0.5, 0.5]
 * percentileRanks([15, 100], {population: {values: [10, 20]}}) // [0.5, 1]
 */
export function percentileRanks(
  values: ArrayLike<number>,
  options: PercentileRanksOptions = {},
): Float64Array {
  const functionName = "percentileRanks";
  checkOptions(functionName, options, ["population", "weights"]);
  const {population, weights} = options;
  const column = valueColumn(functionName, "values", values);
  const own = withWeights(functionName, column, weights);
  return ranksAmong(
    column,
    population === undefined ? own : weightedPeople(functionName, "population", population),
  );
}

/** @internal The rank of each value among people that are checked already. */
export function ranksAmong(values: Float64Array, people: WeightedValues): Float64Array {
  const sorted = inAscendingOrder(people);
  const sums = runningSums(sorted.weights);
  const all = sums.at(-1) ?? NaN;
  const weightOfFirst = (rows: number) => (rows === 0 ? 0 : sums[rows - 1]!);
  return values.map((value) => {
    const less = countBelow(sorted.values, (other) => other < value);
    const notMore = countBelow(sorted.values, (other) => other <= value);
    return (weightOfFirst(less) + weightOfFirst(notMore)) / 2 / all;
  });
}

/** How many of the values, from the start, a condition holds for that then holds for no more. */
function countBelow(ascending: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
