/**
 * The squares of a municipality in the order in which a Hilbert curve visits them: each borders on the one before, so
 * that every stretch of the curve is one connected patch.
 */
import {hilbertOrder} from "../../../lib/spatial/hilbert-order.js";

/** Length of a side, metres. */
export const side = 100;

export interface Curve {
  /** Middles of the squares, metres from the corner of the municipality. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The first so many squares of the smallest curve that has as many. */
export function curve(squares: number): Curve {
  let across = 1;
  while (across * across < squares) across *= 2;
  const columns = Float64Array.from({length: across * across}, (_, at) => at % across);
  const rows = columns.map((_, at) => Math.floor(at / across));
  const order = hilbertOrder({x: columns, y: rows}).subarray(0, squares);
  const metres = (of: Float64Array) => Float64Array.from(order, (at) => (of[at]! + 0.5) * side);
  return {x: metres(columns), y: metres(rows)};
}
