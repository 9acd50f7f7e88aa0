import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  atkinsonIndex,
  correlationRatio,
  dissimilarity,
  interaction,
  isolation,
  minMax,
  relativeDiversity,
  segregationGini,
} from "../../../lib/segregation/index.js";
import {cities, rewrittenCities, type City} from "../../support/arbitraries.js";

const digits = 12;
const shapes = fc.double({min: 0.05, max: 0.95, noNaN: true});
const rest = ({group, total}: City) => total.map((people, unit) => people - group[unit]!);

describe.each(
  Object.entries({
    minMax,
    correlationRatio,
    "atkinsonIndex with shape 0.5": (group: number[], total: number[]) => atkinsonIndex(group, total),
    "atkinsonIndex with shape 0.2": (group: number[], total: number[]) =>
      atkinsonIndex(group, total, {shape: 0.2}),
  }),
)("%s", (_, index) => {
  const of = ({group, total}: City) => index(group, total);

  it("lies within 0 and 1", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        expect(of(city)).toBeGreaterThanOrEqual(0);
        expect(of(city)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not change with the size of the city, the order of its units, an empty unit or a split in proportion", () => {
    fc.assert(
      fc.property(rewrittenCities(), ({city, rewritings}) => {
        for (const change of rewritings) {
          expect(index(change(city.group), change(city.total))).toBeCloseTo(of(city), 10);
        }
      }),
    );
  });

  it("is 0 when the mix is the same everywhere, and 1 when no unit has people of both groups", () => {
    expect(index([1, 2, 30], [10, 20, 300])).toBeCloseTo(0, digits);
    expect(index([5, 0, 7], [5, 6, 7])).toBe(1);
    expect(index([3], [10])).toBeCloseTo(0, digits);
  });

  it("takes a million units", () => {
    const pieces = 250_000;
    const many = (column: number[]) => column.flatMap((n) => new Array<number>(pieces).fill(n / pieces));
    const [group, total] = [
      [3, 40, 11, 0],
      [100, 90, 12, 30],
    ];
    expect(index(many(group), many(total))).toBeCloseTo(index(group, total), 10);
  });

  it("has no value for a group with no members, or of everybody", () => {
    expect(index([0, 0], [10, 20])).toBeNaN();
    expect(index([10, 20], [10, 20])).toBeNaN();
    expect(index([0, 0], [0, 0])).toBeNaN();
  });
});

describe("atkinsonIndex", () => {
  it("is the formula as printed", () => {
    fc.assert(
      fc.property(cities(), shapes, ({group, total}, shape) => {
        const all = total.reduce((a, b) => a + b);
        const overall = group.reduce((a, b) => a + b) / all;
        let sum = 0;
        total.forEach((people, unit) => {
          if (people === 0) return;
          const share = group[unit]! / people;
          sum += ((1 - share) ** (1 - shape) * share ** shape * people) / (overall * all);
        });
        const expected = 1 - (overall / (1 - overall)) * sum ** (1 / (1 - shape));
        expect(atkinsonIndex(group, total, {shape})).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("from the other side has the other shape", () => {
    fc.assert(
      fc.property(cities(), shapes, (city, shape) => {
        const there = atkinsonIndex(city.group, city.total, {shape});
        const back = atkinsonIndex(rest(city), city.total, {shape: 1 - shape});
        fc.pre(there < 0.9999 && back < 0.9999); // of what is left of 1, too few digits would remain
        expect((1 - there) ** (1 - shape)).toBeCloseTo((1 - back) ** shape, 10);
      }),
    );
  });

  it("with a low shape sees units without members more than units with many", () => {
    const few = {group: [0, 20, 20], total: [100, 100, 100]}; // one unit without, two alike
    const many = {group: [40, 5, 5], total: [100, 100, 100]}; // one unit with many, two alike
    const of = ({group, total}: City, shape: number) => atkinsonIndex(group, total, {shape});
    expect(of(few, 0.1) / of(many, 0.1)).toBeGreaterThan(of(few, 0.9) / of(many, 0.9));
  });
});

describe("minMax", () => {
  it("is the formula as printed, and 2 D / (1 + D)", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const sum = (column: number[]) => column.reduce((a, b) => a + b);
        const ofGroup = city.group.map((n) => n / sum(city.group));
        const ofRest = rest(city).map((n) => n / sum(rest(city)));
        const least = sum(ofGroup.map((n, unit) => Math.min(n, ofRest[unit]!)));
        const most = sum(ofGroup.map((n, unit) => Math.max(n, ofRest[unit]!)));
        expect(minMax(city.group, city.total)).toBeCloseTo(1 - least / most, digits);
        expect(minMax(city.group, city.total)).toBeGreaterThanOrEqual(dissimilarity(city.group, city.total));
      }),
    );
  });
});

describe("correlationRatio", () => {
  it("is the isolation beyond an even mix, and the interaction short of it", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const {group, total} = city;
        const share = group.reduce((a, b) => a + b) / total.reduce((a, b) => a + b);
        const v = correlationRatio(group, total);
        expect(v).toBeCloseTo((isolation(group, total) - share) / (1 - share), 10);
        expect(v).toBeCloseTo(1 - interaction(group, rest(city), total) / (1 - share), 10);
      }),
    );
  });

  it("is the same from both sides, and the relative diversity of the two groups", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const v = correlationRatio(city.group, city.total);
        expect(correlationRatio(rest(city), city.total)).toBeCloseTo(v, digits);
        expect(relativeDiversity([city.group, rest(city)])).toBeCloseTo(v, digits);
      }),
    );
  });

  it("is never above the Gini index", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        expect(correlationRatio(group, total)).toBeLessThanOrEqual(segregationGini(group, total) + 1e-14);
      }),
    );
  });

  it("is exactly 0 in proportion, also for large counts", () => {
    expect(correlationRatio([1_000_001, 3], [5_000_005, 15])).toBe(0);
  });
});
