import {checkNotNegative, checkOptions} from "../../checks.js";

/** What is known of the two lists. */
export interface OverlapBoundsOptions {
  /** True when each list has something that the other lacks. Default: false. */
  readonly differ?: boolean | undefined;
}

/** The least and the most that a number can be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * What two lists can have in common when only their lengths are known.
 *
 * @formula both: from 0 to min(a, b); either: from max(a, b) to a + b; ratio = both / either, from 0 to min / max; when they
 *   differ, one less in common at most
 * @param first entries on the first list, a whole number of 1 or more
 * @param second entries on the second list, a whole number of 1 or more
 * @param options.differ true when it is known that the shorter list has something the other lacks; default false
 * @returns bounds for the entries on `both` lists and on `either`, and for their `ratio` (Jaccard)
 * @nan never
 * @source Boole, G. (1854), An Investigation of the Laws of Thought, chapter 19 (bounds of a joint event; section 12.4.1 of
 *   NOU 2020: 16 prints 38 areas on one Swedish list and 60 on another, which do not wholly overlap)
 * @form standard
 * @methods m-12-list-overlap
 * @example
 * overlapBounds(38, 60).both // {least: 0, most: 38}
 * overlapBounds(38, 60).either // {least: 60, most: 98}
 * overlapBounds(38, 60, {differ: true}).ratio.most // ≈ 0.61
 */
export function overlapBounds(
  first: number,
  second: number,
  options: OverlapBoundsOptions = {},
): {both: Bounds; either: Bounds; ratio: Bounds} {
  checkOptions("overlapBounds", options, ["differ"]);
  const {differ = false} = options;
  checkNotNegative("overlapBounds", "first", first);
  checkNotNegative("overlapBounds", "second", second);
  const most = Math.min(first, second) - (differ ? 1 : 0);
  const least = first + second - most;
  return {
    both: {least: 0, most},
    either: {least, most: first + second},
    ratio: {least: 0, most: most / least},
  };
}
