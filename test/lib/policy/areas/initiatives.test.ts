import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {programmeScorecard, worstOffPersistence} from "../../../../lib/policy/index.js";

describe("initiatives judged by indicators and ranks", () => {
  const row = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(1));
  it("do better than themselves on nothing, and turn round with the direction", () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 20}), (rows) => {
        const at = (column: number) => rows.map((values) => values[column]!);
        const [start, end, comparisonStart, comparisonEnd, moreIsBetter] = [0, 1, 2, 3, 4].map(at) as [
          number[],
          number[],
          number[],
          number[],
          number[],
        ];
        const card = programmeScorecard({start, end, comparisonStart, comparisonEnd, moreIsBetter});
        const same = programmeScorecard({
          start,
          end,
          comparisonStart: start,
          comparisonEnd: end,
          moreIsBetter,
        });
        expect([same.ahead, same.gapsClosed]).toEqual([0, 0]);
        expect(same.improved).toBe(card.improved);
        const turned = programmeScorecard({
          start,
          end,
          comparisonStart,
          comparisonEnd,
          moreIsBetter: moreIsBetter.map((flag) => 1 - flag),
        });
        const unchanged = start.filter((value, k) => value === end[k]).length;
        expect(card.improved + turned.improved + unchanged).toBe(card.indicators);
        expect(turned.gapsClosed).toBe(card.gapsClosed);
      }),
    );
  });

  it("stay among the worst off when every area keeps its rank", () => {
    const rates = [9, 8, 7, 3, 2];
    const shares = worstOffPersistence(
      rates,
      rates.map((rate) => rate / 2),
      [1, 0, 1, 1, 0],
      3,
    );
    expect(shares.before).toBeCloseTo(2 / 3, 12);
    expect(shares).toEqual({before: shares.before, after: shares.before, both: shares.before});
    expect(worstOffPersistence(rates, rates.toReversed(), [1, 0, 0, 0, 0], 2)).toEqual({
      before: 1,
      after: 0,
      both: 0,
    });
    expect(worstOffPersistence([5, 5, 1], [1, 1, 1], [1, 1, 0], 1)).toEqual({before: 1, after: 1, both: 1});
    expect(worstOffPersistence([1, 2], [1, 2], [0, 0], 1).before).toBeNaN();
    for (const worst of [0, 1.5, 3]) {
      expect(() => worstOffPersistence([1, 2], [1, 2], [1, 0], worst)).toThrow(/worst/);
    }
  });
});
