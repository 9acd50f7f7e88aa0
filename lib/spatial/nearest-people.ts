import type {PeopleTree} from "./people-tree.js";

/** What is known of a neighbourhood that reaches out from a place until it holds so many people. */
export interface Neighbourhood {
  /** How far it reaches. */
  readonly radius: number;
  /** Everybody nearer than that, and how many of them are members. */
  readonly people: number;
  readonly members: number;
  /** Everybody at that distance: some or all of them complete the neighbourhood. */
  readonly peopleAtEdge: number;
  readonly membersAtEdge: number;
}

/** Finds the neighbourhood of the point at a place of the tree's order; see `nearestPeople`. */
export type FindNeighbourhood = (place: number, wanted: number, near: number, far: number) => Neighbourhood;

/**
 * Distances that differ by less than this share count as equal. On a grid of cells many are equal, and the rounding of
 * coordinates (after a rotation, say) must not decide which of them comes first.
 */
const sameDistance = 1e-9;

/** Into how many rings the points between the nearest and the farthest possible edge are sorted. */
const rings = 32;

/**
 * @internal Prepares searches in a tree. A search takes a place, the people `wanted` around it (more than the point's
 * own, fewer than all), and between which distances, `near` and `far`, the neighbourhood is known to end.
 *
 * Blocks of points that lie nearer than `near` are counted without a look at their points, blocks beyond `far` not at
 * all. The points between are sorted into rings, and the distance is searched only in the ring where the last person
 * wanted is. So a search takes time in proportion to the points along the edge, not to those inside.
 *
 * The result object is the same one every time.
 */
export function nearestPeople(tree: PeopleTree): FindNeighbourhood {
  const {boxes, begins, ends, after, nodePeople, nodeMembers} = tree;
  const points = sideBySide(tree);
  const found = {radius: 0, people: 0, members: 0, peopleAtEdge: 0, membersAtEdge: 0};

  // Points between near and far, each with its squared distance, its count, and the next point in the same ring.
  const squares = new Float64Array(tree.x.length);
  const counts = new Float64Array(tree.x.length);
  const countsOfMembers = new Float64Array(tree.x.length);
  const nexts = new Int32Array(tree.x.length);
  const firsts = new Int32Array(rings);
  const ringPeople = new Float64Array(rings);
  const ringMembers = new Float64Array(rings);

  return function find(place, wanted, near, far) {
    const least = near * near;
    const most = far * far;
    const ringsPerSquare = far < Infinity && most > least ? (rings - 1e-6) / (most - least) : 0;
    const atX = points[4 * place]!;
    const atY = points[4 * place + 1]!;
    let insidePeople = 0;
    let insideMembers = 0;
    let between = 0;
    firsts.fill(-1);
    ringPeople.fill(0);
    ringMembers.fill(0);

    for (let node = 0; node < after.length;) {
      const box = 4 * node;
      const left = boxes[box]! - atX;
      const bottom = boxes[box + 1]! - atY;
      const right = boxes[box + 2]! - atX;
      const top = boxes[box + 3]! - atY;
      const gapX = left > 0 ? left : right < 0 ? right : 0;
      const gapY = bottom > 0 ? bottom : top < 0 ? top : 0;
      if (gapX * gapX + gapY * gapY > most) {
        node = after[node]!;
        continue;
      }
      const reachX = right > -left ? right : left;
      const reachY = top > -bottom ? top : bottom;
      if (reachX * reachX + reachY * reachY < least) {
        insidePeople += nodePeople[node]!;
        insideMembers += nodeMembers[node]!;
        node = after[node]!;
        continue;
      }
      if (after[node]! === node + 1) {
        for (let other = begins[node]!, end = ends[node]!; other < end; other++) {
          const byX = points[4 * other]! - atX;
          const byY = points[4 * other + 1]! - atY;
          const square = byX * byX + byY * byY;
          if (square > most) continue;
          const people = points[4 * other + 2]!;
          const members = points[4 * other + 3]!;
          if (square < least) {
            insidePeople += people;
            insideMembers += members;
          } else if (people > 0) {
            const ring = ((square - least) * ringsPerSquare) | 0;
            squares[between] = square;
            counts[between] = people;
            countsOfMembers[between] = members;
            nexts[between] = firsts[ring]!;
            firsts[ring] = between++;
            ringPeople[ring]! += people;
            ringMembers[ring]! += members;
          }
        }
      }
      node++;
    }

    let ring = 0;
    let people = insidePeople;
    while (ring < rings && people + ringPeople[ring]! < wanted) people += ringPeople[ring++]!;
    const isBetween = insidePeople < wanted && ring < rings;
    // Bounds that rounding made too narrow: look at every point. Without a bound only ring 0 is in use.
    if (!isBetween && far < Infinity) return find(place, wanted, 0, Infinity);
    const edge = squareOfEdge(Math.min(ring, rings - 1), people, wanted);

    const from = edge * (1 - sameDistance) * (1 - sameDistance);
    const to = edge * (1 + sameDistance) * (1 + sameDistance);
    const firstRing = Math.max(0, (from - least) * ringsPerSquare) | 0;
    const lastRing = Math.min(rings - 1, (to - least) * ringsPerSquare) | 0;
    found.radius = Math.sqrt(edge);
    found.people = insidePeople;
    found.members = insideMembers;
    found.peopleAtEdge = 0;
    found.membersAtEdge = 0;
    for (let inner = 0; inner < firstRing; inner++) {
      found.people += ringPeople[inner]!;
      found.members += ringMembers[inner]!;
    }
    for (let atEdge = firstRing; atEdge <= lastRing; atEdge++) {
      for (let at = firsts[atEdge]!; at >= 0; at = nexts[at]!) {
        const square = squares[at]!;
        if (square < from) {
          found.people += counts[at]!;
          found.members += countsOfMembers[at]!;
        } else if (square <= to) {
          found.peopleAtEdge += counts[at]!;
          found.membersAtEdge += countsOfMembers[at]!;
        }
      }
    }
    return found;
  };

  /**
   * The squared distance, among those of a ring's points, up to which there are enough people; `before` of them live
   * nearer than the ring. Halves the distances between which it lies until no other point is between.
   */
  function squareOfEdge(ring: number, before: number, wanted: number): number {
    let low = Infinity;
    let high = 0;
    for (let at = firsts[ring]!; at >= 0; at = nexts[at]!) {
      low = Math.min(low, squares[at]!);
      high = Math.max(high, squares[at]!);
    }
    while (low < high) {
      const half = low + (high - low) / 2;
      const middle = half < high ? half : low; // between two neighbouring numbers there is none
      let people = before;
      let upTo = low;
      let beyond = high;
      for (let at = firsts[ring]!; at >= 0; at = nexts[at]!) {
        const square = squares[at]!;
        if (square <= middle) {
          people += counts[at]!;
          if (square > upTo) upTo = square;
        } else if (square < beyond) beyond = square;
      }
      if (people >= wanted) high = upTo;
      else low = beyond;
    }
    return high;
  }
}

/** Coordinates and counts of each point next to each other, where one look into memory finds all four. */
function sideBySide({x, y, people, members}: PeopleTree): Float64Array {
  const points = new Float64Array(4 * x.length);
  for (let place = 0; place < x.length; place++) {
    points[4 * place] = x[place]!;
    points[4 * place + 1] = y[place]!;
    points[4 * place + 2] = people[place]!;
    points[4 * place + 3] = members[place]!;
  }
  return points;
}
