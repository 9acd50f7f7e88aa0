import {InvalidInputError} from "../invalid-input-error.js";
import {distinctPlaces} from "./distinct-places.js";
import {groupings, type Groupings} from "./groupings.js";
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
  readonly edges: Edges;
  readonly areasOfCorner: Groupings;
  readonly areasOfEdge: Groupings;
}

/** The two corners of each edge. */
export interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** @internal Reads `(polygons)`, one per row. */
export function bordersOf(functionName: string, polygons: ArrayLike<AreaGeometry>): Borders {
  const {x, y, areaOf, ringEnds} = allCorners(functionName, polygons);
  const {placeOf: cornerOf, ...corners} = distinctPlaces({x, y});

  // The sides of the rings, each from its lower corner number to its higher one.
  const low = new Uint32Array(x.length);
  const high = new Uint32Array(x.length);
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
  const {edgeOf, ...edges} = distinctEdges(low.subarray(0, sides), high.subarray(0, sides), corners.x.length);
  return {
    areas: polygons.length,
    corners,
    edges,
    areasOfCorner: groupings(cornerOf, areaOf, corners.x.length),
    areasOfEdge: groupings(edgeOf, areaOfSide.subarray(0, sides), edges.from.length),
  };
}

/** Two sides are one edge when they have the same corners. */
function distinctEdges(low: Uint32Array, high: Uint32Array, corners: number): Edges & {edgeOf: Uint32Array} {
  const sidesOfLow = groupings(low, rowNumbers(low.length), corners);
  const edgeOf = new Uint32Array(low.length);
  const from = new Uint32Array(low.length);
  const to = new Uint32Array(low.length);
  // For each corner as the higher one: with which lower one an edge was found last, and which edge.
  const lastLow = new Int32Array(corners).fill(-1);
  const lastEdge = new Uint32Array(corners);
  let edges = 0;
  for (const side of sidesOfLow.members) {
    const lower = low[side]!;
    const higher = high[side]!;
    if (lastLow[higher] !== lower) {
      lastLow[higher] = lower;
      lastEdge[higher] = edges;
      from[edges] = lower;
      to[edges++] = higher;
    }
    edgeOf[side] = lastEdge[higher]!;
  }
  return {edgeOf, from: from.slice(0, edges), to: to.slice(0, edges)};
}

/** @internal The edges that end in each corner. */
export function edgesOfCorners({corners, edges: {from, to}}: Borders): Groupings {
  const ends = new Uint32Array(2 * from.length);
  const edgeAt = new Uint32Array(2 * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    ends[2 * edge] = from[edge]!;
    ends[2 * edge + 1] = to[edge]!;
    edgeAt[2 * edge] = edgeAt[2 * edge + 1] = edge;
  }
  return groupings(ends, edgeAt, corners.x.length);
}

function rowNumbers(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
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
