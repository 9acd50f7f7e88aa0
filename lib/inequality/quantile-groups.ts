import {checkOptions, checkWhole, valueColumn} from "../checks.js";
import {quantileOf} from "./quantile.js";
import {
  weightedPeople,
  withWeights,
  type People,
  type WeightedValues,
  type WeightOptions,
} from "./weighted-values.js";

/** How many groups, by whose distribution, and whom the rows stand for. */
export interface QuantileGroupsOptions extends WeightOptions {
  /** How many groups of (as nearly as equal values allow) equal size: 10 gives tenths. Default: 10. */
  readonly groups?: number | undefined;
  /** The people whose distribution is divided, such as the whole country. Default: the people given. */
  readonly population?: People | undefined;
}

/**
 * Which tenth (or other quantile group) of the population each person's value lies in.
 *
 * @formula the smallest g with vᵢ ≤ q(g / groups), q as `quantile` takes it of the population; the last group above all
 *   of these
 * @param values one value per person, such as income in kroner: finite numbers
 * @param options.groups how many groups, at least 1: 10 (default) for tenths, 5 for fifths
 * @param options.population `{values, weights}` of the people whose distribution is divided, such as the whole country;
 *   default the people given
 * @param options.weights how many people each row stands for (0 or more); they count only where no population is given
 * @returns one whole number per person, from 1 (lowest) to `groups`, also for rows with weight 0; equal values are in the
 *   same group, so groups can differ in size; what share of an area's people is in the population's three lowest tenths
 *   is the share of numbers of 3 or less
 * @nan never: 0 for everybody when every weight of the population is 0
 * @source Eurostat (2004), EU-SILC 131-rev/04 (income quintiles); NOU 2020: 16, section 3.3.6.2 (the three lowest tenths)
 *   and section 3.1, table 3.1 (the highest tenth)
 * @form standard: the report names tenths without a rule for limits and equal incomes
 * @methods m-3-three-lowest-deciles, m-3-high-income-intl
 * @example
 * quantileGroups([30, 10, 20, 40], {groups: 4}) // [3, 1, 2, 4]
 * quantileGroups([5, 25, 99], {groups: 2, population: {values: [10, 20, 30, 40]}}) // [1, 1, 2]
 */
export function quantileGroups(values: ArrayLike<number>, options: QuantileGroupsOptions = {}): Uint32Array {
  const functionName = "quantileGroups";
  checkOptions(functionName, options, ["groups", "population", "weights"]);
  const {groups = 10, population, weights} = options;
  checkWhole(functionName, "groups", groups, 1);
  const column = valueColumn(functionName, "values", values);
  const own = withWeights(functionName, column, weights);
  const people = population === undefined ? own : weightedPeople(functionName, "population", population);
  return groupNumbers(column, people, groups);
}

/** @internal The group of each value among people that are checked already. */
export function groupNumbers(values: Float64Array, people: WeightedValues, groups: number): Uint32Array {
  if (people.values.length === 0) return new Uint32Array(values.length);
  const limits = Array.from({length: groups - 1}, (_, at) => quantileOf(people, (at + 1) / groups));
  return Uint32Array.from(values, (value) => {
    const group = limits.findIndex((limit) => value <= limit);
    return group === -1 ? groups : group + 1;
  });
}
