import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mutualInformationOf} from "../../../lib/segregation/mutual-information.js";
import {tableOf} from "../../../lib/segregation/group-table.js";
import {
  divergenceIndex,
  diversity,
  informationTheoryIndex,
  localSegregation,
  mutualInformation,
  mutualNested,
  mutualWithin,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {groupColumns, orders, reordered} from "../../support/arbitraries.js";

const digits = 12;
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
const transposed = (groups: readonly number[][]) => groups[0]!.map((_, unit) => groups.map((g) => g[unit]!));

/** M as printed: Σ p ln(p / (pᵢ Pₘ)). */
function printed(groups: readonly number[][]): number {
  const units = transposed(groups).map(sum);
  const all = sum(units);
  let information = 0;
  for (const column of groups) {
    column.forEach((count, unit) => {
      if (count > 0) information += (count / all) * Math.log((count * all) / (units[unit]! * sum(column)));
    });
  }
  return information;
}

/** Groups with one or two columns of keys that say which part each unit lies in. */
const parted = groupColumns().chain((groups) => {
  const keys = fc.array(fc.constantFrom("north", "east", "south"), {
    minLength: groups[0]!.length,
    maxLength: groups[0]!.length,
  });
  return fc.record({groups: fc.constant(groups), part: keys, quarter: keys});
});

describe("mutualInformation", () => {
  it("is what the formula says, and H that as a share of the diversity", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const {M, H} = mutualInformation(groups);
        expect(M).toBeCloseTo(printed(groups), digits);
        expect(H).toBeCloseTo(M / diversity(groups), digits);
        expect(H).toBe(informationTheoryIndex(groups));
        expect(M).toBe(divergenceIndex(groups));
      }),
    );
  });

  it("M lies between 0 and the diversity of groups or of units, H within 0 and 1", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const {M, H} = mutualInformation(groups);
        expect(M).toBeGreaterThanOrEqual(0);
        expect(M).toBeLessThanOrEqual(diversity(groups) * (1 + 1e-14));
        expect(M).toBeLessThanOrEqual(diversity(transposed(groups)) * (1 + 1e-14));
        expect(H).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the same with groups and units exchanged", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        expect(mutualInformation(transposed(groups)).M).toBeCloseTo(mutualInformation(groups).M, digits);
      }),
    );
  });

  it("does not change with size, with the order of units, or when a unit is split in proportion", () => {
    const changes = groupColumns().chain((groups) =>
      fc.record({
        groups: fc.constant(groups),
        order: orders(groups[0]!.length),
        factor: fc.double({min: 1e-6, max: 1e6, noNaN: true}),
        unit: fc.nat({max: groups[0]!.length - 1}),
        share: fc.double({min: 0, max: 1, noNaN: true}),
      }),
    );
    fc.assert(
      fc.property(changes, ({groups, order, factor, unit, share}) => {
        const {M, H} = mutualInformation(groups);
        for (const change of [
          (column: number[]) => column.map((count) => count * factor),
          (column: number[]) => reordered(column, order),
          (column: number[]) => [...column.with(unit, column[unit]! * share), column[unit]! * (1 - share)],
          (column: number[]) => [0, ...column],
        ]) {
          const changed = mutualInformation(groups.map(change));
          expect(changed.M).toBeCloseTo(M, 11);
          expect(changed.H).toBeCloseTo(H, 11);
        }
      }),
    );
  });

  it("in another base is another unit for M, and nothing for H", () => {
    fc.assert(
      fc.property(groupColumns(), fc.double({min: 1.5, max: 20, noNaN: true}), (groups, base) => {
        const nats = mutualInformation(groups);
        const other = mutualInformation(groups, {base});
        expect(other.M).toBeCloseTo(nats.M / Math.log(base), digits);
        expect(other.H).toBe(nats.H);
      }),
    );
  });

  it("keeps its digits where mixes hardly differ", () => {
    // Three groups and two units, the shares of the first two ⅓ ± d: M = 3d² + O(d⁴).
    const groups = [[10_000_001, 9_999_999], [9_999_999, 10_000_001], [10_000_000, 10_000_000]]; // prettier-ignore
    expectAgreement(mutualInformation(groups).M, 3 * (1 / 30_000_000) ** 2, 1e-12);
  });

  it("has no M without people, and no H without two groups", () => {
    expect(mutualInformation([[0, 0], [0, 0]])).toEqual({M: NaN, H: NaN}); // prettier-ignore
    expect(mutualInformation([[1, 2]])).toEqual({M: 0, H: NaN});
    expect(mutualInformation([[1, 2], [0, 0]])).toEqual({M: 0, H: NaN}); // prettier-ignore
    expect(mutualInformation([[1], [2]])).toEqual({M: 0, H: 0});
  });

  it("is fast over counts that are known to be right, as a bootstrap needs it", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const table = tableOf(Float64Array.from(groups.flat()), groups.length);
        expect(mutualInformationOf(table)).toEqual(mutualInformation(groups));
      }),
    );
    const counts = Float64Array.from({length: 5 * 2045}, (_, cell) => (cell * 7919) % 300);
    const start = performance.now();
    for (let replicate = 0; replicate < 100; replicate++) mutualInformationOf(tableOf(counts, 5));
    expect(performance.now() - start).toBeLessThan(1000); // about 10 ms where nothing else runs
  });
});

describe("mutualWithin", () => {
  it("and the information of the parts add up to that of the units", () => {
    fc.assert(
      fc.property(parted, ({groups, part}) => {
        const within = mutualWithin(groups, part);
        const names = [...new Set(part)];
        const between = mutualInformation(
          groups.map((column) => names.map((name) => sum(column.filter((_, unit) => part[unit] === name)))),
        );
        expect(within.M + between.M).toBeCloseTo(mutualInformation(groups).M, digits);
        expect(within.H + between.H).toBeCloseTo(mutualInformation(groups).H, digits);
      }),
    );
  });

  it("has for each part what the part alone would have, and their weighted sum", () => {
    fc.assert(
      fc.property(parted, ({groups, part}) => {
        const {M, H, parts} = mutualWithin(groups, part, {base: 2});
        expect(parts.map((each) => each.part)).toEqual([...new Set(part)]);
        let sumM = 0;
        let sumH = 0;
        for (const each of parts) {
          const alone = groups.map((column) => column.filter((_, unit) => part[unit] === each.part));
          const expected = mutualInformation(alone, {base: 2});
          const close = (actual: number, value: number) => {
            if (Number.isNaN(value)) expect(actual).toBeNaN();
            else expect(actual).toBeCloseTo(value, digits);
          };
          close(each.M, expected.M);
          close(each.H, expected.H);
          if (each.p > 0) sumM += each.p * each.M;
          if (each.p > 0 && each.entropyRatio > 0) sumH += each.p * each.entropyRatio * each.H;
        }
        expect(sum(parts.map(({p}) => p))).toBeCloseTo(1, digits);
        expect(sumM).toBeCloseTo(M, digits);
        expect(sumH).toBeCloseTo(H, digits);
      }),
    );
  });

  it("is everything with one part, and nothing with each unit its own", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const one = mutualWithin(
          groups,
          groups[0]!.map(() => "all"),
        );
        expect(one.M).toBeCloseTo(mutualInformation(groups).M, digits);
        expect(mutualWithin(groups, [...groups[0]!.keys()]).M).toBe(0);
      }),
    );
  });

  it("takes numbers and typed arrays for keys", () => {
    const groups = [[10, 0, 5, 5], [0, 10, 5, 5]]; // prettier-ignore
    const {M, parts} = mutualWithin(groups, Uint32Array.of(7, 7, 9, 9));
    expect(M).toBe(mutualWithin(groups, ["a", "a", "b", "b"]).M);
    expect(parts.map(({part}) => part)).toEqual([7, 9]);
  });
});

describe("mutualNested", () => {
  it("has one term per level and one for the units, which add up", () => {
    fc.assert(
      fc.property(parted, ({groups, part, quarter}) => {
        const levels = mutualNested(groups, [part, quarter]);
        expect(levels).toHaveLength(3);
        for (const {M} of levels) expect(M).toBeGreaterThanOrEqual(0);
        expect(sum(levels.map(({M}) => M))).toBeCloseTo(mutualInformation(groups).M, digits);
        expect(sum(levels.map(({H}) => H))).toBeCloseTo(mutualInformation(groups).H, digits);
      }),
    );
  });

  it("is between and within when there is one level, and everything when there is none", () => {
    fc.assert(
      fc.property(parted, ({groups, part}) => {
        const [between, within] = mutualNested(groups, [part]);
        expect(within!.M).toBeCloseTo(mutualWithin(groups, part).M, digits);
        expect(between!.M + within!.M).toBeCloseTo(mutualInformation(groups).M, digits);
        expect(mutualNested(groups, [])[0]!.M).toBeCloseTo(mutualInformation(groups).M, digits);
      }),
    );
  });

  it("tells apart quarters of the same name in two parts", () => {
    fc.assert(
      fc.property(parted, ({groups, part, quarter}) => {
        const named = part.map((name, unit) => `${name} ${quarter[unit]!}`);
        const close = mutualNested(groups, [part, named]);
        mutualNested(groups, [part, quarter]).forEach(({M}, level) => {
          expect(M).toBeCloseTo(close[level]!.M, digits);
        });
      }),
    );
  });
});

describe("localSegregation", () => {
  it.each(["unit", "group"] as const)("by %s, weighted, adds up to the mutual information", (by) => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const {ls, p} = localSegregation(groups, {by, base: 2});
        expect(ls).toHaveLength(by === "unit" ? groups[0]!.length : groups.length);
        expect(sum(p)).toBeCloseTo(1, digits);
        const parts = ls.map((score, at) => (p[at] === 0 ? 0 : score * p[at]!));
        expect(sum(parts)).toBeCloseTo(mutualInformation(groups, {base: 2}).M, digits);
        ls.forEach((score, at) => {
          if (p[at] === 0) expect(score).toBeNaN();
          else expect(score).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("by group is by unit with groups and units exchanged", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const here = localSegregation(groups, {by: "group"});
        const there = localSegregation(transposed(groups), {by: "unit"});
        here.ls.forEach((score, at) => {
          if (here.p[at]! > 0) expect(score).toBeCloseTo(there.ls[at]!, digits);
        });
        expect(Array.from(here.p)).toEqual(Array.from(there.p));
      }),
    );
  });

  it("is how far a unit's shares are from everybody's", () => {
    const {ls, p} = localSegregation([[30, 10], [10, 30], [20, 20]]); // prettier-ignore
    const expected = 0.5 * Math.log(0.5 / (1 / 3)) + (1 / 6) * Math.log(1 / 6 / (1 / 3));
    expect(ls[0]).toBeCloseTo(expected, digits);
    expect(Array.from(p)).toEqual([0.5, 0.5]);
  });
});
