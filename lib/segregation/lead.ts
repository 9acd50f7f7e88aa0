import {ascendingOrder} from "../ascending-order.js";

/** Places on the scale are one when they differ by no more than this part: rounding parts what belongs together. */
const rounding = 1e-9;

/**
 * @internal How far ahead the first column is of the second when both are added up along a scale of 0 or more:
 * Σ Fₖ₋₁ Sₖ − Fₖ Sₖ₋₁ over the cumulative shares F and S, twice the area between the curve of one against the other and
 * the diagonal. Units at the same place of the scale are taken together, so that the order of the rows is no matter.
 */
export function lead(first: Float64Array, second: Float64Array, scale: Float64Array): number {
  const order = ascendingOrder(scale);
  let firstBefore = 0;
  let secondBefore = 0;
  let difference = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let firstHere = 0;
    let secondHere = 0;
    const here = scale[order[start]!]! * (1 + rounding);
    for (; end < order.length && scale[order[end]!]! <= here; end++) {
      firstHere += first[order[end]!]!;
      secondHere += second[order[end]!]!;
    }
    difference += firstBefore * secondHere - firstHere * secondBefore;
    firstBefore += firstHere;
    secondBefore += secondHere;
  }
  return difference / firstBefore / secondBefore;
}
