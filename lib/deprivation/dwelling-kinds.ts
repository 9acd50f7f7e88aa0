import {checkOptions, checkSameLength, checkShare, countColumn} from "../checks.js";

/** From where blocks dominate. */
export interface DwellingKindsOptions {
  /** Share of dwellings in blocks that must be exceeded. Default: 0.9. */
  readonly blocks?: number | undefined;
}

/** What an area is built of. */
export type BuiltOf = "blocks" | "mostly blocks" | "even" | "mostly houses";

/** The three kinds of dwellings in each area. */
export interface DwellingKinds {
  /** Share of the dwellings in blocks of flats (blokk), from 0 to 1. */
  readonly block: Float64Array;
  /** Semi-detached, terraced and other small houses (småhus). */
  readonly small: Float64Array;
  /** Detached houses (enebolig). */
  readonly detached: Float64Array;
  /** What each area is built of; `undefined` for an area without dwellings. */
  readonly builtOf: readonly (BuiltOf | undefined)[];
}

/**
 * What areas are built of: almost only blocks of flats, mostly blocks, or mostly small and detached houses.
 *
 * @formula share of a kind = its dwellings / (block + small + detached); blocks if the share of blocks > 0.9, mostly blocks if
 *   above a half, mostly houses if below
 * @param block dwellings in blocks of two storeys or more in each area: counts
 * @param small dwellings in semi-detached, terraced and other small houses
 * @param detached detached houses, also with a dwelling for another generation, a bedsit or a basement flat
 * @param options.blocks the share of blocks that must be exceeded for "blocks", from 0 to 1; default 0.9
 * @returns the shares of the three kinds and one class per area. In 17 of Oslo’s 51 analysis areas more than 90 percent of the
 *   dwellings are in blocks, in 9 more people live in houses than in blocks, and in 36 of the 48 of the ten other cities
 * @nan the shares of an area without dwellings
 * @source NOU 2020: 16 (2020), section 5.1.2 with note 2 (Statistics Norway’s kinds) and figures 5.1 and 5.2. The text speaks
 *   once of dwellings and once of people
 * @form printed
 * @methods m-5-dwelling-type, m-5-block-dominance
 * @example
 * dwellingKinds([95, 60, 20], [5, 30, 30], [0, 10, 50]).builtOf // ["blocks", "mostly blocks", "mostly houses"]
 */
export function dwellingKinds(
  block: ArrayLike<number>,
  small: ArrayLike<number>,
  detached: ArrayLike<number>,
  options: DwellingKindsOptions = {},
): DwellingKinds {
  const name = "dwellingKinds";
  checkOptions(name, options, ["blocks"]);
  const {blocks = 0.9} = options;
  checkShare(name, "blocks", blocks);
  const flats = countColumn(name, "block", block);
  const smallHouses = countColumn(name, "small", small);
  checkSameLength(name, "small", smallHouses.length, "block", flats.length);
  const houses = countColumn(name, "detached", detached);
  checkSameLength(name, "detached", houses.length, "block", flats.length);
  const all = flats.map((count, area) => count + smallHouses[area]! + houses[area]!);
  const shareOf = (column: Float64Array) => column.map((count, area) => count / all[area]!);
  const builtOf = Array.from(flats, (count, area): BuiltOf | undefined => {
    const rest = smallHouses[area]! + houses[area]!;
    if (all[area] === 0) return undefined;
    if (count > blocks * all[area]!) return "blocks";
    if (count === rest) return "even";
    return count > rest ? "mostly blocks" : "mostly houses";
  });
  return {block: shareOf(flats), small: shareOf(smallHouses), detached: shareOf(houses), builtOf};
}
