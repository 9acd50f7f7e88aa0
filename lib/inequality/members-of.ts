import {weightColumn} from "../checks.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import type {WeightedValues} from "./weighted-values.js";

/** @internal People divided by a column of 1 (members) and 0 (others); values and flags are checked already. */
export function membersOf(
  functionName: string,
  values: ArrayLike<number>,
  flags: Float64Array,
  givenWeights: ArrayLike<number> | undefined,
): {members: WeightedValues; others: WeightedValues} {
  const column = Float64Array.from(values);
  const weights = weightColumn(functionName, givenWeights, "values", column.length);
  const part = (keep: Float64Array) => ({
    values: rowsWithWeight(column, keep),
    weights: rowsWithWeight(weights, keep),
  });
  return {
    members: part(weights.map((weight, row) => weight * flags[row]!)),
    others: part(weights.map((weight, row) => weight * (1 - flags[row]!))),
  };
}
