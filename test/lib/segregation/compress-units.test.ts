import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compressUnits, mutualInformation} from "../../../lib/segregation/index.js";
import type {SpatialWeights} from "../../../lib/spatial/weights.js";
import {expectAgreement} from "../../support/agreement.js";
import {groupColumns} from "../../support/arbitraries.js";
import {expectRefusal} from "../../support/contract.js";
import {schoolTable} from "../../support/real-data.js";
import {describeShared} from "../../support/shared.js";

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

/** Units in a row, each with a link to the next only. */
function inARow(units: number): SpatialWeights {
  return {
    offsets: Uint32Array.from({length: units + 1}, (_, unit) => Math.min(unit, units - 1)),
    neighbours: Uint32Array.from({length: units - 1}, (_, unit) => unit + 1),
    values: new Float64Array(units - 1).fill(1),
  };
}

/** What is lost by merging the best of the pairs allowed, tried one by one. */
function leastLoss(
  groups: readonly ArrayLike<number>[],
  mayMerge: (a: number, b: number) => boolean,
): number {
  const whole = mutualInformation(groups).M;
  let least = Infinity;
  for (let b = 1; b < groups[0]!.length; b++) {
    for (let a = 0; a < b; a++) {
      if (!mayMerge(a, b)) continue;
      const merged = groups.map((column) => {
        const rest = Array.from(column).filter((_, unit) => unit !== a && unit !== b);
        return [...rest, column[a]! + column[b]!];
      });
      least = Math.min(least, whole - mutualInformation(merged).M);
    }
  }
  return least;
}

describe("compressUnits", () => {
  it("keeps everybody, and as much information as it says", () => {
    fc.assert(
      fc.property(groupColumns(), fc.double({min: 0, max: 1, noNaN: true}), (groups, share) => {
        const result = compressUnits(groups, {share});
        result.groups.forEach((column, group) => {
          expect(sum(column)).toBe(sum(groups[group]!));
          for (let unit = 0; unit < column.length; unit++) {
            const members = groups[group]!.filter((_, row) => result.codes[row] === unit);
            expect(column[unit]).toBe(sum(members));
          }
        });
        const {M} = mutualInformation(groups);
        expect(mutualInformation(result.groups).M).toBeCloseTo(result.M, 12);
        expect(result.M).toBeGreaterThanOrEqual(share * M - 1e-12);
        if (M > 0) expect(result.share).toBeCloseTo(result.M / M, 9);
      }),
    );
  });

  it("loses at each step the least that one merge can lose", () => {
    fc.assert(
      fc.property(groupColumns({minUnits: 2, maxUnits: 8}), (groups) => {
        const {path} = compressUnits(groups, {units: 1});
        expect(path.map(({units}) => units)).toEqual(groups[0]!.map((_, step) => groups[0]!.length - step));
        path.slice(0, -1).forEach(({units, M}, step) => {
          const here = compressUnits(groups, {units}).groups;
          const loss = leastLoss(here, () => true);
          expect(M - path[step + 1]!.M).toBeCloseTo(loss, 12);
        });
      }),
    );
  });

  it("with neighbours, merges only what is linked, and of that what loses least", () => {
    fc.assert(
      fc.property(groupColumns({minUnits: 3, maxUnits: 8}), (groups) => {
        const units = groups[0]!.length;
        const neighbours = inARow(units);
        const {path} = compressUnits(groups, {units: 1, neighbours});
        path.forEach(({units: left, M}, step) => {
          const {codes, groups: merged} = compressUnits(groups, {units: left, neighbours});
          // Along the row the numbers never fall and never skip.
          codes.forEach((code, unit) => {
            if (unit > 0) expect([codes[unit - 1]!, codes[unit - 1]! + 1]).toContain(code);
          });
          if (step + 1 === path.length) return;
          expect(M - path[step + 1]!.M).toBeCloseTo(
            leastLoss(merged, (a, b) => b - a === 1),
            12,
          );
        });
      }),
    );
  });

  it("stops where nothing is linked", () => {
    const islands = {offsets: new Uint32Array(4), neighbours: new Uint32Array(), values: new Float64Array()};
    const {codes} = compressUnits([[1, 1, 1], [1, 1, 1]], {units: 1, neighbours: islands}); // prettier-ignore
    expect(Array.from(codes)).toEqual([0, 1, 2]);
  });

  it("loses nothing where mixes are the same", () => {
    fc.assert(
      fc.property(groupColumns({maxUnits: 5}), (groups) => {
        const twice = groups.map((column) => [...column, ...column.map((count) => 2 * count)]);
        const {path, share} = compressUnits(twice, {units: groups[0]!.length});
        expect(path.at(-1)!.M).toBe(path[0]!.M);
        if (path[0]!.M > 0) expect(share).toBe(1);
      }),
    );
  });

  it("numbers merged units in order of first occurrence", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const {codes} = compressUnits(groups, {share: 0.5});
        const seen = [...new Set(codes)];
        expect(seen).toEqual(seen.map((_, at) => at));
      }),
    );
  });

  it("says nothing of one unit, and has no share of nothing", () => {
    const {M, share} = compressUnits([[10], [20]]);
    expect(M).toBe(0);
    expect(share).toBeNaN();
  });

  it.each([
    ["share", 1.5],
    ["share", -0.1],
    ["units", 0],
    ["units", 1.5],
  ])("refuses %s %d", (argument, value) => {
    expectRefusal(
      () =>
        compressUnits(
          [
            [1, 2],
            [2, 1],
          ],
          {[argument]: value},
        ),
      {
        // prettier-ignore
        functionName: "compressUnits",
        argument,
        row: undefined,
        value,
      },
    );
  });

  it("refuses weights of other units", () => {
    const neighbours = inARow(4);
    expectRefusal(
      () =>
        compressUnits(
          [
            [1, 2, 3],
            [3, 2, 1],
          ],
          {neighbours},
        ),
      {
        // prettier-ignore
        functionName: "compressUnits",
        argument: "neighbours",
        row: undefined,
        value: neighbours,
      },
    );
    const outside = {...inARow(3), neighbours: Uint32Array.of(1, 9)};
    expectRefusal(
      () =>
        compressUnits(
          [
            [1, 2, 3],
            [3, 2, 1],
          ],
          {neighbours: outside},
        ),
      {
        // prettier-ignore
        functionName: "compressUnits",
        argument: "neighbours",
        row: 1,
        value: 9,
      },
    );
  });
});

describeShared("compressing 2 045 schools", ["real/schools00.csv"], () => {
  it("leaves few that keep 95 percent of the information, in a few seconds", () => {
    const {groups} = schoolTable("real/schools00.csv");
    const start = performance.now();
    const {M, share, codes, groups: merged} = compressUnits(groups);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(merged[0]!.length).toBeLessThan(60);
    expect(codes).toHaveLength(2045);
    expectAgreement(mutualInformation(merged).M, M);
  });
});
