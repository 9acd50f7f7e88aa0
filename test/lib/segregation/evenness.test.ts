import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dissimilarity, entropyIndex, segregationGini} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {cities, orders, reordered, type City} from "../../support/arbitraries.js";

const indices = {dissimilarity, segregationGini, entropyIndex};
const digits = 12;

describe.each(Object.entries(indices))("%s", (_, index) => {
  const of = ({group, total}: City) => index(group, total);
  const complement = ({group, total}: City): City => ({
    group: total.map((people, unit) => people - group[unit]!),
    total,
  });

  it("lies within 0 and 1", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        expect(of(city)).toBeGreaterThanOrEqual(0);
        expect(of(city)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is that of everybody else, too", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        expect(of(complement(city))).toBeCloseTo(of(city), digits);
      }),
    );
  });

  it("does not change with the size of the city", () => {
    fc.assert(
      fc.property(cities(), fc.double({min: 1e-6, max: 1e6, noNaN: true}), ({group, total}, factor) => {
        const scaled = {group: group.map((n) => n * factor), total: total.map((n) => n * factor)};
        expect(of(scaled)).toBeCloseTo(of({group, total}), digits);
      }),
    );
  });

  it("does not change when a unit is split in proportion", () => {
    fc.assert(
      fc.property(cities(), fc.nat(), fc.double({min: 0, max: 1, noNaN: true}), (city, pick, share) => {
        const split = pick % city.total.length;
        const parts = (column: number[]) => [
          ...column.with(split, column[split]! * share),
          column[split]! * (1 - share),
        ];
        expect(of({group: parts(city.group), total: parts(city.total)})).toBeCloseTo(of(city), digits);
      }),
    );
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(
        cities().chain((city) => fc.tuple(fc.constant(city), orders(city.total.length))),
        ([city, order]) => {
          const shuffled = {group: reordered(city.group, order), total: reordered(city.total, order)};
          expect(of(shuffled)).toBeCloseTo(of(city), digits);
        },
      ),
    );
  });

  it("does not see a unit where nobody lives", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        expect(of({group: [0, ...group, 0], total: [0, ...total, 0]})).toBe(of({group, total}));
      }),
    );
  });

  it("is exactly 0 when the mix is the same everywhere", () => {
    const units = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 50});
    fc.assert(
      fc.property(
        units,
        fc.integer({min: 1, max: 50}),
        fc.integer({min: 1, max: 50}),
        (sizes, ours, others) => {
          const group = sizes.map((size) => size * ours);
          const total = sizes.map((size) => size * (ours + others));
          expect(of({group, total})).toBe(0);
        },
      ),
    );
  });

  it("is 1 when no unit has people of both groups", () => {
    const sizes = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 50});
    fc.assert(
      fc.property(sizes, sizes, (ours, others) => {
        const city = {group: [...ours, ...others.map(() => 0)], total: [...ours, ...others]};
        expectAgreement(of(city), 1, 1e-14);
        if (index !== entropyIndex) expect(of(city)).toBe(1);
      }),
    );
  });

  it("never grows when a member and another swap units towards an even mix", () => {
    fc.assert(
      fc.property(cities({minUnits: 2}), fc.nat(), fc.nat(), ({group, total}, one, another) => {
        const share = (unit: number) => group[unit]! / total[unit]!;
        const pair = [one % total.length, another % total.length];
        const [from, to] = share(pair[0]!) >= share(pair[1]!) ? pair : pair.toReversed();
        fc.pre(share(from!) - share(to!) > 1 / total[from!]! + 1 / total[to!]!);
        const swapped = group.with(from!, group[from!]! - 1).with(to!, group[to!]! + 1);
        expect(of({group: swapped, total})).toBeLessThanOrEqual(of({group, total}) + 1e-14);
      }),
    );
  });

  it("has no value for a group with no members, or of everybody", () => {
    expect(index([0, 0], [10, 20])).toBeNaN();
    expect(index([10, 20], [10, 20])).toBeNaN();
    expect(index([0, 0], [0, 0])).toBeNaN();
  });

  it("is 0 for a single unit", () => {
    expect(index([3], [10])).toBe(0);
  });

  it("keeps its digits over 100 000 units", () => {
    const city = {group: [3, 40, 11, 0.7], total: [100, 90, 12, 30]};
    const pieces = 25_000;
    const many = (column: number[]) => column.flatMap((n) => new Array<number>(pieces).fill(n / pieces));
    expectAgreement(of({group: many(city.group), total: many(city.total)}), of(city), 1e-11);
  });
});

describe.each(Object.entries({dissimilarity, segregationGini}))("%s, unlike H,", (_, index) => {
  it("does not change with the size of either group", () => {
    fc.assert(
      fc.property(cities(), fc.integer({min: 2, max: 20}), ({group, total}, factor) => {
        const grown = {
          group: group.map((n) => n * factor),
          total: total.map((people, unit) => people + group[unit]! * (factor - 1)),
        };
        expect(index(grown.group, grown.total)).toBeCloseTo(index(group, total), digits);
      }),
    );
  });
});

describe("dissimilarity", () => {
  it("is the share of the group that would have to move", () => {
    // Shares become equal (0.2) when 10 of the 60 members leave the third unit for the first.
    expect(dissimilarity([10, 20, 30], [100, 100, 100])).toBeCloseTo(10 / 60 / (1 - 60 / 300), digits);
  });

  it("is never above the Gini index, which is never above 2 D − D²", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const d = dissimilarity(group, total);
        const g = segregationGini(group, total);
        expect(g).toBeGreaterThanOrEqual(d - 1e-14);
        expect(g).toBeLessThanOrEqual(2 * d - d * d + 1e-14);
      }),
    );
  });
});

describe("segregationGini", () => {
  it("is the mean difference of all pairs, as the formula has it", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const all = total.reduce((a, b) => a + b);
        const share = group.reduce((a, b) => a + b) / all;
        let difference = 0;
        for (let i = 0; i < total.length; i++) {
          for (let j = 0; j < total.length; j++) {
            if (total[i] === 0 || total[j] === 0) continue;
            difference += total[i]! * total[j]! * Math.abs(group[i]! / total[i]! - group[j]! / total[j]!);
          }
        }
        const expected = difference / (2 * all * all * share * (1 - share));
        expect(segregationGini(group, total)).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("takes time in proportion to the units, not to their pairs", () => {
    const units = 200_000;
    const total = Float64Array.from({length: units}, (_, unit) => 1 + ((unit * 7919) % 500));
    const group = total.map((people, unit) => Math.floor((people * ((unit * 104_729) % 1000)) / 1000));
    const start = performance.now();
    segregationGini(group, total);
    expect(performance.now() - start).toBeLessThan(2000); // all pairs would take a minute
  });
});

describe("entropyIndex", () => {
  it("is the entropy that the units lack, as the formula has it", () => {
    const entropy = (p: number) => (p === 0 || p === 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const all = total.reduce((a, b) => a + b);
        const whole = entropy(group.reduce((a, b) => a + b) / all);
        const lack = total.reduce(
          (lacking, people, unit) =>
            people === 0 ? lacking : lacking + people * (whole - entropy(group[unit]! / people)),
          0,
        );
        expect(entropyIndex(group, total)).toBeCloseTo(lack / (all * whole), 10);
      }),
    );
  });

  it("keeps its digits where shares hardly differ", () => {
    // Shares ½ ± d with equal units: H = 1 − E(½ + d)/E(½) = 2d²/ln 2 + 4d⁴/(3 ln 2) + ...
    const d = 1e-7;
    const index = entropyIndex([5_000_001, 4_999_999], [10_000_000, 10_000_000]);
    expectAgreement(index, (2 * d * d) / Math.LN2, 1e-8);
  });
});
