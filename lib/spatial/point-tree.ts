import {hilbertOrder} from "./hilbert-order.js";
import type {PointColumns} from "./points.js";

/**
 * A spatial index of points: a tree of rectangles, each around a stretch of the points as a Hilbert curve visits them,
 * halved until few points are left. The nodes lie in the order in which a walk from the root meets them, so that a
 * walk is a loop: to go into node i, go on with i + 1; to leave it out, go on with `after[i]`.
 *
 *     for (let node = 0; node < after.length; )
 *       if (all of the node's points can be left out, or taken together) node = after[node];
 *       else if (after[node] === node + 1) look at each of its points, then node++;
 *       else node++;
 *
 * It is a plain object of typed arrays: a worker can be sent one. Memory is linear in the points.
 */
export interface PointTree {
  /** Coordinates in the order of the curve. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Which row of the caller's points stands at each place of that order. */
  readonly rows: Uint32Array;
  /** Four numbers per node: least x, least y, greatest x, greatest y. */
  readonly boxes: Float64Array;
  /** Per node, the place of its first point, and the place behind its last. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  /** Per node, the next one that is not inside it. */
  readonly after: Uint32Array;
}

/** A node with as many points or fewer is not halved again. */
const fewPoints = 8;

/** @internal Builds the index. */
export function pointTree(points: PointColumns): PointTree {
  const rows = hilbertOrder(points);
  const x = new Float64Array(rows.length);
  const y = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    x[place] = points.x[rows[place]!]!;
    y[place] = points.y[rows[place]!]!;
  }

  const nodes = nodesFor(rows.length);
  const tree = {
    x,
    y,
    rows,
    boxes: new Float64Array(4 * nodes),
    begins: new Uint32Array(nodes),
    ends: new Uint32Array(nodes),
    after: new Uint32Array(nodes),
  };
  addNode(tree, 0, 0, rows.length);
  return tree;
}

/**
 * @internal The sum of a column over each node's points, given in the order of the curve. Halves are added to halves,
 * which also keeps the rounding of fractional counts small.
 */
export function sumsOfNodes({begins, ends, after}: PointTree, column: Float64Array): Float64Array {
  const sums = new Float64Array(after.length);
  for (let node = after.length - 1; node >= 0; node--) {
    const next = after[node]!;
    if (next === node + 1) {
      let sum = 0;
      for (let place = begins[node]!; place < ends[node]!; place++) sum += column[place]!;
      sums[node] = sum;
    } else {
      sums[node] = sums[node + 1]! + sums[after[node + 1]!]!;
    }
  }
  return sums;
}

function nodesFor(points: number): number {
  if (points <= fewPoints) return 1;
  // Both halves hold a size that occurs only in two forms per depth, so the larger's count serves the smaller.
  const counts = new Map<number, number>();
  const count = (size: number): number => {
    if (size <= fewPoints) return 1;
    const known = counts.get(size);
    if (known !== undefined) return known;
    const nodes = 1 + count(size >>> 1) + count(size - (size >>> 1));
    counts.set(size, nodes);
    return nodes;
  };
  return count(points);
}

/** Adds a node around the points from one place to another, and all nodes inside it; says which node is next. */
function addNode(tree: PointTree, node: number, begin: number, end: number): number {
  const {x, y, boxes, begins, ends, after} = tree;
  begins[node] = begin;
  ends[node] = end;
  const box = 4 * node;
  if (end - begin <= fewPoints) {
    setBox(boxes, box, x, y, begin, end);
    return (after[node] = node + 1);
  }
  const middle = begin + ((end - begin) >>> 1);
  const second = addNode(tree, node + 1, begin, middle);
  after[node] = addNode(tree, second, middle, end);
  const one = 4 * (node + 1);
  const other = 4 * second;
  boxes[box] = Math.min(boxes[one]!, boxes[other]!);
  boxes[box + 1] = Math.min(boxes[one + 1]!, boxes[other + 1]!);
  boxes[box + 2] = Math.max(boxes[one + 2]!, boxes[other + 2]!);
  boxes[box + 3] = Math.max(boxes[one + 3]!, boxes[other + 3]!);
  return after[node];
}

function setBox(
  boxes: Float64Array,
  box: number,
  x: Float64Array,
  y: Float64Array,
  begin: number,
  end: number,
): void {
  boxes[box] = boxes[box + 2] = x[begin]!;
  boxes[box + 1] = boxes[box + 3] = y[begin]!;
  for (let place = begin + 1; place < end; place++) {
    boxes[box] = Math.min(boxes[box], x[place]!);
    boxes[box + 1] = Math.min(boxes[box + 1]!, y[place]!);
    boxes[box + 2] = Math.max(boxes[box + 2]!, x[place]!);
    boxes[box + 3] = Math.max(boxes[box + 3]!, y[place]!);
  }
}
