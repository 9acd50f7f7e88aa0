import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import type {Row} from "../../src/exhibits/exhibit.js";
import inference, {
  analyse,
  areas,
  drawnCity,
  initialPeople,
  initialSpread,
  samples,
} from "../../src/exhibits/method-inference.js";
import {derivedInference} from "../../src/markdown/derived-inference.js";

/** What the page on small areas says of its city. */
const start = initialState(inference.controls);
const rowsWith = (set: AnyState): readonly Row[] => inference.derive!([], {...start, ...set});
const every = Array.from({length: samples}, (_, i) => i + 1);
const mean = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0) / values.length;
const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe("the invented city", () => {
  it.each([0, 3, 8])(
    "has shares that spread by %d points in truth, whatever the size of an area",
    (spread) => {
      const {truth, total} = drawnCity(initialPeople, spread, 1);
      expect(100 * deviation(truth)).toBeCloseTo(spread, 9);
      expect(mean(truth)).toBeCloseTo(0.2, 9);
      expect(Math.min(...truth)).toBeGreaterThan(0);
      for (const size of new Set(total)) {
        const ofSize = truth.filter((_, i) => total[i] === size);
        expect(ofSize).toHaveLength(areas / 4);
        expect(Math.abs(mean(ofSize) - 0.2)).toBeLessThan(0.005);
      }
    },
  );

  it("keeps its people when areas grow", () => {
    const [small, large] = [drawnCity(100, 4, 3), drawnCity(120, 4, 3)];
    small.group.forEach((members, i) => {
      const more = large.total[i]! - small.total[i]!;
      expect(large.group[i]! - members).toBeGreaterThanOrEqual(0);
      expect(large.group[i]! - members).toBeLessThanOrEqual(more);
    });
  });

  it("is another one with each sample", () => {
    expect(new Set(every.map((sample) => drawnCity(100, 4, sample).group.join())).size).toBe(samples);
  });
});

describe("areas that differ", () => {
  const found = (p: Float64Array): number => p.filter((value) => value < 0.05).length;

  it("are fewer the stricter the correction, in every sample", () => {
    for (const sample of every)
      for (const interval of ["wilson", "exact"] as const) {
        const {adjusted} = analyse(drawnCity(200, initialSpread, sample), interval);
        const counts = [
          adjusted.alone,
          adjusted["benjamini-hochberg"],
          adjusted.holm,
          adjusted.bonferroni,
        ].map(found);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }
  });

  it("on their own are those whose interval leaves the city out, as the figure draws them", () => {
    for (const interval of ["wilson", "exact"] as const) {
      const rows = rowsWith({interval});
      const {mean: city} = analyse(drawnCity(initialPeople, initialSpread, 3), interval);
      for (const {p, lower, upper} of rows as readonly Record<string, number>[])
        expect(p! < 0.05).toBe(100 * city < lower! || 100 * city > upper!);
    }
  });

  it("are told in the title", () => {
    expect(inference.title(rowsWith({}))).toMatch(/areas? of 40 differs? .* in truth$/);
    expect(inference.title(rowsWith({spread: 0}))).toMatch(/^All areas are alike in truth, and/);
  });
});

describe("numbers in the page on small areas", () => {
  const value = (name: string): number => Number(derivedInference[`inference-${name}`]!());

  it.each(Object.keys(derivedInference))("%s is one", (name) => {
    expect(derivedInference[name]!()).toMatch(/^[\d. \u00a0]+$/);
  });

  it("say that chance finds areas where there are none, and that the correction does not", () => {
    expect(value("alike-alone")).toBeGreaterThan(1);
    expect(value("alike-alone")).toBeLessThan(0.1 * areas);
    expect(value("alike-holm")).toBeLessThanOrEqual(2);
  });

  it("say that people help more than a correction", () => {
    expect(value("holm")).toBeLessThan(value("alone"));
    expect(value("large-holm")).toBeGreaterThan(4 * value("holm"));
    expect(value("large-discovered")).toBeGreaterThan(value("large-holm"));
    expect(value("large-alone")).toBeGreaterThan(value("large-discovered"));
  });

  it("say that small areas are at the ends, and the first of a ranking is not the first", () => {
    expect(value("small-ends")).toBeGreaterThan(1.5 * value("small-fair"));
    expect(value("rank")).toBeGreaterThan(5);
  });

  it("say that shrunken shares are nearer to the truth, and too much alike", () => {
    expect(value("shrunken-error")).toBeLessThan(0.75 * value("counted-error"));
    expect(value("shrunken-spread")).toBeLessThan(value("spread"));
    expect(value("counted-spread")).toBeGreaterThan(value("spread"));
  });

  it("say that the exact interval holds the truth for more areas", () => {
    expect(value("exact-holds")).toBeGreaterThan(95);
    expect(value("exact-holds")).toBeGreaterThan(value("wilson-holds"));
  });

  it("say how many children the printed share takes", () => {
    // By the square of the normal deviate, 9.1 percent against 4.2.
    const children = (z: number): number => Math.ceil((z / 0.049) ** 2 * 0.042 * 0.958);
    expect(value("children-alone")).toBe(children(1.959964));
    expect(value("children-highest")).toBe(children(3.478063));
  });
});
