import {sum} from "./sums.js";

/** @internal The mean of a column, NaN of an empty one. */
export function meanOf(column: Float64Array): number {
  return sum(column) / column.length;
}

/** @internal The standard deviation of a sample, with n − 1 below; NaN of fewer than two values. */
export function deviationOf(column: Float64Array): number {
  if (column.length < 2) return NaN;
  const mean = meanOf(column);
  return Math.sqrt(sum(column.map((value) => (value - mean) ** 2)) / (column.length - 1));
}
