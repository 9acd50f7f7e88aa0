/**
 * Gives every household of some areas a square of its area: kinds gather where they are drawn to, squares of an area hold
 * about as many people each.
 */
import {randomStream, shuffle} from "../../../lib/random.js";
import type {People} from "../people/people.js";
import {kindsOf, others, type Incomes, type Kinds} from "./kinds.js";
import type {HomeMap} from "./map.js";
import {attraction, type Character, type Pull} from "./pull.js";

/** Rounds in which the people of squares and those of kinds are made to agree; their differences are then below one person. */
const rounds = 12;

/** Households of an area by kind, each kind in random order, and their people. */
export interface Queue {
  readonly area: number;
  readonly households: readonly Uint32Array[];
  readonly people: readonly number[];
}

/** Who is to be placed in each area, in the order of areas. */
export function queuesOf({households, kind}: Kinds, areas: readonly number[]): Queue[] {
  const members = new Map<number, number[][]>(
    areas.map((area) => [area, Array.from({length: others + 1}, () => [])]),
  );
  for (let household = 0; household < households.count; household++)
    members.get(households.area[household]!)?.[kind[household]!]!.push(household);
  return areas.map((area) => {
    const stream = randomStream("homes", 1 + area);
    const ofKinds = members.get(area)!.map((list) => {
      const column = Uint32Array.from(list);
      shuffle(stream, column);
      return column;
    });
    const people = ofKinds.map((list) => list.reduce((sum, one) => sum + sizeOf(households.first, one), 0));
    return {area, households: ofKinds, people};
  });
}

const sizeOf = (first: Int32Array, household: number) => first[household + 1]! - first[household]!;

/** Where homes may stand, and what draws households there. */
export interface Ground {
  readonly map: HomeMap;
  readonly character: Character;
  readonly pull: Pull;
}

/** Gives everybody a home: writes the numbers of squares to `people.households.cell`. */
export function placeHomes(ground: Ground, people: People, incomes: Incomes): void {
  const kinds = kindsOf(people, incomes);
  const areas = Array.from({length: ground.map.first.length - 1}, (_, area) => area);
  placeQueues(kinds, queuesOf(kinds, areas), ground);
}

export function placeQueues(
  {households}: Kinds,
  queues: readonly Queue[],
  {map, character, pull}: Ground,
): void {
  for (const {area, households: ofKinds, people} of queues) {
    const [from, to] = [map.first[area]!, map.first[area + 1]!];
    const expected = agreed(
      [...attraction(pull, character, from, to), new Float64Array(to - from).fill(1)],
      people,
    );
    ofKinds.forEach((list, kind) => {
      deal(households.first, list, expected[kind]!, from, households.cell);
    });
  }
}

/** People of each kind in each square: in proportion to what draws them, but for the size of kinds and squares. */
function agreed(kinds: readonly Float64Array[], people: readonly number[]): readonly Float64Array[] {
  const squares = kinds[0]!.length;
  const perSquare = people.reduce((sum, some) => sum + some, 0) / squares;
  for (let round = 0; round < rounds; round++) {
    for (let square = 0; square < squares; square++) {
      let sum = 0;
      for (const kind of kinds) sum += kind[square]!;
      for (const kind of kinds) kind[square]! *= perSquare / sum;
    }
    kinds.forEach((kind, at) => {
      let sum = 0;
      for (const some of kind) sum += some;
      for (let square = 0; square < squares; square++) kind[square]! *= people[at]! / sum;
    });
  }
  return kinds;
}

/** Household after household to square after square, so that each gets as nearly what is expected as whole homes allow. */
function deal(
  first: Int32Array,
  list: Uint32Array,
  expected: Float64Array,
  from: number,
  cell: Int32Array,
): void {
  let [square, room, before] = [0, expected[0]!, 0];
  for (const household of list) {
    const size = sizeOf(first, household);
    while (before + size / 2 > room && square < expected.length - 1) room += expected[++square]!;
    cell[household] = from + square;
    before += size;
  }
}
