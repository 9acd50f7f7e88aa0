import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  areaRules,
  meetsRule,
  overlap,
  overlapRules,
  thresholdCount,
  type Direction,
  type Rule,
} from "../../../lib/deprivation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const rule = (direction: Direction, threshold: number, indicator = "x"): Rule => ({
  indicator,
  direction,
  threshold,
  source: "a test",
});
const directions: Direction[] = ["above", "at least", "below", "at most"];

describeContract("meetsRule", {
  columns: {values: [3, 1, 2]},
  notNegative: [],
  call: ({values}) => meetsRule(values, rule("above", 1)),
});
describeContract("thresholdCount", {
  columns: {values: [3, 1, 2], people: [10, 0, 20]},
  notNegative: ["people"],
  call: ({values, people}) => thresholdCount(values, rule("above", 1), {people}),
});
describeContract("overlap", {
  columns: {"areas.x": [3, 1, 2], "areas.y": [1, 1, 2]},
  notNegative: [],
  call: (given) =>
    overlap({x: given["areas.x"], y: given["areas.y"]}, [rule("above", 1), rule("above", 1, "y")]),
});

describe("meetsRule", () => {
  it("has the threshold on the side that its direction says", () => {
    const met = (direction: Direction) => Array.from(meetsRule([1, 2, 3], rule(direction, 2)));
    expect(met("above")).toEqual([0, 0, 1]);
    expect(met("at least")).toEqual([0, 1, 1]);
    expect(met("below")).toEqual([1, 0, 0]);
    expect(met("at most")).toEqual([1, 1, 0]);
  });

  it("splits every value between a direction and its opposite", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -5, max: 5}), {minLength: 1}),
        fc.integer({min: -5, max: 5}),
        (x, t) => {
          for (const [one, other] of [
            ["above", "at most"],
            ["below", "at least"],
          ] as const) {
            const opposite = meetsRule(x, rule(other, t));
            expect(Array.from(meetsRule(x, rule(one, t)))).toEqual(Array.from(opposite, (met) => 1 - met));
          }
        },
      ),
    );
  });

  it("lets rounding decide nothing", () => {
    // 0.1 × 3 and 0.3 differ in the computer.
    const threeTimes = {...rule("at least", 3), relativeTo: "nation"};
    expect(meetsRule([0.3], threeTimes, {reference: 0.1})).toEqual(Uint8Array.of(1));
    expect(meetsRule([0.1 + 0.2], rule("above", 0.3))).toEqual(Uint8Array.of(0));
    expect(meetsRule([0.3 + 1e-9], rule("above", 0.3))).toEqual(Uint8Array.of(1));
  });

  it("compares each area with its own reference", () => {
    const twice = {...rule("above", 2), relativeTo: "municipality"};
    expect(meetsRule([5, 5], twice, {reference: [2, 3]})).toEqual(Uint8Array.of(1, 0));
    expectRefusal(() => meetsRule([5, 5], twice, {reference: [2]}), {
      functionName: "meetsRule",
      argument: "reference",
      row: 1,
      value: undefined,
    });
    expect(() => meetsRule([5], twice)).toThrow(/municipality/);
    expect(() => meetsRule([5], rule("above", 2), {reference: 2})).toThrow(/reference/);
  });

  it("refuses a percentage where a share is asked for", () => {
    expectRefusal(() => meetsRule([0.4, 41], areaRules().manyLowIncome), {
      functionName: "meetsRule",
      argument: "values",
      row: 1,
      value: 41,
    });
  });

  it.each([null, {indicator: "x", direction: "more", threshold: 1}, rule("above", NaN), {threshold: 2}, "x"])(
    "refuses %j as a rule",
    (wrong) => {
      expect(() => meetsRule([1], wrong as Rule)).toThrow(/meetsRule: rule/);
    },
  );
});

describe("the rules as data", () => {
  it("are the printed ones", () => {
    const [children, adults, young, notCompleted, education] = overlapRules();
    expect([children!.threshold, children!.direction]).toEqual([0.4, "at least"]);
    expect(overlapRules({wording: "text"})[0]!.direction).toBe("above");
    expect([adults!.ages, adults!.threshold]).toEqual([[30, 59], 0.2]);
    expect([young!.ages, young!.threshold]).toEqual([[20, 29], 0.15]);
    expect([notCompleted!.ages, notCompleted!.threshold]).toEqual([[21, 29], 0.35]);
    expect([education!.ages, education!.threshold]).toEqual([[30, 59], 0.25]);
    expect(overlapRules().every(({direction}) => direction === "at least")).toBe(true);
  });
  it("can be moved without moving those of the next caller", () => {
    const moved = overlapRules() as {threshold: number}[];
    moved[0]!.threshold = 0;
    expect(overlapRules()[0]!.threshold).toBe(0.4);
    const other = areaRules() as Record<string, {threshold: number}>;
    other.blocks!.threshold = 0;
    expect(areaRules().blocks.threshold).toBe(0.9);
  });
  it("say where they come from, are shares, and have limits between 0 and 1 unless they are relative", () => {
    for (const {source, unit, threshold, relativeTo} of [...overlapRules(), ...Object.values(areaRules())]) {
      expect(source).toMatch(/^NOU 2020: 16, section \d/);
      expect(unit).toBe("share");
      if (relativeTo === undefined) expect(threshold > 0 && threshold < 1).toBe(true);
    }
  });
  it("refuse a third wording", () => {
    expect(() => overlapRules({wording: "both"} as never)).toThrow(/wording/);
  });
});

describe("thresholdCount", () => {
  it("has more than twice the national share where the report has it", () => {
    // Section 6.7.5.2: 9.1 percent against 4.2 in the country.
    expect(thresholdCount([0.091, 0.084], areaRules().childWelfare, {reference: 0.042}).met).toEqual(
      Uint8Array.of(1, 0),
    );
  });

  it("counts fewer areas and people as the limit rises, and all of them together on both sides", () => {
    const areas = fc.array(fc.record({share: fc.nat({max: 100}), people: fc.nat({max: 1000})}), {
      minLength: 1,
    });
    fc.assert(
      fc.property(areas, fc.nat({max: 100}), fc.nat({max: 100}), (sample, one, other) => {
        const values = sample.map(({share}) => share / 100);
        const people = sample.map((area) => area.people);
        const count = (direction: Direction, limit: number) =>
          thresholdCount(values, rule(direction, limit / 100), {people});
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(count("above", high).areas).toBeLessThanOrEqual(count("above", low).areas);
        expect(count("above", high).people).toBeLessThanOrEqual(count("above", low).people);
        expect(count("above", low).areas + count("at most", low).areas).toBe(sample.length);
        expect(count("above", low).people + count("at most", low).people).toBe(
          people.reduce((a, b) => a + b, 0),
        );
      }),
    );
  });

  it("knows no people when none are given, and no share of nobody", () => {
    expect(thresholdCount([1], rule("above", 0))).toMatchObject({areas: 1, people: NaN, shareOfPeople: NaN});
    expect(thresholdCount([1], rule("above", 0), {people: [0]})).toMatchObject({
      people: 0,
      shareOfPeople: NaN,
    });
  });
});

describe("overlap", () => {
  const names = ["a", "b", "c", "d"];
  const rules = names.map((name) => rule("at least", 1, name));
  const cities = fc
    .array(fc.tuple(fc.nat({max: 1}), fc.nat({max: 1}), fc.nat({max: 1}), fc.nat({max: 1})), {
      minLength: 1,
      maxLength: 30,
    })
    .map((areas) => Object.fromEntries(names.map((name, at) => [name, areas.map((area) => area[at]!)])));
  const total = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

  it("counts every area once, and every rule of it", () => {
    fc.assert(
      fc.property(cities, (areas) => {
        const result = overlap(areas, rules);
        const all = areas.a!.length;
        expect(total(result.areas)).toBe(all);
        expect(total(result.expected)).toBeCloseTo(all, 9);
        const met = total(result.met.map((column) => total(column)));
        expect(total(result.count)).toBe(met);
        // The mean number of rules is what it is, with chance or without.
        expect(total(result.areas.map((number, k) => number * k))).toBe(met);
        expect(total(result.expected.map((number, k) => number * k))).toBeCloseTo(met, 9);
      }),
    );
  });

  it("does not depend on the order of the areas, nor on the order of two rules", () => {
    fc.assert(
      fc.property(cities, (areas) => {
        const turned = Object.fromEntries(names.map((name) => [name, [...areas[name]!].reverse()]));
        const result = overlap(areas, rules);
        expect(overlap(turned, rules).areas).toEqual(result.areas);
        expect(overlap(turned, rules).pairs).toEqual(result.pairs);
        const [pair] = overlap(areas, [rules[1]!, rules[0]!]).pairs;
        expect({...pair!, first: "a", second: "b"}).toEqual(
          expect.objectContaining({...result.pairs[0]!, p: expect.closeTo(result.pairs[0]!.p, 12) as number}),
        );
      }),
    );
  });

  it("keeps pairs within their bounds", () => {
    fc.assert(
      fc.property(cities, (areas) => {
        for (const {both, either, jaccard, p} of overlap(areas, rules).pairs) {
          if (either === 0) expect(jaccard).toBeNaN();
          else expect(jaccard).toBe(both / either);
          expect(both).toBeLessThanOrEqual(either);
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("finds the chance by placing the areas in every way", () => {
    const n = 7;
    const subsets = (size: number) =>
      Array.from({length: 2 ** n}, (_, code) =>
        Array.from({length: n}, (_, bit) => (code >> bit) & 1),
      ).filter((flags) => total(flags) === size);
    for (const [first, second] of [
      [3, 4],
      [2, 2],
      [5, 6],
      [0, 3],
      [7, 2],
    ] as const) {
      const fixed = subsets(first)[0]!;
      const ways = subsets(second).map((other) => total(fixed.map((flag, at) => flag * other[at]!)));
      for (const other of subsets(second)) {
        const [pair] = overlap({a: fixed, b: other}, rules.slice(0, 2)).pairs;
        expect(pair!.expected).toBeCloseTo(total(ways) / ways.length, 12);
        expect(pair!.p).toBeCloseTo(ways.filter((both) => both >= pair!.both).length / ways.length, 12);
      }
    }
  });

  it("reaches four further rules in about half of the areas of figure 3.1 when told to", () => {
    // Section 19.2: of the 17 areas above 40 percent nine meet all four further limits.
    const column = (met: number, yes: number, no: number) =>
      Array.from({length: 17}, (_, area) => (area < met ? yes : no));
    const areas = {
      childLowIncome: column(17, 0.45, 0),
      outsideWorkAdults: column(9, 0.2, 0.19),
      outsideWorkYoung: column(12, 0.15, 0.14),
      notCompleted: column(10, 0.35, 0.34),
      lowEducation: column(9, 0.25, 0.24),
    };
    expect(overlap(areas, overlapRules()).areas[5]).toBe(9);
    expect(overlap(areas, overlapRules()).areas[1]).toBe(5);
  });

  it("refuses rules that it has no column for, or no rules, or another number of areas", () => {
    expect(() => overlap({a: [1]}, [rule("above", 1, "b")])).toThrow(/no such column/);
    expect(() => overlap({a: [1]}, [rule("above", 1, "toString")])).toThrow(/no such column/);
    expect(() => overlap({a: [1]}, [{...rule("above", 1, "a"), relativeTo: "nation"}])).toThrow(/nation/);
    expect(() => overlap({a: [1]}, [])).toThrow(/rules/);
    expect(() => overlap(null as never, rules)).toThrow(/areas/);
    expect(() => overlap({a: [1, 2], b: [1]}, rules.slice(0, 2))).toThrow(/areas\.b/);
  });

  it.each(directions)("reads the direction %s of each rule", (direction) => {
    const x = [1, 2, 3];
    expect(overlap({x}, [rule(direction, 2)]).met[0]).toEqual(meetsRule(x, rule(direction, 2)));
  });
});
