import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {grantEndLoss, lotteryGrantLimit} from "../../../../lib/policy/index.js";
import {one} from "../columns.js";

describe("grants of culture and sports", () => {
  it("cover a third of approved costs, up to the limit, of what is in a plan", () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e7), (costs, limit) => {
        const grant = one(lotteryGrantLimit([costs], [limit], [1]));
        expect(grant).toBeLessThanOrEqual(limit);
        expect(3 * grant).toBeLessThanOrEqual(costs * (1 + 1e-12));
        expect(grant === limit || Math.abs(3 * grant - costs) < 1e-6).toBe(true);
        expect(one(lotteryGrantLimit([costs], [limit], [0]))).toBe(0);
      }),
    );
  });

  it("take other money with them when they end", () => {
    expect(Array.from(grantEndLoss([100, 0], 0))).toEqual([100, 0]);
    expect(one(grantEndLoss([100], 1.2))).toBeGreaterThan(200);
  });
});
