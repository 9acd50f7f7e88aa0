import {checkOptions, checkWhole, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {groupNumbers} from "./quantile-groups.js";
import {withWeights, type WeightOptions} from "./weighted-values.js";

/** How many groups, and whom the rows stand for. */
export interface MobilityTableOptions extends WeightOptions {
  /** How many quantile groups each generation is divided into. Default: 5. */
  readonly groups?: number | undefined;
}

/**
 * Where the children of each fifth (or other group) of parents end up in the distribution of their own incomes.
 *
 * @formula tableₐᵦ = Σ wᵢ over children in group b with parents in group a, divided by Σ wᵢ over parents in group a; groups
 *   as `quantileGroups` forms them in each generation
 * @param parents income of each child's parents: one value per child, finite numbers
 * @param children income of the same child as an adult: finite numbers
 * @param options.groups how many groups, at least 1; default 5
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns one row per group of parents, from the lowest to the highest: the shares of their children in each group, which
 *   add up to 1; all alike with full mobility, 1 on the diagonal with none
 * @nan a row for which there are no parents, as when many have equal incomes
 * @source Jäntti, M. et al. (2006), "American exceptionalism in a new light: a comparison of intergenerational earnings
 *   mobility in the Nordic countries, the United Kingdom and the United States", IZA Discussion Paper 1938, section 4; NOU
 *   2020: 16, section 10.1
 * @form standard: section 10.1 defines social mobility in words and prints no measure
 * @methods m-10-social-mobility
 * @example
 * mobilityTable([1, 2, 3, 4], [10, 30, 20, 40], {groups: 2}) // [[0.5, 0.5], [0.5, 0.5]]
 * mobilityTable([1, 2, 3, 4], [10, 20, 30, 40], {groups: 2}) // [[1, 0], [0, 1]]
 */
export function mobilityTable(
  parents: ArrayLike<number>,
  children: ArrayLike<number>,
  options: MobilityTableOptions = {},
): Float64Array[] {
  const functionName = "mobilityTable";
  checkOptions(functionName, options, ["groups", "weights"]);
  const {groups = 5} = options;
  checkWhole(functionName, "groups", groups, 1);
  const {parents: x, children: y} = columnsOf(functionName, valueColumn, {parents, children});
  const weights = weightColumn(functionName, options.weights, "parents", x.length);

  const from = groupNumbers(x, withWeights(functionName, x, weights), groups);
  const to = groupNumbers(y, withWeights(functionName, y, weights), groups);
  const table = Array.from({length: groups}, () => new Float64Array(groups));
  weights.forEach((weight, row) => {
    if (weight > 0) table[from[row]! - 1]![to[row]! - 1]! += weight;
  });
  return table.map((shares) => {
    const all = shares.reduce((a, b) => a + b);
    return shares.map((share) => share / all);
  });
}
