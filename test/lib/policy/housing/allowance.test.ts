import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {housingAllowance, movingOutGain} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

describe("the housing allowance", () => {
  const limits = {ownPayment: 20000, incomeShare: 0.2, covered: 0.75};
  const money = fc.double({min: 0, max: 500000, noNaN: true});
  it("never rises with income, never falls with the ceiling, and stays within the costs", () => {
    fc.assert(
      fc.property(money, money, money, money, (y, more, costs, ceiling) => {
        const allowance = (income: number, top: number) =>
          one(housingAllowance([income], [costs], [top], limits).allowance);
        const base = allowance(y, ceiling);
        expect(allowance(y + more, ceiling)).toBeLessThanOrEqual(base);
        expect(allowance(y, ceiling + more)).toBeGreaterThanOrEqual(base);
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base).toBeLessThanOrEqual(costs);
        const {uncovered, aboveCeiling} = housingAllowance([y], [costs], [ceiling], limits);
        expect(one(uncovered) + base).toBeCloseTo(costs, 6);
        expect(one(aboveCeiling)).toBe(Math.max(0, costs - ceiling));
      }),
    );
  });

  it("takes 15 øre of each krone of income where it is paid, and nothing where it is not", () => {
    const at = (income: number) => one(housingAllowance([income], [120000], [100000], limits).allowance);
    expect(at(100000) - at(100100)).toBeCloseTo(15, 9);
    expect(at(400000)).toBe(0);
    expect(at(500000)).toBe(0);
  });
});

describe("moving out of a municipal home", () => {
  it("costs the municipal allowance and the difference in rent, less what the state adds", () => {
    const five = fc.tuple(fc.nat(1e5), fc.nat(1e5), fc.nat(1e5), fc.nat(1e5), fc.nat(1e5));
    fc.assert(
      fc.property(five, ([municipalRent, privateRent, stateBefore, stateAfter, municipalAllowance]) => {
        const gain = movingOutGain({
          municipalRent: [municipalRent],
          privateRent: [privateRent],
          stateBefore: [stateBefore],
          stateAfter: [stateAfter],
          municipalAllowance: [municipalAllowance],
        });
        expect(one(gain) + municipalAllowance + (privateRent - municipalRent)).toBe(stateAfter - stateBefore);
      }),
    );
  });
});
