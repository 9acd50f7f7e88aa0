import {checkOptions} from "../checks.js";
import {
  bordersOf,
  edgesOfCorners,
  eachCornerOnEdge,
  isOnEdge,
  checkTolerance,
  type Borders,
} from "./borders.js";
import {membersOf, transposed} from "./groupings.js";
import type {AreaGeometry, SpatialWeights} from "./weights.js";

/** What counts as one border. */
export interface CommonBordersOptions {
  /** How far apart borders may be that count as one, in the unit of the coordinates. Default: 0. */
  readonly tolerance?: number | undefined;
}

/**
 * How long the border is that two areas have in common: their rook neighbours, weighted by the length of the border.
 *
 * @formula wᵢⱼ = the sum of the lengths of all stretches that are on the border of both area i and area j
 * @param polygons GeoJSON Polygon or MultiPolygon geometries in planar coordinates, such as metres, one per area
 * @param options.tolerance how far apart borders may be that count as one, in the unit of the coordinates (default 0);
 *   contiguity says what it does
 * @returns weights with one row per area, the same in both directions, in the unit of the coordinates; an island has no
 *   neighbours. What a row lacks to polygonPerimeter is border on no other area
 * @nan never
 * @source Wong, D. W. S. (1993), "Spatial indices of segregation", Urban Studies 30(3), pp. 559-572, where it is dᵢⱼ
 * @example
 * const box = (x, y, width, height) => ({
 *   type: "Polygon",
 *   coordinates: [[[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]],
 * });
 * const boxes = [box(0, 0, 5, 2), box(0, 2, 2, 1), box(2, 2, 3, 1)];
 * commonBorders(boxes).neighbours // [1, 2, 0, 2, 0, 1]
 * commonBorders(boxes).values // [2, 3, 2, 1, 3, 1]
 */
export function commonBorders(
  polygons: ArrayLike<AreaGeometry>,
  options: CommonBordersOptions = {},
): SpatialWeights {
  checkOptions("commonBorders", options, ["tolerance"]);
  return commonBordersOf("commonBorders", polygons, options.tolerance);
}

/** @internal The same for an index that needs these weights, whose name is in the errors. */
export function commonBordersOf(
  functionName: string,
  polygons: ArrayLike<AreaGeometry>,
  tolerance = 0,
): SpatialWeights {
  checkTolerance(functionName, tolerance);
  const borders = bordersOf(functionName, polygons);
  const {areas, edges, areasOfEdge} = borders;
  const edgesOfArea = transposed(areasOfEdge, areas);
  const stretches = stretchesAlongEdges(borders, tolerance);
  const offsets = new Uint32Array(areas + 1);
  const neighbours: number[] = [];
  const lengths: number[] = [];

  for (let area = 0; area < areas; area++) {
    const lengthTo = new Map<number, number>();
    const add = (other: number, length: number) => {
      if (other !== area) lengthTo.set(other, (lengthTo.get(other) ?? 0) + length);
    };
    for (const edge of membersOf(edgesOfArea, area)) {
      const length = distance(borders, edges.from[edge]!, edges.to[edge]!);
      for (const other of membersOf(areasOfEdge, edge)) add(other, length);
      for (const {edge: along, length: part} of stretches.get(edge) ?? []) {
        for (const other of membersOf(areasOfEdge, along)) add(other, part);
      }
    }
    for (const [other, length] of [...lengthTo].sort(([a], [b]) => a - b)) {
      neighbours.push(other);
      lengths.push(length);
    }
    offsets[area + 1] = neighbours.length;
  }
  return {offsets, neighbours: Uint32Array.from(neighbours), values: Float64Array.from(lengths)};
}

/** For each edge, those that run along it without being the same, and how far. */
function stretchesAlongEdges(
  borders: Borders,
  tolerance: number,
): Map<number, {readonly edge: number; readonly length: number}[]> {
  const stretches = new Map<number, {edge: number; length: number}[]>();
  const add = (along: number, edge: number, length: number) => {
    const known = stretches.get(along) ?? [];
    // Two edges can be found by each of their ends: their common stretch counts once.
    if (known.some((stretch) => stretch.edge === edge)) return;
    known.push({edge, length});
    stretches.set(along, known);
  };
  const edgesOfCorner = edgesOfCorners(borders);
  eachCornerOnEdge(borders, tolerance, (corner, edge) => {
    for (const other of membersOf(edgesOfCorner, corner)) {
      const length = commonLength(borders, edge, other, tolerance);
      if (length === 0) continue;
      add(edge, other, length);
      add(other, edge, length);
    }
  });
  return stretches;
}

/** Two edges run along each other when they do so for more than so many tolerances: at an angle they do it for a few. */
const shortestInTolerances = 10;

/** Over which length two edges run along each other; 0 when they only meet. */
function commonLength(borders: Borders, edge: number, other: number, tolerance: number): number {
  const {from, to} = borders.edges;
  // Where two straight lines run together, each end of that stretch is an end of one of them.
  const onBoth = [
    ...[from[edge]!, to[edge]!].filter((corner) => isOnEdge(borders, corner, other, tolerance)),
    ...[from[other]!, to[other]!].filter((corner) => isOnEdge(borders, corner, edge, tolerance)),
  ];
  let longest = 0;
  for (const one of onBoth) {
    for (const another of onBoth) longest = Math.max(longest, distance(borders, one, another));
  }
  return longest > shortestInTolerances * tolerance ? longest : 0;
}

function distance({corners: {x, y}}: Borders, one: number, another: number): number {
  return Math.hypot(x[one]! - x[another]!, y[one]! - y[another]!);
}
