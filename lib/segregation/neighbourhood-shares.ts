import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {
  peopleInPlaces,
  type NeighbourhoodOptions,
  type PeopleAtPoints,
  type PeopleInPlaces,
} from "./people-in-places.js";
import {beginsOfBlocks, endOfBlock, sharesAround} from "./shares-around.js";

/**
 * The share of the group among the k people who live nearest to each point: what somebody there has around them at
 * that scale, whatever the borders of areas are.
 *
 * @formula pᵢ(k) = (xᵢ + Σⱼ xⱼ + f Σₗ xₗ) / (tᵢ + Σⱼ tⱼ + f Σₗ tₗ) with the point itself first, j the points nearer
 *   than the distance at which k people are reached, and l the points at that distance; f is the part of them that
 *   makes the denominator k (exact) or 1 (whole)
 * @param points where the people live, `[x, y]` in metres or any planar unit, one per row, such as the centres of
 *   populated cells; rows may share a place
 * @param people.group members of the group per point: counts of people, 0 or more
 * @param people.total everybody per point, the group included; a point where nobody lives counts nothing for others,
 *   and has a neighbourhood of its own
 * @param ks how many people the neighbourhoods hold, above 0: one column of shares for each
 * @param options.crossing whether the points that bring a neighbourhood over k belong to it in proportion
 *   (`"exact"`, default) or with all their people (`"whole"`)
 * @returns for each k a column with a share from 0 to 1 per point; points at equal distance (to 9 digits) enter
 *   together, in proportion to their people, so that no order of rows matters; a point with k or more people of its
 *   own has its own share; a k of the population or more gives the share of the whole everywhere
 * @nan when nobody lives anywhere
 * @source Östh, J., Malmberg, B. & Andersson, E. K. (2014), "Analysing segregation using individualized
 *   neighbourhoods", in Lloyd, Shuttleworth & Wong (eds), Social-Spatial Segregation, pp. 135-161; Reardon, S. F. &
 *   O'Sullivan, D. (2004), "Measures of spatial segregation", Sociological Methodology 34(1), pp. 121-162
 * @form reading: the report names the size of the neighbourhood, not how it is drawn (section 3.1)
 * @methods m-3-k-neighbourhood
 * @example
 * const points = [[0, 0], [100, 0], [300, 0]];
 * const people = {group: [6, 0, 9], total: [10, 10, 10]};
 * neighbourhoodShares(points, people, [10, 15]) // [[0.6, 0, 0.9], [0.4, 0.2, 0.6]]
 * neighbourhoodShares(points, people, [15], {crossing: "whole"}) // [[0.3, 0.3, 0.45]]
 * neighbourhoodShares(points, people, [30]) // [[0.5, 0.5, 0.5]]
 */
export function neighbourhoodShares(
  points: ArrayLike<Point>,
  people: PeopleAtPoints,
  ks: ArrayLike<number>,
  options: NeighbourhoodOptions = {},
): Float64Array[] {
  checkOptions("neighbourhoodShares", options, ["crossing"]);
  return sharesOf(peopleInPlaces("neighbourhoodShares", points, people, ks, options.crossing));
}

/** @internal The shares around every point, computed here and now. */
export function sharesOf(input: PeopleInPlaces): Float64Array[] {
  const {task} = input;
  const places = task.tree.x.length;
  const ofPlaces = Array.from(task.ks, () => new Float64Array(places));
  const write = sharesAround(task);
  for (const begin of beginsOfBlocks(places)) {
    const end = endOfBlock(begin, places);
    write(
      begin,
      end,
      ofPlaces.map((column) => column.subarray(begin, end)),
    );
  }
  return sharesOfRows(input, ofPlaces);
}

/**
 * @internal From the places to the rows. All rows at one place have the same people around them, unless the place alone
 * has more than k: then each row's own people come first, and the others there complete them.
 */
export function sharesOfRows(
  {members, everybody, placeOf, task}: PeopleInPlaces,
  ofPlaces: readonly Float64Array[],
): Float64Array[] {
  const {tree, ks, crossing} = task;
  return ofPlaces.map((column, at) => {
    const k = ks[at]!;
    const ofRows = new Float64Array(placeOf.length);
    for (let row = 0; row < ofRows.length; row++) {
      const place = placeOf[row]!;
      const own = everybody[row]!;
      const others = tree.people[place]! - own;
      if (own + others <= k || others === 0) ofRows[row] = column[place]!;
      else if (own >= k) ofRows[row] = members[row]! / own;
      else {
        const part = crossing === "exact" ? Math.min(1, (k - own) / others) : 1;
        const otherMembers = tree.members[place]! - members[row]!;
        ofRows[row] = Math.min(1, (members[row]! + part * otherMembers) / (own + part * others));
      }
    }
    return ofRows;
  });
}
