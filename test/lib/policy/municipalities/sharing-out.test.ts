import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {passThrough, shareByNeed, uncoveredCost} from "../../../../lib/policy/index.js";
import {counts, rows, total} from "../columns.js";

describe("sharing out a sum", () => {
  it("adds up, follows size at equal weights, and gives a place more the more it needs", () => {
    fc.assert(
      fc.property(rows(2, 1), fc.integer({min: 1, max: 1e6}), ([size, need], sum) => {
        const shares = shareByNeed(sum, size!, need!);
        expect(total(shares)).toBeCloseTo(sum, 4);
        const equal = shareByNeed(
          sum,
          size!,
          size!.map(() => 7),
        );
        expect(equal[0]).toBeCloseTo((sum * size![0]!) / total(size!), 6);
        const more = shareByNeed(sum, size!, need!.with(0, need![0]! + 1));
        expect(more[0]).toBeGreaterThan(shares[0]!);
        for (let row = 1; row < shares.length; row++) expect(more[row]).toBeLessThan(shares[row]!);
      }),
    );
    expect(Array.from(shareByNeed(10, [1, 1], [0, 0]))).toEqual([NaN, NaN]);
  });

  it("passes on what is passed on", () => {
    fc.assert(
      fc.property(counts(4, 1), fc.double({min: 0, max: 1, noNaN: true}), (weight, passedOn) => {
        expect(total(passThrough(1000, passedOn, weight))).toBeCloseTo(1000 * passedOn, 8);
      }),
    );
  });

  it("leaves uncovered what is not compensated, scheme by scheme", () => {
    expect(Array.from(uncoveredCost([100, 50], []))).toEqual([100, 50]);
    expect(
      Array.from(
        uncoveredCost(
          [100, 50],
          [
            [60, 0],
            [50, 10],
          ],
        ),
      ),
    ).toEqual([-10, 40]);
  });
});
