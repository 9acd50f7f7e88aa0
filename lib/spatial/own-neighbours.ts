import type {SpatialWeights} from "./weights.js";

/**
 * @internal The same weights with every row among its own neighbours. A row that is not yet counts itself as much as the
 * neighbour that counts most, and 1 if it has none.
 */
export function withSelf({offsets, neighbours, values}: SpatialWeights): SpatialWeights {
  return rebuilt(offsets.length - 1, (row, add) => {
    let most = 0;
    let hasSelf = false;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      most = Math.max(most, values[at]!);
      if (neighbours[at] === row) hasSelf = true;
    }
    const own = most > 0 ? most : 1;
    let isAdded = hasSelf;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      if (!isAdded && neighbours[at]! > row) {
        add(row, own);
        isAdded = true;
      }
      add(neighbours[at]!, values[at]!);
    }
    if (!isAdded) add(row, own);
  });
}

/** @internal The same weights with no row among its own neighbours. */
export function withoutSelf({offsets, neighbours, values}: SpatialWeights): SpatialWeights {
  return rebuilt(offsets.length - 1, (row, add) => {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      if (neighbours[at] !== row) add(neighbours[at]!, values[at]!);
    }
  });
}

function rebuilt(
  rows: number,
  addRow: (row: number, add: (neighbour: number, value: number) => void) => void,
): SpatialWeights {
  const offsets = new Uint32Array(rows + 1);
  const neighbours: number[] = [];
  const values: number[] = [];
  const add = (neighbour: number, value: number) => {
    neighbours.push(neighbour);
    values.push(value);
  };
  for (let row = 0; row < rows; row++) {
    addRow(row, add);
    offsets[row + 1] = neighbours.length;
  }
  return {offsets, neighbours: Uint32Array.from(neighbours), values: Float64Array.from(values)};
}
