import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fit} from "../../../data-loaders/reconstruction/moves/fit.js";
import {backgroundOf, kindCount, sideOf, workOf} from "../../../data-loaders/reconstruction/moves/kinds.js";
import {nearestFraction} from "../../../data-loaders/reconstruction/moves/nearest-fraction.js";

const counts = (least: number, most: number) =>
  fc
    .array(fc.integer({min: least, max: most}), {minLength: kindCount, maxLength: kindCount})
    .map((list) => Float64Array.from(list));

const sum = (of: Float64Array, is: (kind: number) => boolean) =>
  of.reduce((all, count, kind) => all + (is(kind) ? count : 0), 0);

const countedOf = (of: Float64Array) => ({
  working: sum(of, (kind) => workOf(kind) === 1),
  notWorking: sum(of, (kind) => workOf(kind) === 2),
  withBackground: sum(of, (kind) => backgroundOf(kind) === 1),
  without: sum(of, (kind) => backgroundOf(kind) === 0),
});

const aboveLessBelow = (of: Float64Array) =>
  sum(of, (kind) => sideOf(kind) === 2) - sum(of, (kind) => sideOf(kind) === 1);

describe("people of each kind", () => {
  it("come to what is wanted, where it can be, between the least and the most", () => {
    fc.assert(
      fc.property(counts(0, 60), counts(0, 8), counts(10, 60), (usual, least, more) => {
        const most = least.map((count, kind) => count + more[kind]!);
        // Wanted is what some choice between the two has, as many below as above.
        const some = most.map((count, kind) => Math.floor((least[kind]! + count) / 2));
        const off = aboveLessBelow(some);
        const lower = off > 0 ? 2 : 1;
        for (let left = Math.abs(off), kind = 0; left > 0; kind = (kind + 1) % kindCount)
          if (sideOf(kind) === lower && some[kind]! > least[kind]!) {
            some[kind]!--;
            left--;
          } else if (kind === kindCount - 1 && some.every((n, k) => sideOf(k) !== lower || n <= least[k]!))
            return;
        const wanted = countedOf(some);
        const {counts: found, missed} = fit(usual, wanted, least, most);
        expect(missed).toBe(0);
        expect(countedOf(found)).toEqual(wanted);
        expect(Math.abs(aboveLessBelow(found))).toBeLessThanOrEqual(1);
        found.forEach((count, kind) => {
          expect(count).toBeGreaterThanOrEqual(least[kind]!);
          expect(count).toBeLessThanOrEqual(most[kind]!);
        });
      }),
    );
  });

  it("are as usual where that is what is wanted", () => {
    const usual = Float64Array.from({length: kindCount}, (_, kind) => 20 + (kind % 3 === 0 ? 5 : 0));
    const most = usual.map((count) => 3 * count);
    const {counts: found} = fit(usual, countedOf(usual), new Float64Array(kindCount), most);
    expect([...found]).toEqual([...usual]);
  });

  it("are missed by as many as there are too few", () => {
    const usual = new Float64Array(kindCount).fill(10);
    const most = usual.map((count, kind) => (backgroundOf(kind) === 1 ? 0 : 10 * count));
    const wanted = {working: 30, notWorking: 30, withBackground: 7, without: 83};
    expect(fit(usual, wanted, new Float64Array(kindCount), most).missed).toBe(7);
  });
});

describe("the fraction nearest to a share", () => {
  const share = fc.double({min: 0.01, max: 0.99, noNaN: true});

  it("is nearer than that of exactly the size, and of nearly the size", () => {
    fc.assert(
      fc.property(share, fc.integer({min: 40, max: 1000}), (wanted, size) => {
        const {part, whole} = nearestFraction(wanted, size);
        const plain = Math.abs(Math.round(wanted * size) / size - wanted);
        expect(Math.abs(part / whole - wanted)).toBeLessThanOrEqual(plain + 1e-12);
        expect(Math.abs(whole - size)).toBeLessThanOrEqual(0.03 * size + 1);
      }),
    );
  });

  it("has room for those who are there already", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.2, max: 0.8, noNaN: true}),
        fc.integer({min: 40, max: 400}),
        fc.integer({min: 0, max: 60}),
        fc.integer({min: 0, max: 60}),
        (wanted, size, part, rest) => {
          const found = nearestFraction(wanted, size, {part, rest});
          expect(found.part).toBeGreaterThanOrEqual(part);
          expect(found.whole - found.part).toBeGreaterThanOrEqual(rest);
        },
      ),
    );
  });
});
