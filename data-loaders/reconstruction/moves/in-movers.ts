/** Who moved into each area in the course of the year. */
import type {RandomStream} from "../../../lib/random.js";
import {inRandomOrder} from "../people/order.js";
import {code} from "../people/people.js";
import {choose} from "./choose.js";
import {chooseFamilies} from "./families.js";
import {setMedian} from "./set-median.js";
import type {Aims} from "./targets.js";
import {freedom, hasJustCome, hasSmallJustCome, homesOf, residents, smallAge, type Town} from "./town.js";

/**
 * Part of the residents who moved in, no more than this part of those who are not settled, and how many times as many as
 * the members of families at the least.
 */
const [usual, ofUnsettled, timesFamilies] = [0.12, 0.3, 1.8];

/** How readily households move, by the age of the oldest; those who rent more so. */
const readiness = [
  {last: 29, weight: 3},
  {last: 39, weight: 1.6},
  {last: 59, weight: 0.7},
  {last: 120, weight: 0.3},
] as const;
const tenantsMore = 2;

const tenant = code("tenure", "tenant");

export interface WantedIn {
  /** Families with small children. */
  readonly families: number;
  readonly aims: Aims;
  /** Part of the residents who have lived there for years. */
  readonly settled: number;
  /** Nobody's income is set across it. */
  readonly highIncomeFrom: number;
}

/** Marks them in `town.moved`. */
export function chooseInMovers(
  town: Town,
  area: number,
  {families: into, aims, settled, highIncomeFrom}: WantedIn,
  stream: RandomStream,
): void {
  const {people, hasSmall, moved, free} = town;
  const {households, persons} = people;
  const homes = inRandomOrder(stream, homesOf(town, area), (home) => readinessOf(town, home));
  for (const home of homes) free.fill(freedom.full, households.first[home], households.first[home + 1]);
  const families = homes.filter((home) => hasSmall[home]);
  // Families with a small child who has just come to Norway have moved for certain.
  const came = families.filter((home) => hasSmallJustCome(town, home));
  const inFamilies = chooseFamilies(town, [...came, ...families], into, aims);
  // Small children of the other families stay; of the grown some can have joined, and who has just come to Norway has.
  for (const family of families)
    for (let person = households.first[family]!; person < households.first[family + 1]!; person++) {
      if (free[person] === freedom.none) continue;
      free[person] =
        persons.age[person]! <= smallAge
          ? freedom.none
          : hasJustCome(town, person)
            ? freedom.full
            : freedom.last;
    }
  const part = Math.min(usual, ofUnsettled * (1 - settled));
  const movers = choose({
    town,
    homes,
    taken: inFamilies,
    size: Math.max(Math.round(part * residents(town, area)), Math.round(timesFamilies * inFamilies.length)),
    aims,
  });
  const isHigh = (income: number) => income >= highIncomeFrom;
  setMedian(
    town,
    movers,
    aims.income,
    (person) => isHigh(persons.personalIncome[person]!) === isHigh(aims.income),
  );
  for (const person of movers) moved[person] = 1;
}

function readinessOf({people: {households, persons}}: Town, home: number): number {
  let oldest = 0;
  for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
    oldest = Math.max(oldest, persons.age[person]!);
  const {weight} = readiness.find(({last}) => oldest <= last)!;
  return households.tenure[home] === tenant ? tenantsMore * weight : weight;
}
