import fc from "fast-check";
import type {AreaGeometry, Point, Ring, SpatialWeights} from "../../../lib/spatial/index.js";

/** Points on a coarse grid, some of them at one place. */
export function gridPoints({minPoints = 1, maxPoints = 40, side = 8} = {}): fc.Arbitrary<Point[]> {
  const coordinate = fc.integer({min: 0, max: side});
  return fc.array(fc.tuple(coordinate, coordinate), {
    minLength: minPoints,
    maxLength: maxPoints,
    size: "max",
  });
}

/** Weights between so many rows: any row may be another's neighbour, with any weight, or all have none. */
export function weightsBetween(rows: number, {own = false} = {}): fc.Arbitrary<SpatialWeights> {
  const weight = fc.oneof(
    {weight: 2, arbitrary: fc.constant(0)},
    {weight: 1, arbitrary: fc.integer({min: 1, max: 5})},
  );
  return fc
    .array(fc.array(weight, {minLength: rows, maxLength: rows}), {minLength: rows, maxLength: rows})
    .map((matrix) =>
      fromMatrix(
        matrix.map((line, row) => line.map((value, column) => (column === row && !own ? 0 : value))),
      ),
    );
}

/** Weights from a square table; zeros are left out. */
export function fromMatrix(matrix: readonly (readonly number[])[]): SpatialWeights {
  const offsets = [0];
  const neighbours: number[] = [];
  const values: number[] = [];
  for (const line of matrix) {
    line.forEach((value, column) => {
      if (value === 0) return;
      neighbours.push(column);
      values.push(value);
    });
    offsets.push(neighbours.length);
  }
  return {
    offsets: Uint32Array.from(offsets),
    neighbours: Uint32Array.from(neighbours),
    values: Float64Array.from(values),
  };
}

/** A square table from weights. */
export function toMatrix({offsets, neighbours, values}: SpatialWeights): number[][] {
  const rows = offsets.length - 1;
  return Array.from({length: rows}, (_, row) => {
    const line = new Array<number>(rows).fill(0);
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) line[neighbours[at]!] = values[at]!;
    return line;
  });
}

/** The neighbours of each row. */
export function lists({offsets, neighbours}: SpatialWeights): number[][] {
  return Array.from({length: offsets.length - 1}, (_, row) =>
    Array.from(neighbours.subarray(offsets[row], offsets[row + 1])),
  );
}

/** A polygon of one ring, which this closes, and of holes. */
export function polygon(outer: readonly Point[], ...holes: readonly (readonly Point[])[]): AreaGeometry {
  return {type: "Polygon", coordinates: [outer, ...holes].map(closed)};
}

/** Several polygons as one area. */
export function together(...parts: readonly AreaGeometry[]): AreaGeometry {
  return {
    type: "MultiPolygon",
    coordinates: parts.flatMap((part) => (part.type === "Polygon" ? [part.coordinates] : part.coordinates)),
  };
}

/** The same area with its points moved. */
export function moved(area: AreaGeometry, move: (point: Point) => Point): AreaGeometry {
  const ring = (points: Ring) => points.map(move);
  return area.type === "Polygon"
    ? {type: "Polygon", coordinates: area.coordinates.map(ring)}
    : {type: "MultiPolygon", coordinates: area.coordinates.map((rings) => rings.map(ring))};
}

/** The same area with every ring the other way round. */
export function reversed(area: AreaGeometry): AreaGeometry {
  const ring = (points: Ring) => points.toReversed();
  return area.type === "Polygon"
    ? {type: "Polygon", coordinates: area.coordinates.map(ring)}
    : {type: "MultiPolygon", coordinates: area.coordinates.map((rings) => rings.map(ring))};
}

function closed(points: readonly Point[]): Ring {
  return [...points, points[0]!];
}

/** All orders of so many rows. */
export function* permutations(rows: number): Generator<number[]> {
  if (rows === 0) {
    yield [];
    return;
  }
  for (const shorter of permutations(rows - 1)) {
    for (let place = 0; place < rows; place++) yield shorter.toSpliced(place, 0, rows - 1);
  }
}
