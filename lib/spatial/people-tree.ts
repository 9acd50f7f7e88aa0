import {distinctPlaces} from "./distinct-places.js";
import {pointTree, sumsOfNodes, type PointTree} from "./point-tree.js";
import type {PointColumns} from "./points.js";

/**
 * Where people live and how many of them belong to a group, as a tree whose nodes know the people inside them. Its
 * points are distinct places, with the people of all rows there together; columns of places are in the order of the
 * tree. It is a plain object of typed arrays, so a worker can be sent one.
 */
export interface PeopleTree extends PointTree {
  readonly people: Float64Array;
  readonly members: Float64Array;
  readonly nodePeople: Float64Array;
  readonly nodeMembers: Float64Array;
}

/** The tree, and at which place of its order each row of the points is. */
export interface PlacedPeople {
  readonly tree: PeopleTree;
  readonly placeOf: Uint32Array;
}

/** @internal Builds the tree of points with as many members and people as the columns say. */
export function peopleTree(points: PointColumns, members: Float64Array, people: Float64Array): PlacedPeople {
  const distinct = distinctPlaces(points);
  const tree = pointTree(distinct);
  const order = new Uint32Array(distinct.x.length);
  for (let place = 0; place < order.length; place++) order[tree.rows[place]!] = place;
  const placeOf = distinct.placeOf.map((place) => order[place]!);

  const peopleOfPlaces = sumsOfPlaces(placeOf, people, order.length);
  const membersOfPlaces = sumsOfPlaces(placeOf, members, order.length);
  return {
    placeOf,
    tree: {
      ...tree,
      people: peopleOfPlaces,
      members: membersOfPlaces,
      nodePeople: sumsOfNodes(tree, peopleOfPlaces),
      nodeMembers: sumsOfNodes(tree, membersOfPlaces),
    },
  };
}

function sumsOfPlaces(placeOf: Uint32Array, column: Float64Array, places: number): Float64Array {
  const sums = new Float64Array(places);
  for (let row = 0; row < placeOf.length; row++) sums[placeOf[row]!]! += column[row]!;
  return sums;
}
