import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  attributableFraction,
  interactionContrast,
  odds,
  oddsRatio,
  oddsRatioInterval,
  overRepresentation,
  percentagePointGap,
  populationAttributableFraction,
  relativeRisk,
  relativeRiskFromOddsRatio,
  relativeRiskInterval,
} from "../../../lib/effects/index.js";

const share = fc.double({min: 0.001, max: 0.999, noNaN: true});
const positive = fc.double({min: 1e-3, max: 1e3, noNaN: true});
const percent = fc.double({min: 1, max: 100, noNaN: true});

describe("relativeRisk", () => {
  it("gives the ratios that the report's shares imply", () => {
    expect(relativeRisk(22, 7)).toBeCloseTo(3.14, 2); // «three times as many», section 7.2.3
    expect(relativeRisk(15, 8)).toBeCloseTo(1.9, 1);
    expect(relativeRisk(9.1, 4.2)).toBeCloseTo(2.17, 2); // section 6.7.5.2, above twice the nation's share
    expect(relativeRisk(60, 3)).toBe(20); // section 8.1.2
  });
  it("is turned round with its groups, and does not depend on the unit", () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, unit) => {
        expect(relativeRisk(a, b) * relativeRisk(b, a)).toBeCloseTo(1, 10);
        expect(relativeRisk(a * unit, b * unit) / relativeRisk(a, b)).toBeCloseTo(1, 10);
      }),
    );
  });
  it("has no value for nothing against nothing, and no end against nothing", () => {
    expect(relativeRisk(0, 0)).toBeNaN();
    expect(relativeRisk(1, 0)).toBe(Infinity);
    expect(() => relativeRisk(-1, 2)).toThrow(/exposed is -1/);
    expect(() => relativeRisk(1, NaN)).toThrow(/unexposed is NaN/);
  });
});

describe("odds and odds ratios", () => {
  it("lead back to the probability", () => {
    fc.assert(
      fc.property(share, (p) => {
        const o = odds(p);
        expect(o / (1 + o)).toBeCloseTo(p, 12);
        expect(odds(1 - p) * o).toBeCloseTo(1, 9);
      }),
    );
  });
  it("lie further from 1 than the relative risk, on the same side, and near it where things are rare", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [rr, or] = [relativeRisk(a, b), oddsRatio(a, b)];
        expect(Math.abs(Math.log(or)) >= Math.abs(Math.log(rr)) - 1e-12).toBe(true);
        expect(Math.sign(or - 1) === Math.sign(rr - 1) || Math.abs(or - 1) < 1e-9).toBe(true);
        expect(oddsRatio(a * 1e-6, b * 1e-6) / rr).toBeCloseTo(1, 5);
      }),
    );
  });
  it("are the same for the opposite outcome, turned round", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(oddsRatio(1 - a, 1 - b) * oddsRatio(a, b)).toBeCloseTo(1, 8);
      }),
    );
  });
  it("give the relative risk back where the share compared with is known", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(relativeRiskFromOddsRatio(oddsRatio(a, b), b) / relativeRisk(a, b)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("refuse what is no share", () => {
    for (const bad of [-0.1, 1.1, NaN, 60]) {
      expect(() => odds(bad)).toThrow(/probability/);
      expect(() => oddsRatio(0.5, bad)).toThrow(/unexposed/);
      expect(() => relativeRiskFromOddsRatio(2, bad)).toThrow(/unexposed/);
    }
    expect(oddsRatio(0, 0)).toBeNaN();
    expect(() => relativeRiskFromOddsRatio(-2, 0.5)).toThrow(/oddsRatio/);
  });
});

describe("intervals of two groups", () => {
  const placebo = {cases: 189, people: 11034};
  const aspirin = {cases: 104, people: 11037};

  it("agree with scipy 1.17 on the aspirin study", () => {
    expectClose(
      relativeRiskInterval(placebo, aspirin),
      [1.8178017944535074, 1.4330309030505628, 2.3058842324224456],
    );
    expectClose(
      oddsRatioInterval(placebo, aspirin),
      [1.8320539419087136, 1.4400423918486225, 2.3307797500006404],
    );
  });

  it("turn round with the groups, and widen with the level and with fewer people", () => {
    const group = fc
      .integer({min: 2, max: 500})
      .chain((people) =>
        fc.record({cases: fc.integer({min: 1, max: people - 1}), people: fc.constant(people)}),
      );
    const tenfold = ({cases, people}: {cases: number; people: number}) => ({
      cases: 10 * cases,
      people: 10 * people,
    });
    fc.assert(
      fc.property(group, group, (a, b) => {
        for (const interval of [relativeRiskInterval, oddsRatioInterval]) {
          const {estimate, lower, upper} = interval(a, b);
          const turned = interval(b, a);
          expect(turned.lower * upper).toBeCloseTo(1, 9);
          expect(lower < estimate && estimate < upper).toBe(true);
          const wide = interval(a, b, {level: 0.99});
          expect(wide.lower < lower && upper < wide.upper).toBe(true);
          const narrow = interval(tenfold(a), tenfold(b));
          expect(Math.log(narrow.upper / narrow.lower)).toBeCloseTo(
            Math.log(upper / lower) / Math.sqrt(10),
            9,
          );
        }
      }),
    );
  });

  it("have no limits where a group has no cases, and refuse what cannot be", () => {
    const none = {cases: 0, people: 10};
    expect(relativeRiskInterval(none, aspirin)).toEqual({estimate: 0, lower: NaN, upper: NaN});
    expect(relativeRiskInterval(none, none).estimate).toBeNaN();
    expect(() => relativeRiskInterval({cases: 3, people: 2}, aspirin)).toThrow(/exposed.cases is 3/);
    expect(() => oddsRatioInterval(aspirin, {cases: 1.5, people: 2})).toThrow(/unexposed.cases is 1.5/);
    expect(() => oddsRatioInterval(aspirin, {cases: 0, people: 0})).toThrow(/unexposed.people is 0/);
    expect(() => oddsRatioInterval(aspirin, 3 as never)).toThrow(/unexposed/);
    expect(() => oddsRatioInterval(aspirin, aspirin, {level: 1})).toThrow(/level/);
    expect(() => oddsRatioInterval(aspirin, aspirin, {confidence: 0.9} as object)).toThrow(/no such option/);
  });
});

describe("attributable fractions", () => {
  it("are the share of cases above what the unexposed have, counted out", () => {
    fc.assert(
      fc.property(share, fc.double({min: 0.01, max: 1, noNaN: true}), share, (exposed, base, ratio) => {
        const people = 1e6;
        const risk = base * ratio;
        const relative = base / risk;
        const casesExposed = people * exposed * base;
        const cases = casesExposed + people * (1 - exposed) * risk;
        const without = people * risk;
        expect(populationAttributableFraction(relative, exposed)).toBeCloseTo((cases - without) / cases, 9);
        const excess = casesExposed - people * exposed * risk;
        expect(attributableFraction(relative)).toBeCloseTo(excess / casesExposed, 9);
      }),
    );
  });
  it("are equal where everybody is exposed, nothing where nobody is, and rise with the exposed", () => {
    fc.assert(
      fc.property(fc.double({min: 1.01, max: 50, noNaN: true}), share, share, (rr, p, q) => {
        expect(populationAttributableFraction(rr, 1)).toBeCloseTo(attributableFraction(rr), 12);
        expect(populationAttributableFraction(rr, 0)).toBe(0);
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(populationAttributableFraction(rr, low)).toBeLessThanOrEqual(
          populationAttributableFraction(rr, high),
        );
      }),
    );
  });
  it("are negative where the exposure protects, and refuse what is no risk", () => {
    expect(attributableFraction(0.5)).toBe(-1);
    expect(populationAttributableFraction(0, 1)).toBe(-Infinity);
    expect(() => attributableFraction(0)).toThrow(/above 0/);
    expect(() => populationAttributableFraction(2, 60)).toThrow(/exposed/);
    expect(() => populationAttributableFraction(-1, 0.5)).toThrow(/relativeRisk/);
  });
});

describe("percentagePointGap", () => {
  it("gives the report's gaps: 15 and 7 points in section 7.2.3, −11.7 and −22.4 in section 8.3.2.2", () => {
    expect(percentagePointGap(22, 7).points).toBe(15);
    expect(percentagePointGap(15, 8).points).toBe(7);
    expect(percentagePointGap(7.1, 18.8).points).toBeCloseTo(-11.7, 12);
    expect(percentagePointGap(7.1, 18.8).percent).toBeCloseTo(-62, 0);
    expect(percentagePointGap(39.1, 61.5).points).toBeCloseTo(-22.4, 12);
    expect(percentagePointGap(39.1, 61.5).percent).toBeCloseTo(-36, 0);
  });
  it("agrees with the relative risk", () => {
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        const {points, percent: relative} = percentagePointGap(a, b);
        expect(1 + relative / 100).toBeCloseTo(relativeRisk(a, b), 9);
        expect(b + points).toBeCloseTo(a, 9);
      }),
    );
  });
  it("has no percent of nothing", () => {
    expect(percentagePointGap(0, 0)).toEqual({points: 0, percent: NaN});
    expect(() => percentagePointGap(NaN, 1)).toThrow(/share/);
  });
});

describe("interactionContrast", () => {
  const ends = fc.record({least: percent, most: percent});

  it("gives the ten points between pupils' answers in section 6.5.3.1", () => {
    const {area, rest, difference} = interactionContrast({least: 66, most: 62}, {least: 59, most: 65});
    expect([area, rest, difference]).toEqual([-4, 6, -10]);
  });
  it("is none where place and resources add up, or multiply, on its own scale", () => {
    fc.assert(
      fc.property(ends, fc.double({min: 0.1, max: 10, noNaN: true}), (rest, by) => {
        const added = interactionContrast({least: rest.least + by, most: rest.most + by}, rest);
        expect(added.difference).toBeCloseTo(0, 9);
        const multiplied = interactionContrast({least: rest.least * by, most: rest.most * by}, rest);
        expect(multiplied.ratio).toBeCloseTo(1, 9);
      }),
    );
  });
  it("is the same seen from the resources: the gap between areas at both ends", () => {
    fc.assert(
      fc.property(ends, ends, (area, rest) => {
        const turned = interactionContrast(
          {least: rest.least, most: area.least},
          {least: rest.most, most: area.most},
        );
        expect(turned.difference).toBeCloseTo(-interactionContrast(area, rest).difference, 9);
      }),
    );
  });
  it("refuses what has no ends", () => {
    expect(() => interactionContrast(null as never, {least: 1, most: 2})).toThrow(/area is null/);
    expect(() => interactionContrast({least: 1, most: 2}, {least: 1} as never)).toThrow(/rest.most/);
  });
});

describe("overRepresentation", () => {
  it("gives the ratios of chapter 7: 2 and 0.2 for girls, 4.75 for repeat offenders in Stavanger", () => {
    expect(overRepresentation(0.3, 0.15).ratio).toBe(2);
    expect(overRepresentation(0.03, 0.15).ratio).toBeCloseTo(0.2, 12);
    expect(overRepresentation(0.19, 0.04).ratio).toBeCloseTo(4.75, 12);
  });
  it("holds the relative risk of counted cases", () => {
    const count = fc.integer({min: 1, max: 1000});
    fc.assert(
      fc.property(count, count, count, count, (cases, otherCases, people, others) => {
        const {ratio, relativeRisk: relative} = overRepresentation(
          cases / (cases + otherCases),
          people / (people + others),
        );
        expect(relative / relativeRisk(cases / people, otherCases / others)).toBeCloseTo(1, 9);
        // The ratio lies between 1 and the relative risk.
        expect(Math.abs(Math.log(ratio))).toBeLessThanOrEqual(Math.abs(Math.log(relative)) + 1e-9);
        expect(ratio).toBeLessThanOrEqual((people + others) / people + 1e-9);
      }),
    );
  });
  it("is 1 where the shares agree, and has no value for nobody", () => {
    expect(overRepresentation(0.4, 0.4)).toEqual({ratio: 1, relativeRisk: 1});
    expect(overRepresentation(0, 0).ratio).toBeNaN();
    expect(overRepresentation(1, 1).relativeRisk).toBeNaN();
    expect(() => overRepresentation(19, 4)).toThrow(/60 percent is 0.6/);
  });
});

function expectClose(actual: {estimate: number; lower: number; upper: number}, expected: number[]): void {
  [actual.estimate, actual.lower, actual.upper].forEach((value, at) => {
    expect(Math.abs(value / expected[at]! - 1)).toBeLessThan(1e-9);
  });
}
