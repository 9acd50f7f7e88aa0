/** People drawn from the shares of the areas by themselves: at full size, with ages and incomes and little else. */
import {randomStream, uniform} from "../../../lib/random.js";
import {highIncomeShares} from "../../../data-loaders/reconstruction/homes/high-income-shares.js";
import type {Incomes} from "../../../data-loaders/reconstruction/homes/kinds.js";
import {lowIncomeAdults} from "../../../data-loaders/reconstruction/homes/low-income-adults.js";
import {
  emptyHouseholds,
  emptyPersons,
  type People,
} from "../../../data-loaders/reconstruction/people/people.js";
import type {World, Year} from "../../../data-loaders/reconstruction/world.js";

/** Adults and children of a household, and how many households of 20 are such. */
const makeUps = [
  {adults: 1, children: 0, of20: 9},
  {adults: 2, children: 0, of20: 5},
  {adults: 2, children: 1, of20: 2},
  {adults: 2, children: 2, of20: 2},
  {adults: 1, children: 1, of20: 1},
  {adults: 3, children: 0, of20: 1},
].flatMap(({of20, ...makeUp}) => Array.from({length: of20}, () => makeUp));

const highIncomeFrom = 800_000;

export function syntheticPeople(
  world: World,
  year: Year,
  areas: readonly number[],
  seed = 1,
): {people: People; incomes: Incomes} {
  const stream = randomStream("synthetic people", seed);
  const low = lowIncomeAdults(world, year);
  const high = highIncomeShares(world, year);
  const rows: {area: number; adults: number; children: number}[] = [];
  for (const area of areas) {
    let left = Math.round(world.populationOf(year)[area]!);
    while (left > 0) {
      const {adults, children} = makeUps[Math.floor(uniform(stream) * makeUps.length)]!;
      rows.push({area, adults, children: Math.min(children, Math.max(0, left - adults))});
      left -= adults + children;
    }
  }
  const households = emptyHouseholds(rows.length);
  const persons = emptyPersons(rows.reduce((sum, {adults, children}) => sum + adults + children, 0));
  const lowIncome = new Uint8Array(rows.length);
  let person = 0;
  rows.forEach(({area, adults, children}, household) => {
    const share = low.group[area]! / low.total[area]!;
    households.area[household] = area;
    households.first[household] = person;
    const isLow = uniform(stream) < share;
    if (isLow) lowIncome[household] = 1;
    for (let member = 0; member < adults + children; member++, person++) {
      persons.household[person] = household;
      const isAdult = member < adults;
      persons.age[person] = isAdult
        ? 18 + Math.floor(uniform(stream) * 67)
        : Math.floor(uniform(stream) * 18);
      const isHigh = isAdult && !isLow && uniform(stream) < high[area]! / 100 / (1 - share);
      persons.personalIncome[person] = isHigh ? highIncomeFrom + 200_000 : isAdult ? highIncomeFrom / 2 : -1;
    }
    households.first[household + 1] = person;
  });
  const people = {year, households, persons};
  return {people, incomes: {lowIncome, highIncomeFrom}};
}
