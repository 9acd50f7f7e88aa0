/** People drawn at random, to write and read back: nothing about them is as the report has it. */
import {randomStream, uniform, wholeBelow, type RandomStream} from "../../../lib/random.js";
import {areas, type Area} from "../../../data-loaders/reconstruction/areas.js";
import type {Year} from "../../../data-loaders/reconstruction/extract/columns.js";
import type {Reconstruction} from "../../../data-loaders/reconstruction/extract/write.js";
import {
  code,
  empty,
  emptyHouseholds,
  emptyPersons,
  type People,
} from "../../../data-loaders/reconstruction/people/people.js";
import {years} from "../../../data-loaders/reconstruction/world.js";

const cells = 500;

/** Three years of as many households, each in some area and of one to four people. */
export function standIn(households: number, seed = 1): Reconstruction {
  const everywhere = areas();
  const stream = randomStream("stand-in", seed);
  const middle = () => Float64Array.from({length: cells}, () => 100 * wholeBelow(stream, 1000) + 50);
  return {
    areas: everywhere,
    cells: {x: middle(), y: middle()},
    nation: new Map(years.map((year) => [`median-income@${year}`, 300_000 + year])),
    years: drawn(everywhere, households, stream),
  };
}

function* drawn(everywhere: readonly Area[], households: number, stream: RandomStream): Generator<Year> {
  for (const year of years) {
    const people = drawPeople(year, everywhere.length, households, stream);
    const movers = Math.floor(people.persons.count / 10);
    const sold = Math.ceil(households / 20);
    yield {
      people,
      moves: {
        person: Int32Array.from({length: movers}, (_, at) => 10 * at),
        // Every third comes from elsewhere.
        from: Int16Array.from({length: movers}, (_, at) => (at % 3 ? (at * 7) % everywhere.length : empty)),
        to: Int16Array.from({length: movers}, (_, at) => (at * 5 + 1) % everywhere.length),
      },
      sales: {
        area: Uint16Array.from({length: sold}, () => wholeBelow(stream, everywhere.length)),
        price: Int32Array.from({length: sold}, () => 20_000 + wholeBelow(stream, 60_000)),
      },
    };
  }
}

function drawPeople(
  year: Year["people"]["year"],
  places: number,
  count: number,
  stream: RandomStream,
): People {
  const households = emptyHouseholds(count);
  for (let home = 0; home < count; home++) {
    households.first[home + 1] = households.first[home]! + 1 + wholeBelow(stream, 4);
    households.area[home] = Math.floor((home * places) / count);
    households.income[home] = 150_000 + wholeBelow(stream, 900_000);
    households.transfers[home] = wholeBelow(stream, 150_000);
    households.tenure[home] = wholeBelow(stream, 2);
    households.rooms[home] = 1 + wholeBelow(stream, 6);
    households.dwelling[home] = wholeBelow(stream, 3);
    households.cell[home] = wholeBelow(stream, cells);
  }
  const persons = emptyPersons(households.first[count]!);
  for (let home = 0; home < count; home++)
    for (let one = households.first[home]!; one < households.first[home + 1]!; one++) {
      const age = one === households.first[home] ? 18 + wholeBelow(stream, 70) : wholeBelow(stream, 90);
      const isAdult = age >= 18;
      const flag = () => wholeBelow(stream, 2);
      persons.person[one] = one;
      persons.household[one] = home;
      persons.sex[one] = flag();
      persons.age[one] = age;
      persons.background[one] = wholeBelow(stream, 3);
      if (persons.background[one] !== code("background", "none")) persons.residenceYears[one] = age;
      persons.areaYears[one] = Math.min(age, wholeBelow(stream, 20));
      if (age >= 16) persons.education[one] = wholeBelow(stream, 5);
      if (age >= 16) persons.activity[one] = wholeBelow(stream, 4);
      if (age >= 21) persons.upperSecondary[one] = flag();
      if (persons.activity[one] === code("activity", "work")) persons.hours[one] = 1 + wholeBelow(stream, 40);
      if (isAdult) persons.personalIncome[one] = wholeBelow(stream, 800_000);
      if (isAdult && uniform(stream) < 0.03) persons.socialAssistance[one] = 1 + wholeBelow(stream, 60_000);
      if (!isAdult) persons.childWelfare[one] = flag();
      if (isAdult) persons.voted[one] = flag();
      if (age === 16) persons.schoolPoints[one] = 200 + wholeBelow(stream, 400);
      persons.recreationAccess[one] = flag();
      persons.noise[one] = flag();
    }
  return {year, households, persons};
}
