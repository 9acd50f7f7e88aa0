import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  formatValue,
  initialState,
  parseValue,
  readState,
  writeState,
  type Controls,
} from "../../src/components/controls.js";
import {dataTable} from "../../src/components/data-table.js";
import {toCsv, toJson} from "../../src/components/downloads.js";
import {count, list, number, quantity, signed} from "../../src/components/format.js";
import {html} from "../../src/components/html.js";
import {messages} from "../../src/components/messages.js";
import {wrap} from "../../src/components/picture.js";
import {readTable, TableError} from "../../src/components/table.js";

const nbsp = "\u00a0";

describe("numbers", () => {
  it("are written one way", () => {
    expect(number(1234.5)).toBe("1234.5");
    expect(number(40563)).toBe(`40${nbsp}563`);
    expect(number(-6)).toBe("−6");
    expect(number(-0.001, 1)).toBe("0.0");
    expect(number(0.1 + 0.2)).toBe("0.3");
    expect(number(NaN)).toBe("–");
    expect(signed(3)).toBe("+3");
    expect(signed(-3, 1)).toBe("−3.0");
  });

  it("carry their unit", () => {
    expect(quantity(13.2, "percent")).toBe(`13.2${nbsp}percent`);
    expect(quantity(13.2, "percent", {short: true})).toBe(`13.2${nbsp}%`);
    expect(quantity(40563, "NOK per m²")).toBe(`NOK${nbsp}40${nbsp}563 per m²`);
    expect(quantity(1, "municipalities")).toBe(`1${nbsp}municipality`);
    expect(quantity(1, "areas")).toBe(`1${nbsp}area`);
    expect(quantity(17, "areas")).toBe(`17${nbsp}areas`);
    expect(count(1, "area")).toBe(`1${nbsp}area`);
    expect(list(["a", "b", "c"])).toBe("a, b and c");
    expect(list(["a"])).toBe("a");
  });
});

describe("markup", () => {
  it("takes text for text", () => {
    expect(html`<p>${"<script>alert(1)</script>"} & ${'"'}</p>`.source).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; & &quot;</p>",
    );
    expect(html`${html`<b>${1}</b>`}${[html`<i></i>`, "<"]}${null}${false}`.source).toBe(
      "<b>1</b><i></i>&lt;",
    );
  });
});

const controls = {
  show: {
    kind: "choice",
    label: "Show",
    options: [
      {value: "d", label: "D"},
      {value: "rank", label: "Rank"},
    ],
    initial: "d",
  },
  level: {kind: "range", label: "Level", min: 0, max: 10, step: 1, initial: 5},
  on: {kind: "toggle", label: "On", initial: false},
  counts: {kind: "numbers", initial: [1, 2, 3], min: 0, max: 100},
  preset: {kind: "presets", label: "Try", options: []},
} as const satisfies Controls;

describe("the state of controls", () => {
  const address = "https://example.org/somewhere/page.html?other.x=1#place";

  it("comes back from the address it was written to", () => {
    fc.assert(
      fc.property(
        fc.record({
          show: fc.constantFrom("d", "rank"),
          level: fc.integer({min: 0, max: 10}),
          on: fc.boolean(),
          counts: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
        }),
        (state) => {
          const url = new URL(writeState("table-3.1", controls, state, address));
          expect(readState("table-3.1", controls, url.search)).toEqual(state);
          expect(url.searchParams.get("other.x")).toBe("1");
          expect(url.hash).toBe("#place");
        },
      ),
    );
  });

  it("leaves the address alone where nothing was changed", () => {
    expect(writeState("table-3.1", controls, initialState(controls), address)).toBe(address);
  });

  it("does not believe what it cannot have written", () => {
    const wild = "?t.show=%3Cscript%3E&t.level=999&t.on=maybe&t.counts=1_2";
    expect(readState("t", controls, wild)).toEqual(initialState(controls));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseValue(controls.level, text);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(10);
      }),
    );
    expect(formatValue([1, 2])).toBe("1_2");
  });
});

describe("downloads", () => {
  const rows = [
    {name: 'Oslo "inner", east', value: 1.5},
    {name: "=1+1", value: null},
  ];
  const provenance = {title: "T", origin: "printed", source: "NOU 2020: 16"};

  it("write CSV that keeps commas, quotes and gaps, and names the origin in every row", () => {
    expect(toCsv(rows, ["name", "value"], provenance)).toBe(
      [
        "name,value,title,origin,source",
        '"Oslo ""inner"", east",1.5,T,printed,NOU 2020: 16',
        "'=1+1,,T,printed,NOU 2020: 16",
        "",
      ].join("\r\n"),
    );
  });

  it("write JSON with the origin beside the rows", () => {
    expect(JSON.parse(toJson(rows, ["name", "value"], provenance))).toEqual({...provenance, rows});
  });

  it("break captions between words", () => {
    const lines = wrap("one two three four five six", 60, 12);
    expect(lines.join(" ")).toBe("one two three four five six");
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe("reading a table", () => {
  it("says what is wrong with a file that is none", () => {
    expect(() => readTable(new TextEncoder().encode("<!doctype html>"), "t.arrow", [])).toThrow(TableError);
    expect(() => readTable(new TextEncoder().encode("<!doctype html>"), "t.arrow", [])).toThrow(/t\.arrow/);
  });
});

describe("a table of data", () => {
  const rows = [
    {area: "A1", share: 12.34, low: null},
    {area: "A2", share: null, low: null},
  ];
  const columns = [
    {key: "area", label: "Area"},
    {key: "share", label: "Share", unit: "percent", decimals: 1},
    {key: "low", label: "Lowest"},
  ] as const;

  it("has a column for whatever any row has, and none for what no row has", () => {
    const {source} = dataTable(rows, columns, "Shares");
    expect(source).toContain('<span class="unit">(percent)</span>');
    expect(source).toContain(">12.3</td>");
    expect(source).toContain(`>${messages.exhibit.noValue}</td>`);
    expect(source).not.toContain("Lowest");
  });
});
