import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {messages} from "../../src/components/messages.js";
import type {Row} from "../../src/exhibits/exhibit.js";
import effects, {carried, measures, presets} from "../../src/exhibits/method-effects.js";
import {derivedEffects} from "../../src/markdown/derived-effects.js";

/** What the page on effects says of its figure. */
const words = messages.controls;
const of = (preset: keyof typeof presets) => measures(presets[preset], 10);
const elsewhere = (preset: keyof typeof presets): Record<string, number> =>
  Object.fromEntries(carried(presets[preset]).map(({measure, percent}) => [measure, percent]));
const start = initialState(effects.controls);
const rowsWith = (set: AnyState): readonly Row[] => effects.derive!([], {...start, ...set});

describe("one gap in several measures", () => {
  const first = of(words.start);

  it("has the same relative risk where it is rare, in fewer points, and the odds ratio is near it", () => {
    const rare = of(words.tenTimesRarer);
    expect(rare.risk).toBeCloseTo(first.risk, 12);
    expect(rare.points).toBeCloseTo(first.points / 10, 12);
    expect(Math.abs(rare.odds / rare.risk - 1)).toBeLessThan(0.02);
    expect(Math.abs(first.odds / first.risk - 1)).toBeGreaterThan(0.1);
  });

  it("is a smaller ratio of the same points where it is common, and more points of the same ratio", () => {
    const gap = of(words.sameGapCommon);
    expect(gap.points).toBe(first.points);
    expect(gap.risk).toBeLessThan(first.risk);
    const risk = of(words.sameRiskCommon);
    expect(risk.risk).toBeCloseTo(first.risk, 12);
    expect(risk.points).toBeGreaterThan(4 * first.points);
    expect(risk.odds).toBeGreaterThan(4 * first.odds);
  });

  it("says the same of those without in points and odds, and not in relative risks", () => {
    const without = of(words.countThoseWithout);
    expect(without.points).toBe(-first.points);
    expect(without.odds).toBeCloseTo(1 / first.odds, 12);
    expect(without.risk).toBeCloseTo(first.without, 12);
    expect(without.risk).not.toBeCloseTo(1 / first.risk, 1);
    const [those, others] = [elsewhere(words.start), elsewhere(words.countThoseWithout)];
    for (const measure of ["points", "odds"]) expect(those[measure]! + others[measure]!).toBeCloseTo(100, 9);
    expect(those["risk"]! + others["risk"]!).toBeGreaterThan(120);
  });

  it("carries over to a city like the first as it is", () => {
    for (const {percent} of carried([30, 45, 30])) expect(percent).toBeCloseTo(45, 9);
  });

  it("asks for more than everybody where a ratio meets a common thing", () => {
    const rows = rowsWith({risks: [10, 20, 60]});
    expect(effects.title(rows)).toContain("more than everybody");
    expect(effects.title(rowsWith({risks: [20, 20, 60]}))).toContain("Without a gap");
    expect(effects.title(rowsWith({risks: [60, 20, 10]}))).toContain("less than nobody");
  });

  it("is more of all cases the more people live in the area", () => {
    const parts = [5, 50, 95].map((share) => measures(presets[words.start], share).ofAll);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBeLessThan(first.attributable);
  });

  it("the handles set what they show", () => {
    const handles = effects.handles!(rowsWith({}), start, {width: 720, height: 420});
    handles.forEach((handle, i) => {
      const rows = rowsWith(handle.set(77) as AnyState);
      expect(rows.map(({percent}) => percent).slice(0, 3)).toEqual([10, 20, 40].with(i, 77));
      expect(handle.at(0, 60)).toBeGreaterThan(handle.at(0, 300));
    });
  });
});

describe("numbers in the page on effects", () => {
  const value = (name: string): number => Number(derivedEffects[name]!().replace("−", "-"));

  it.each(Object.keys(derivedEffects))("%s is one", (name) => {
    expect(derivedEffects[name]!()).toMatch(/^(?:−?[\d. \u00a0]+|[a-z]+)$/);
  });

  it("are what the text takes them for", () => {
    for (const measure of ["points", "risk", "odds"])
      expect(value(`effects-unsafe-${measure}`)).toBeLessThan(value(`effects-crime-${measure}`));
    expect(value("effects-crime-risk")).toBeCloseTo(22 / 7, 2);
    expect(value("effects-trial-schools-twice")).toBeGreaterThan(value("effects-trial-schools") / 2);
    expect(value("effects-trial-schools-least")).toBeLessThan(value("effects-trial-schools-twice"));
    expect(value("effects-units-compound")).toBeGreaterThan(value("effects-units-linear"));
  });
});
