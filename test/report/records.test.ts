import {describe, expect, it} from "vitest";
import {ledger} from "../../data-loaders/report/ledger.js";
import {chapters} from "../../data-loaders/report/report.js";
import type {Column} from "../../data-loaders/report/schema.js";

const all = chapters();
const exhibits = all.flatMap(({exhibits}) => exhibits);
const facts = all.flatMap(({facts}) => facts);
const methods = all.flatMap(({methods}) => methods);
const sections = new Set(all.flatMap(({sections}) => sections.map(({id}) => id)));
const factIds = new Set(facts.map(({id}) => id));

/** The records of which something is true, named: an empty list reads better in a failure than a count. */
const ids = (records: readonly {id: string}[]): string[] => records.map(({id}) => id);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe("the records of the report", () => {
  it("are nineteen chapters in order", () => {
    expect(all.map(({chapter}) => chapter)).toEqual(Array.from({length: 19}, (_, index) => index + 1));
  });

  it("have 106 exhibits: 37 tables and figures, 69 boxes", () => {
    const boxes = exhibits.filter(({kind}) => kind === "box");
    expect(exhibits).toHaveLength(106);
    expect(boxes).toHaveLength(69);
    expect(exhibits.length - boxes.length).toBe(37);
  });

  it("have about 1200 facts", () => {
    expect(facts.length).toBeGreaterThan(1200);
  });

  it.each(["sections", "exhibits", "facts", "methods", "measures", "contradictions"] as const)(
    "have one id each: %s",
    (kind) => {
      expect(repeated(all.flatMap((chapter) => ids(chapter[kind])))).toEqual([]);
    },
  );

  it("lie in the chapter that their id names", () => {
    const astray = all.flatMap(({chapter, ...lists}) => {
      const own = new RegExp(`^([a-z]+-)?${chapter}(\\D|$)`);
      return [
        lists.sections,
        lists.exhibits,
        lists.facts,
        lists.methods,
        lists.measures,
        lists.contradictions,
      ]
        .flatMap(ids)
        .filter((id) => !own.test(id));
    });
    expect(astray).toEqual([]);
  });

  it("number every kind of exhibit without a gap", () => {
    for (const {chapter, exhibits} of all)
      for (const kind of ["table", "figure", "box"]) {
        const numbers = exhibits.filter((exhibit) => exhibit.kind === kind).map(({number}) => number);
        const sorted = numbers.sort((a, b) => Number(a.split(".")[1]) - Number(b.split(".")[1]));
        expect(sorted, kind).toEqual(sorted.map((_, index) => `${chapter}.${index + 1}`));
      }
  });

  it("call an exhibit by its kind and number", () => {
    expect(exhibits.filter(({id, kind, number}) => id !== `${kind}-${number}`)).toEqual([]);
  });

  it("stand in sections that exist", () => {
    expect(ids([...exhibits, ...facts, ...methods].filter(({section}) => !sections.has(section)))).toEqual(
      [],
    );
  });

  it("number facts by their section", () => {
    expect(ids(facts.filter(({id, section}) => id.replace(/-\d+$/, "") !== section))).toEqual([]);
  });

  it("refer to facts that exist, once each", () => {
    const lists = [...exhibits, ...methods];
    expect(lists.flatMap(({facts}) => facts.filter((id) => !factIds.has(id)))).toEqual([]);
    expect(ids(lists.filter(({facts}) => repeated(facts).length > 0))).toEqual([]);
  });

  it("have sections in the order of the text", () => {
    for (const {sections} of all) {
      const lines = sections.map(({line}) => line).filter((line) => line !== null);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    }
  });

  it("have a section for every heading above a section", () => {
    const parents = [...sections].map((id) => /^(\d+\.\d.*)\.\d+[a-z]?$/.exec(id)?.[1]);
    expect(parents.filter((parent) => parent !== undefined && !sections.has(parent))).toEqual([]);
  });
});

describe("grids", () => {
  const grids = [...exhibits, ...methods].filter(({columns}) => columns.length > 0);

  it("have columns with one key each", () => {
    expect(ids(grids.filter(({columns}) => repeated(columns.map(({key}) => key)).length > 0))).toEqual([]);
  });

  it("have rows where they have columns, and the other way round", () => {
    const odd = [...exhibits, ...methods].filter(({columns, rows}) => columns.length > 0 !== rows.length > 0);
    expect(ids(odd)).toEqual([]);
  });

  it("are filled where the report prints an exhibit in full, empty where it prints nothing", () => {
    const wrong = exhibits.filter(
      ({printed, rows}) =>
        (printed === "full" && rows.length === 0) || (printed === "none" && rows.length > 0),
    );
    expect(ids(wrong)).toEqual([]);
  });

  const isNumber = (cell: unknown): boolean => typeof cell === "number" || cell === null;

  it("hold numbers, and nothing else, in columns that have a unit", () => {
    const mixed = grids.flatMap(({id, columns, rows}) =>
      columns
        .filter(({unit}, index) => unit !== null && !rows.every((row) => isNumber(row[index])))
        .map(({key}) => `${id} > ${key}`),
    );
    expect(mixed).toEqual([]);
  });

  it("hold no empty row", () => {
    expect(ids(grids.filter(({rows}) => rows.some((row) => row.every((cell) => cell === null))))).toEqual([]);
  });

  it("hold no empty column where all of an exhibit is printed", () => {
    const empty = exhibits.filter(
      ({printed, columns, rows}) =>
        printed === "full" && columns.some((_: Column, index) => rows.every((row) => row[index] === null)),
    );
    expect(ids(empty)).toEqual([]);
  });
});

describe("facts", () => {
  it("have a range or a single value, never both", () => {
    const both = facts.filter(({relation, value, min, max}) =>
      relation === "range" ? value !== null || min === null || max === null : min !== null || max !== null,
    );
    expect(ids(both)).toEqual([]);
  });

  it("have ranges that widen", () => {
    expect(ids(facts.filter(({min, max}) => min !== null && max !== null && min >= max))).toEqual([]);
  });

  it("count no more than there are", () => {
    const kinds =
      "areas|cities|countries|districts|municipalities|persons|rank|reviews|schools|units|indicators";
    const counts = facts.filter(({unit, n}) => n !== null && new RegExp(`^(${kinds})$`).test(unit));
    expect(counts.length).toBeGreaterThan(40);
    expect(ids(counts.filter(({value, n}) => value !== null && value > n!))).toEqual([]);
  });

  it("have shares from 0 to 100 percent", () => {
    const shares = facts.filter(({unit, measure}) => unit === "percent" && measure.startsWith("share "));
    expect(shares.length).toBeGreaterThan(200);
    const outside = shares.filter(({value, min, max}) =>
      [value, min, max].some((number) => number !== null && (number < 0 || number > 100)),
    );
    expect(ids(outside)).toEqual([]);
  });

  it("carry what is printed, unless they are worked out from something else", () => {
    expect(ids(facts.filter(({printed, derived}) => printed === null && !derived))).toEqual([]);
  });

  it("say why they are doubtful or worked out", () => {
    expect(ids(facts.filter(({doubtful, derived, note}) => (doubtful || derived) && note === null))).toEqual(
      [],
    );
  });

  it("have a year or a span of years in one form", () => {
    const forms = [
      /^\d{4}$/,
      /^\d{4}–\d{4}$/,
      // A school year.
      /^\d{4}\/\d{4}$/,
      /^\d{4}s$/,
      /^(early|from|up to) \d{4}s?$/,
      /^first half of \d{4}$/,
      /^(inter-war|post-war) period$/,
      /^(recent|last \d+) years$/,
      /^\d{4} and \d{4}$/,
    ];
    const odd = facts.filter(({year}) => year !== null && !forms.some((form) => form.test(year)));
    expect(odd.map(({id, year}) => `${id}: ${year!}`)).toEqual([]);
  });

  it("have their year in the context only where they have one", () => {
    expect(ids(facts.filter(({year, yearInferred}) => yearInferred && year === null))).toEqual([]);
  });
});

describe("the ledger", () => {
  const columns = ledger(new Map([["3.3.1-01", {achieved: 17, by: "a test"}]]));

  it("has every fact once, in columns of one length", () => {
    for (const column of Object.values(columns)) expect(column).toHaveLength(facts.length);
    expect(columns["id"]).toEqual(ids(facts));
  });

  it("has a computed value exactly where the status says so", () => {
    columns["status"]!.forEach((status, row) => {
      expect(columns["computed_value"]![row] !== null, String(columns["id"]![row])).toBe(
        status === "computed" || status === "constraint",
      );
    });
  });
});
