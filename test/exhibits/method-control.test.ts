/** The figure of what disclosure control costs: it does in the browser what the build does to an extract. */
import {join} from "node:path";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {placesOf} from "../../data-loaders/figures/control-effect.js";
import {writeExtract} from "../../data-loaders/reconstruction/extract/write.js";
import {disclosureRules} from "../../data-loaders/register/disclosure.js";
import {computeIndicators} from "../../data-loaders/register/indicators/compute.js";
import {partsOf, seriesId} from "../../data-loaders/register/indicators/ids.js";
import {indicators} from "../../data-loaders/register/indicators/definitions.js";
import {countsIn, underRules} from "../../data-loaders/register/indicators/recount.js";
import {seriesOfYear, unitsAt, type IndicatorTable} from "../../data-loaders/register/indicators/table.js";
import {withRegister} from "../../data-loaders/register/register.js";
import {initialState, type AnyState} from "../../src/components/controls.js";
import figure from "../../src/exhibits/method-control.js";
import {drawsAt, placesIn, seriesIn, type SeriesRow} from "../../src/exhibits/parts/control-rows.js";
import {
  countedTogether,
  effects,
  isMean,
  limits,
  publishedShares,
  resultIds,
  resultOf,
  shownSeries,
  stops,
  year,
  type Places,
} from "../../src/exhibits/parts/controlled-areas.js";
import {newFolder} from "../register/extract.js";
import {standIn} from "../reconstruction/extract/stand-in.js";
import {loadedTable} from "../support/tables.js";

const minimum = fc.constantFrom(...stops(limits.minimum));
const base = fc.constantFrom(...stops(limits.base));
/** Each example looks at all areas of all series. */
const few = {numRuns: 12};

const rows = () => loadedTable("method-control.arrow").rows;
const published = () => placesIn(rows());
const lost = ({hidden, further, nobody}: SeriesRow | ReturnType<typeof effects>[number]) =>
  hidden + further + nobody;

describe("what is asked of both", () => {
  it("the figure starts with the rules of the build", () => {
    expect(limits.minimum.initial).toBe(disclosureRules.minimum);
    expect(limits.base.initial).toBe(disclosureRules.base);
  });

  it("the same people are counted and rounded together", () => {
    for (const [id, groups] of Object.entries(countedTogether)) {
      const indicator = indicators.find((one) => one.id === id)!;
      expect(groups.map((group) => `${id}${group}`)).toEqual(
        partsOf(indicator).map((group) => seriesId(id, group)),
      );
      expect(isMean(id)).toBe(indicator.measure === "mean");
    }
  });
});

describe("an extract, with and without disclosure control", () => {
  let exact: IndicatorTable;
  let controlled: IndicatorTable;
  let places: Places;
  let areas: readonly number[];
  beforeAll(async () => {
    // Small areas, so that much is hidden.
    const folder = join(newFolder(), "extract");
    await writeExtract(folder, standIn(12_000));
    const source = {folder, origin: "reconstructed"} as const;
    [exact, controlled] = await withRegister(source, async (register) => [
      await computeIndicators(register, {years: [year], since: year}),
      await computeIndicators(register, {years: [year], since: year, control: true}),
    ]);
    places = placesOf(exact);
    areas = unitsAt(exact, "area");
  }, 120_000);

  it("gives the figure the values that the build publishes", () => {
    const compared: number[] = [];
    for (const series of shownSeries.filter((one) => !isMean(one))) {
      const {value} = seriesOfYear(controlled, series, year);
      const shares = publishedShares(places, series, disclosureRules);
      expect([...shares]).toEqual(areas.map((area) => value[area]));
      compared.push(...shares);
    }
    const isKnown = (share: number) => !Number.isNaN(share);
    expect(compared.some(isKnown) && !compared.every(isKnown)).toBe(true);
  });

  it("hides in the figure what the build hides", () => {
    const gone = effects(places, disclosureRules).map((effect) => {
      const {hidden} = seriesOfYear(controlled, effect.series, year);
      // Of nobody there is no mean to hide.
      const {denominator} = seriesOfYear(exact, effect.series, year);
      expect([effect.series, effect.hidden + effect.further]).toEqual([
        effect.series,
        areas.filter((area) => hidden[area] === 1 && denominator[area]! > 0).length,
      ]);
      return effect;
    });
    expect(gone.some(({hidden}) => hidden > 0)).toBe(true);
  });

  it("is computed from its table without control as from its people with it", () => {
    const again = underRules(exact, year, disclosureRules);
    expect(again.length).toBeGreaterThan(80);
    for (const one of again) {
      const {numerator, denominator, value, hidden} = seriesOfYear(controlled, one.series.id, year);
      expect([one.series.id, one.denominator, one.hidden]).toEqual([one.series.id, denominator, hidden]);
      if (one.series.indicator.measure !== "share") continue;
      expect([one.numerator, one.value]).toEqual([numerator, value]);
    }
    expect(() => underRules(controlled, year, disclosureRules)).toThrow("already");
  });

  it("leaves out only what the table does not hold the smallest groups of", () => {
    const left = new Set(countsIn(exact, year).map(({indicator}) => indicator.id));
    const without = indicators.filter(({id}) => !left.has(id));
    for (const {breakdowns} of without)
      expect([breakdowns.includes("sex"), breakdowns.includes("background"), breakdowns.length]).toEqual([
        true,
        true,
        2,
      ]);
  });
});

describe("the areas of the reconstruction", () => {
  it("no rule changes nothing", () => {
    for (const effect of effects(published(), {minimum: 0, base: 1})) {
      expect([effect.series, lost(effect), effect.largest ?? 0]).toEqual([effect.series, 0, 0]);
    }
    for (const id of resultIds) {
      const {before, now} = resultOf(published(), id, {minimum: 0, base: 1});
      expect(now).toBe(before);
    }
  });

  it("a larger minimum takes more", () => {
    fc.assert(
      fc.property(minimum, minimum, base, (one, other, base) => {
        const [less, more] = [one, other].sort((a, b) => a - b) as [number, number];
        const after = effects(published(), {minimum: more, base});
        effects(published(), {minimum: less, base}).forEach((before, at) => {
          expect(lost(after[at]!)).toBeGreaterThanOrEqual(before.hidden);
          expect(after[at]!.hidden).toBeGreaterThanOrEqual(before.hidden);
        });
      }),
      few,
    );
  });

  it("a percentage moves by less than the base in both its counts allows", () => {
    fc.assert(
      fc.property(base, (base) => {
        for (const [series, {counted, among}] of published().counts) {
          if (!counted || !(shownSeries as readonly string[]).includes(series)) continue;
          const exact = publishedShares(published(), series, {minimum: 0, base: 1});
          const now = publishedShares(published(), series, {minimum: 0, base});
          exact.forEach((before, area) => {
            const people = among[area]!;
            if (people > base)
              expect(Math.abs(now[area]! - before)).toBeLessThanOrEqual(
                base > 1 ? (base * (100 + before)) / (people - base) : 0,
              );
          });
        }
      }),
      few,
    );
  });

  it("has in its table, from the indicators, what the figure computes from counts", () => {
    const known = new Map(seriesIn(rows()).map((row) => [row.series, row]));
    for (const effect of effects(published(), disclosureRules))
      expect(known.get(effect.series)).toMatchObject(effect);
    expect(known.size).toBeGreaterThan(80);
    // Some of it is hidden for the sake of others.
    expect(effects(published(), disclosureRules).some(({further}) => further > 0)).toBe(true);
  });

  it("has other draws for every setting that has any, and the build's among what they reach", () => {
    for (const base of stops(limits.base))
      for (const minimum of stops(limits.minimum))
        expect(drawsAt(rows(), {minimum, base})).toHaveLength(base > 1 ? resultIds.length : 0);
    for (const {series, low, mean, high} of drawsAt(rows(), disclosureRules)) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      const {now} = resultOf(published(), series, disclosureRules);
      const room = high - low;
      expect(now).toBeGreaterThanOrEqual(low - room);
      expect(now).toBeLessThanOrEqual(high + room);
    }
  });

  it("makes D of a small group too high in every draw, more so with a larger base, and of a large one hardly", () => {
    const {before} = resultOf(published(), "young", disclosureRules);
    const at = (base: number) =>
      drawsAt(rows(), {...disclosureRules, base}).find(({series}) => series === "young")!;
    expect(at(5).low).toBeGreaterThan(before);
    expect(at(10).mean).toBeGreaterThan(at(5).mean);
    const large = resultOf(published(), "background", disclosureRules);
    expect(Math.abs(large.now / large.before - 1)).toBeLessThan(0.01);
    // Leaving out the smallest areas works the other way: the page says so.
    expect(resultOf(published(), "young", {minimum: limits.minimum.max, base: 1}).now).toBeLessThan(before);
  });
});

describe("what the figure says", () => {
  const said = (set: AnyState = {}) => {
    const state = {...initialState(figure.controls), ...set};
    const shown = figure.derive!(rows(), state);
    return {title: figure.title(shown), words: figure.describe(shown, state), shown};
  };

  it("counts in its title what is gone", () => {
    const {title, shown} = said();
    const total = (shown as SeriesRow[]).reduce((sum, row) => sum + lost(row), 0);
    expect(title).toMatch(/^Multiples of 5 move a percentage of \d+ people by 0\.\d\d points/);
    expect(title).toContain(`${total} of `);
    expect(said({minimum: 0, base: 1}).title).toContain("every number is as counted");
    expect(said({base: 1}).title).toMatch(/fewer than 10 people and nothing is rounded, [1-9]/);
  });

  it("gives each result before and after, with other draws where there are any", () => {
    expect(said().words.match(/as counted/g)).toHaveLength(resultIds.length);
    expect(said().words).toContain("other draws");
    expect(said({base: 1}).words).not.toContain("other draws");
  });
});
