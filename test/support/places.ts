import type {AreaGeometry, SpatialWeights} from "../../lib/spatial/weights.js";

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number): AreaGeometry {
  return {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  };
}

/** Unit squares side by side. */
export function rowOfCells(cells: number): AreaGeometry[] {
  return Array.from({length: cells}, (_, x) => box(x, 0, 1, 1));
}

/** Weights of units in a row, each the neighbour of the one before and the one after. */
export function rowOfNeighbours(units: number): SpatialWeights {
  return weightsOf(
    Array.from({length: units}, (_, unit) =>
      [unit - 1, unit + 1].filter((next) => next >= 0 && next < units),
    ),
  );
}

/** Weights of 1 from lists of neighbours, one list per row. */
export function weightsOf(lists: readonly (readonly number[])[]): SpatialWeights {
  const offsets = Uint32Array.from([0, ...lists.map((_, row) => lists.slice(0, row + 1).flat().length)]);
  const neighbours = Uint32Array.from(lists.flat());
  return {offsets, neighbours, values: new Float64Array(neighbours.length).fill(1)};
}
