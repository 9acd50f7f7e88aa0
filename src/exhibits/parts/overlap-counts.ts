/** How many areas are above a first line and reach the others, in each of several reconstructions. */
import {extent} from "./extent.js";
import {meets} from "./overlap-lines.js";

/** The values of each area in the order of the lines, NaN where there is none. */
export type Areas = readonly (readonly number[])[];

/** In the first reconstruction, and the fewest and most in all: above the first line, and of those on all the others. */
export interface Counts {
  over: number;
  all: number;
  overRange: [number, number];
  allRange: [number, number];
}

/**
 * The counts for every place of the first line. The places ascend: an area that is not above one of them is above none
 * of the next, so that each area is looked at as often as it counts.
 */
export function countsByCut(
  members: readonly Areas[],
  lines: readonly number[],
  cuts: readonly number[],
): Counts[] {
  const each = members.map((areas) => {
    const [over, all] = [new Uint16Array(cuts.length), new Uint16Array(cuts.length)];
    for (const values of areas) {
      const reaches = lines.every((line, at) => at === 0 || meets(values[at]!, line, at));
      for (let i = 0; i < cuts.length && meets(values[0]!, cuts[i]!, 0); i++) {
        over[i]! += 1;
        if (reaches) all[i]! += 1;
      }
    }
    return {over, all};
  });
  return cuts.map((_, i) => ({
    over: each[0]!.over[i]!,
    all: each[0]!.all[i]!,
    overRange: extent(each.map(({over}) => over[i]!)),
    allRange: extent(each.map(({all}) => all[i]!)),
  }));
}
