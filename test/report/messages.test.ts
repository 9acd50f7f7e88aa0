import {describe, expect, it} from "vitest";
import {
  chapter,
  exhibitById,
  factById,
  parseChapter,
  ReportError,
  sectionById,
} from "../../data-loaders/report/report.js";

/** A copy of chapter 3 that may be broken. */
type Broken = Record<string, Record<string, unknown>[]>;
const copy = (): Broken => structuredClone(chapter(3)) as unknown as Broken;

const fact = (broken: Broken, id: string): Record<string, unknown> =>
  broken["facts"]!.find((fact) => fact["id"] === id)!;
const exhibit = (broken: Broken, id: string): Record<string, unknown> =>
  broken["exhibits"]!.find((exhibit) => exhibit["id"] === id)!;

/** The message with which a broken file is refused. */
function refusal(breaks: (broken: Broken) => void): string {
  const broken = copy();
  breaks(broken);
  try {
    parseChapter(JSON.stringify(broken), "03.json");
  } catch (error) {
    expect(error).toBeInstanceOf(ReportError);
    return (error as Error).message;
  }
  throw new Error("the broken chapter was accepted");
}

describe("a broken chapter file", () => {
  it("is named when it is not JSON", () => {
    expect(() => parseChapter('{"chapter": 3,', "03.json")).toThrow(/^03\.json is not valid JSON: /);
  });

  it("is named with record and field when a field is missing", () => {
    const message = refusal((broken) => delete fact(broken, "3.1-01")["unit"]);
    expect(message).toMatch(/^03\.json has 1 problem/);
    expect(message).toContain("facts > 3.1-01 > unit");
  });

  it("is named with record and field when a field is unknown", () => {
    const message = refusal((broken) => (fact(broken, "3.1-01")["units"] = "cities"));
    expect(message).toContain("03.json");
    expect(message).toContain("3.1-01");
    expect(message).toContain('"units"');
  });

  it("is named with record and row when a row has a cell too few", () => {
    const message = refusal((broken) => (exhibit(broken, "table-3.1")["rows"] as unknown[][])[2]!.pop());
    expect(message).toContain("03.json");
    expect(message).toContain("exhibits > table-3.1 > rows > 2: has 6 cells for 7 columns");
  });

  it("is named with record when a fact has no value", () => {
    const message = refusal((broken) => (fact(broken, "3.1-01")["value"] = null));
    expect(message).toContain("03.json");
    expect(message).toContain('3.1-01: no value for relation "="');
  });

  it("is named with record when a range has no ends", () => {
    const message = refusal((broken) => Object.assign(fact(broken, "3.2-04"), {min: null, max: null}));
    expect(message).toContain('3.2-04: no value for relation "range"');
  });

  it("is named with record when the minimum lies above the maximum", () => {
    const message = refusal((broken) => (fact(broken, "3.2-04")["min"] = 1601));
    expect(message).toContain("03.json");
    expect(message).toContain("3.2-04: minimum 1601 above maximum 1600");
  });

  it("is named with every problem, not with the first alone", () => {
    const message = refusal((broken) => {
      fact(broken, "3.1-01")["line"] = 0;
      fact(broken, "3.1-02")["relation"] = "nearly";
      exhibit(broken, "table-3.1")["title"] = " ";
    });
    expect(message).toMatch(/^03\.json has 3 problem/);
    for (const place of ["3.1-01 > line", "3.1-02 > relation", "table-3.1 > title"])
      expect(message).toContain(place);
  });
});

describe("a record that is not there", () => {
  it.each([
    [() => factById("3.1-99"), "fact 3.1-99"],
    [() => exhibitById("table-3.9"), "exhibit table-3.9"],
    [() => sectionById("3.9"), "section 3.9"],
  ])("is named (%#)", (look, what) => {
    expect(look).toThrow(ReportError);
    expect(look).toThrow(what);
  });

  it.each([
    [() => factById("20.1-01"), '"20.1-01" is not the id of a fact'],
    [() => exhibitById("table"), /"table" is not the id of an? exhibit/],
  ])("is refused when its id names no chapter (%#)", (look, message) => {
    expect(look).toThrow(message);
  });
});
