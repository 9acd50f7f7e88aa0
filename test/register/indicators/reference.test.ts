/** Random extracts: what DuckDB computes is what the rules of the library say. */
import type {DuckDBConnection} from "@duckdb/node-api";
import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {computeIndicators} from "../../../data-loaders/register/indicators/compute.js";
import {series} from "../../../data-loaders/register/indicators/ids.js";
import {emptyDatabase, extractIn, putInto, type Extract, type Row} from "../support/rows.js";
import {handmade} from "../support/handmade.js";
import {reference, rules} from "../support/reference.js";

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await emptyDatabase();
});

const codes = ["a", "b", "c", "d"];
const areas: Row[] = codes.map((area, at) => ({
  area,
  municipality: at < 3 ? "M" : "N",
  city_group: at < 3 ? "oslo" : null,
  district: at < 2 ? "D" : null,
  mapped: at === 1 ? 0 : 1,
  analysis: at % 2 === 0 ? 1 : 0,
  summary: at === 0 ? 1 : 0,
}));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {freq: 4, nil: null});
const flag = maybe(fc.constantFrom(0, 1));

const person = fc.record({
  sex: fc.constantFrom("female", "male"),
  background: fc.constantFrom("none", "eu", "other"),
  // Ages at the edges of the definitions come often.
  age: fc.oneof(
    fc.integer({min: 0, max: 100}),
    fc.constantFrom(5, 6, 13, 14, 17, 18, 20, 21, 29, 30, 59, 60),
  ),
  residence_years: maybe(fc.constantFrom(0, 4.5, 5, 5.5, 20)),
  area_years: maybe(fc.constantFrom(0, 4.9, 5, 30)),
  education: maybe(fc.constantFrom("none", "basic", "upper", "higher")),
  upper_secondary: flag,
  activity: maybe(fc.constantFrom("work", "education", "neither")),
  hours: maybe(fc.constantFrom(10, 29.9, 30, 37.5)),
  personal_income: maybe(fc.integer({min: -5, max: 5})),
  social_assistance: maybe(fc.constantFrom(0, 1, 10_000, 10_001)),
  child_welfare: flag,
  voted: flag,
  school_points: maybe(fc.constantFrom(0, 33.3, 41.38, 60)),
  recreation_access: flag,
  noise: flag,
});

const household = fc.record({
  year: fc.constantFrom(2017, 2018),
  area: fc.constantFrom(...codes),
  // The line is 21.3: as much as one person has of 21.3, two of 31.95, a family of 44.73.
  income: fc.constantFrom(-1, 0, 10, 21.3, 27.69, 31.95, 34.08, 38.34, 44.73, 48.99, 500),
  transfers: maybe(fc.constantFrom(0, 5, 10.65, 15.975, 22.365, 250)),
  tenure: maybe(fc.constantFrom("owner", "tenant")),
  rooms: maybe(fc.integer({min: 1, max: 5})),
  dwelling: maybe(fc.constantFrom("block", "small-house", "detached")),
  members: fc.array(person, {minLength: 1, maxLength: 5}),
});

const place = maybe(fc.constantFrom(...codes));

const extract: fc.Arbitrary<Required<Extract>> = fc
  .record({
    homes: fc.array(household, {minLength: 1, maxLength: 12}),
    moves: fc.array(fc.record({person: fc.integer({min: 0, max: 30}), from_area: place, to_area: place}), {
      maxLength: 20,
    }),
    sales: fc.array(
      fc.record({area: fc.constantFrom(...codes), price_per_m2: fc.integer({min: 1, max: 90_000})}),
      {maxLength: 8},
    ),
  })
  .map(({homes, moves, sales}) => {
    // A person of one year is somebody else's past in the other: numbers start anew.
    const next = new Map([
      [2017, 0],
      [2018, 0],
    ]);
    const persons = homes.flatMap(({year, area, members}, household) =>
      members.map((member) => {
        const person = next.get(year)!;
        next.set(year, person + 1);
        return {...member, year, area, household, person};
      }),
    );
    return {
      areas,
      persons,
      households: homes.map(({members, ...home}, at) => ({...home, household: at, size: members.length})),
      moves: moves
        .filter(({from_area, to_area}) => from_area !== null || to_area !== null)
        .map((move) => ({...move, year: 2018})),
      sales: sales.map((sale) => ({...sale, year: 2018})),
      nation: [2017, 2018].map((year) => ({year, series: "median-income", value: 35.5})),
    };
  });

async function agrees(given: Required<Extract>): Promise<void> {
  await putInto(connection, given);
  const table = await computeIndicators(extractIn(connection));
  const differences: string[] = [];
  for (const {year, series, numerator, denominator, value} of table.values) {
    table.units.forEach((unit, at) => {
      const inside = new Set(unit.areas.map((area) => given.areas[area]!.area as string));
      const expected = reference(given, series, year, inside);
      const known = expected.amount ?? (100 * (expected.counted ?? NaN)) / expected.among;
      const agrees =
        denominator[at] === expected.among &&
        (expected.counted === undefined || numerator[at] === expected.counted) &&
        (Number.isNaN(known) ? Number.isNaN(value[at]) : Math.abs(value[at]! - known) < 1e-9);
      if (agrees) return;
      const found = `${numerator[at]!} of ${denominator[at]!}: ${value[at]!}`;
      differences.push(
        `${series.id} ${year} ${unit.level} ${unit.name}: ${found} for ${JSON.stringify(expected)}`,
      );
    });
  }
  expect(differences).toEqual([]);
}

test("the rules are those of all series", () => {
  expect(Object.keys(rules).sort()).toEqual([...new Set(series.map(({indicator}) => indicator.id))].sort());
});

test("eleven people", () => agrees(handmade));

test("random extracts", async () => {
  await fc.assert(fc.asyncProperty(extract, agrees), {numRuns: 12});
});
