import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import simulation, {
  households,
  measures,
  rounds,
  seeds,
  startOf,
  type Search,
} from "../../src/exhibits/method-simulation.js";
import {causalLoopTable, causalPathTable} from "../../src/markdown/causal-tables.js";
import {derivedSimulation, sameWish} from "../../src/markdown/derived-simulation.js";
import {emptyDocument} from "../support/document.js";

/** What the page on simulation and causes says of its figure and its tables. */
const starts = Array.from({length: seeds}, (_, i) => i + 1);
const searches: readonly Search[] = ["any", "content"];
const start = initialState(simulation.controls);
const rowsWith = (set: AnyState) => simulation.derive!([], {...start, ...set});
const titleWith = (set: AnyState): string => simulation.title(rowsWith(set));
const derivedNumber = (name: string): number => Number(derivedSimulation[name]!());

describe("the divided town", () => {
  it("has as many of both groups at every start", () => {
    for (const seed of starts) {
      const {group, total} = startOf(seed);
      const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
      expect([sum(group), sum(total)]).toEqual([households / 2, households]);
    }
  });

  it("begins as chance would have it", () => {
    // A household has half of the others, less itself, on its side.
    const expected = (households / 2 - 1) / (households - 1);
    const like = starts.map((seed) => measures(0, "any", seed)[0]!.like);
    expect(like.reduce((all, one) => all + one, 0) / seeds).toBeCloseTo(expected, 1);
  });

  it("goes on only while somebody moves, and rests when nobody does", () => {
    for (const search of searches) {
      const run = measures(30, search, 3);
      run.slice(1).forEach((now, at) => {
        const before = run[at]!;
        if (now.moved > 0) expect(before.discontent).toBeGreaterThan(0);
        else expect(now).toEqual({...before, moved: 0, round: now.round});
      });
    }
  });

  it("tips between a quarter and three in ten, at every start", () => {
    for (const seed of starts) {
      const [mild, more] = [25, 30].map((wish) => measures(wish, "any", seed)[rounds]!.like);
      expect(mild!).toBeLessThan(0.67);
      expect(more!).toBeGreaterThan(mild!);
    }
    expect(derivedNumber("simulation-like")).toBeGreaterThan(derivedNumber("simulation-mild-like") + 10);
    expect(derivedNumber("simulation-mild-like")).toBeGreaterThan(derivedNumber("simulation-chance-like"));
  });

  it("gives one run for two wishes that no share of eight lies between", () => {
    const [a, b] = sameWish;
    for (const search of searches)
      for (const seed of starts) {
        const asked = measures(a, search, seed);
        expect(asked).toEqual(measures(b, search, seed));
      }
    expect(measures(b, "any", 1)).not.toEqual(measures(b + 5, "any", 1));
  });

  it("is stuck or divided under the same high wish, as the search is", () => {
    expect(derivedNumber("simulation-stuck-least")).toBeGreaterThan(
      4 * derivedNumber("simulation-searching-most"),
    );
    for (const seed of starts) {
      expect(measures(65, "content", seed)[rounds]!.moved).toBe(0);
      const [stuck, divided] = searches.map((search) => measures(65, search, seed)[rounds]!.dissimilarity);
      expect(stuck!).toBeGreaterThan(divided!);
    }
  });

  it("says in its title what state it is in", () => {
    expect(titleWith({round: 0})).toContain("chance");
    expect(titleWith({threshold: 0})).toContain("nobody moves");
    expect(titleWith({threshold: 65, search: "content"})).toContain("nobody can move");
    expect(titleWith({threshold: 60, round: 1})).toContain("still want to move");
    expect(titleWith({})).toMatch(/^Nobody asks for more than 30 percent .* has 76, where chance gave 49$/);
    expect(titleWith({threshold: 55, round: 20})).toMatch(/^All ask for 55 percent/);
  });

  it("moves to the round, and to the wish, that is pulled", () => {
    const rows = rowsWith({});
    for (const size of [
      {width: 720, height: simulation.height.wide},
      {width: 350, height: simulation.height.narrow},
    ]) {
      const [round, wish] = simulation.handles!(rows, start, size);
      expect(round!.at(size.width, 0)).toBeGreaterThan(rounds);
      expect(round!.at(0, 0)).toBeLessThan(1);
      expect(wish!.at(0, size.height)).toBeLessThan(0);
      expect(wish!.at(0, size.height) + 20).toBeLessThan(wish!.at(0, size.height - 100));
      expect(round!.set(4)).toEqual({round: 4});
      expect(wish!.set(45)).toEqual({threshold: 45});
    }
  });
});

describe("the tables of causes", () => {
  const rowsOf = (source: string) => {
    const {body} = emptyDocument();
    body.innerHTML = source;
    return Array.from(body.querySelectorAll("tbody tr:not(.index-family)"), (row) => ({
      steps: Array.from(row.querySelectorAll(".chain-node"), ({textContent}) =>
        textContent.replaceAll(/\s+/g, " ").replace("→", "").trim(),
      ),
      does: row.querySelector("td")!.textContent.trim(),
    }));
  };
  const name = (step: string): string => step.slice(2);

  it("every loop comes back to where it began, up where it reinforces and down where it does not", () => {
    const rows = rowsOf(causalLoopTable(4).source);
    expect(rows.length).toBeGreaterThan(rowsOf(causalLoopTable(3).source).length);
    for (const {steps, does} of rows) {
      expect(steps[0]!.startsWith("↑")).toBe(true);
      expect(name(steps.at(-1)!)).toBe(name(steps[0]!));
      expect(steps.at(-1)!.startsWith("↑")).toBe(does === "reinforces the rise");
    }
    expect(new Set(rows.map(({does}) => does)).size).toBe(2);
  });

  it("every way leads from the first quantity to the last", () => {
    const rows = rowsOf(causalPathTable("economic-inequality", "segregation", 4).source);
    expect(rows.length).toBeGreaterThan(3);
    for (const {steps, does} of rows) {
      expect([name(steps[0]!), name(steps.at(-1)!)]).toEqual(["Economic inequality", "Segregation"]);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(steps.at(-1)!.startsWith("↑")).toBe(does === "raises the last");
    }
  });

  it("no loop of more than three links has only links that are at least likely", () => {
    expect(derivedSimulation["causes-loops-long-sure"]!()).toBe(derivedSimulation["causes-loops-sure"]!());
  });
});
