import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {landValueCapture, residualLandValue} from "../../../../lib/policy/index.js";
import {one, share} from "../columns.js";

const amount = fc.double({min: 0, max: 1e8, noNaN: true});

describe("what a developer can pay for land", () => {
  it("falls krone by krone with what is asked for, and the project stops below the value in other use", () => {
    fc.assert(
      fc.property(amount, amount, share, amount, (sales, cost, margin, asked) => {
        const free = residualLandValue([sales], [cost], margin);
        const bound = residualLandValue([sales], [cost], margin, {contribution: [asked]});
        expect(one(free.land) - one(bound.land)).toBeCloseTo(asked, 6);
        expect(one(bound.goesAhead)).toBe(one(bound.land) >= 0 ? 1 : 0);
        const used = residualLandValue([sales], [cost], margin, {otherUse: [asked]});
        expect(one(used.goesAhead)).toBe(one(free.land) >= asked ? 1 : 0);
      }),
    );
  });

  it("is enough when it is exactly the value in other use", () => {
    const at = (otherUse: number) => one(residualLandValue([100], [60], 0, {otherUse: [otherUse]}).goesAhead);
    expect([at(39), at(40), at(41)]).toEqual([1, 1, 0]);
  });

  it("is less the higher the margin: 23 percent of developers against 4 of builders", () => {
    const land = (margin: number) => one(residualLandValue([100], [70], margin).land);
    expect(land(0.04)).toBeCloseTo(26, 12);
    expect(land(0.23)).toBeCloseTo(7, 12);
  });

  it("is claimed only of a rise in value", () => {
    expect(Array.from(landValueCapture([100, 100], [200, 50], 1))).toEqual([100, 0]);
  });
});
