import {sum} from "../sums.js";

/** @internal The weighted least-squares line of y on x; NaN when x is constant or there are no rows. */
export function regressionLine(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array,
): {slope: number; intercept: number} {
  const all = sum(weights);
  const mean = (column: Float64Array) => sum(column.map((value, row) => value * weights[row]!)) / all;
  const [meanX, meanY] = [mean(x), mean(y)];
  // The mean of equal numbers can differ from them in the last digit, so "constant" is not "no variance".
  if (x.every((value) => value === x[0])) return {slope: NaN, intercept: NaN};
  const xy = sum(x.map((value, row) => weights[row]! * (value - meanX) * (y[row]! - meanY)));
  const xx = sum(x.map((value, row) => weights[row]! * (value - meanX) ** 2));
  const slope = xy / xx;
  return {slope, intercept: meanY - slope * meanX};
}
