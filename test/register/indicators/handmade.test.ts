/** Every indicator of eleven people, counted on one's fingers. */
import {beforeAll, describe, expect, test} from "vitest";
import {computeIndicators} from "../../../data-loaders/register/indicators/compute.js";
import {indicators} from "../../../data-loaders/register/indicators/definitions.js";
import {
  seriesOfYear,
  unitsAt,
  type IndicatorTable,
  type SeriesOfYear,
} from "../../../data-loaders/register/indicators/table.js";
import {emptyDatabase, extractIn, putInto} from "../support/rows.js";
import {handmade} from "../support/handmade.js";

let table: IndicatorTable;

beforeAll(async () => {
  const connection = await emptyDatabase();
  await putInto(connection, handmade);
  table = await computeIndicators(extractIn(connection), {since: 2017});
});

const unit = (name: string) => table.units.findIndex((one) => one.name === name);
const of = (id: string, name: string, column: keyof SeriesOfYear = "value", year = 2018) =>
  (seriesOfYear(table, id, year)[column] as Float64Array)[unit(name)]!;

/** Counted and among whom, in the area a1 and in the whole municipality. */
const shares: Record<string, [a1: [number, number], M: [number, number]]> = {
  "immigrant-background": [
    [4, 7],
    [4, 11],
  ],
  "other-immigrant-background": [
    [1, 7],
    [1, 11],
  ],
  "short-residence": [
    [3, 7],
    [3, 11],
  ],
  children: [
    [3, 7],
    [4, 11],
  ],
  "preschool-children": [
    [1, 7],
    [1, 11],
  ],
  "school-children": [
    [2, 7],
    [3, 11],
  ],
  "child-immigrant-background": [
    [2, 3],
    [2, 4],
  ],
  "in-mover-employment": [
    [0, 2],
    [1, 3],
  ],
  "out-mover-employment": [
    [2, 2],
    [2, 3],
  ],
  "in-mover-immigrant-background": [
    [2, 3],
    [2, 4],
  ],
  "out-mover-immigrant-background": [
    [2, 3],
    [2, 4],
  ],
  settled: [
    [2, 6],
    [2, 6],
  ],
  "small-child-families-moving-out": [
    [1, 2],
    [1, 2],
  ],
  "low-education": [
    [1, 2],
    [2, 3],
  ],
  "upper-secondary-not-completed": [
    [1, 2],
    [1, 2],
  ],
  "child-low-income": [
    [1, 3],
    [2, 4],
  ],
  "low-income": [
    [2, 7],
    [4, 11],
  ],
  "outside-work-young": [
    [1, 2],
    [1, 2],
  ],
  "outside-work-adult": [
    [0, 2],
    [1, 4],
  ],
  "outside-work": [
    [1, 4],
    [2, 6],
  ],
  "full-time": [
    [1, 2],
    [1, 2],
  ],
  employment: [
    [2, 4],
    [3, 6],
  ],
  transfers: [
    [2, 7],
    [4, 9],
  ],
  tenants: [
    [3, 7],
    [4, 10],
  ],
  "tenant-households": [
    [2, 3],
    [3, 5],
  ],
  "tenant-families": [
    [1, 2],
    [1, 2],
  ],
  "crowded-families": [
    [1, 2],
    [1, 3],
  ],
  blocks: [
    [1, 2],
    [2, 4],
  ],
  "small-houses": [
    [1, 2],
    [1, 4],
  ],
  turnout: [
    [2, 3],
    [4, 6],
  ],
  "recreation-access": [
    [3, 4],
    [3, 4],
  ],
  noise: [
    [2, 4],
    [2, 4],
  ],
  "social-assistance": [
    [2, 7],
    [2, 11],
  ],
  "large-social-assistance": [
    [1, 7],
    [1, 11],
  ],
  "child-welfare": [
    [1, 3],
    [1, 3],
  ],
};

/** Means and medians. */
const amounts: Record<string, [a1: [number, number], M: [number, number]]> = {
  "in-mover-income": [
    [150_000, 2],
    [200_000, 3],
  ],
  "out-mover-income": [
    [450_000, 2],
    [300_000, 3],
  ],
  "school-points": [
    [38.5, 1],
    [39.75, 2],
  ],
  price: [
    [40_000.5, 2],
    [100_001 / 3, 3],
  ],
};

test("the two lists are all indicators but the population", () => {
  const listed = [...Object.keys(shares), ...Object.keys(amounts), "population"];
  expect(listed.sort()).toEqual(indicators.map(({id}) => id).sort());
  expect(table.off).toEqual([]);
});

describe.each(Object.entries(shares))("%s", (id, expected) => {
  test.each([
    ["a1", expected[0]],
    ["M", expected[1]],
  ] as const)("%s", (name, [counted, among]) => {
    expect([of(id, name, "numerator"), of(id, name, "denominator")]).toEqual([counted, among]);
    expect(of(id, name)).toBeCloseTo((100 * counted) / among, 12);
  });
});

describe.each(Object.entries(amounts))("%s", (id, expected) => {
  test.each([
    ["a1", expected[0]],
    ["M", expected[1]],
  ] as const)("%s", (name, [amount, among]) => {
    expect(of(id, name, "denominator")).toBe(among);
    expect(of(id, name)).toBeCloseTo(amount, 9);
  });
});

test("breakdowns by sex and background", () => {
  expect(of("population", "a1")).toBe(7);
  expect(of("population/sex=female", "a1")).toBe(3);
  expect(of("population/background=with", "a1")).toBe(4);
  expect(of("employment/sex=male", "M")).toBeCloseTo(50, 12); // 2 and 10 of 2, 7, 9, 10
  expect(of("employment/background=without", "M")).toBeCloseTo(50, 12); // 1 and 10 of 1, 7, 9, 10
  expect(of("employment/sex=female,background=with", "M")).toBe(0); // 5
  expect(of("employment/sex=male,background=with", "M")).toBe(100); // 2
  expect(of("school-points/sex=female", "M")).toBe(41);
});

test("units: areas, districts, municipality, group, sets", () => {
  expect(table.units.map(({level, name}) => `${level} ${name}`)).toEqual([
    "area a1",
    "area a2",
    "area rest",
    "district D",
    "municipality M",
    "group large",
    "mapped mapped",
    "analysis analysis",
    "summary summary",
    "analysis in municipality M",
    "analysis in group large",
  ]);
  expect(of("population", "D")).toBe(10);
  expect(of("population", "mapped")).toBe(10);
  expect(of("population", "analysis")).toBe(7);
  expect(unitsAt(table, "area")).toEqual([0, 1, 2]);
});

test("nation, differences, change, rank", () => {
  expect(seriesOfYear(table, "low-income", 2018).nation).toBe(11.6);
  expect(of("low-income", "a1", "fromNation")).toBeCloseTo(200 / 7 - 11.6, 12);
  expect(of("low-income", "a1", "fromMunicipality")).toBeCloseTo(200 / 7 - 400 / 11, 12);
  expect(of("low-income", "M", "fromMunicipality")).toBeNaN();
  expect(of("low-income", "a1", "change")).toBeCloseTo(200 / 7, 12); // nobody in 2017
  expect(of("low-income", "a1", "change", 2017)).toBeNaN();
  // 29 percent in a1, 33 in a2; the rest of the municipality is no area of its own.
  expect(["a1", "a2", "rest"].map((name) => of("low-income", name, "rank"))).toEqual([2, 1, NaN]);
});

test("intervals: Wilson’s of shares, Student’s of means, none of medians", () => {
  // 2 of 7 with z = 1.96: (2 + z²/2 ± z √(2·5/7 + z²/4)) / (7 + z²)
  const z = 1.959963984540054;
  const root = z * Math.sqrt(10 / 7 + (z * z) / 4);
  expect(of("low-income", "a1", "lower")).toBeCloseTo((100 * (2 + (z * z) / 2 - root)) / (7 + z * z), 9);
  expect(of("low-income", "a1", "upper")).toBeCloseTo((100 * (2 + (z * z) / 2 + root)) / (7 + z * z), 9);
  // Two prices, 20 001 apart: the standard error is half of that, t with one degree of freedom 12.7062.
  expect(of("price", "a1", "upper") - 40_000.5).toBeCloseTo(12.706204736432095 * 10_000.5, 3);
  expect(of("price", "a2", "upper")).toBeNaN();
  expect(of("in-mover-income", "a1", "lower")).toBeNaN();
});

test("shrunken shares lie between an area’s own and the mean of the mapped ones", () => {
  const mean = 30; // three of ten
  expect(of("low-income", "a1", "shrunken")).toBeGreaterThanOrEqual(200 / 7);
  expect(of("low-income", "a1", "shrunken")).toBeLessThanOrEqual(mean);
  expect(of("low-income", "rest", "shrunken")).toBeNaN();
});

test("a series that is not there says why", () => {
  expect(() => seriesOfYear(table, "low-income", 1999)).toThrow("the table has the years 2017, 2018");
});

test("what the extract lacks switches off what needs it, and nothing else", async () => {
  const connection = await emptyDatabase();
  const {areas, persons, households, moves, nation} = handmade;
  await putInto(connection, {areas, persons, households, moves, nation}, [
    "persons.hours",
    "households.rooms",
    "areas.district",
  ]);
  const less = await computeIndicators(extractIn(connection, "reconstructed", ["persons.voted"]), {
    since: 2017,
  });
  expect(less.off).toEqual([
    {indicator: "full-time", lacks: ["persons.hours"]},
    {indicator: "crowded-families", lacks: ["households.rooms"]},
    {indicator: "price", lacks: ["sales.price_per_m2"]},
    {indicator: "turnout", lacks: ["persons.voted"]},
  ]);
  expect(less.units.some(({level}) => level === "district")).toBe(false);
  const left = table.values.filter(
    ({series}) => !less.off.some(({indicator}) => indicator === series.indicator.id),
  );
  expect(less.values.map(({series}) => series.id)).toEqual(left.map(({series}) => series.id));
  expect(less.values.map(({value}) => value[0])).toEqual(left.map(({value}) => value[0]));
});
