import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {messages} from "../../src/components/messages.js";
import type {Row} from "../../src/exhibits/exhibit.js";
import deprivation, {overlapIn, type Chosen} from "../../src/exhibits/method-deprivation.js";
import {derivedDeprivation} from "../../src/markdown/derived-deprivation.js";
import {invented} from "../../src/markdown/verdict-table.js";

/** What the page on deprivation says of its figure and its table. */
const start = initialState(deprivation.controls);
const rowsWith = (set: AnyState): readonly Row[] => deprivation.derive!([], {...start, ...set});
const overlapWith = (set: AnyState) => overlapIn({...start, ...set} as unknown as Chosen);
const columns = ["childLowIncome", "outsideWorkAdults", "outsideWorkYoung", "notCompleted", "lowEducation"];
const column = (rows: readonly Row[], key: string): number[] => rows.map((row) => row[key] as number);
const full = (rows: readonly Row[]): unknown[] =>
  rows.filter(({met}) => met === columns.length).map(({area}) => area);
const arrangements = ["together", "scattered", "ordered"];
const presets = (label: string): AnyState => {
  const {preset} = deprivation.controls;
  if (preset?.kind !== "presets") throw new Error("the exhibit has no presets");
  return preset.options.find((option) => option.label === label)!.set;
};

describe("overlap of deprivation", () => {
  it("starts at the lines that the report prints, and counts what is at or above them", () => {
    expect(start["lines"]).toEqual([40, 20, 15, 35, 25]);
    for (const row of rowsWith({}))
      expect(row["met"]).toBe(
        columns.filter((key, at) => (row[key] as number) >= [40, 20, 15, 35, 25][at]!).length,
      );
    expect(full(rowsWith({}))).toEqual(["A", "B", "C"]);
  });

  it("other lines make other areas of the same town", () => {
    const {linesLower, linesHigher, threeHighest} = messages.controls;
    const lower = rowsWith(presets(linesLower));
    for (const key of columns) expect(column(lower, key)).toEqual(column(rowsWith({}), key));
    expect(full(lower)).toHaveLength(5);
    expect(full(rowsWith(presets(linesHigher)))).toEqual(["A"]);
    for (const met of overlapWith(presets(threeHighest)).met) expect(met.filter(Boolean)).toHaveLength(3);
  });

  it("the text of the report loses the one area that is exactly on the first line", () => {
    expect(full(rowsWith({wording: "text"}))).toEqual(["A", "B"]);
    expect(deprivation.title(rowsWith({wording: "text", lines: [52, 1, 1, 1, 1]}))).toMatch(
      /none exceeds 52/,
    );
  });

  it("the same values, given to other areas, meet each rule as often and all rules more or less often", () => {
    const numbers = overlapWith({}).met.map((met) => met.filter(Boolean).length);
    for (const lie of arrangements) {
      for (const key of columns)
        expect(column(rowsWith({lie}), key).toSorted((a, b) => a - b)).toEqual(
          column(rowsWith({}), key).toSorted((a, b) => a - b),
        );
      expect(overlapWith({lie}).met.map((met) => met.filter(Boolean).length)).toEqual(numbers);
      // So chance would do the same with all of them.
      expect(overlapWith({lie}).expected).toEqual(overlapWith({}).expected);
    }
    const [together, scattered, ordered] = arrangements.map((lie) => full(rowsWith({lie})).length);
    expect(scattered).toBeLessThan(together!);
    expect(ordered).toBe(Math.min(...numbers));
  });

  it("lower lines leave more to chance", () => {
    const byChance = (by: number): number =>
      overlapWith({lines: [40, 20, 15, 35, 25].map((line) => line - by)}).expected.at(-1)!;
    const values = [-5, 0, 5, 10].map(byChance);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)! - values[0]!).toBeGreaterThan(2);
  });

  it("a line stands where its handle is put", () => {
    const rows = rowsWith({});
    const handles = deprivation.handles!(rows, start, {width: 720, height: 440});
    expect(handles.map(({key}) => key)).toEqual(columns);
    const [first] = handles;
    const after = {...start, ...(first!.set(30) as AnyState)};
    expect(after["lines"]).toEqual([30, 20, 15, 35, 25]);
    expect(first!.at(120, 0)).toBeGreaterThan(first!.at(60, 0));
    for (const handle of handles) expect(handle.value).toBeLessThanOrEqual(handle.max);
  });
});

describe("an area with a missing figure", () => {
  it("is unknown, and is one or the other by what is missing", () => {
    expect(invented()).toMatchObject({classification: "unknown", atLeast: "none", atMost: "ghetto"});
    expect(invented(0.032).classification).toBe(invented().atLeast);
    expect(invented(0.034).classification).toBe(invented().atMost);
  });
});

describe("numbers in the page", () => {
  it.each(Object.keys(derivedDeprivation))("%s is one", (name) => {
    expect(derivedDeprivation[name]!()).toMatch(/^(?:[\d.–]+|[A-Za-z ]+)$/);
  });

  it("tell the same shares of people apart", () => {
    expect(derivedDeprivation["counting-together"]!()).toBe(derivedDeprivation["counting-lacking"]!());
    expect(derivedDeprivation["counting-apart"]!()).toBe("none");
  });
});
