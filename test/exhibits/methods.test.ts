import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {messages} from "../../src/components/messages.js";
import type {Exhibit, Row} from "../../src/exhibits/exhibit.js";
import change from "../../src/exhibits/method-change.js";
import evenness from "../../src/exhibits/method-evenness.js";
import information from "../../src/exhibits/method-information.js";
import multigroup from "../../src/exhibits/method-multigroup.js";
import space from "../../src/exhibits/method-space.js";
import {mutualNested} from "../../lib/segregation/index.js";

/** What the pages on methods say happens when the reader presses a button or drags a part. */
const words = messages.controls;

function pressed(exhibit: Exhibit, label: string): {rows: readonly Row[]; state: AnyState} {
  const presets = exhibit.controls["preset"];
  if (presets?.kind !== "presets") throw new Error(`${exhibit.id} has no presets`);
  const option = presets.options.find((option) => option.label === label);
  if (!option) throw new Error(`${exhibit.id} has no preset “${label}”`);
  const state = {...initialState(exhibit.controls), ...option.set};
  return {rows: exhibit.derive!([], state), state};
}

const said = (exhibit: Exhibit, label: string): string => {
  const {rows, state} = pressed(exhibit, label);
  return exhibit.describe(rows, state);
};

/** The value of an index in such a text, and whether the text says that it was another before. */
function reading(text: string, name: string): {value: number; moved: boolean} {
  const found = new RegExp(
    `(?:^|[ ,])${name.replace(/[()]/g, "\\$&")} (−?[\\d.]+)(?=[ ,.])( \\(before)?`,
    "i",
  ).exec(text);
  if (!found) throw new Error(`no ${name} in: ${text}`);
  return {value: Number(found[1]!.replace("−", "-")), moved: found[2] !== undefined};
}
const moved = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => reading(text, name).moved);

const indices = ["D", "Gini", "H", "Atkinson 0.5", "V", "isolation"];

describe("evenness and exposure", () => {
  it("D alone is blind to moves among areas below the average", () => {
    expect(moved(said(evenness, words.moveBelow), indices)).toEqual(indices.filter((name) => name !== "D"));
  });

  it("all see a move across the average", () => {
    expect(moved(said(evenness, words.moveAcross), indices)).toEqual(indices);
  });

  it("a group of twice the size leaves D, Gini and Atkinson alone, and isolates most", () => {
    const [before, after] = [said(evenness, words.start), said(evenness, words.doubleGroup)];
    expect(moved(after, indices)).toEqual(["H", "V", "isolation"]);
    const rise = (name: string): number => reading(after, name).value - reading(before, name).value;
    expect(rise("isolation")).toBeGreaterThan(rise("V"));
    expect(rise("V")).toBeGreaterThan(rise("H"));
  });

  it("chance makes no index zero", () => {
    for (const name of indices)
      expect(reading(said(evenness, words.byChance), name).value).toBeGreaterThan(0);
  });
});

describe("space", () => {
  const arrangements = [
    words.scattered,
    words.chessboard,
    words.corner,
    words.gradient,
    words.middle,
    words.edge,
  ];

  it.each(arrangements)("%s: D and isolation do not move", (label) => {
    expect(moved(said(space, label), ["D", "isolation"])).toEqual([]);
  });

  it("a chessboard takes most off D across edges, less over corners", () => {
    const text = said(space, words.chessboard);
    const [d, adjusted, weighted] = ["D", "D(adj)", "D(w)"].map((name) => reading(text, name).value);
    expect(weighted!).toBeLessThan(adjusted!);
    expect(adjusted!).toBeLessThan(d!);
    expect(Math.abs(reading(text, "absolute clustering").value)).toBeLessThan(0.05);
  });

  it("the middle and the edge are at two ends", () => {
    for (const name of ["relative centralisation", "absolute centralisation", "relative concentration"])
      expect(reading(said(space, words.middle), name).value).toBeGreaterThan(
        reading(said(space, words.edge), name).value + 0.5,
      );
  });

  it("an address that is no order of the squares shows the first one", () => {
    const state = {...initialState(space.controls), places: new Array<number>(36).fill(3)};
    expect(space.derive!([], state)).toEqual(space.derive!([], initialState(space.controls)));
  });
});

describe("many groups", () => {
  it("C is above P and R where the small group lives apart, below where the others do", () => {
    const values = (label: string): number[] =>
      ["C", "P", "R"].map((name) => reading(said(multigroup, label), name).value);
    const [c, p, r] = values(words.smallApart);
    expect(c!).toBeGreaterThan(1.5 * Math.max(p!, r!));
    const [c2, p2, r2] = values(words.largeApart);
    expect(c2!).toBeLessThan(Math.min(p2!, r2!));
  });
});

describe("information", () => {
  const levels = (rows: readonly Row[]): number[] =>
    mutualNested(
      [rows.map(({group}) => group as number), rows.map(({others}) => others as number)],
      [rows.map(({region}) => region as string), rows.map(({district}) => district as string)],
    ).map(({M}) => M);
  const start = initialState(information.controls);
  const before = levels(information.derive!([], start));

  it.each([
    ["district", [2]],
    ["region", [1, 2]],
    ["country", [0, 1, 2]],
  ] as const)("pupils who change places within the %s move the terms below it only", (exchange, terms) => {
    const state = {...start, exchange};
    const rows = information.derive!([], state);
    for (const handle of information.handles!(rows, state, {width: 720, height: 440})) {
      for (const value of [handle.min, handle.max]) {
        const after = levels(information.derive!([], {...state, ...(handle.set(value) as AnyState)}));
        const still = [0, 1, 2].filter((level) => !terms.some((term) => term === level));
        for (const level of still) expect(after[level]).toBeCloseTo(before[level]!, 12);
        expect(after[2]).not.toBeCloseTo(before[2]!, 3);
      }
    }
  });
});

describe("from one time to another", () => {
  const names = ["closed schools", "new schools", "sizes of groups", "sizes of schools", "who goes where"];
  const terms = (label: string): string[] => {
    const text = said(change, label);
    return names.filter((name) => Number(new RegExp(`${name} [+−]?([\\d.]+\\d)`).exec(text)![1]) !== 0);
  };

  it.each([
    [words.nothingChanges, []],
    [words.groupGrows, ["sizes of groups", "sizes of schools"]],
    [words.schoolCloses, ["closed schools"]],
    [words.schoolOpens, ["new schools"]],
    [words.pupilsSort, ["who goes where"]],
  ] as const)("%s", (label, expected) => {
    expect(terms(label)).toEqual(expected);
  });
});
