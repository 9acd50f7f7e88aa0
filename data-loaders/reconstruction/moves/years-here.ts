/** For how long everybody has lived in their area: whole years, 0 for who moved there in the course of the year. */
import {uniform, wholeBelow, type RandomStream} from "../../../lib/random.js";
import {inRandomOrder} from "../people/order.js";
import {code, empty} from "../people/people.js";
import {homesOf, residents, type Town} from "./town.js";

/** From so many years on somebody counts as settled. */
export const settledYears = 5;

/** How long the settled have been there beyond that, on average. */
const longer = 11;

/** Whose households tend to have stayed: owners, and the old. */
const weights = {owner: 2.5, from60: 2, from40: 1.4};
const owner = code("tenure", "owner");

/** Who can be settled at all: old enough, and in Norway for long enough. */
function canBeSettled({people, moved}: Town, person: number): boolean {
  const {age, residenceYears} = people.persons;
  const inNorway = residenceYears[person]!;
  return !moved[person] && age[person]! >= settledYears && (inNorway === empty || inNorway >= settledYears);
}

/** Those of an area who can be, household by household, first those who are likeliest to be. */
export function likelySettled(town: Town, area: number, stream: RandomStream): number[] {
  const {households, persons} = town.people;
  const likely = (home: number) => {
    const age = persons.age[households.first[home]!]!;
    return (
      (households.tenure[home] === owner ? weights.owner : 1) *
      (age >= 60 ? weights.from60 : age >= 40 ? weights.from40 : 1)
    );
  };
  const found: number[] = [];
  for (const home of inRandomOrder(stream, homesOf(town, area), likely))
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
      if (canBeSettled(town, person)) found.push(person);
  return found;
}

/** How many are to be settled. */
export const settledCount = (town: Town, area: number, share: number): number =>
  Math.round(share * residents(town, area));

/** In the first year: so many as are wanted have been there for five years or longer. */
export function settle(town: Town, area: number, share: number, stream: RandomStream): void {
  const {persons} = town.people;
  const since = new Map<number, number>();
  for (const person of likelySettled(town, area, stream).slice(0, settledCount(town, area, share))) {
    const home = persons.household[person]!;
    const years = since.get(home) ?? settledYears + Math.floor(-longer * Math.log(1 - uniform(stream)));
    since.set(home, years);
    const inNorway = persons.residenceYears[person]!;
    persons.areaYears[person] = Math.min(
      years,
      persons.age[person]!,
      inNorway === empty ? Infinity : inNorway,
    );
  }
  fillOthers(town, area, stream);
}

/** Who is neither settled nor moved: a few years, the same within a household; small children of the settled all theirs. */
export function fillOthers(town: Town, area: number, stream: RandomStream): void {
  const {households, persons} = town.people;
  const {age, areaYears, residenceYears} = persons;
  for (let home = town.firstHome[area]!; home < town.firstHome[area + 1]!; home++) {
    const [first, end] = [households.first[home]!, households.first[home + 1]!];
    const together = 1 + wholeBelow(stream, settledYears - 1);
    let isSettled = false;
    for (let person = first; person < end; person++) isSettled ||= areaYears[person]! >= settledYears;
    for (let person = first; person < end; person++) {
      if (town.moved[person] || areaYears[person]! >= settledYears) continue;
      const years = isSettled && age[person]! < settledYears ? age[person]! : together;
      const inNorway = residenceYears[person]!;
      areaYears[person] = Math.min(years, age[person]!, inNorway === empty ? years : inNorway);
    }
  }
}
