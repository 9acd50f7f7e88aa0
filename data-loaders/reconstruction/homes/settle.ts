/**
 * Finds where people of Oslo live so that the D-index of table 3.1 comes out, for low income and for high, at each size
 * of the neighbourhood; the same pulls are then taken for other municipalities and years.
 *
 * Large neighbourhoods are uneven as areas are, and as they lie: that is a matter of the order of areas on the map. Small
 * ones are uneven because households seek each other's company within an area: a pull at two scales for each group.
 */
import type {People} from "../people/people.js";
import type {World} from "../world.js";
import {addedBy, aimOf, usuallyAdded} from "./aim.js";
import {areaPoints, areaProfile} from "./area-profile.js";
import {groupInAreas} from "./group-in-areas.js";
import {kindsOf, type Incomes, type Kinds} from "./kinds.js";
import {layOut, type HomeMap} from "./map.js";
import {orderOfWorld, searchOrder} from "./order.js";
import {placeQueues, queuesOf} from "./place.js";
import {
  groups,
  perGroup,
  printed,
  printedProfile,
  smallSizes,
  type PerGroup,
  type PerSize,
} from "./printed-profile.js";
import {profileOf} from "./profile.js";
import {nextSearch, pullsOf, type PullSearch} from "./pull-search.js";
import {characterOf, type Pull} from "./pull.js";

/** Where homes may stand, and how they are given out. */
export interface Homes {
  readonly map: HomeMap;
  readonly pull: Pull;
  /** What D of Oslo's people comes to, percent. */
  readonly profile: PerGroup<PerSize>;
}

/** Near what the reconstruction comes to: from elsewhere the search takes longer, and ends at the same. */
const start: PerGroup<PullSearch> = {
  "low-income": {
    at: [0.7, 0.15],
    rise: [
      [580, 900],
      [110, 600],
    ],
  },
  "high-income": {
    at: [0.1, 3.3],
    rise: [
      [400, 150],
      [90, 110],
    ],
  },
};

/** Steps of a search for pulls, and how near to each printed D of a small neighbourhood ends it, percentage points. */
const search = {steps: 8, near: 0.2};

/** Maps that are tried; and how many tolerances off a map is that is good enough to stop at, or too bad to try another. */
const [maps, good, hopeless] = [3, 0.5, 5];

/**
 * Leaves the homes of Oslo in `people` where the search ended; `placeHomes` then gives them, and all others, the same way.
 * Throws an error that says which sizes of the neighbourhood miss what is printed when no map comes within the tolerance.
 */
export function settle(world: World, people: People, incomes: Incomes): Homes {
  const areas = world.inMunicipality(printed.municipality);
  const kinds = kindsOf(people, incomes);
  const counts = perGroup((group) => groupInAreas(world, kinds, group));
  let [order, added] = [orderOfWorld(world), usuallyAdded];
  let best: Homes | undefined;
  for (let attempt = 0; attempt < maps; attempt++) {
    const aims = perGroup((group) => ({...aimOf(group, added[group]), people: counts[group]}));
    order = searchOrder(
      world,
      printed.municipality,
      order,
      groups.map((group) => aims[group]),
    );
    const homes = pulled(kinds, layOut(world, order), areas);
    if (!best || farthest(homes.profile) < farthest(best.profile)) best = homes;
    const off = farthest(best.profile);
    if (off <= good || off > hopeless) break;
    const points = areaPoints(world, order.get(printed.municipality)!);
    added = addedBy(
      homes.profile,
      perGroup((group) => areaProfile(points, counts[group], aims[group].ks)),
    );
  }
  if (farthest(best!.profile) > 1) throw new Error(unsettled(best!.profile));
  return best!;
}

/** The pulls with which small neighbourhoods come out on a map. */
function pulled(kinds: Kinds, map: HomeMap, areas: readonly number[]): Homes {
  const [character, queues] = [characterOf(map), queuesOf(kinds, areas)];
  const wanted = printedProfile();
  let searches = start;
  for (let step = 1; ; step++) {
    const pull = perGroup((group) => pullsOf(searches[group]));
    placeQueues(kinds, queues, map, character, pull);
    const small = profileOf(kinds, map, areas, smallSizes);
    const off = groups.flatMap((group) =>
      small[group].map((d, at) => Math.abs(d - wanted[group].wanted[at]!)),
    );
    if (step === search.steps || Math.max(...off) < search.near)
      return {map, pull, profile: profileOf(kinds, map, areas)};
    searches = perGroup((group) => nextSearch(searches[group], small[group], wanted[group].wanted));
  }
}

/** How far the farthest D is from what is printed, as a part of what its rule allows. */
function farthest(profile: PerGroup<PerSize>): number {
  const parts = groups.flatMap((group) =>
    printedProfile()[group].rules.map(
      ({value, tolerance}, at) => Math.abs(profile[group][at]! - value!) / tolerance,
    ),
  );
  return Math.max(...parts);
}

function unsettled(profile: PerGroup<PerSize>): string {
  const missed = groups.flatMap((group) =>
    printedProfile()[group].rules.flatMap(({id, k, value, tolerance}, at) =>
      Math.abs(profile[group][at]! - value!) > tolerance
        ? [
            `${id}: D of ${group} for k = ${k} is ${profile[group][at]!.toFixed(1)}, not ${value} within ${tolerance}`,
          ]
        : [],
    ),
  );
  return [
    "No order of Oslo's areas and no pull within them makes the profile of table 3.1:",
    ...missed.map((line) => `  ${line}`),
    "Let areas differ more or less in low income (povertyOfOthers in start.ts) or in high income (high-income-shares.ts).",
  ].join("\n");
}
