/** An extract of other years than the report's, on the whole way from its files to the figures of areas. */
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {readIndicators} from "../../data-loaders/register/indicators/read-file.js";
import {seriesOfYear, unitsAt, type IndicatorTable} from "../../data-loaders/register/indicators/table.js";
import {initialState} from "../../src/components/controls.js";
import {heightAt, type Exhibit, type Row} from "../../src/exhibits/exhibit.js";
import figure31 from "../../src/exhibits/figure-3.1.js";
import figure32 from "../../src/exhibits/figure-3.2.js";
import figure33 from "../../src/exhibits/figure-3.3.js";
import figure42 from "../../src/exhibits/figure-4.2.js";
import figure47 from "../../src/exhibits/figure-4.7.js";
import {writeCsv} from "../register/extract.js";
import {site, smallEnsemble} from "../register/support/site.js";
import {emptyDocument} from "../support/document.js";
import {areas, extractOf, ofAge, poorIn} from "./extract.js";

const figures = [figure31, figure32, figure33, figure42, figure47];

interface Table {
  rows: readonly Row[];
  metadata: ReadonlyMap<string, string>;
}

/** Everything that a figure says of its rows, and draws. */
function said(exhibit: Exhibit, source: readonly Row[]): string {
  const state = initialState(exhibit.controls);
  const rows = exhibit.derive?.(source, state) ?? source;
  const canvas = {width: 720, height: heightAt(exhibit, 720), document: emptyDocument()};
  return [
    exhibit.title(rows),
    exhibit.subtitle(rows),
    exhibit.describe(rows, state),
    ...(exhibit.notes?.(rows) ?? []),
    exhibit.draw(rows, state, canvas).outerHTML,
  ].join("\n");
}

const kind = (rows: readonly Row[], name: string): Row[] => rows.filter((row) => row["kind"] === name);

describe("figures of an extract of 2018 to 2023 without moves", () => {
  const read = new Map<string, Table>();
  const table = ({id}: Exhibit): Table => read.get(id)!;
  let indicators: IndicatorTable;
  let log: string;

  beforeAll(async () => {
    const extract = extractOf({
      years: [2018, 2022, 2023],
      residence: [2018, 2022],
      nation: {2022: 11.1, 2023: 10.9},
    });
    vi.stubEnv("LEVEKAR_REGISTER", writeCsv(extract));
    const project = site(["indicators.arrow", ...figures.map(({id}) => `${id}.arrow`)], smallEnsemble);
    log = (await project.build()).join("\n");
    indicators = readIndicators(project.outputBytes("indicators.arrow"));
    for (const {id} of figures) {
      const bytes = tableFromIPC(project.outputBytes(`${id}.arrow`));
      read.set(id, {
        rows: bytes.toArray().map((row) => (row as {toJSON(): Row}).toJSON()),
        metadata: bytes.schema.metadata,
      });
    }
  }, 240_000);
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ["figure-3.1", figure31, [2023]],
    ["figure-3.2", figure32, [2023]],
    ["figure-4.2", figure42, [2023]],
    ["figure-4.7", figure47, [2022, 2022]],
  ] as const)("%s draws your newest year that has all it needs", (_, figure, years) => {
    const {rows, metadata} = table(figure);
    expect(metadata.get("origin")).toBe("yours");
    expect(metadata.has("name_no")).toBe(false);
    for (const row of rows)
      expect(["year", "xYear", "yYear"].flatMap((key) => row[key] ?? [])).toEqual(years);
    const text = said(figure, rows);
    expect(text).toContain(String(years[0]));
    expect(text).not.toMatch(/\b20(18|19)\b/);
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(text).not.toMatch(/synthetic|reconstruction|printed|assumed/i);
  });

  it("has the values that are published of your areas in that year", () => {
    const {value} = seriesOfYear(indicators, "child-low-income", 2023);
    const published = new Map(
      unitsAt(indicators, "area").map((at) => [indicators.units[at]!.name, value[at]]),
    );
    const drawn = kind(table(figure42).rows, "area");
    expect(drawn.map(({name}) => name).sort()).toEqual(
      areas
        .filter(({analysis}) => analysis)
        .map(({name}) => name)
        .sort(),
    );
    for (const {name, value} of drawn) {
      expect(value).toBe(published.get(name as string));
      const place = areas.findIndex((area) => area.name === name);
      // Both counts may be rounded by as much as 5.
      expect(Math.abs((value as number) - (100 * poorIn(place, 2023)) / ofAge)).toBeLessThan(10);
    }
  });

  it("holds them against the country as your extract has it, and against nothing that is guessed", () => {
    expect(kind(table(figure42).rows, "nation")).toMatchObject([{value: 10.9, year: 2023, origin: "yours"}]);
    expect(said(figure42, table(figure42).rows)).toContain("Norway 10.9 percent");
    expect(kind(table(figure32).rows, "nation")).toEqual([]);
  });

  it("names municipalities that are drawn as one after those that there are", () => {
    const names = kind(table(figure42).rows, "municipality").map(({name}) => name);
    expect(names.sort()).toEqual(["Bergen", "Lørenskog, Ullensaker", "Oslo"]);
  });

  it("leaves the reconstruction where no year has what a figure needs, with the report's year", () => {
    const {rows, metadata} = table(figure33);
    expect(metadata.get("origin")).toBe("reconstructed");
    expect(metadata.has("name_no")).toBe(true);
    expect(new Set(rows.map(({xYear, yYear}) => `${xYear} ${yYear}`))).toEqual(new Set(["2018 2018"]));
    expect(said(figure33, rows)).toMatch(/in 2018, NOK/);
  });

  it("says in the build what is missing", () => {
    expect(log).toContain("Drawn of 2022: your extract has no settled of 2023.");
    expect(log).toContain(
      "Drawn from the reconstruction: your extract has no in-mover-income of any year (it lacks moves.year)",
    );
  });
});
