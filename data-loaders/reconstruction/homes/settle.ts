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
import {layOut} from "./map.js";
import {orderOfWorld, searchOrder} from "./order.js";
import {placeQueues, queuesOf, type Ground, type Queue} from "./place.js";
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
import {characterOf} from "./pull.js";

/** A ground on which Oslo's people come to the printed profile. */
export interface Homes extends Ground {
  /** What D comes to, percent. */
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

/**
 * Steps of a search for pulls, how near to each printed D of a small neighbourhood ends it, and how little a step may gain
 * after the first few, percentage points.
 */
const search = {steps: 8, near: 0.2, least: 4, gain: 0.05};

/**
 * Maps that are tried, and characters of their squares on each; and how many tolerances off one is that is good enough to
 * stop at, or too bad for another map to mend.
 */
const [maps, draws, good, hopeless] = [3, 3, 0.7, 5];

/**
 * Leaves the homes of Oslo in `people` where the search ended; `placeHomes` then gives them, and all others, the same way.
 * Throws an error that says which sizes of the neighbourhood miss what is printed when nothing comes within the tolerance.
 */
export function settle(world: World, people: People, incomes: Incomes): Homes {
  const areas = world.inMunicipality(printed.municipality);
  const kinds = kindsOf(people, incomes);
  const queues = queuesOf(kinds, areas);
  const counts = perGroup((group) => groupInAreas(world, kinds, group));
  let [order, added] = [orderOfWorld(world), usuallyAdded];
  let best: Homes | undefined;
  for (let attempt = 0; attempt < maps; attempt++) {
    const aims = groups.map((group) => ({...aimOf(group, added[group]), people: counts[group]}));
    order = searchOrder(world, printed.municipality, order, aims);
    const map = layOut(world, order);
    let here: Homes | undefined;
    for (let draw = 0; draw < draws; draw++) {
      const homes = pulled(kinds, queues, {map, character: characterOf(map, draw)}, areas);
      if (!here || farthest(homes.profile) < farthest(here.profile)) here = homes;
      if (farthest(here.profile) <= good || farthest(here.profile) > hopeless) break;
    }
    if (!best || farthest(here!.profile) < farthest(best.profile)) best = here!;
    if (farthest(best.profile) <= good || farthest(best.profile) > hopeless) break;
    const points = areaPoints(world, order.get(printed.municipality)!);
    const ofAreas = perGroup((group) => areaProfile(points, counts[group], aimOf(group).ks));
    added = addedBy(here!.profile, ofAreas);
  }
  if (farthest(best!.profile) > 1) throw new Error(unsettled(best!.profile));
  return best!;
}

/** The pulls with which small neighbourhoods come out on a map, or come nearest. */
function pulled(
  kinds: Kinds,
  queues: readonly Queue[],
  ground: Omit<Ground, "pull">,
  areas: readonly number[],
): Homes {
  const wanted = perGroup((group) => printedProfile()[group].wanted);
  let searches = start;
  let best = {off: Infinity, pull: perGroup((group) => pullsOf(start[group]))};
  for (let step = 1; step <= search.steps; step++) {
    const pull = perGroup((group) => pullsOf(searches[group]));
    placeQueues(kinds, queues, {...ground, pull});
    const small = profileOf(kinds, ground.map, areas, smallSizes);
    const off = Math.max(
      ...groups.flatMap((group) => small[group].map((d, at) => Math.abs(d - wanted[group][at]!))),
    );
    const gained = best.off - off;
    if (gained > 0) best = {off, pull};
    if (off < search.near || (step >= search.least && gained < search.gain)) break;
    searches = perGroup((group) => nextSearch(searches[group], small[group], wanted[group]));
  }
  const found = {...ground, pull: best.pull};
  placeQueues(kinds, queues, found);
  return {...found, profile: profileOf(kinds, ground.map, areas)};
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
