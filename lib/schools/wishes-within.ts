import {checkNotNegative, checkOptions, checkSameLength} from "../checks.js";
import {checkedWishes, distanceColumns, nearestFirst} from "./applicants.js";

/** Whose wishes. */
export interface WishesWithinOptions {
  /** Each pupil's schools in order of wish. Default: the nearest school is wished most. */
  readonly wishes?: ArrayLike<ArrayLike<number>> | undefined;
}

/**
 * The schools each pupil may choose where choice is free within a radius, in the order of the pupil's wishes.
 *
 * @formula {s : dᵢₛ ≤ radius}, in order of wish
 * @param distances one column per school, each with the distance from every pupil's home: 0 or more, in any unit
 * @param radius the longest distance, in the unit of the distances: 6 kilometres in Trondheim
 * @param options.wishes the schools each pupil wishes for, as rows of `distances`; default: all, the nearest first
 * @returns one list of schools per pupil, for `wishes` of `admission`; empty for a pupil who has none within the radius,
 *   whom `admission` then places by distance
 * @nan never
 * @source NOU 2020: 16, section 13.1.12: free choice within six kilometres in Trondheim (Haraldsvik 2014)
 * @form printed
 * @methods m-13-radius-model
 * @example
 * wishesWithin([[1, 9], [7, 5]], 6).map((list) => Array.from(list)) // [[0], [1]]
 * wishesWithin([[1], [2]], 6, {wishes: [[1, 0]]}).map((list) => Array.from(list)) // [[1, 0]]
 */
export function wishesWithin(
  distances: ArrayLike<ArrayLike<number>>,
  radius: number,
  options: WishesWithinOptions = {},
): Uint32Array[] {
  checkOptions("wishesWithin", options, ["wishes"]);
  const {wishes} = options;
  checkNotNegative("wishesWithin", "radius", radius);
  const away = distanceColumns("wishesWithin", distances);
  const pupils = away[0]!.length;
  if (wishes !== undefined) checkSameLength("wishesWithin", "wishes", wishes.length, "distances[0]", pupils);
  return Array.from({length: pupils}, (_, pupil) => {
    const list =
      wishes === undefined
        ? nearestFirst(away, pupil)
        : checkedWishes("wishesWithin", wishes[pupil]!, pupil, away.length);
    return list.filter((school) => away[school]![pupil]! <= radius);
  });
}
