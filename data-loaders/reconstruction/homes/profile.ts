/** The profile of table 3.1, computed from where households live. */
import {scaleProfile} from "../../../lib/segregation/scale-profile.js";
import type {Point} from "../../../lib/spatial/weights.js";
import type {Kinds} from "./kinds.js";
import type {HomeMap} from "./map.js";
import {perGroup, printedProfile, type PerGroup, type PerSize} from "./printed-profile.js";

/** D in percent of each group in some areas, for the first so many sizes of the neighbourhood, or for all. */
export function profileOf(
  kinds: Kinds,
  {x, y, first}: HomeMap,
  areas: readonly number[],
  sizes?: number,
): PerGroup<PerSize> {
  const squares = areas.flatMap((area) =>
    Array.from({length: first[area + 1]! - first[area]!}, (_, at) => first[area]! + at),
  );
  const points = squares.map((square): Point => [x[square]!, y[square]!]);
  return perGroup((group) => {
    const [members, all] = [
      inSquares(kinds, kinds.group[group], x.length),
      inSquares(kinds, kinds.total[group], x.length),
    ];
    const people = {
      group: squares.map((square) => members[square]!),
      total: squares.map((square) => all[square]!),
    };
    const ks = printedProfile()[group].ks.slice(0, sizes);
    return scaleProfile(points, people, ks).map(({dissimilarity}) => 100 * dissimilarity);
  });
}

/** Those whom each household counts, added up in its square. */
function inSquares(
  {households: {count, cell}}: Kinds,
  ofHousehold: Uint8Array,
  squares: number,
): Float64Array {
  const sums = new Float64Array(squares);
  for (let household = 0; household < count; household++)
    if (cell[household]! >= 0) sums[cell[household]!]! += ofHousehold[household]!;
  return sums;
}
