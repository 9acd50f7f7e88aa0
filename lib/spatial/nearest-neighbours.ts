import {checkChoice, checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {pointTree, type PointTree} from "./point-tree.js";
import {pointColumns} from "./points.js";
import {rowStandardised, type WeightStyle} from "./row-standardise.js";
import type {Point, SpatialWeights} from "./weights.js";

/** How nearest neighbours count. */
export interface NearestNeighboursOptions {
  /** Each neighbour counts 1 (`"binary"`, default), or a row's neighbours count 1 together (`"row"`). */
  readonly style?: WeightStyle | undefined;
}

/**
 * The k nearest other points of each point.
 *
 * @formula wᵢⱼ = 1 where j is among the k rows other than i with the smallest √((xᵢ − xⱼ)² + (yᵢ − yⱼ)²), otherwise 0;
 *   1/k instead of 1 for `style: "row"`
 * @param points places, `[x, y]` in metres or any planar unit, one per row, such as the centroids of areas; rows may
 *   share a place, and are then nearest to each other
 * @param k how many neighbours each row gets: a whole number, from 1 to the number of other rows
 * @param options.style `"binary"` (default) or `"row"`
 * @returns weights with k neighbours in each row, in general not the same in both directions; of several at the same
 *   distance, those with lower row numbers come first
 * @nan never
 * @source Cliff, A. D. & Ord, J. K. (1981), Spatial Processes: Models and Applications, p. 19; knearneigh of the R
 *   package spdep
 * @example
 * const points = [[0, 0], [1, 0], [3, 0], [7, 0]];
 * nearestNeighbours(points, 1).neighbours // [1, 0, 1, 2]
 * nearestNeighbours(points, 2).neighbours // [1, 2, 0, 2, 0, 1, 1, 2]
 * nearestNeighbours(points, 2, {style: "row"}).values // [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
 */
export function nearestNeighbours(
  points: ArrayLike<Point>,
  k: number,
  options: NearestNeighboursOptions = {},
): SpatialWeights {
  checkOptions("nearestNeighbours", options, ["style"]);
  const {style = "binary"} = options;
  checkChoice("nearestNeighbours", "style", style, ["binary", "row"]);
  const columns = pointColumns("nearestNeighbours", "points", points);
  const rows = columns.x.length;
  if (!(Number.isInteger(k) && k >= 1 && k < rows)) {
    throw new InvalidInputError({
      functionName: "nearestNeighbours",
      argument: "k",
      value: k,
      advice:
        rows === 1
          ? "A single point has no neighbours: give more points."
          : `Give a whole number from 1 to ${rows - 1}, the number of other points.`,
    });
  }
  const offsets = new Uint32Array(rows + 1);
  for (let row = 0; row <= rows; row++) offsets[row] = row * k;
  const weights = {
    offsets,
    neighbours: nearestRows(pointTree(columns), k),
    values: new Float64Array(rows * k).fill(1),
  };
  return style === "row" ? rowStandardised(weights) : weights;
}

/** For each row, the k nearest others in ascending order of their numbers. */
function nearestRows(tree: PointTree, k: number): Uint32Array {
  const {x, y, rows, boxes, begins, ends, after} = tree;
  const neighbours = new Uint32Array(rows.length * k);
  const nearest = new FarthestFirst(k);
  const lowestRow = lowestRows(tree);

  for (let place = 0; place < rows.length; place++) {
    const atX = x[place]!;
    const atY = y[place]!;
    nearest.clear();
    // Points near in the order are likely to be near, and soon leave little to look for elsewhere.
    const known = {from: Math.max(0, place - k), to: Math.min(rows.length, place + k + 1)};
    lookInto(place, known.from, place);
    lookInto(place, place + 1, known.to);

    for (let node = 0; node < after.length;) {
      const box = 4 * node;
      const gapX = Math.max(boxes[box]! - atX, atX - boxes[box + 2]!, 0);
      const gapY = Math.max(boxes[box + 1]! - atY, atY - boxes[box + 3]!, 0);
      const isKnown = begins[node]! >= known.from && ends[node]! <= known.to;
      if (isKnown || !nearest.wouldTake(gapX * gapX + gapY * gapY, lowestRow[node]!)) {
        node = after[node]!;
        continue;
      }
      if (after[node] === node + 1) {
        lookInto(place, begins[node]!, Math.min(ends[node]!, known.from));
        lookInto(place, Math.max(begins[node]!, known.to), ends[node]!);
      }
      node++;
    }
    const own = neighbours.subarray(rows[place]! * k, (rows[place]! + 1) * k);
    own.set(nearest.rows);
    own.sort();
  }
  return neighbours;

  function lookInto(place: number, from: number, to: number): void {
    for (let other = from; other < to; other++) {
      const byX = x[other]! - x[place]!;
      const byY = y[other]! - y[place]!;
      nearest.offer(byX * byX + byY * byY, rows[other]!);
    }
  }
}

/** The lowest row number in each node: it is the one to come first where many points are equally near. */
function lowestRows({rows, begins, ends, after}: PointTree): Uint32Array {
  const lowest = new Uint32Array(after.length).fill(rows.length);
  for (let node = after.length - 1; node >= 0; node--) {
    if (after[node] === node + 1) {
      for (let place = begins[node]!; place < ends[node]!; place++) {
        lowest[node] = Math.min(lowest[node]!, rows[place]!);
      }
    } else lowest[node] = Math.min(lowest[node + 1]!, lowest[after[node + 1]!]!);
  }
  return lowest;
}

/**
 * The nearest rows of those offered so far, as a heap with the farthest on top: that is the one to give way to a nearer
 * one. Of two at the same distance, the one with the higher number counts as farther.
 */
class FarthestFirst {
  readonly rows: Uint32Array;
  readonly #squares: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.rows = new Uint32Array(capacity);
    this.#squares = new Float64Array(capacity);
  }

  clear(): void {
    this.#size = 0;
  }

  wouldTake(square: number, row: number): boolean {
    if (this.#size < this.rows.length) return true;
    return square < this.#squares[0]! || (square === this.#squares[0] && row < this.rows[0]!);
  }

  offer(square: number, row: number): void {
    if (this.#size < this.rows.length) this.#rise(this.#size++, square, row);
    else if (this.wouldTake(square, row)) this.#sink(square, row);
  }

  #rise(hole: number, square: number, row: number): void {
    while (hole > 0) {
      const parent = (hole - 1) >>> 1;
      if (!this.#isFarther(square, row, parent)) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, square, row);
  }

  /** Replaces the top. */
  #sink(square: number, row: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#size) break;
      const other = child + 1;
      if (other < this.#size && this.#isFarther(this.#squares[other]!, this.rows[other]!, child))
        child = other;
      if (this.#isFarther(square, row, child)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, square, row);
  }

  #isFarther(square: number, row: number, than: number): boolean {
    return square > this.#squares[than]! || (square === this.#squares[than] && row > this.rows[than]!);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#squares[from]!, this.rows[from]!);
  }

  #put(at: number, square: number, row: number): void {
    this.#squares[at] = square;
    this.rows[at] = row;
  }
}
