import {InvalidInputError} from "../invalid-input-error.js";
import {distinctPlaces} from "./distinct-places.js";
import {groupings, transposed, type Groupings} from "./groupings.js";
import {pointTree, type PointTree} from "./point-tree.js";
import type {PointColumns} from "./points.js";
import {ringsOf} from "./rings.js";
import type {AreaGeometry} from "./weights.js";

/**
 * The borders of areas as one network: every corner and every edge once, with the areas that have it. A corner is a
 * point of a ring, an edge the straight line from one to the next.
 */
export interface Borders {
  readonly areas: number;
  readonly corners: PointColumns;
  /** The two corners of each edge. */
  readonly edges: {readonly from: Uint32Array; readonly to: Uint32Array};
  readonly areasOfCorner: Groupings;
  readonly areasOfEdge: Groupings;
  readonly edgesOfCorner: Groupings;
  readonly cornersOfArea: Groupings;
  readonly edgesOfArea: Groupings;
}

/** @internal Reads `(polygons)`, one per row. */
export function bordersOf(functionName: string, polygons: ArrayLike<AreaGeometry>): Borders {
  const {x, y, areaOf, ringEnds} = allCorners(functionName, polygons);
  const areas = polygons.length;
  const {placeOf: cornerOf, ...corners} = distinctPlaces({x, y});

  // An edge is found again by its two corners, as a place is by its two coordinates.
  const low = new Float64Array(x.length);
  const high = new Float64Array(x.length);
  const areaOfSide = new Uint32Array(x.length);
  let sides = 0;
  for (let ring = 0, at = 0; ring < ringEnds.length; ring++) {
    let before = cornerOf[ringEnds[ring]! - 1]!;
    for (; at < ringEnds[ring]!; at++) {
      const corner = cornerOf[at]!;
      if (corner === before) continue;
      low[sides] = Math.min(corner, before);
      high[sides] = Math.max(corner, before);
      areaOfSide[sides++] = areaOf[at]!;
      before = corner;
    }
  }
  const {x: from, y: to, placeOf: edgeOf} = distinctPlaces({x: low.slice(0, sides), y: high.slice(0, sides)});
  const edges = {from: Uint32Array.from(from), to: Uint32Array.from(to)};
  const edgeNumbers = Uint32Array.from({length: 2 * edges.from.length}, (_, end) => end >>> 1);
  const ends = new Uint32Array(edgeNumbers.length);
  for (let edge = 0; edge < edges.from.length; edge++) {
    ends[2 * edge] = edges.from[edge]!;
    ends[2 * edge + 1] = edges.to[edge]!;
  }
  const areasOfSides = areaOfSide.subarray(0, sides);
  const areasOfCorner = groupings(cornerOf, areaOf, corners.x.length);
  const areasOfEdge = groupings(edgeOf, areasOfSides, edges.from.length);
  return {
    areas,
    corners,
    edges,
    areasOfCorner,
    areasOfEdge,
    edgesOfCorner: groupings(ends, edgeNumbers, corners.x.length),
    cornersOfArea: transposed(areasOfCorner, areas),
    edgesOfArea: transposed(areasOfEdge, areas),
  };
}

/**
 * @internal Calls back for every corner that lies on an edge of which it is no end, or within `tolerance` of it: where
 * one area has a corner on the common border and the other goes straight on, and where corners that should be one
 * differ a little.
 */
export function eachCornerOnEdge(
  {corners, edges}: Borders,
  tolerance: number,
  callback: (corner: number, edge: number) => void,
): void {
  const tree = pointTree(corners);
  const {x, y} = corners;
  for (let edge = 0; edge < edges.from.length; edge++) {
    const from = edges.from[edge]!;
    const to = edges.to[edge]!;
    const left = Math.min(x[from]!, x[to]!) - tolerance;
    const right = Math.max(x[from]!, x[to]!) + tolerance;
    const bottom = Math.min(y[from]!, y[to]!) - tolerance;
    const top = Math.max(y[from]!, y[to]!) + tolerance;
    eachPointInBox(tree, left, bottom, right, top, (corner) => {
      if (corner === from || corner === to) return;
      if (isOnEdge({corners, edges}, corner, edge, tolerance)) callback(corner, edge);
    });
  }
}

/** A corner counts as on the line when it is there but for the last digits in which the arithmetic rounds. */
const roundingOfProducts = 1e-14;

/** @internal Whether a corner lies on an edge, or within `tolerance` of it. */
export function isOnEdge(
  {corners: {x, y}, edges}: Pick<Borders, "corners" | "edges">,
  corner: number,
  edge: number,
  tolerance: number,
): boolean {
  const from = edges.from[edge]!;
  const to = edges.to[edge]!;
  const alongX = x[to]! - x[from]!;
  const alongY = y[to]! - y[from]!;
  const toX = x[corner]! - x[from]!;
  const toY = y[corner]! - y[from]!;
  const length = alongX * alongX + alongY * alongY;
  const along = toX * alongX + toY * alongY;
  if (along >= 0 && along <= length) {
    const one = alongX * toY;
    const other = alongY * toX;
    if (Math.abs(one - other) <= roundingOfProducts * (Math.abs(one) + Math.abs(other))) return true;
  }
  const part = Math.min(1, Math.max(0, along / length));
  return Math.hypot(toX - part * alongX, toY - part * alongY) <= tolerance;
}

/** @internal A distance up to which borders count as one. */
export function checkTolerance(functionName: string, tolerance: number): void {
  if (typeof tolerance === "number" && tolerance >= 0 && tolerance < Infinity) return;
  throw new InvalidInputError({
    functionName,
    argument: "tolerance",
    value: tolerance,
    advice: "Give a distance of 0 or more, in the unit of the coordinates, much shorter than an edge.",
  });
}

interface AllCorners extends PointColumns {
  readonly areaOf: Uint32Array;
  /** Behind the last corner of each ring. */
  readonly ringEnds: Uint32Array;
}

/** The corners of all rings one after the other, each ring without the repetition of its first. */
function allCorners(functionName: string, polygons: ArrayLike<AreaGeometry>): AllCorners {
  checkList(functionName, polygons);
  const rings = Array.from(polygons, (polygon, row) => ringsOf(functionName, "polygons", polygon, row));
  let corners = 0;
  let allRings = 0;
  for (const ofArea of rings) {
    allRings += ofArea.length;
    for (const {ring} of ofArea) corners += ring.length - 1;
  }
  const x = new Float64Array(corners);
  const y = new Float64Array(corners);
  const areaOf = new Uint32Array(corners);
  const ringEnds = new Uint32Array(allRings);
  let at = 0;
  let ringAt = 0;
  rings.forEach((ofArea, area) => {
    for (const {ring} of ofArea) {
      for (let point = 1; point < ring.length; point++, at++) {
        x[at] = ring[point]![0] + 0; // -0 is the same place as 0
        y[at] = ring[point]![1] + 0;
        areaOf[at] = area;
      }
      ringEnds[ringAt++] = at;
    }
  });
  return {x, y, areaOf, ringEnds};
}

function checkList(functionName: string, polygons: unknown): void {
  const isList = typeof polygons === "object" && polygons !== null && "length" in polygons;
  if (isList && polygons.length !== 0) return;
  throw new InvalidInputError({
    functionName,
    argument: "polygons",
    value: polygons,
    advice: isList
      ? "There are no rows: give at least one."
      : "Give a column of GeoJSON geometries, one per row (of a FeatureCollection, the geometry of each feature).",
  });
}

function eachPointInBox(
  {x, y, rows, boxes, begins, ends, after}: PointTree,
  left: number,
  bottom: number,
  right: number,
  top: number,
  callback: (row: number) => void,
): void {
  for (let node = 0; node < after.length;) {
    const box = 4 * node;
    const isApart =
      boxes[box]! > right || boxes[box + 2]! < left || boxes[box + 1]! > top || boxes[box + 3]! < bottom;
    if (isApart) {
      node = after[node]!;
      continue;
    }
    if (after[node] === node + 1) {
      for (let place = begins[node]!; place < ends[node]!; place++) {
        const isIn = x[place]! >= left && x[place]! <= right && y[place]! >= bottom && y[place]! <= top;
        if (isIn) callback(rows[place]!);
      }
    }
    node++;
  }
}
