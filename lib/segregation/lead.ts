import {ascendingOrder} from "../ascending-order.js";

/**
 * @internal How far ahead the first column is of the second when both are added up along a scale: Σ Fₖ₋₁ Sₖ − Fₖ Sₖ₋₁
 * over the cumulative shares F and S, twice the area between the curve of one against the other and the diagonal. Units
 * at the same place of the scale are taken together, so that the order of the rows is no matter.
 */
export function lead(first: Float64Array, second: Float64Array, scale: Float64Array): number {
  const order = ascendingOrder(scale);
  let firstBefore = 0;
  let secondBefore = 0;
  let difference = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let firstHere = 0;
    let secondHere = 0;
    for (; end < order.length && scale[order[end]!] === scale[order[start]!]; end++) {
      firstHere += first[order[end]!]!;
      secondHere += second[order[end]!]!;
    }
    difference += firstBefore * secondHere - firstHere * secondBefore;
    firstBefore += firstHere;
    secondBefore += secondHere;
  }
  return difference / firstBefore / secondBefore;
}
