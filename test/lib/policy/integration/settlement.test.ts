import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  dwellingsElsewhere,
  settledInTime,
  settlementAreaAllowed,
  settlementDeadline,
  settlementRequests,
  settlementScore,
  swedishAllowanceAtRisk,
} from "../../../../lib/policy/index.js";
import {one, share, total} from "../columns.js";

describe("settlement of refugees", () => {
  it("weighs results with 60 and capacity with 40 percent, within the two", () => {
    fc.assert(
      fc.property(share, share, (results, capacity) => {
        const score = one(settlementScore([results], [capacity]));
        expect(score).toBeGreaterThanOrEqual(Math.min(results, capacity) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(results, capacity) + 1e-12);
      }),
    );
    expect(Array.from(settlementScore([10, 0], [0, 10]))).toEqual([6, 4]);
  });

  it("avoids areas from 30 percent, the last digit of the machine aside", () => {
    const shares = [0, 0.29, 0.1 + 0.2, 0.3, 0.31, 1];
    expect(Array.from(settlementAreaAllowed(shares))).toEqual([1, 1, 0, 0, 0, 0]);
    expect(Array.from(settlementAreaAllowed(shares, {atLimit: "allowed"}))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(() => settlementAreaAllowed([30])).toThrow(/immigrants/);
  });

  it("asks nobody for fewer than ten, adds up, and asks the higher weight for more", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 10, max: 2000}),
        fc.array(fc.tuple(fc.integer({min: 0, max: 50}), fc.integer({min: 0, max: 1})), {
          minLength: 2,
          maxLength: 40,
        }),
        (need, rows) => {
          const weight = rows.map(([value]) => value);
          const allowed = rows.map(([, value]) => value);
          const asked = settlementRequests(need, weight, allowed);
          if (Number.isNaN(one(asked))) return;
          expect(total(asked)).toBeCloseTo(need, 6);
          asked.forEach((persons, row) => {
            if (allowed[row] === 0 || weight[row] === 0) expect(persons).toBe(0);
            else expect(persons === 0 || persons >= 10 - 1e-9).toBe(true);
            for (let other = 0; other < asked.length; other++) {
              if (allowed[other] === 1 && allowed[row] === 1 && weight[other]! > weight[row]!)
                expect(asked[other]).toBeGreaterThanOrEqual(persons);
            }
          });
          expect(asked.filter((persons) => persons > 0).length).toBeLessThanOrEqual(need / 10);
        },
      ),
    );
  });

  it("asks for nobody when there is no need, and has no answer when the need is too small or nobody may be asked", () => {
    expect(Array.from(settlementRequests(0, [1, 2], [1, 1]))).toEqual([0, 0]);
    expect(Array.from(settlementRequests(100, [1, 2], [0, 0]))).toEqual([NaN, NaN]);
    expect(Array.from(settlementRequests(15, [1, 1], [1, 1]))).toEqual([NaN, NaN]);
    expect(Array.from(settlementRequests(15, [1, 1], [1, 0]))).toEqual([15, 0]);
    expect(Array.from(settlementRequests(20, [1, 1], [1, 1]))).toEqual([10, 10]);
    const smaller = {rules: {smallestRequest: 5}};
    expect(Array.from(settlementRequests(15, [1, 1], [1, 1], smaller))).toEqual([7.5, 7.5]);
  });

  it("is in time within three or six months", () => {
    const months = [3, 3.1, 6, 6.1];
    expect(settledInTime(months, "unaccompaniedMinors")).toBe(0.25);
    expect(settledInTime(months, "adultsWithoutChildren")).toBe(0.75);
    expect(settlementDeadline("resettlementRefugees", {rules: {resettlementRefugees: 9}})).toBe(9);
  });

  it("needs dwellings elsewhere for those settled in avoided areas only", () => {
    expect(dwellingsElsewhere([60, 40], [0, 0], 2)).toBe(0);
    expect(dwellingsElsewhere([60, 40], [1, 1], 2)).toBe(50);
  });

  it("may cost an asylum seeker in Sweden the allowance from 1 July 2020 on", () => {
    const move = {toReportedArea: true, livedThereBefore: false, date: "2020-07-01"};
    expect(swedishAllowanceAtRisk(move)).toBe(true);
    expect(swedishAllowanceAtRisk({...move, livedThereBefore: true})).toBe(false);
    expect(swedishAllowanceAtRisk({...move, toReportedArea: false})).toBe(false);
    expect(swedishAllowanceAtRisk({...move, date: "2020-06-30"})).toBe(false);
  });
});
