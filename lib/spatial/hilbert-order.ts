import {ascendingOrder} from "../ascending-order.js";
import type {PointColumns} from "./points.js";

/**
 * How finely the square around all points is divided, in binary digits per side: two such numbers are a position on
 * the curve that a floating-point number holds exactly, and a country in metres is divided into centimetres.
 */
const binaryDigits = 26;

/**
 * @internal The rows in the order in which a Hilbert curve visits their places, so that rows near each other in the
 * order are near each other on the plane; rows at one place keep their order. Hilbert, D. (1891), "Ueber die stetige
 * Abbildung einer Linie auf ein Flächenstück", Mathematische Annalen 38, pp. 459-460.
 */
export function hilbertOrder({x, y}: PointColumns): Uint32Array {
  const left = smallest(x);
  const bottom = smallest(y);
  const side = Math.max(largest(x) - left, largest(y) - bottom);
  const steps = 2 ** binaryDigits - 1;
  const scale = side > 0 ? steps / side : 0;

  const positions = new Float64Array(x.length);
  for (let row = 0; row < x.length; row++) {
    const column = Math.min(steps, (x[row]! - left) * scale) | 0;
    const line = Math.min(steps, (y[row]! - bottom) * scale) | 0;
    positions[row] = hilbertPosition(column, line);
  }
  return ascendingOrder(positions);
}

/**
 * From the largest quarters to the smallest: which of the four it is, and how the curve is turned within it. The digits
 * come in two halves of 26 bits, because arithmetic on whole numbers of 32 bits is the fastest.
 */
function hilbertPosition(column: number, line: number): number {
  let upperHalf = 0;
  let position = 0;
  for (let digit = binaryDigits - 1; digit >= 0; digit--) {
    const right = (column >>> digit) & 1;
    const upper = (line >>> digit) & 1;
    position = (position << 2) | ((3 * right) ^ upper);
    if (upper === 0) {
      // Turn the quarter: the curve enters it by another corner.
      const turned = -right;
      const swapped = column ^ turned;
      column = line ^ turned;
      line = swapped;
    }
    if (digit === binaryDigits / 2) {
      upperHalf = position;
      position = 0;
    }
  }
  return upperHalf * 2 ** binaryDigits + position;
}

function smallest(column: Float64Array): number {
  let least = Infinity;
  for (const value of column) if (value < least) least = value;
  return least;
}

function largest(column: Float64Array): number {
  let most = -Infinity;
  for (const value of column) if (value > most) most = value;
  return most;
}
