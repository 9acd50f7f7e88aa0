import {checkChoice, checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {pointTree} from "./point-tree.js";
import {pointColumns} from "./points.js";
import {rowStandardised, type WeightStyle} from "./row-standardise.js";
import type {Point, SpatialWeights} from "./weights.js";

/** Who is near enough, and how they count. */
export interface DistanceBandOptions {
  /** The distance up to which others are neighbours, in the unit of the coordinates: above 0. */
  readonly radius: number;
  /** What a neighbour at a distance counts: a finite number, 0 or more. Default: 1 at every distance. */
  readonly decay?: ((distance: number) => number) | undefined;
  /** As `decay` says (`"binary"`, default), or so that a row's neighbours count 1 together (`"row"`). */
  readonly style?: WeightStyle | undefined;
}

/**
 * The other points within a distance of each point, all alike or the less the farther away.
 *
 * @formula wᵢⱼ = f(dᵢⱼ) where i ≠ j and dᵢⱼ = √((xᵢ − xⱼ)² + (yᵢ − yⱼ)²) ≤ radius, otherwise 0, with f = 1 unless
 *   `decay` is given; divided by Σⱼ wᵢⱼ for `style: "row"`
 * @param points places, `[x, y]` in metres or any planar unit, one per row
 * @param options.radius the distance up to which others are neighbours, in the unit of the coordinates, above 0; a
 *   point at that distance (to 12 digits) is one
 * @param options.decay what a neighbour counts, as a function of its distance, such as `(d) => Math.exp(-d / 1000)`
 *   (default 1); rows at one place have distance 0, where `1 / d` is no number
 * @param options.style `"binary"` (default: as decay says) or `"row"`
 * @returns weights that are the same in both directions unless divided by row; a point with nobody in reach (an
 *   island) has no neighbours
 * @nan never
 * @source Cliff, A. D. & Ord, J. K. (1981), Spatial Processes: Models and Applications, pp. 17-19; dnearneigh of the R
 *   package spdep
 * @example
 * const points = [[0, 0], [3, 4], [0, 10], [500, 0]];
 * distanceBand(points, {radius: 5}).neighbours // [1, 0]
 * distanceBand(points, {radius: 10}).offsets // [0, 2, 4, 6, 6]
 * distanceBand(points, {radius: 10, decay: (d) => 1 / d}).values // [0.2, 0.1, 0.2, 0.14907119849998599, 0.1, 0.14907119849998599]
 */
export function distanceBand(points: ArrayLike<Point>, options: DistanceBandOptions): SpatialWeights {
  checkOptions("distanceBand", options, ["radius", "decay", "style"]);
  const {radius, decay, style = "binary"} = options;
  checkChoice("distanceBand", "style", style, ["binary", "row"]);
  if (!(typeof radius === "number" && radius > 0 && radius < Infinity)) {
    throw refusal("radius", undefined, radius, "Give a distance above 0, in the unit of the coordinates.");
  }
  if (decay !== undefined && typeof decay !== "function") {
    throw refusal("decay", undefined, decay, "Give a function of the distance.");
  }
  const weights = within(points, radius, decay);
  return style === "row" ? rowStandardised(weights) : weights;
}

/** Room for the rounding of a distance that is meant to be the radius. */
const roundingOfDistance = 1e-12;

function within(
  points: ArrayLike<Point>,
  radius: number,
  decay: ((distance: number) => number) | undefined,
): SpatialWeights {
  const columns = pointColumns("distanceBand", "points", points);
  const {x, y} = columns;
  const tree = pointTree(columns);
  const {boxes, begins, ends, after} = tree;
  const most = (radius * (1 + roundingOfDistance)) ** 2;
  const offsets = new Uint32Array(x.length + 1);
  const neighbours: number[] = [];
  const values: number[] = [];

  for (let row = 0; row < x.length; row++) {
    const own: number[] = [];
    const atX = x[row]!;
    const atY = y[row]!;
    for (let node = 0; node < after.length;) {
      const box = 4 * node;
      const gapX = Math.max(boxes[box]! - atX, atX - boxes[box + 2]!, 0);
      const gapY = Math.max(boxes[box + 1]! - atY, atY - boxes[box + 3]!, 0);
      if (gapX * gapX + gapY * gapY > most) {
        node = after[node]!;
        continue;
      }
      if (after[node] === node + 1) {
        for (let place = begins[node]!; place < ends[node]!; place++) {
          const byX = tree.x[place]! - atX;
          const byY = tree.y[place]! - atY;
          const other = tree.rows[place]!;
          if (byX * byX + byY * byY <= most && other !== row) own.push(other);
        }
      }
      node++;
    }
    for (const other of own.sort((a, b) => a - b)) {
      neighbours.push(other);
      values.push(decay === undefined ? 1 : worth(decay, Math.hypot(x[other]! - atX, y[other]! - atY), row));
    }
    offsets[row + 1] = neighbours.length;
  }
  return {offsets, neighbours: Uint32Array.from(neighbours), values: Float64Array.from(values)};
}

function worth(decay: (distance: number) => number, distance: number, row: number): number {
  const value: unknown = decay(distance);
  if (typeof value === "number" && value >= 0 && value < Infinity) return value;
  throw refusal(
    "decay",
    row,
    value,
    `That is what it gives at the distance ${distance}, and a weight is a finite number, 0 or more.`,
  );
}

function refusal(
  argument: string,
  row: number | undefined,
  value: unknown,
  advice: string,
): InvalidInputError {
  return new InvalidInputError({functionName: "distanceBand", argument, row, value, advice});
}
