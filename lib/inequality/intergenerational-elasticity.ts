import {checkOptions, checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {regressionLine} from "./regression-line.js";
import type {WeightOptions} from "./weighted-values.js";

/**
 * How much of a relative difference between parents' incomes is found again between their children's (the
 * intergenerational income elasticity).
 *
 * @formula β in the least-squares line ln childᵢ = a + β ln parentᵢ
 * @param parents income of each child's parents, above 0, as a rule a mean over several years; in any unit
 * @param children income of the same child as an adult, above 0
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns 0 (parents' income says nothing: full mobility) to 1 (differences pass on in full), rarely outside; 0.2 says
 *   that children of parents with 10 percent more income have about 2 percent more; it also moves with the spread of
 *   incomes in the two generations, which `rankMobility` does not
 * @nan when all parents with weight have the same income, or every weight is 0
 * @source Solon, G. (1992), "Intergenerational income mobility in the United States", American Economic Review 82(3), pp.
 *   393-408; NOU 2020: 16, section 10.1
 * @form standard: section 10.1 defines social mobility in words and prints no measure
 * @methods m-10-social-mobility, m-10-mobility-trend
 * @example
 * intergenerationalElasticity([100, 400], [200, 400]) // 0.5
 */
export function intergenerationalElasticity(
  parents: ArrayLike<number>,
  children: ArrayLike<number>,
  options: WeightOptions = {},
): number {
  const functionName = "intergenerationalElasticity";
  checkOptions(functionName, options, ["weights"]);
  const x = logColumn(functionName, "parents", parents);
  const y = logColumn(functionName, "children", children);
  checkSameLength(functionName, "parents", x.length, "children", y.length);
  const weights = weightColumn(functionName, options.weights, "parents", x.length);
  const [usedX, usedY] = [rowsWithWeight(x, weights), rowsWithWeight(y, weights)];
  return regressionLine(usedX, usedY, rowsWithWeight(weights, weights)).slope;
}

function logColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  const values = valueColumn(functionName, argument, column);
  const row = values.findIndex((value) => !(value > 0));
  if (row === -1) return values.map(Math.log);
  throw new InvalidInputError({
    functionName,
    argument,
    row,
    value: values[row],
    advice: "It has no logarithm: leave the row out of every column, and say so, or use rankMobility.",
  });
}
