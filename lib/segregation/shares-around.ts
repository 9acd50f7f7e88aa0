import {nearestPeople} from "../spatial/nearest-people.js";
import type {PeopleTree} from "../spatial/people-tree.js";

/** What to compute around every place. It can be sent to a worker. */
export interface SharesTask {
  readonly tree: PeopleTree;
  /** The share of members of the whole population. */
  readonly shareOfAll: number;
  /** How many people a neighbourhood holds, once per column of shares. */
  readonly ks: Float64Array;
  readonly crossing: "exact" | "whole";
}

/**
 * Writes, for every k, the shares of members around the places from `begin` to (not including) `end` of the tree's
 * order to the beginning of a column.
 */
export type WriteShares = (begin: number, end: number, columns: readonly Float64Array[]) => void;

/**
 * Places are done in blocks of so many that lie next to each other. Within a block the radius of a neighbourhood bounds
 * that of the next place; blocks know nothing of each other. So whoever does them, in whichever order, the results are
 * the same in every bit.
 */
const placesPerBlock = 2048;

/** Room for rounding where one radius bounds another: more than is needed, less than is noticed. */
const slack = 1e-8;

/** A k that falls short of the population by a smaller share than this asks for all of it. */
const wholePopulation = 1e-12;

/** @internal The first places of the blocks into which so many are divided. */
export function beginsOfBlocks(places: number): number[] {
  return Array.from({length: Math.ceil(places / placesPerBlock)}, (_, block) => block * placesPerBlock);
}

/** @internal The place behind the last one of a block. */
export function endOfBlock(begin: number, places: number): number {
  return Math.min(places, begin + placesPerBlock);
}

/** @internal Prepares the shares of members around the places of a tree, block by block. */
export function sharesAround({tree, shareOfAll, ks, crossing}: SharesTask): WriteShares {
  const {people, members, x, y, nodePeople} = tree;
  const find = nearestPeople(tree);

  function writeColumn(k: number, begin: number, end: number, column: Float64Array): void {
    if (k >= nodePeople[0]! * (1 - wholePopulation)) {
      column.fill(shareOfAll, 0, end - begin);
      return;
    }
    let radius = 0;
    for (let place = begin; place < end; place++) {
      if (people[place]! >= k) {
        radius = 0;
        column[place - begin] = members[place]! / people[place]!;
        continue;
      }
      let near = 0;
      let far: number;
      if (place === begin) far = reachOfEnough(tree, place, k);
      else {
        // A circle around this place that reaches as much farther as the last place is away holds all that its circle
        // held. And none that is more than that much smaller holds enough, or the last place's would have been smaller.
        const away = Math.sqrt((x[place]! - x[place - 1]!) ** 2 + (y[place]! - y[place - 1]!) ** 2);
        near = Math.max(0, radius - away - slack * (radius + away));
        far = (radius + away) * (1 + slack);
      }
      const found = find(place, k, near, far);
      const part = crossing === "exact" ? Math.min(1, (k - found.people) / found.peopleAtEdge) : 1;
      const everybody = found.people + part * found.peopleAtEdge;
      column[place - begin] = Math.min(1, (found.members + part * found.membersAtEdge) / everybody);
      radius = found.radius;
    }
  }

  return (begin, end, columns) => {
    ks.forEach((k, at) => {
      writeColumn(k, begin, end, columns[at]!);
    });
  };
}

/** How far away the farthest corner is of the smallest node that holds k people and the place itself. */
function reachOfEnough({x, y, boxes, ends, after, nodePeople}: PeopleTree, place: number, k: number): number {
  let node = 0;
  while (after[node]! > node + 1) {
    const half = place < ends[node + 1]! ? node + 1 : after[node + 1]!;
    if (nodePeople[half]! < k) break;
    node = half;
  }
  const acrossX = Math.max(x[place]! - boxes[4 * node]!, boxes[4 * node + 2]! - x[place]!);
  const acrossY = Math.max(y[place]! - boxes[4 * node + 1]!, boxes[4 * node + 3]! - y[place]!);
  return Math.sqrt(acrossX * acrossX + acrossY * acrossY) * (1 + slack);
}
