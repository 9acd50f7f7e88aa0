/** Where what is counted of the moves is not what the world wants. */
import type {Moves, People} from "../people/people.js";
import type {World, Year} from "../world.js";
import {countMoves} from "./count-moves.js";
import {movingSeries, type MovingSeries} from "./targets.js";

export interface Unmet {
  readonly year: Year;
  readonly series: MovingSeries;
  /** Code of the area. */
  readonly area: string;
  readonly wanted: number;
  /** Nobody to count: NaN. */
  readonly achieved: number;
}

/** Shares have to agree to the nearest whole person, medians to the nearest krone. */
export function unmetOf(world: World, people: People, moves: Moves): Unmet[] {
  const {year} = people;
  const {shares, medians} = countMoves(world.areas.length, people, moves);
  return movingSeries.flatMap((series) => {
    const wanted = world.values(series, year);
    return world.areas.flatMap(({code}, area) => {
      const {achieved, closest} = isShare(series)
        ? percentOf(shares[series][area]!)
        : {achieved: medians[series][area]!, closest: krone};
      const isMet = Math.abs(achieved - wanted[area]!) <= closest / 2 + rounding;
      return isMet ? [] : [{year, series, area: code, wanted: wanted[area]!, achieved}];
    });
  });

  function isShare(series: MovingSeries): series is keyof typeof shares {
    return series in shares;
  }
}

const krone = 1;
const rounding = 1e-9;

const percentOf = ({part, whole}: {part: number; whole: number}) => ({
  achieved: (100 * part) / whole,
  closest: 100 / whole,
});

export const inWords = ({area, year, series, wanted, achieved}: Unmet): string =>
  `${series} of ${area} in ${year}: ${achieved}, wanted ${wanted}`;
