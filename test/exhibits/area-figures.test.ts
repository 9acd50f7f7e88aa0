import {describe, expect, it} from "vitest";
import {exhibitById} from "../../data-loaders/report/report.js";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {frame} from "../../src/components/frame.js";
import {html} from "../../src/components/html.js";
import {heightAt, type Exhibit, type Row} from "../../src/exhibits/exhibit.js";
import figure31 from "../../src/exhibits/figure-3.1.js";
import figure32 from "../../src/exhibits/figure-3.2.js";
import figure33 from "../../src/exhibits/figure-3.3.js";
import figure42 from "../../src/exhibits/figure-4.2.js";
import figure47 from "../../src/exhibits/figure-4.7.js";
import {emptyDocument} from "../support/document.js";
import {loadedTable} from "../support/tables.js";

/** What the figures of areas claim, held against their rows; and that they serve for somebody else's areas as well. */
const rowsOf = ({id}: Exhibit): readonly Row[] => loadedTable(`${id}.arrow`).rows;
const all = [figure31, figure32, figure33, figure42, figure47];

const number = (row: Row, key: string): number => row[key] as number;
const column = (rows: readonly Row[], key: string): number[] => rows.map((row) => number(row, key));
const kind = (rows: readonly Row[], name: string): Row[] => rows.filter((row) => row["kind"] === name);

/** Rows and state as the page has them. */
function shown(exhibit: Exhibit, set: AnyState = {}, rows = rowsOf(exhibit)) {
  const state = {...initialState(exhibit.controls), ...set};
  return {rows: exhibit.derive?.(rows, state) ?? rows, state};
}

function drawing(exhibit: Exhibit, set: AnyState = {}, source = rowsOf(exhibit)): string {
  const {rows, state} = shown(exhibit, set, source);
  const canvas = {width: 720, height: heightAt(exhibit, 720), document: emptyDocument()};
  return exhibit.draw(rows, state, canvas).outerHTML;
}

describe("the ensemble", () => {
  it("has twenty members in every figure", () => {
    expect(new Set(column(kind(rowsOf(figure31), "area"), "reconstruction")).size).toBe(20);
    for (const figure of [figure33, figure47])
      expect(kind(rowsOf(figure), "whole").filter(({group}) => group === "all")).toHaveLength(20);
  });
});

describe("figure 3.1", () => {
  const keys = ["childLowIncome", "outsideWorkAdults", "outsideWorkYoung", "notCompleted", "lowEducation"];
  const titleAt = (lines: readonly number[]): string => figure31.title(shown(figure31, {lines}).rows);
  const printed = [40, 20, 15, 35, 25];

  it("has the printed counts in every reconstruction, whatever the table rounds", () => {
    const areas = kind(rowsOf(figure31), "area");
    for (let member = 1; member <= 20; member++) {
      const own = areas.filter(({reconstruction}) => reconstruction === member);
      const over = own.filter((row) => number(row, "childLowIncome") > 40);
      expect(own).toHaveLength(67);
      expect(over).toHaveLength(17);
      const reached = over.filter((row) =>
        keys.slice(1).every((key, at) => number(row, key) >= printed[at + 1]!),
      );
      expect(reached).toHaveLength(9);
    }
  });

  it("says so, and counts anew when a line moves", () => {
    const words = figure31.describe(shown(figure31).rows, initialState(figure31.controls));
    expect(titleAt(printed)).toMatch(/^Nine of the 17 areas with more than 40 percent/);
    expect(words).toContain("In 20 reconstructions it is 17 and 9.");
    expect(words).toContain("17 at 40 percent");
    expect(words).toContain("67 at 25 percent");
    const {rows, state} = shown(figure31, {lines: printed.with(0, 33)});
    const over = kind(rowsOf(figure31), "area").filter(
      (row) => row["reconstruction"] === 1 && number(row, "childLowIncome") > 33,
    );
    expect(rows).toHaveLength(over.length);
    expect(figure31.describe(rows, state)).toMatch(/In 20 reconstructions it is \d+ to \d+ and \d+/);
  });

  it("puts the areas that reach every line first", () => {
    const over = column(shown(figure31).rows, "over");
    expect(over).toEqual(over.toSorted((a, b) => b - a));
    expect(over.filter((lines) => lines === 4)).toHaveLength(9);
  });

  it("lines stand where their handles are put, and no address brings them out of their range", () => {
    const {rows, state} = shown(figure31);
    const handles = figure31.handles!(rows, state, {width: 720, height: 510});
    expect(handles.map(({value}) => value)).toEqual(printed);
    expect(handles[1]!.at(300, 0)).toBeGreaterThan(handles[1]!.at(250, 0));
    expect(handles[4]!.set(31)).toEqual({lines: [40, 20, 15, 35, 31]});
    const far = shown(figure31, {lines: [5, 60, 60, 60, 60]});
    for (const {value, min, max} of figure31.handles!(far.rows, far.state, {width: 720, height: 510})) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });
});

describe.each([figure32, figure42])("$id", (figure) => {
  const rows = rowsOf(figure);
  const areas = kind(rows, "area");

  it("ranks 99 areas within their municipality", () => {
    expect(areas).toHaveLength(99);
    for (const {name} of kind(rows, "municipality")) {
      const own = areas.filter(({municipality}) => municipality === name);
      const values = column(own, "value");
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      expect(column(own, "rank")).toEqual(values.map((_, at) => at + 1));
    }
  });

  it("draws each value within its range", () => {
    // A share of 33 in 125 is 26.400000000000002 percent, the end of its range 26.4.
    const hair = 1e-9;
    for (const row of [...areas, ...kind(rows, "municipality")]) {
      expect(number(row, "low")).toBeLessThanOrEqual(number(row, "value") + hair);
      expect(number(row, "high")).toBeGreaterThanOrEqual(number(row, "value") - hair);
    }
  });

  it("counts the areas above the reader's line", () => {
    const {rows: at30, state} = shown(figure, {line: 30});
    const above = column(areas, "value").filter((value) => value > 30).length;
    expect(kind(at30, "above")).toHaveLength(1);
    expect(figure.describe(at30, state)).toContain(`Above 30 percent lie ${above} of 99`);
    expect(drawing(figure, {line: 30})).toMatch(/30 %: \d+ of 51/);
  });
});

describe("figure 4.2", () => {
  const rows = rowsOf(figure42);

  it("ends where the report says", () => {
    const values = column(kind(rows, "area"), "value");
    const [lowest] = column(kind(rows, "lowest"), "value");
    const [highest] = column(kind(rows, "highest"), "value");
    expect([lowest, highest]).toEqual([6.2, 60.2]);
    expect(Math.min(...values)).toBeCloseTo(lowest!, 1);
    expect(Math.max(...values)).toBeCloseTo(highest!, 1);
    expect(figure42.title(shown(figure42).rows)).toContain("nearly ten times as high");
  });

  it("has most areas above their municipality in every reconstruction", () => {
    const [own] = kind(rows, "above own");
    expect(2 * number(own!, "low")).toBeGreaterThan(99);
    expect(figure42.title(shown(figure42).rows)).toContain("most lie above");
  });

  it("shows three municipalities as one, as the report does", () => {
    const names = kind(rows, "municipality").map(({name}) => name);
    expect(names).toContain("Lørenskog, Skedsmo, Ullensaker");
    expect(names).toHaveLength(9);
  });
});

describe("figure 3.2", () => {
  it("has about half of Oslo's areas, and only a few others, above 50", () => {
    expect(figure32.title(shown(figure32).rows)).toMatch(
      /^In about half of Oslo’s analysis areas .* in the other cities in [2-6] of 48$/,
    );
  });

  it("draws the printed band in ink and does not print what is assumed", () => {
    const [band] = kind(rowsOf(figure32), "band");
    expect(band).toMatchObject({municipality: "Oslo", low: 50, high: 80, origin: "printed"});
    expect(kind(rowsOf(figure32), "nation")[0]).toMatchObject({origin: "assumed"});
    expect(drawing(figure32)).toContain("assumed");
  });
});

describe("figure 3.3", () => {
  it("has areas of both kinds in every reconstruction", () => {
    const fits = kind(rowsOf(figure33), "whole").filter(({group}) => group === "all");
    for (const below of column(fits, "below")) {
      expect(below).toBeGreaterThan(0);
      expect(below).toBeLessThan(99);
    }
  });
});

describe("figure 4.7", () => {
  it("falls in Oslo and in the other cities, strongly in all", () => {
    const fits = kind(rowsOf(figure47), "whole");
    for (const slope of column(fits, "slope")) expect(slope).toBeLessThan(0);
    for (const r of column(
      fits.filter(({group}) => group === "all"),
      "r",
    ))
      expect(r).toBeLessThanOrEqual(-0.7);
    expect(figure47.title(rowsOf(figure47))).toContain("in Oslo as in the other cities");
  });
});

it("has the years that the report prints", () => {
  const subtitle = (exhibit: Exhibit): string => exhibit.subtitle(shown(exhibit).rows);
  expect(subtitle(figure31)).toContain("percent, 2018.");
  expect(subtitle(figure32)).toContain("percent of all children, 2019.");
  expect(subtitle(figure33)).toContain("in 2018, NOK.");
  expect(subtitle(figure42)).toContain("percent of all children, 2018.");
  expect(subtitle(figure47)).toContain("at least five years (2019) against residents in rented homes (2018)");
});

/** The same rows as those of an extract that a reader supplied: nothing printed, one set of areas, of another year. */
const asYours = (exhibit: Exhibit): Row[] =>
  rowsOf(exhibit)
    .filter(({origin}) => origin === "reconstructed")
    .filter(({reconstruction = 1, name, kind}) =>
      kind === "whole" ? name === "Reconstruction 1" : reconstruction === 1,
    )
    .map((row) => ({
      ...row,
      ...("low" in row ? {low: null, high: null} : {}),
      ...("xYear" in row ? {xYear: 2023, yYear: 2023} : {year: 2023}),
      origin: "yours",
    }));

describe.each(all)("$id of an extract", (exhibit) => {
  it("says nothing of the report, its year or reconstructions", () => {
    const source = asYours(exhibit);
    const {rows, state} = shown(exhibit, {}, source);
    const said = [
      exhibit.title(rows),
      exhibit.subtitle(rows),
      exhibit.describe(rows, state),
      ...(exhibit.notes?.(rows) ?? []),
      drawing(exhibit, {}, source),
    ].join("\n");
    expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(said).not.toMatch(/synthetic|reconstruction|printed|assumed/i);
    expect(said).not.toMatch(/\b20(18|19)\b/);
    expect(exhibit.subtitle(rows)).toContain("2023");
  });
});

describe.each(all)("the frame of $id", (exhibit) => {
  const {name, section, source} = exhibitById(exhibit.id);
  const framed = (origin: "yours" | "reconstructed", rows: readonly Row[]): string =>
    frame(
      exhibit,
      {
        number: exhibit.id,
        name,
        section,
        source,
        origin,
        facts: [{id: "1-01", text: "A fact"}],
        dataPath: null,
      },
      rows,
      emptyDocument(),
    ).source;

  it("has the report’s title and source, and where the areas are yours neither of them", () => {
    const [report, yours] = [framed("reconstructed", rowsOf(exhibit)), framed("yours", asYours(exhibit))];
    for (const text of [name, html`Source: ${source}`.source, "1 fact behind it"]) {
      expect(report).toContain(text);
      expect(yours).not.toContain(text);
    }
    for (const text of ["Source: your extract", "1 fact of the report’s own figure"])
      expect(yours).toContain(text);
  });
});

describe("areas that are not as the report’s", () => {
  const changed = (exhibit: Exhibit, change: (row: Row, at: number) => object): Row[] =>
    asYours(exhibit).map((row, at) => ({...row, ...change(row, at)}));

  it("one without poor children has no multiple", () => {
    const rows = changed(figure42, ({kind, rank}, at) =>
      kind === "area" && rank === 1 && at < 5 ? {value: 0} : {},
    );
    expect(figure42.title(rows)).toMatch(/is between 0.0 and \d+.\d percent, and most lie above/);
  });

  it("tenants can stay, or have nothing to do with it", () => {
    const title = (r: number): string =>
      figure47.title(changed(figure47, ({kind}) => (kind === "whole" ? {r, slope: r} : {})));
    expect(title(0.6)).toMatch(/^Where more people in an area rent, more have stayed/);
    expect(title(-0.6)).toMatch(/^Where more people in an area rent, fewer have stayed/);
    expect(title(-0.2)).toMatch(/says little/);
    const rising = changed(figure47, ({kind}) => (kind === "whole" ? {r: 0.6, slope: 0.5} : {}));
    expect(figure47.describe(rising, initialState(figure47.controls))).toContain("5.0 points more who have");
  });

  it("no line goes through a single area", () => {
    for (const figure of [figure33, figure47]) {
      const rows = changed(figure, ({kind}) =>
        kind === "whole" ? {r: null, slope: null, intercept: null} : {},
      );
      expect(figure.title(rows)).toMatch(/^No line goes through these areas/);
      expect(figure.describe(rows, initialState(figure.controls))).toContain("no line fits");
      expect(drawing(figure, {}, rows)).not.toMatch(/NaN|undefined/);
    }
  });

  it("what is printed of the country stays told apart", () => {
    const nation = {...asYours(figure42)[0]!, kind: "nation", name: "Norway", value: 13.2, origin: "printed"};
    const rows = [...asYours(figure42), nation];
    expect(drawing(figure42, {}, rows)).toContain("Norway 13.2 %, printed");
    const own = [...asYours(figure42), {...nation, origin: "yours"}];
    expect(drawing(figure42, {}, own)).not.toContain("printed");
  });
});
