import {checkNotNegative, checkOptions, checkSameLength} from "../checks.js";
import {checkedWishes, distanceColumns, nearestFirst} from "./applicants.js";

/** How far a pupil may choose: Trondheim, compared with other counties' models (NOU 2020: 16, section 13.1.12). */
export const choiceRadius = {kilometres: 6, place: "Trondheim", section: "13.1.12"} as const;

/** Whose wishes, and how far. */
export interface WishesWithinOptions {
  /** Each pupil's schools in order of wish. Default: the nearest school is wished most. */
  readonly wishes?: ArrayLike<ArrayLike<number>> | undefined;
  /** How far away a school may be, in the unit of the distances. Default: 6, kilometres. */
  readonly radius?: number | undefined;
}

/**
 * The schools each pupil may choose where choice is free within a radius, in the order of the pupil's wishes.
 *
 * @formula {s : dᵢₛ ≤ radius}, in order of wish
 * @param distances one column per school, each with the distance from every pupil's home: 0 or more, in kilometres unless
 *   another radius is given
 * @param options.wishes the schools each pupil wishes for, as rows of `distances`; default: all, the nearest first
 * @param options.radius the longest distance, in the unit of the distances; default 6
 * @returns one list of schools per pupil, for `wishes` of `admission`; empty for a pupil who has none within the radius,
 *   whom `admission` then places by distance
 * @nan never
 * @source NOU 2020: 16, section 13.1.12: free choice within six kilometres in Trondheim (Haraldsvik 2014)
 * @form printed
 * @methods m-13-radius-model
 * @example
 * wishesWithin([[1, 9], [7, 5]]).map((list) => Array.from(list)) // [[0], [1]]
 * wishesWithin([[1], [2]], {wishes: [[1, 0]]}).map((list) => Array.from(list)) // [[1, 0]]
 */
export function wishesWithin(
  distances: ArrayLike<ArrayLike<number>>,
  options: WishesWithinOptions = {},
): Uint32Array[] {
  checkOptions("wishesWithin", options, ["wishes", "radius"]);
  const {wishes, radius = choiceRadius.kilometres} = options;
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
