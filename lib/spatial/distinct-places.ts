import type {PointColumns} from "./points.js";

/** Places without repetition, in order of their first appearance, and which of them each row is at. */
export interface DistinctPlaces extends PointColumns {
  readonly placeOf: Uint32Array;
}

/**
 * @internal Finds rows that lie at exactly the same place, with a table addressed by the bits of the coordinates: a
 * few steps per row, whatever the rows are. Zeros must not be negative.
 */
export function distinctPlaces({x, y}: PointColumns): DistinctPlaces {
  const rows = x.length;
  const placeOf = new Uint32Array(rows);
  const firstRow = new Uint32Array(rows);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(rows + 1) + 1)).fill(-1);
  const mask = table.length - 1;
  const bitsOfX = new Uint32Array(x.buffer, x.byteOffset, 2 * rows);
  const bitsOfY = new Uint32Array(y.buffer, y.byteOffset, 2 * rows);

  let places = 0;
  for (let row = 0; row < rows; row++) {
    let hash = Math.imul(bitsOfX[2 * row]! ^ 0x9e3779b9, 0x85ebca6b);
    hash = Math.imul((hash ^ (hash >>> 15)) + bitsOfX[2 * row + 1]!, 0xc2b2ae35);
    hash = Math.imul((hash ^ (hash >>> 13)) + bitsOfY[2 * row]!, 0x27d4eb2f);
    hash = Math.imul((hash ^ (hash >>> 16)) + bitsOfY[2 * row + 1]!, 0x165667b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let place = table[slot]!;
    while (place >= 0 && (x[firstRow[place]!] !== x[row] || y[firstRow[place]!] !== y[row])) {
      slot = (slot + 1) & mask;
      place = table[slot]!;
    }
    if (place < 0) {
      place = places++;
      table[slot] = place;
      firstRow[place] = row;
    }
    placeOf[row] = place;
  }
  return {x: entries(x, firstRow, places), y: entries(y, firstRow, places), placeOf};
}

function entries(column: Float64Array, rows: Uint32Array, length: number): Float64Array {
  const chosen = new Float64Array(length);
  for (let at = 0; at < length; at++) chosen[at] = column[rows[at]!]!;
  return chosen;
}
