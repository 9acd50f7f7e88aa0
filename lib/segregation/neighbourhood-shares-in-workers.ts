import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {peopleInPlaces, type PeopleAtPoints} from "./people-in-places.js";
import {sharesInWorkers, type NeighbourhoodWorkerOptions} from "./shares-in-workers.js";

/**
 * The share of the group among the k people who live nearest to each point, computed by several workers at once: the
 * same shares as those of neighbourhoodShares, in every bit, while the page stays free to react.
 *
 * @formula that of neighbourhoodShares
 * @param points where the people live, `[x, y]` in metres or any planar unit, one per row
 * @param people.group members of the group per point: counts of people, 0 or more
 * @param people.total everybody per point, the group included
 * @param ks how many people the neighbourhoods hold, above 0: one column of shares for each
 * @param options.workers the workers, as many as there are processor cores to use; their script calls
 *   serveNeighbourhoods, whose description shows it for a browser and for Node. Each is sent the populated places once
 * @param options.crossing whether the points that bring a neighbourhood over k belong to it in proportion
 *   (`"exact"`, default) or with all their people (`"whole"`)
 * @returns a promise of a column of shares per k; bad input and workers that break down reject it. The workers stay,
 *   and can be used again, also by several calls at once
 * @nan when nobody lives anywhere
 * @source Östh, J., Malmberg, B. & Andersson, E. K. (2014), "Analysing segregation using individualized
 *   neighbourhoods", in Lloyd, Shuttleworth & Wong (eds), Social-Spatial Segregation, pp. 135-161
 * @example
 * const answer = neighbourhoodSharesInWorkers([[0, 0]], {group: [1], total: [2]}, [2], {workers: []});
 * answer.catch(() => "at least one worker is needed");
 * answer instanceof Promise // true
 */
export async function neighbourhoodSharesInWorkers(
  points: ArrayLike<Point>,
  people: PeopleAtPoints,
  ks: ArrayLike<number>,
  options: NeighbourhoodWorkerOptions,
): Promise<Float64Array[]> {
  checkOptions("neighbourhoodSharesInWorkers", options, ["workers", "crossing"]);
  const input = peopleInPlaces("neighbourhoodSharesInWorkers", points, people, ks, options.crossing);
  return sharesInWorkers("neighbourhoodSharesInWorkers", input, options.workers);
}
