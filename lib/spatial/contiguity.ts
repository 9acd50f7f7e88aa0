import {checkChoice, checkOptions} from "../checks.js";
import {bordersOf, eachCornerOnEdge, checkTolerance, type Borders} from "./borders.js";
import {membersOf, transposed} from "./groupings.js";
import {rowStandardised, type WeightStyle} from "./row-standardise.js";
import type {AreaGeometry, SpatialWeights} from "./weights.js";

/** Which areas are neighbours, and how they count. */
export interface ContiguityOptions {
  /** What neighbours have in common: a point of their borders (`"queen"`, default) or a stretch (`"rook"`). */
  readonly rule?: "queen" | "rook" | undefined;
  /** Each neighbour counts 1 (`"binary"`, default), or a row's neighbours count 1 together (`"row"`). */
  readonly style?: WeightStyle | undefined;
  /** How far apart borders may be that count as one, in the unit of the coordinates. Default: 0. */
  readonly tolerance?: number | undefined;
}

/**
 * Which areas border on each other: as a queen moves on a chessboard, also over a corner, or as a rook, only over an
 * edge.
 *
 * A common point is a corner of one area on the border of the other, whether that has a corner there or goes straight
 * on. Queen neighbours have one or more, rook neighbours two or more: the ends of a stretch of border, which both may
 * have drawn with other corners between. It does not matter which way round rings are drawn, or whether the border is
 * that of a hole. Areas that are drawn twice are each other's neighbours; areas that overlap are neighbours only where
 * a corner of one lies on the border of the other.
 *
 * By default coordinates are taken at their word: corners are common when their coordinates are equal, and a corner is
 * on an edge when it is there to 14 digits. With a `tolerance`, a corner is on a border when it is no farther than that
 * from it, and two points are two when both are corners of both areas, or more than ten tolerances apart. Coordinates
 * in metres that differ by floating-point rounding need a tolerance of 10⁻⁶ or so; where coordinates were rounded to
 * decimetres after borders were cut, a corner can lie 0.1 off its neighbour's edge.
 *
 * @formula wᵢⱼ = 1 where the borders of areas i and j have one (queen) or two (rook) points in common, otherwise 0;
 *   divided by Σⱼ wᵢⱼ for `style: "row"`
 * @param polygons GeoJSON Polygon or MultiPolygon geometries in planar coordinates, such as metres, one per area
 * @param options.rule `"queen"` (default) or `"rook"`
 * @param options.style `"binary"` (default) or `"row"`
 * @param options.tolerance how far apart borders may be that count as one, in the unit of the coordinates (default 0)
 * @returns weights with one row per area, the same in both directions when binary; an island has no neighbours
 * @nan never
 * @source Cliff, A. D. & Ord, J. K. (1981), Spatial Processes: Models and Applications, pp. 17-19. As in poly2nb of
 *   the R package spdep, two common points make rook neighbours; unlike there, a corner on the neighbour's edge is one
 * @example
 * const cell = (x, y) => ({
 *   type: "Polygon",
 *   coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]],
 * });
 * const cells = [cell(0, 0), cell(1, 0), cell(1, 1), cell(5, 5)];
 * contiguity(cells).offsets // [0, 2, 4, 6, 6]
 * contiguity(cells).neighbours // [1, 2, 0, 2, 0, 1]
 * contiguity(cells, {rule: "rook"}).neighbours // [1, 0, 2, 1]
 * contiguity(cells, {style: "row"}).values // [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
 */
export function contiguity(
  polygons: ArrayLike<AreaGeometry>,
  options: ContiguityOptions = {},
): SpatialWeights {
  checkOptions("contiguity", options, ["rule", "style", "tolerance"]);
  const {rule = "queen", style = "binary", tolerance = 0} = options;
  checkChoice("contiguity", "rule", rule, ["queen", "rook"]);
  checkChoice("contiguity", "style", style, ["binary", "row"]);
  checkTolerance("contiguity", tolerance);
  const borders = bordersOf("contiguity", polygons);
  const weights = neighbouringAreas(borders, rule === "queen" ? 1 : 2, tolerance);
  return style === "row" ? rowStandardised(weights) : weights;
}

/** Two points that are not corners of both areas are one when they are no farther apart than so many tolerances. */
const onePointInTolerances = 10;

function neighbouringAreas(borders: Borders, pointsNeeded: 1 | 2, tolerance: number): SpatialWeights {
  const {areas, corners, areasOfCorner} = borders;
  const cornersOfArea = transposed(areasOfCorner, areas);
  const touches = cornersOnBorders(borders, tolerance);
  const offsets = new Uint32Array(areas + 1);
  const neighbours: number[] = [];

  // Of each area met from the present one: in which point, and in how many (two stand for more).
  const metBy = new Int32Array(areas).fill(-1);
  const firstPoint = new Uint32Array(areas);
  const points = new Uint8Array(areas);
  let met: number[] = [];
  const meet = (area: number, other: number, corner: number, isCornerOfBoth: boolean) => {
    if (other === area) return;
    if (metBy[other] !== area) {
      metBy[other] = area;
      firstPoint[other] = corner;
      points[other] = 1;
      met.push(other);
    } else if (points[other] === 1) {
      const first = firstPoint[other]!;
      const apart = Math.hypot(
        corners.x[corner]! - corners.x[first]!,
        corners.y[corner]! - corners.y[first]!,
      );
      if (isCornerOfBoth || apart > onePointInTolerances * tolerance) points[other] = 2;
    }
  };

  for (let area = 0; area < areas; area++) {
    met = [];
    for (let at = cornersOfArea.offsets[area]!; at < cornersOfArea.offsets[area + 1]!; at++) {
      const corner = cornersOfArea.members[at]!;
      for (let by = areasOfCorner.offsets[corner]!; by < areasOfCorner.offsets[corner + 1]!; by++) {
        meet(area, areasOfCorner.members[by]!, corner, true);
      }
    }
    for (const {other, corner} of touches.get(area) ?? []) meet(area, other, corner, false);
    for (const other of met.sort((a, b) => a - b)) {
      if (points[other]! >= pointsNeeded) neighbours.push(other);
    }
    offsets[area + 1] = neighbours.length;
  }
  return {
    offsets,
    neighbours: Uint32Array.from(neighbours),
    values: new Float64Array(neighbours.length).fill(1),
  };
}

/** For each area, the others that it meets where one of the two has a corner and the other has an edge. */
function cornersOnBorders(
  borders: Borders,
  tolerance: number,
): Map<number, {readonly other: number; readonly corner: number}[]> {
  const touches = new Map<number, {other: number; corner: number}[]>();
  const add = (area: number, other: number, corner: number) => {
    const known = touches.get(area);
    if (known) known.push({other, corner});
    else touches.set(area, [{other, corner}]);
  };
  eachCornerOnEdge(borders, tolerance, (corner, edge) => {
    for (const area of membersOf(borders.areasOfCorner, corner)) {
      for (const other of membersOf(borders.areasOfEdge, edge)) {
        add(area, other, corner);
        add(other, area, corner);
      }
    }
  });
  return touches;
}
