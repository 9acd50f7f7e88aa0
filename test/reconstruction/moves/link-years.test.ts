import {createHash} from "node:crypto";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {writeExtract} from "../../../data-loaders/reconstruction/extract/write.js";
import {countMoves, type CountedMoves} from "../../../data-loaders/reconstruction/moves/count-moves.js";
import {linkYears, type LinkedYears} from "../../../data-loaders/reconstruction/moves/link-years.js";
import {code, empty, type People, type Persons} from "../../../data-loaders/reconstruction/people/people.js";
import {years, type World} from "../../../data-loaders/reconstruction/world.js";
import {computeIndicators} from "../../../data-loaders/register/indicators/compute.js";
import {seriesOfYear, type IndicatorTable} from "../../../data-loaders/register/indicators/table.js";
import {withRegister} from "../../../data-loaders/register/register.js";
import {newFolder} from "../../register/extract.js";
import {highIncomeFrom, peopleOf, smallWorld} from "./small-world.js";

let world: World;
let before: People[];
let people: People[];
let linked: LinkedYears;

/** Of copies, since linking fills people in place. */
function linkAgain(seed: number) {
  const drawn = structuredClone(before);
  return {drawn, linked: linkYears(world, drawn, {seed, highIncomeFrom})};
}

beforeAll(() => {
  world = smallWorld();
  before = peopleOf(world);
  ({drawn: people, linked} = linkAgain(1));
}, 60_000);

const areaOf = ({households, persons}: People, person: number) =>
  households.area[persons.household[person]!]!;

const movesOf = ({year}: People) => linked.moves.get(year)!;

/** Where the persons of a year stand in its columns, by pseudonym. */
const rowsOf = ({persons}: People) => new Map(Array.from(persons.person, (name, row) => [name, row]));

/** The areas that the movers of a year came from, by their place among its persons. */
function originsOf(one: People): Map<number, number> {
  const rows = rowsOf(one);
  const {person, from} = movesOf(one);
  const origins = new Map<number, number>();
  person.forEach((name, move) => {
    const row = rows.get(name);
    if (row !== undefined) origins.set(row, from[move]!);
  });
  return origins;
}

/** What stands in columns, to compare them: the numbers one by one would take a minute. */
function digest(columns: object): string {
  const hash = createHash("sha256");
  for (const column of Object.values(columns))
    if (ArrayBuffer.isView(column)) hash.update(new Uint8Array(column.buffer));
  return hash.digest("hex");
}

const digestOf = (drawn: readonly People[], {moves}: LinkedYears) => [
  ...drawn.flatMap(({persons, households}) => [digest(persons), digest(households)]),
  ...Array.from(moves.values(), digest),
];

/** The rows of a year that something is true of: for all to be as they should it is of none. */
const rowsThat = ({persons}: People, is: (row: number) => boolean) => {
  const found = [];
  for (let row = 0; row < persons.count; row++) if (is(row)) found.push(row);
  return found;
};

/** Each later year with the one before it. */
const pairs = () => people.slice(1).map((later, at) => ({earlier: people[at]!, later}));

describe("moves of a year", () => {
  it("come to what the world wants, to the nearest person and krone", () => {
    expect(linked.unmet).toEqual([]);
    for (const one of people) {
      const counted = countMoves(world.areas.length, one, movesOf(one));
      for (const [series, shares] of Object.entries(counted.shares))
        shares.forEach(({part, whole}, area) => {
          const wanted = world.values(series, one.year)[area]!;
          expect(whole, series).toBeGreaterThan(0);
          expect(Math.abs(part - (wanted / 100) * whole), series).toBeLessThanOrEqual(0.5 + 1e-9);
        });
      for (const [series, medians] of Object.entries(counted.medians))
        medians.forEach((median, area) => {
          expect(Math.abs(median - world.values(series, one.year)[area]!), series).toBeLessThanOrEqual(0.5);
        });
    }
  });

  it("are of everybody once, into the area that they live in, from another or from outside", () => {
    for (const one of people) {
      const rows = rowsOf(one);
      const {person, from, to} = movesOf(one);
      expect(new Set(person).size).toBe(person.length);
      expect(rows.size).toBe(one.persons.count);
      const wrong = Array.from(person).filter((name, move) => {
        const row = rows.get(name);
        const place = row === undefined ? empty : areaOf(one, row);
        return to[move] !== place || from[move] === place;
      });
      expect(wrong).toEqual([]);
    }
  });

  it("bring about as many people as they take away, more often from nearby", () => {
    for (const one of people) {
      const {from, to} = movesOf(one);
      const arrived = to.filter((area) => area !== empty).length;
      const inside = Array.from(from, (area, move) => [area, to[move]!] as const).filter(
        ([left, place]) => left !== empty && place !== empty,
      );
      expect(arrived / one.persons.count).toBeGreaterThan(0.1);
      expect(arrived / one.persons.count).toBeLessThan(0.17);
      expect(inside.length / arrived).toBeGreaterThan(0.4);
      expect((to.length - arrived) / one.persons.count).toBeCloseTo(0.04, 3);
      const city = (area: number) => world.areas[area]!.municipality;
      const sameCity = inside.filter(([left, place]) => city(left) === city(place)).length;
      // With four municipalities of unlike size chance alone gives less than a third.
      expect(sameCity / inside.length).toBeGreaterThan(0.45);
    }
  });

  it("move families with small children whole and from one place", () => {
    for (const one of people) {
      const {households, persons} = one;
      const origins = originsOf(one);
      let families = 0;
      const apart = [];
      for (let home = 0; home < households.count; home++) {
        const members: number[] = [];
        for (let row = households.first[home]!; row < households.first[home + 1]!; row++) members.push(row);
        if (!members.some((row) => persons.age[row]! <= 5 && origins.has(row))) continue;
        families++;
        // Only who came to Norway in the year itself came from elsewhere than the others.
        const known = members.filter((row) => persons.residenceYears[row] !== 0);
        const places = new Set(known.map((row) => origins.get(row)));
        if (places.size > 1 || !members.every((row) => origins.has(row))) apart.push(home);
      }
      expect(families).toBeGreaterThan(100);
      expect(apart).toEqual([]);
    }
  });

  it("are, for nearly everybody who came to Norway in the year, from outside all areas", () => {
    for (const one of people) {
      const origins = originsOf(one);
      const came = rowsThat(one, (row) => one.persons.residenceYears[row] === 0);
      const moved = came.filter((row) => origins.has(row));
      expect(moved.filter((row) => origins.get(row) !== empty)).toEqual([]);
      expect(moved.length / came.length).toBeGreaterThan(0.85);
    }
  });
});

describe("years in the area", () => {
  it("are no more than years of life and in Norway, none for movers, and of every length", () => {
    for (const one of people) {
      const {areaYears, age, residenceYears} = one.persons;
      const origins = originsOf(one);
      const wrong = rowsThat(one, (row) => {
        const most = residenceYears[row] === empty ? age[row]! : Math.min(age[row]!, residenceYears[row]!);
        return origins.has(row)
          ? areaYears[row] !== 0
          : areaYears[row]! > most || (areaYears[row] === 0 && most > 0);
      });
      expect(wrong).toEqual([]);
      const lengths = new Set(areaYears);
      for (const here of [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30]) expect(lengths).toContain(here);
    }
  });

  it("are five more, five years later, for those who stayed; others have come since", () => {
    for (const {earlier, later} of pairs()) {
      const rows = rowsOf(earlier);
      const {person, areaYears} = later.persons;
      const settled = rowsThat(later, (row) => areaYears[row]! >= 5);
      expect(settled.length).toBeGreaterThan(0.3 * later.persons.count);
      const wrong = settled.filter((row) => {
        const then = rows.get(person[row]!);
        return (
          then === undefined ||
          areaOf(earlier, then) !== areaOf(later, row) ||
          areaYears[row] !== earlier.persons.areaYears[then]! + 5
        );
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe("pseudonyms", () => {
  it("are of one person: five years older, of the same sex and background, as long in Norway", () => {
    for (const {earlier, later} of pairs()) {
      const rows = rowsOf(earlier);
      const [now, then] = [later.persons, earlier.persons];
      const known = rowsThat(later, (row) => rows.has(now.person[row]!));
      const wrong = known.filter((row) => {
        const before = rows.get(now.person[row]!)!;
        const inNorway = then.residenceYears[before]!;
        return (
          now.age[row] !== then.age[before]! + 5 ||
          now.sex[row] !== then.sex[before] ||
          now.background[row] !== then.background[before] ||
          now.residenceYears[row] !== (inNorway === empty ? empty : inNorway + 5)
        );
      });
      expect(wrong).toEqual([]);
      expect(known.length / now.count).toBeGreaterThan(0.6);
      expect(known.length / now.count).toBeLessThan(0.85);
    }
  });

  it("of nobody come back after a year without them", () => {
    const [first, second, third] = people.map(rowsOf);
    expect([...third!.keys()].filter((name) => first!.has(name) && !second!.has(name))).toEqual([]);
  });
});

describe("what was drawn", () => {
  const filled = ["person", "areaYears", "personalIncome", "residenceYears", "age"];

  it("stays as it is but for incomes of a few, who stay on their side of a high income", () => {
    for (const [at, one] of people.entries()) {
      const drawn = before[at]!;
      expect(digest(one.households)).toBe(digest(drawn.households));
      for (const name of Object.keys(one.persons) as (keyof Persons)[])
        if (!filled.includes(name))
          expect(digest([one.persons[name]]), name).toBe(digest([drawn.persons[name]]));
      const [now, then] = [one.persons.personalIncome, drawn.persons.personalIncome];
      const changed = rowsThat(one, (row) => now[row] !== then[row]);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length / world.areas.length).toBeLessThan(5);
      const isHigh = (income: number) => income >= highIncomeFrom[one.year];
      const wrong = changed.filter((row) => then[row] === empty || isHigh(now[row]!) !== isHigh(then[row]!));
      expect(wrong).toEqual([]);
    }
  });

  it("keeps everybody in the ages and the residence that indicators count", () => {
    const groups = [1, 6, 7, 14, 16, 18, 20, 21, 25, 30, 60, 65];
    const groupOf = (age: number) => groups.filter((first) => age >= first).length;
    let shifted = 0;
    for (const [at, one] of people.entries()) {
      const [now, then] = [one.persons, before[at]!.persons];
      const others = rowsThat(one, (row) => now.age[row] !== then.age[row]);
      shifted += others.length;
      const wrong = others.filter(
        (row) =>
          groupOf(now.age[row]!) !== groupOf(then.age[row]!) || Math.abs(now.age[row]! - then.age[row]!) > 5,
      );
      expect(wrong).toEqual([]);
      const residence = (years: number) => (years === empty ? "native" : years <= 5 ? "short" : "long");
      expect(
        rowsThat(one, (row) => residence(now.residenceYears[row]!) !== residence(then.residenceYears[row]!)),
      ).toEqual([]);
    }
    expect(shifted).toBe(linked.shifted);
  });
});

describe("linking", () => {
  it("gives the same with the same seed, and something else with another", () => {
    const [again, other] = [linkAgain(1), linkAgain(2)];
    expect(digestOf(again.drawn, again.linked)).toEqual(digestOf(people, linked));
    expect(digestOf(other.drawn, other.linked)).not.toEqual(digestOf(people, linked));
  });

  it("says where there are not the people for what is wanted", () => {
    const drawn = structuredClone(before);
    const {persons} = drawn[2]!;
    const [place, other] = [3, code("background", "other")];
    for (const row of rowsThat(drawn[2]!, (row) => areaOf(drawn[2]!, row) === place))
      if (persons.background[row] === other) persons.background[row] = code("background", "none");
    const {unmet} = linkYears(world, drawn, {seed: 1, highIncomeFrom});
    expect(unmet).toContainEqual({
      year: 2018,
      series: "in-mover-immigrant-background",
      area: world.areas[place]!.code,
      wanted: world.values("in-mover-immigrant-background", 2018)[place]!,
      achieved: 0,
    });
    // Nothing of the other areas suffers from it.
    expect(unmet.filter(({area, year}) => area !== world.areas[place]!.code || year !== 2018)).toEqual([]);
  });

  it("refuses a seed that is none", () => {
    expect(() => linkYears(world, [], {seed: -1, highIncomeFrom})).toThrow(/seed/);
  });
});

describe("the database", () => {
  it("counts the same in the extract that is written", async () => {
    const small = smallWorld(600, 5, 4);
    const drawn = peopleOf(small);
    const {moves} = linkYears(small, drawn, {seed: 1, highIncomeFrom});
    const folder = join(newFolder(), "extract");
    await writeExtract(folder, {
      areas: small.areas,
      cells: {x: new Float64Array(1), y: new Float64Array(1)},
      nation: new Map(years.map((year) => [`median-income@${year}`, 300_000])),
      years: drawn.map((one) => ({
        people: one,
        moves: moves.get(one.year)!,
        sales: {area: new Uint16Array(1), price: Int32Array.of(30_000)},
      })),
    });
    const table = await withRegister({folder, origin: "reconstructed"}, (register) =>
      computeIndicators(register),
    );
    for (const one of drawn)
      expectSame(table, small, countMoves(small.areas.length, one, moves.get(one.year)!), one.year);
  }, 60_000);
});

function expectSame(table: IndicatorTable, {areas}: World, counted: CountedMoves, year: number): void {
  const unit = areas.map(({code}) => table.units.findIndex(({name}) => name === code));
  for (const [series, shares] of Object.entries(counted.shares)) {
    const {numerator, denominator} = seriesOfYear(table, series, year);
    const found = unit.map((at) => ({part: numerator[at], whole: denominator[at]}));
    expect(found, series).toEqual(shares);
  }
  for (const [series, medians] of Object.entries(counted.medians)) {
    const {value} = seriesOfYear(table, series, year);
    expect(
      unit.map((at) => value[at]),
      series,
    ).toEqual([...medians]);
  }
}
