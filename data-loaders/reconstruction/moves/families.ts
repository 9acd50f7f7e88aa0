/** Families with small children: how many move into each area and out of it, and which. */
import {backgroundOf, kindOf, sideOf, workOf} from "./kinds.js";
import type {Aims} from "./targets.js";
import {freedom, type Town} from "./town.js";

export interface FamilyCounts {
  readonly into: number;
  readonly outOf: number;
}

/**
 * Of the families of an area more move in than out of areas like it, since some come from outside all areas, and where
 * many leave many come; but everywhere some come.
 */
const more = 1.3;
/** The part that comes may be somewhat larger or smaller, if the part that leaves then comes out better. */
const slack = 0.04;

/** Of each area, given the shares of those who leave. */
export function familyCountsOf({people, areas, hasSmall}: Town, leaving: Float64Array): FamilyCounts[] {
  const families = new Float64Array(areas.length);
  for (let home = 0; home < hasSmall.length; home++)
    families[people.households.area[home]!]! += hasSmall[home]!;
  const all = families.reduce((sum, count) => sum + count, 0);
  const usually = families.reduce((sum, count, area) => sum + count * leaving[area]!, 0) / Math.max(1, all);
  return areas.map((_, area) => familyCounts(families[area]!, leaving[area]!, usually));
}

/** How many families come and leave, so that those who leave are the wanted share of them and of those who stay. */
function familyCounts(families: number, leaving: number, usuallyLeaving: number): FamilyCounts {
  const coming = Math.min(0.6, (more * (leaving + usuallyLeaving)) / 2);
  const [first, last] = [
    Math.floor(families * coming * (1 - slack)),
    Math.ceil(families * coming * (1 + slack)),
  ];
  let best: FamilyCounts = {into: 0, outOf: 0};
  let nearest = Infinity;
  for (let into = first; into <= Math.min(last, families); into++) {
    const staying = families - into;
    const outOf = Math.round((leaving * staying) / (1 - leaving));
    const distance = Math.abs(outOf / Math.max(1, staying + outOf) - leaving);
    if (distance < nearest) [nearest, best] = [distance, {into, outOf}];
  }
  return best;
}

/** How far from what is wanted of all the families taken so far may lie: people, and a part of those taken. */
const bands = [
  {people: 2, part: 0.05},
  {people: 6, part: 0.15},
  {people: Infinity, part: 1},
];

/**
 * So many families, whole, in their order; but those come first who bring what is counted of all nearer to what is
 * wanted, so that others can make up for the rest.
 */
export function chooseFamilies(
  {people, traits, free}: Town,
  homes: readonly number[],
  count: number,
  aims: Aims,
): number[] {
  const {first} = people.households;
  const {personalIncome} = people.persons;
  const chosen: number[] = [];
  const isTaken = new Set<number>();
  // Too many of each: with background, in work, above the median.
  let off = [0, 0, 0];
  for (const {people: few, part} of bands)
    for (const home of homes) {
      if (isTaken.size === count) return chosen;
      if (isTaken.has(home)) continue;
      const then = [...off];
      for (let person = first[home]!; person < first[home + 1]!; person++) {
        if (free[person] === freedom.none) continue;
        const kind = kindOf(traits[person]!, personalIncome[person]!, aims.income);
        const [work, side] = [workOf(kind), sideOf(kind)];
        then[0]! += backgroundOf(kind) - aims.background;
        if (work > 0) then[1]! += Number(work === 1) - aims.employment;
        if (side > 0) then[2]! += side === 2 ? 0.5 : -0.5;
      }
      const band = few + part * chosen.length;
      if (then.some((now, at) => Math.abs(now) > band && Math.abs(now) > Math.abs(off[at]!))) continue;
      off = then;
      isTaken.add(home);
      for (let person = first[home]!; person < first[home + 1]!; person++) {
        if (free[person] === freedom.none) continue;
        free[person] = freedom.none;
        chosen.push(person);
      }
    }
  return chosen;
}
