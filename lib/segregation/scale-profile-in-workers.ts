import {checkOptions} from "../checks.js";
import type {Point} from "../spatial/weights.js";
import {peopleInPlaces, type PeopleAtPoints} from "./people-in-places.js";
import {profileOf, type ScaleProfilePoint} from "./scale-profile.js";
import {sharesInWorkers, type NeighbourhoodWorkerOptions} from "./shares-in-workers.js";

/**
 * Segregation by scale, computed by several workers at once: the same profile as that of scaleProfile, in every bit,
 * while the page stays free to react.
 *
 * @formula that of scaleProfile
 * @param points where the people live, `[x, y]` in metres or any planar unit, one per row
 * @param people.group members of the group per point: counts of people, 0 or more
 * @param people.total everybody per point, the group included
 * @param ks how many people the neighbourhoods hold, above 0
 * @param options.workers the workers, as many as there are processor cores to use; their script calls
 *   serveNeighbourhoods, whose description shows it for a browser and for Node. Each is sent the populated places once
 * @param options.crossing whether the points that bring a neighbourhood over k belong to it in proportion
 *   (`"exact"`, default) or with all their people (`"whole"`)
 * @returns a promise of one entry per k, as scaleProfile has them; bad input and workers that break down reject it.
 *   The workers stay, and can be used again, also by several calls at once
 * @nan where scaleProfile has none either: a group without members, or of everybody
 * @source Reardon, S. F. & O'Sullivan, D. (2004), "Measures of spatial segregation", Sociological Methodology 34(1),
 *   pp. 121-162
 * @example
 * const answer = scaleProfileInWorkers([[0, 0]], {group: [1], total: [2]}, [2], {workers: []});
 * answer.catch(() => "at least one worker is needed");
 * answer instanceof Promise // true
 */
export async function scaleProfileInWorkers(
  points: ArrayLike<Point>,
  people: PeopleAtPoints,
  ks: ArrayLike<number>,
  options: NeighbourhoodWorkerOptions,
): Promise<ScaleProfilePoint[]> {
  checkOptions("scaleProfileInWorkers", options, ["workers", "crossing"]);
  const input = peopleInPlaces("scaleProfileInWorkers", points, people, ks, options.crossing);
  return profileOf(input, await sharesInWorkers("scaleProfileInWorkers", input, options.workers));
}
