import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {impliedLevel, mixtureShare} from "../../../lib/effects/index.js";
import {InvalidInputError} from "../../../lib/invalid-input-error.js";

const finite = fc.double({min: -1e6, max: 1e6, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});

describe("impliedLevel", () => {
  it("gives back the difference that it was made of", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-3, max: 1e6, noNaN: true}),
        fc.double({min: -99, max: 1000, noNaN: true}),
        (reference, difference) => {
          const level = impliedLevel(reference, difference);
          expect(100 * (level / reference - 1)).toBeCloseTo(difference, 6);
        },
      ),
    );
  });

  it("is proportional to the reference", () => {
    fc.assert(
      fc.property(finite, finite, (reference, difference) => {
        expect(impliedLevel(2 * reference, difference)).toBe(2 * impliedLevel(reference, difference));
      }),
    );
  });

  it("refuses what is not a number", () => {
    expect(() => impliedLevel(NaN, 1)).toThrow(InvalidInputError);
    expect(() => impliedLevel(1, Infinity)).toThrow(/difference/);
  });
});

describe("mixtureShare", () => {
  it("finds the share that two rates were mixed with", () => {
    fc.assert(
      fc.property(
        share,
        fc.double({min: 0, max: 40, noNaN: true}),
        fc.double({min: 60, max: 100, noNaN: true}),
        (p, group, rest) => {
          expect(mixtureShare(p * group + (1 - p) * rest, group, rest)).toBeCloseTo(p, 10);
        },
      ),
    );
  });

  it("gives the rest the other share", () => {
    fc.assert(
      fc.property(
        finite,
        fc.double({min: 0, max: 40, noNaN: true}),
        fc.double({min: 60, max: 100, noNaN: true}),
        (all, group, rest) => {
          const sum = mixtureShare(all, group, rest) + mixtureShare(all, rest, group);
          expect(sum).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it("says nothing where the rates are equal, and refuses what is not a number", () => {
    expect(mixtureShare(5, 5, 5)).toBeNaN();
    expect(() => mixtureShare(5, NaN, 5)).toThrow(/group/);
  });
});
