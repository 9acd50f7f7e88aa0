/** @internal The entries of a column whose weight is above 0: the others stand for nobody. */
export function rowsWithWeight(column: Float64Array, weights: Float64Array): Float64Array {
  return weights.includes(0) ? column.filter((_, row) => weights[row]! > 0) : column;
}
