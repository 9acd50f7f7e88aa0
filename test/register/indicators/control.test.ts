/** What leaves the register of real people. */
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {disclosureRules, rulesFor} from "../../../data-loaders/register/disclosure.js";
import {computeIndicators, computeUnder} from "../../../data-loaders/register/indicators/compute.js";
import {hiddenMeansOf} from "../../../data-loaders/register/indicators/control.js";
import {
  seriesOfYear,
  type IndicatorTable,
  type SeriesOfYear,
} from "../../../data-loaders/register/indicators/table.js";
import type {Unit} from "../../../data-loaders/register/indicators/units.js";
import {emptyDatabase, extractIn, putInto, type Row} from "../support/rows.js";

const {base, minimum} = disclosureRules;

/** Twelve areas of two municipalities with from 6 to 105 people; activity, background and sex go round. */
const areas: Row[] = Array.from({length: 12}, (_, at) => ({
  area: `a${String(at).padStart(2, "0")}`,
  municipality: at < 7 ? "M" : "N",
  city_group: "large",
  district: at < 3 ? "D" : null,
  mapped: 1,
  analysis: at % 2,
  summary: 0,
}));
const persons: Row[] = areas.flatMap(({area}, at) =>
  Array.from({length: 6 + 9 * at}, (_, one) => ({
    year: 2018,
    person: 1000 * at + one,
    household: 1000 * at + one,
    area: area as string,
    sex: one % 2 === 0 ? "female" : "male",
    age: 20 + ((7 * one + at) % 40),
    background: ["none", "none", "other", "eu"][(one + at) % 4]!,
    activity: ["work", "work", "neither", "education", "work"][(one * one + at) % 5]!,
    school_points: one % 5 === 0 ? 30 + (one % 9) : null,
    personal_income: 100_000 + 1000 * one,
  })),
);
const extract = {
  areas,
  persons,
  households: persons.map(({year, household, area}) => ({
    year: year!,
    household: household!,
    area: area!,
    income: 1,
  })),
  moves: persons.map(({year, person, area}) => ({year: year!, person: person!, to_area: area!})),
  nation: [{year: 2018, series: "median-income", value: 1}],
};

let [exact, yours, shown]: IndicatorTable[] = [];
beforeAll(async () => {
  const connection = await emptyDatabase();
  await putInto(connection, extract);
  exact = await computeIndicators(extractIn(connection));
  yours = await computeIndicators(extractIn(connection, "yours"));
  shown = await computeIndicators(extractIn(connection), {control: true});
});

const columns = [
  "numerator",
  "denominator",
  "value",
  "lower",
  "upper",
  "shrunken",
  "rank",
  "hidden",
] as const;
const numbers = (table: IndicatorTable) =>
  table.values.map((one) => columns.map((column) => [...one[column]]));
const known = (column: Float64Array) => [...column].filter((value) => !Number.isNaN(value));

test("it is on for real people, off for invented ones unless asked for", () => {
  expect(rulesFor("yours")).toBe(disclosureRules);
  expect(rulesFor("reconstructed")).toBeUndefined();
  expect(rulesFor("reconstructed", true)).toBe(disclosureRules);
  expect([exact!.rules, yours!.rules, shown!.rules]).toEqual([undefined, disclosureRules, disclosureRules]);
  expect(numbers(shown!)).toEqual(numbers(yours!));
});

test("every count is a multiple of the base, and every larger unit the sum of its areas", () => {
  const isCount = ({series}: SeriesOfYear) => series.indicator.measure !== "mean";
  for (const {numerator, denominator} of yours!.values.filter(isCount)) {
    for (const count of [...known(numerator), ...known(denominator)]) expect(count % base).toBe(0);
    yours!.units.forEach(({areas}, unit) => {
      expect(denominator[unit]).toBe(areas.reduce((sum, area) => sum + denominator[area]!, 0));
    });
  }
});

test("counts of areas and of municipalities lie within the base of the truth", () => {
  yours!.values.forEach((rounded, at) => {
    if (rounded.series.id.includes("/")) return;
    yours!.units.forEach(({level}, unit) => {
      if (level !== "area" && level !== "municipality") return;
      const truth = exact!.values[at]!.denominator[unit]!;
      expect(Math.abs(rounded.denominator[unit]! - truth)).toBeLessThan(base);
    });
  });
});

test("a share is computed from what is published", () => {
  for (const {series, numerator, denominator, value} of yours!.values) {
    if (series.indicator.measure !== "share") continue;
    value.forEach((share, unit) => {
      if (!Number.isNaN(share)) expect(share).toBe(100 * (numerator[unit]! / denominator[unit]!));
      if (!Number.isNaN(numerator[unit]!)) expect(numerator[unit]!).toBeLessThanOrEqual(denominator[unit]!);
    });
  }
});

test("shares, means and medians of few are hidden, and nothing else is known of them", () => {
  yours!.values.forEach((one, at) => {
    if (one.series.indicator.measure === "count") return;
    exact!.values[at]!.denominator.forEach((people, unit) => {
      if (people === 0 || people >= minimum) return;
      expect([one.series.id, one.hidden[unit]]).toEqual([one.series.id, 1]);
      for (const column of [one.value, one.lower, one.upper, one.shrunken, one.rank, one.fromNation])
        expect(column[unit]).toBeNaN();
    });
  });
  // Six people live in the first area: their number is rounded, nothing that they are is told.
  expect(seriesOfYear(yours!, "employment", 2018).hidden[0]).toBe(1);
  expect(seriesOfYear(yours!, "in-mover-income", 2018).value[0]).toBeNaN();
  expect(seriesOfYear(exact!, "in-mover-income", 2018).value[0]).toBe(102_500);
});

test("a count that several indicators share is rounded once", () => {
  const ofAll = ["immigrant-background", "children", "low-income"].map(
    (id) => seriesOfYear(yours!, id, 2018).denominator,
  );
  expect(ofAll[1]).toEqual(ofAll[0]);
});

test("the same extract gives the same table, and another base other counts", async () => {
  const connection = await emptyDatabase();
  await putInto(connection, extract);
  expect(numbers(await computeIndicators(extractIn(connection, "yours")))).toEqual(numbers(yours!));
  const table = await computeUnder({minimum: 3, base: 3}, extractIn(connection));
  for (const count of seriesOfYear(table, "employment", 2018).numerator) expect(count % 3 || 0).toBe(0);
});

describe("hidden means", () => {
  const unit = (level: Unit["level"], name: string, more: Partial<Unit> = {}): Unit => ({
    level,
    name,
    areas: [],
    ...more,
  });
  const inM = {municipality: "M", group: "large"};
  const units = [
    unit("area", "a", {...inM, district: "D"}),
    unit("area", "b", {...inM, district: "D"}),
    unit("area", "c", inM),
    unit("district", "D", inM),
    unit("municipality", "M", inM),
    unit("municipality", "N", {municipality: "N", group: "large"}),
    unit("group", "large", {group: "large"}),
  ];
  const rules = {minimum: 10, base: 5};
  const hide = (...counts: number[][]) =>
    hiddenMeansOf(counts, {units}, rules).map((of) =>
      units.filter((_, at) => of[at] === 1).map(({name}) => name),
    );

  test("nothing where nothing is small", () => {
    expect(hide([20, 30, 40, 50, 90, 50, 140])).toEqual([[]]);
  });
  test("one that is small takes its neighbour with it", () => {
    expect(hide([5, 30, 40, 35, 75, 50, 125])).toEqual([["a", "b"]]);
  });
  test("two that are small together take a third, or the whole", () => {
    expect(hide([3, 4, 40, 7, 47, 50, 97])).toEqual([["a", "b", "c", "D"]]);
  });
  test("an area beside a district", () => {
    expect(hide([20, 30, 5, 50, 55, 50, 105])).toEqual([["a", "c", "D"]]);
  });
  test("one of two sexes takes the other with it", () => {
    const [all, women, men] = hide(
      [30, 30, 40, 60, 100, 50, 150],
      [5, 15, 20, 20, 40, 25, 65],
      [25, 15, 20, 40, 60, 25, 85],
    );
    expect(all).toEqual([]);
    expect(women).toEqual(men);
    expect(women).toEqual(["a", "b"]);
  });
  test("no hidden mean can be worked out from its whole and the other parts", () => {
    const count = fc.nat({max: 40});
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, n) => {
        const counts = [a, b, c, a + b, a + b + c, n, a + b + c + n];
        const [hidden] = hiddenMeansOf([counts], {units}, rules);
        for (const [whole, parts] of [
          [3, [0, 1]],
          [4, [2, 3]],
          [6, [4, 5]],
        ] as const) {
          const unseen = parts.filter((part) => hidden![part] === 1 && counts[part]! > 0);
          const inhabited = parts.filter((part) => counts[part]! > 0);
          if (hidden![whole] === 1) expect(unseen.length > 0 || inhabited.length === 0).toBe(true);
          else expect(unseen.length).not.toBe(1);
        }
      }),
    );
  });
});
