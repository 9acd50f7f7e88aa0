import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  aggregateEffect,
  childhoodMoveEffect,
  explainedPart,
  fadingEffect,
  housingWealth,
  impliedLevel,
  languageProgress,
  lockInGap,
  maintenanceSpending,
  renovationGain,
  riskAfterChange,
  riskByStrains,
} from "../../../lib/effects/index.js";
import {describeContract} from "../../support/contract.js";

const amount = fc.double({min: 0, max: 1e6, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});

describe("riskAfterChange", () => {
  it("raises a risk of 10 percent to 10.7 and 11.3 for one point more young offenders, in either form", () => {
    for (const form of ["linear", "compound"] as const) {
      expect(riskAfterChange(0.1, 0.07, 1, {form})).toBeCloseTo(0.107, 12);
      expect(riskAfterChange(0.1, 0.13, 1, {form})).toBeCloseTo(0.113, 12);
    }
  });
  it("adds or multiplies beyond that, and compounding is never below", () => {
    fc.assert(
      fc.property(
        share,
        fc.double({min: -0.5, max: 1, noNaN: true}),
        fc.integer({min: 1, max: 10}),
        (p, e, n) => {
          let step = p;
          for (let at = 0; at < n; at++) step = riskAfterChange(step, e, 1, {form: "compound"});
          const compound = riskAfterChange(p, e, n, {form: "compound"});
          if (compound < 1) expect(step).toBeCloseTo(compound, 9);
          expect(compound).toBeGreaterThanOrEqual(riskAfterChange(p, e, n) - 1e-12);
          expect(riskAfterChange(p, e, 0)).toBe(p);
        },
      ),
    );
  });
  it("stays a probability", () => {
    expect(riskAfterChange(0.5, 0.5, 10)).toBe(1);
    expect(riskAfterChange(0.5, 0.5, -10)).toBe(0);
    expect(() => riskAfterChange(7, 0.07, 1)).toThrow(/risk/);
    expect(() => riskAfterChange(0.1, -1, 1)).toThrow(/effect/);
    expect(() => riskAfterChange(0.1, 0.1, 1, {form: "log" as "linear"})).toThrow(/form/);
  });
});

describe("fadingEffect", () => {
  it("is whole until 21, half at 25 and gone at 29", () => {
    expect([15, 21, 25, 29, 40].map((age) => fadingEffect(6, age))).toEqual([6, 6, 3, 0, 0]);
    expect(fadingEffect(6, 25, {from: 20, to: 30})).toBe(3);
  });
  it("refuses ages in the wrong order", () => {
    expect(() => fadingEffect(1, 25, {from: 29, to: 21})).toThrow(/to is 21/);
    expect(() => fadingEffect(NaN, 25)).toThrow(/effect/);
  });
});

describe("childhoodMoveEffect", () => {
  it("falls by a year's worth with each year waited, to the cost alone from 13", () => {
    const sizes = {perYear: 0.5, cost: 1};
    fc.assert(
      fc.property(fc.integer({min: 0, max: 12}), (age) => {
        expect(childhoodMoveEffect(age, sizes) - childhoodMoveEffect(age + 1, sizes)).toBeCloseTo(0.5, 12);
      }),
    );
    expect(childhoodMoveEffect(13, sizes)).toBe(-1);
    expect(childhoodMoveEffect(17, sizes)).toBe(-1);
    expect(childhoodMoveEffect(11, sizes)).toBe(0); // gained and lost alike two years before
  });
  it("has no sizes of its own", () => {
    expect(() => childhoodMoveEffect(8, {cost: 1} as never)).toThrow(/perYear/);
    expect(() => childhoodMoveEffect(8, {perYear: 1} as never)).toThrow(/cost/);
    expect(() => childhoodMoveEffect(-1, {perYear: 1, cost: 1})).toThrow(/age/);
  });
});

describe("aggregateEffect and explainedPart", () => {
  it("multiply and split", () => {
    expect(aggregateEffect(0.02, 15000, {transfer: 0.5})).toBe(150);
    fc.assert(
      fc.property(fc.double({min: -1e3, max: 1e3, noNaN: true}), amount, share, (effect, people, part) => {
        const whole = aggregateEffect(effect, people);
        const {explained, remaining} = explainedPart(whole, part);
        expect(explained).toBeCloseTo(aggregateEffect(effect, people, {transfer: part}), 3);
        expect(explained + remaining).toBeCloseTo(whole, 3);
      }),
    );
  });
  it("give the parts of Malmö's growth, 81.3 and 18.7 percent of 22.5", () => {
    expect(explainedPart(22.5, 0.813).explained).toBeCloseTo(18.3, 1);
    expect(explainedPart(22.5, 0.813).remaining).toBeCloseTo(4.2, 1);
  });
  it("refuse what is no share", () => {
    expect(() => aggregateEffect(1, 2, {transfer: 2})).toThrow(/transfer/);
    expect(() => aggregateEffect(1, -2)).toThrow(/people/);
    expect(() => explainedPart(1, 40)).toThrow(/share/);
  });
});

describe("homes", () => {
  it("cut upkeep by half below the cost of building, and nowhere else", () => {
    fc.assert(
      fc.property(amount, amount, amount, (spending, value, cost) => {
        expect(maintenanceSpending(spending, value, cost)).toBe(value < cost ? spending / 2 : spending);
        expect(maintenanceSpending(spending, value, cost, {cut: 0})).toBe(spending);
      }),
    );
    expect(() => maintenanceSpending(-1, 2, 3)).toThrow(/spending/);
    expect(() => maintenanceSpending(1, 2, 3, {cut: 50})).toThrow(/cut/);
  });
  it("are renovated when that adds more than it costs", () => {
    expect(renovationGain(2, 3, 1)).toEqual({gain: 0, pays: false});
    expect(renovationGain(2, 3.5, 1).pays).toBe(true);
    expect(renovationGain(0, 3, 2.5)).toEqual({gain: 0.5, pays: true});
    expect(() => renovationGain(1, 2, -1)).toThrow(/cost/);
  });
  it("lock in by a gap that equal growth widens too", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 0.1, noNaN: true}),
        fc.integer({min: 0, max: 20}),
        (growth, years) => {
          const gap = lockInGap({price: 3, growth}, {price: 4, growth}, years);
          expect(gap).toBeCloseTo((1 + growth) ** years, 9);
          expect(lockInGap({price: 4, growth}, {price: 3, growth}, years)).toBeCloseTo(-gap, 9);
        },
      ),
    );
    expect(() => lockInGap({price: 0, growth: 0}, {price: 3, growth: 0}, 1)).toThrow(/area.price/);
    expect(() => lockInGap({price: 1, growth: 0}, {price: 3, growth: -1}, 1)).toThrow(/city.growth/);
  });
  it("halve and double in fifteen years by −4.5 and 4.7 percent a year, section 9.2.2", () => {
    expect(housingWealth(2, -0.0452, 15, 0)).toBeCloseTo(1, 2);
    expect(housingWealth(2, 0.0473, 15, 0)).toBeCloseTo(4, 2);
    expect(housingWealth(2, 0, 10, 2.5)).toBe(-0.5);
    expect(() => housingWealth(2, 0, 10, -1)).toThrow(/debt/);
  });
});

describe("impliedLevel", () => {
  it("takes 25 percent off a chance and 40 percent off moves, sections 8.3.4 and 9.2.1", () => {
    expect(impliedLevel(0.2, -25)).toBeCloseTo(0.15, 12);
    expect(impliedLevel(10, -40)).toBe(6);
  });
});

describe("languageProgress", () => {
  it("stands still where everybody is weak, and adds up where nobody is", () => {
    expect([...languageProgress(3, 2, [1, 1])]).toEqual([3, 3]);
    expect([...languageProgress(3, 2, [0, 0])]).toEqual([5, 7]);
  });
  it("ends at the same level in whatever order the years come", () => {
    fc.assert(
      fc.property(fc.array(share, {minLength: 1, maxLength: 10}), (weak) => {
        expect(languageProgress(1, 2, [...weak].reverse()).at(-1)).toBeCloseTo(
          languageProgress(1, 2, weak).at(-1)!,
          9,
        );
      }),
    );
    expect(() => languageProgress(1, 2, [0.5, 40])).toThrow(/weak, row 1/);
  });
});

describeContract("languageProgress", {
  columns: {weak: [0, 1, 0]},
  notNegative: ["weak"],
  call: ({weak}) => languageProgress(0, 1, weak),
});

describe("riskByStrains", () => {
  it("rises from nothing through half of the ceiling to the ceiling", () => {
    const shape = {half: 6, sharpness: 3};
    expect(riskByStrains(0, shape)).toBe(0);
    expect(riskByStrains(6, shape)).toBe(0.25);
    expect(riskByStrains(1e9, shape)).toBeCloseTo(0.5, 12);
    expect(riskByStrains(6, {...shape, ceiling: 0.8})).toBe(0.4);
    fc.assert(
      fc.property(amount, amount, fc.double({min: 0.1, max: 20, noNaN: true}), (a, b, sharpness) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const at = (n: number) => riskByStrains(n, {half: 6, sharpness});
        expect(at(few)).toBeLessThanOrEqual(at(many));
        expect(at(many)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
  it("has no shape of its own", () => {
    expect(() => riskByStrains(3, {half: 6} as never)).toThrow(/sharpness/);
    expect(() => riskByStrains(3, {sharpness: 2} as never)).toThrow(/half/);
  });
});
