import {describe, expect, it} from "vitest";
import fc from "fast-check";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {messages} from "../../src/components/messages.js";
import type {Row} from "../../src/exhibits/exhibit.js";
import mobility, {measured, presets} from "../../src/exhibits/method-mobility.js";
import {derivedMobility} from "../../src/markdown/derived-mobility.js";

/** What the page on moving says of its figure. */
const words = messages.controls;
const start = initialState(mobility.controls);
const rowsWith = (set: AnyState): readonly Row[] => mobility.derive!([], {...start, ...set});
const shown = (preset: keyof typeof presets) => measured(presets[preset]);
const anyFlows = fc.array(fc.integer({min: 0, max: 400}), {minLength: 6, maxLength: 6});

/** The share outside work among those who stayed, in percent, at both times, by hand. */
function stayers({found, lost, leftOutside, leftWorking}: ReturnType<typeof measured>["flows"]) {
  const all = 1000 - leftOutside - leftWorking;
  return {before: (100 * (200 - leftOutside)) / all, after: (100 * (200 - leftOutside - found + lost)) / all};
}

describe("moving", () => {
  it("account and parts add up, whatever flows", () => {
    fc.assert(
      fc.property(anyFlows, (moved) => {
        const {flows, before, after, changed, arrived, departed, members, peopleAfter} = measured(moved);
        expect(members.start - members.lost + members.gained + members.arrived - members.departed).toBe(
          members.end,
        );
        expect(after).toBeCloseTo((100 * members.end) / peopleAfter, 9);
        expect(changed + arrived + departed).toBeCloseTo(after - before, 9);
        expect(changed).toBeCloseTo(stayers(flows).after - stayers(flows).before, 9);
        const rows = rowsWith({flows: moved});
        expect(Math.min(...rows.map(({people}) => people as number))).toBeGreaterThanOrEqual(0);
        const there = (when: string) =>
          rows.reduce((sum, row) => sum + (row[when] === null ? 0 : (row["people"] as number)), 0);
        expect([there("before"), there("after")]).toEqual([1000, peopleAfter]);
      }),
    );
  });

  it("where as many come as leave, the gap between them adds up with the stayers, too", () => {
    fc.assert(
      fc.property(anyFlows, fc.integer({min: 0, max: 400}), (moved, came) => {
        const {leftOutside, leftWorking} = measured(moved).flows;
        const left = leftOutside + leftWorking;
        fc.pre(left > 0 && came <= left && left - came <= 400);
        const {flows, before, after, changed} = measured([...moved.slice(0, 4), came, left - came]);
        const t = left / 1000;
        const gap = 100 * ((flows.cameOutside - flows.leftOutside) / left);
        expect((1 - t) * changed + t * gap).toBeCloseTo(after - before, 9);
      }),
    );
  });

  it("as it starts those who stay do better and the area worse", () => {
    const {changed, before, after} = shown(words.start);
    expect(changed).toBeLessThan(0);
    expect(after).toBeGreaterThan(before);
  });

  it("in a place to pass through nobody loses work and the share stands still", () => {
    const {flows, changed, before, after, moved} = shown(words.passingThrough);
    expect(flows.lost).toBe(0);
    expect(changed).toBeLessThan(-5);
    expect(after).toBeCloseTo(before, 9);
    expect(moved).toBeCloseTo(-changed, 9);
  });

  it("newcomers as others left leave it as it was; newcomers as it was do not", () => {
    const same = shown(words.asTheyLeft);
    expect(same.newcomers).toBe(same.leavers);
    expect(same.moved).toBeCloseTo(0, 9);
    expect(Math.abs(same.arrived)).toBeGreaterThan(1);
    const asWas = shown(words.asTheAreaWas);
    expect(asWas.newcomers).toBeCloseTo(1, 12);
    expect(asWas.arrived).toBeGreaterThan(0.1);
  });

  it("new homes change the share without anybody leaving or changing", () => {
    const {flows, changed, departed, before, after} = shown(words.newHomes);
    expect([flows.found, flows.lost, flows.leftOutside, flows.leftWorking]).toEqual([0, 0, 0, 0]);
    expect([changed, departed]).toEqual([0, 0]);
    expect(after).toBeLessThan(before - 4);
  });

  it("a bar goes where its handle is put, and more cannot leave than there are", () => {
    const rows = rowsWith({});
    const handles = mobility.handles!(rows, start, {width: 720, height: 420});
    handles.forEach((handle, i) => {
      expect(rowsWith(handle.set(handle.max) as AnyState)[i]!["people"]).toBe(handle.max);
      expect(handle.at(300, 0)).toBeGreaterThan(handle.at(200, 0));
    });
  });
});

describe("numbers in the page", () => {
  it.each(Object.keys(derivedMobility))("%s is one", (name) => {
    expect(derivedMobility[name]!()).toMatch(/^[\d.]+(?: [−+=] [\d.]+)*$/);
  });

  it("an account that adds up", () => {
    const [sum, end] = derivedMobility["mobility-account"]!().split(" = ");
    const terms = sum!
      .replaceAll("−", "-")
      .replaceAll(/([-+]) /g, "$1")
      .split(" ")
      .map(Number);
    expect(terms.reduce((all, term) => all + term)).toBe(Number(end));
  });

  it("credit moving with different amounts", () => {
    expect(derivedMobility["mobility-moved"]!()).not.toBe(derivedMobility["mobility-gap-part"]!());
  });
});
