import {describe, expect, it} from "vitest";
import {messages} from "../../src/components/messages.js";
import {presets, readings} from "../../src/exhibits/method-inequality.js";

const words = messages.controls;

/** Which way each index goes, by its name: -1, 0 or 1. */
function ways(preset: keyof typeof presets): ReadonlyMap<string, number> {
  return new Map(
    readings(presets[preset]).map(({name, now, before}) => [
      name,
      Math.abs(now - before) < 0.0005 ? 0 : Math.sign(now - before),
    ]),
  );
}

/** What the page on inequality says of its example (src/methods/inequality.md). */
describe("the example of the page on inequality", () => {
  it("moves neither ratio of percentiles nor low income when only the top grows", () => {
    const way = ways(words.topGrows);
    for (const name of ["P90/P10", "Under 60 %", "Under 50 %"]) expect(way.get(name), name).toBe(0);
    for (const name of ["Gini", "Theil T", "Atkinson (1)"]) expect(way.get(name), name).toBe(1);
  });

  it("has more low income and less inequality when the middle grows", () => {
    const way = ways(words.middleGrows);
    expect(way.get("Under 60 %")).toBe(1);
    for (const name of ["Gini", "Theil T", "Atkinson (1)"]) expect(way.get(name), name).toBe(-1);
  });

  it("moves nothing when everybody gets the same percent, and all when everybody gets the same amount", () => {
    expect(new Set(ways(words.everybodyUp).values())).toEqual(new Set([0]));
    expect(new Set(ways(words.sameAmount).values())).toEqual(new Set([-1]));
  });

  it("has fewer below the line and a larger gap when the poorest give to the next", () => {
    const way = ways(words.poorToLine);
    expect(way.get("Under 60 %")).toBe(-1);
    expect(way.get("Poverty gap")).toBe(1);
  });
});
