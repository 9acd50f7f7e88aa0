import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {logRatio} from "../../lib/log-ratio.js";
import {expectAgreement} from "../support/agreement.js";

const amounts = fc.double({min: 1e-6, max: 1e9, noNaN: true});

describe("logRatio", () => {
  it("is the logarithm of the ratio", () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(logRatio(a, b)).toBeCloseTo(Math.log(a) - Math.log(b), 10);
      }),
    );
  });

  it("keeps its digits where the two are nearly equal", () => {
    expectAgreement(logRatio(1e12 + 1, 1e12), 1e-12 - 0.5e-24, 1e-15);
    expect(logRatio(0.1, 0.1)).toBe(0);
  });
});
