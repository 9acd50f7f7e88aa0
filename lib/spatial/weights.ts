/**
 * Who is whose neighbour, and how much it counts: the one sparse form that every spatial function takes. Row i has the
 * neighbours `neighbours[offsets[i]]` up to (not including) `neighbours[offsets[i + 1]]`, in ascending order, with their
 * weights at the same places of `values`. A row without neighbours (an island) is an empty stretch.
 */
export interface SpatialWeights {
  /** One entry per row and one more: where each row's neighbours begin; the last is the number of links. */
  readonly offsets: Uint32Array;
  /** Row numbers of the neighbours, 0 or more. */
  readonly neighbours: Uint32Array;
  /** Finite weights, 0 or more; all 1 when binary. */
  readonly values: Float64Array;
}

/** A place in planar coordinates, in metres or any other unit of length. */
export type Point = readonly [x: number, y: number];

/** A ring of a polygon: closed (the last point is the first), in either direction. */
export type Ring = readonly Point[];

/** The part of GeoJSON that areas need, in planar coordinates: the outer ring first, then holes. */
export type AreaGeometry =
  | {readonly type: "Polygon"; readonly coordinates: readonly Ring[]}
  | {readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[]};
