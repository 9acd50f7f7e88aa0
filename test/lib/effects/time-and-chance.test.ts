import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  constantHazard,
  cumulativeShares,
  darkFigure,
  hazards,
  incidenceChange,
  triesUntilSuccess,
} from "../../../lib/effects/index.js";

const share = fc.double({min: 0, max: 0.99, noNaN: true});

describe("darkFigure", () => {
  it("gives 2.5 victims for each who reports, by section 7.1", () => {
    expect(darkFigure(400, 0.4)).toEqual({actual: 1000, hidden: 600, multiplier: 2.5});
  });
  it("adds up, and leads back to what is reported", () => {
    fc.assert(
      fc.property(fc.nat({max: 1e6}), fc.double({min: 0.01, max: 1, noNaN: true}), (reported, rate) => {
        const {actual, hidden, multiplier} = darkFigure(reported, rate);
        expect(actual * rate).toBeCloseTo(reported, 6);
        expect(actual - hidden).toBeCloseTo(reported, 6);
        expect(multiplier * rate).toBeCloseTo(1, 12);
      }),
    );
  });
  it("knows nothing of what nobody reports", () => {
    expect(darkFigure(0, 0)).toEqual({actual: NaN, hidden: NaN, multiplier: NaN});
    expect(darkFigure(3, 0).actual).toBe(Infinity);
    expect(() => darkFigure(-1, 0.4)).toThrow(/reported/);
    expect(() => darkFigure(1, 40)).toThrow(/share/);
  });
});

describe("incidenceChange", () => {
  it("is the change of the true number behind the reports", () => {
    const rate = fc.double({min: 0.01, max: 1, noNaN: true});
    const number = fc.integer({min: 1, max: 1e5});
    fc.assert(
      fc.property(number, number, rate, rate, (then, now, before, after) => {
        const registered = (now * after) / (then * before);
        expect(incidenceChange(registered, before, after) / (now / then)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("refuses what is no share, and has no value without reports", () => {
    expect(incidenceChange(1, 0, 0)).toBeNaN();
    expect(() => incidenceChange(1, 30, 0.4)).toThrow(/before/);
    expect(() => incidenceChange(-1, 0.3, 0.4)).toThrow(/registered/);
  });
});

describe("hazards", () => {
  it("give 9.6 percent a year for one in three over four years, section 6.7.3", () => {
    expect(100 * constantHazard(1 / 3, 4)).toBeCloseTo(9.6, 1);
  });
  it("are the same each year if the cumulative shares come from a constant one", () => {
    fc.assert(
      fc.property(share, fc.integer({min: 1, max: 20}), (total, periods) => {
        const hazard = constantHazard(total, periods);
        const cumulative = cumulativeShares(Array<number>(periods).fill(hazard));
        expect(cumulative.at(-1)).toBeCloseTo(total, 12);
        for (const one of hazards(cumulative)) expect(one).toBeCloseTo(hazard, 9);
      }),
    );
  });
  it("and cumulative shares lead to each other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0, max: 0.9, noNaN: true}), {minLength: 1, maxLength: 12}),
        (risks) => {
          const cumulative = cumulativeShares(risks);
          hazards(cumulative).forEach((risk, at) => {
            expect(Math.abs(risk - risks[at]!)).toBeLessThan(1e-3); // after a dozen years next to nobody may be left
          });
          for (let at = 1; at < cumulative.length; at++)
            expect(cumulative[at]!).toBeGreaterThanOrEqual(cumulative[at - 1]!);
        },
      ),
    );
  });
  it("count out as in a life table", () => {
    // Of 100, 20 go in the first year, 8 of the 80 left in the second, 36 of the 72 left in the third.
    const expected = [0.2, 0.1, 0.5];
    hazards([0.2, 0.28, 0.64]).forEach((risk, at) => {
      expect(risk).toBeCloseTo(expected[at]!, 12);
    });
  });
  it("keep their digits where they are tiny", () => {
    expect(constantHazard(1e-15, 2) / 5e-16).toBeCloseTo(1, 12);
    expect(constantHazard(1, 3)).toBe(1);
    expect(constantHazard(0, 3)).toBe(0);
  });
  it("refuse shares that fall or are none", () => {
    expect(() => hazards([0.5, 0.4])).toThrow(/row 1.*cannot fall/);
    expect(() => hazards([0.5, 1.4])).toThrow(/row 1/);
    expect(() => cumulativeShares([-0.1])).toThrow(/row 0/);
    expect(() => constantHazard(0.3, 0)).toThrow(/periods/);
    expect(() => constantHazard(30, 4)).toThrow(/cumulative/);
  });
});

describe("triesUntilSuccess", () => {
  it("takes a third more tries on average for a chance a quarter lower, section 8.3.4", () => {
    fc.assert(
      fc.property(fc.double({min: 0.001, max: 1, noNaN: true}), (chance) => {
        expect(triesUntilSuccess(0.75 * chance).mean / triesUntilSuccess(chance).mean).toBeCloseTo(4 / 3, 9);
      }),
    );
  });
  it("needs the smallest number that is certain enough", () => {
    const between = fc.double({min: 0.01, max: 0.99, noNaN: true});
    fc.assert(
      fc.property(between, between, (chance, certainty) => {
        const {needed} = triesUntilSuccess(chance, {certainty});
        expect(1 - (1 - chance) ** needed).toBeGreaterThanOrEqual(certainty - 1e-9);
        if (needed > 1) expect(1 - (1 - chance) ** (needed - 1)).toBeLessThan(certainty);
      }),
    );
    expect(triesUntilSuccess(0.5, {certainty: 0.875}).needed).toBe(3);
    // Certainty that is reached exactly needs no further try, whatever logarithms round.
    for (const chance of [0.1, 0.2, 0.3, 0.7]) {
      for (let tries = 1; (1 - chance) ** tries > 1e-4; tries++)
        expect(triesUntilSuccess(chance, {certainty: 1 - (1 - chance) ** tries}).needed).toBe(tries);
    }
  });
  it("never ends without a chance, and ends at once with certainty", () => {
    expect(triesUntilSuccess(0)).toEqual({mean: Infinity, needed: Infinity});
    expect(triesUntilSuccess(1)).toEqual({mean: 1, needed: 1});
    expect(() => triesUntilSuccess(25)).toThrow(/chance/);
    expect(() => triesUntilSuccess(0.5, {certainty: 1})).toThrow(/certainty/);
    expect(() => triesUntilSuccess(0.5, {p: 1} as object)).toThrow(/no such option/);
  });
});
