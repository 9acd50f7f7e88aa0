import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  attributableFraction,
  externalInternalIndex,
  mediatedEffect,
  ratesByPlaceAndResidence,
  satisfactionClasses,
  thresholdEffect,
} from "../../../lib/effects/index.js";
import {describeContract} from "../../support/contract.js";

const number = fc.double({min: -100, max: 100, noNaN: true});

describe("attributableFraction", () => {
  it("gives 23 and 44 percent of the cases for risks 30 and 80 percent higher, section 6.5.1", () => {
    expect([1.3, 1.8].map((risk) => Math.round(100 * attributableFraction(risk)))).toEqual([23, 44]);
  });
});

describe("mediatedEffect", () => {
  it("is what a chain of straight lines gives when background is moved by one unit", () => {
    const paths = fc.array(fc.tuple(number, number), {minLength: 1, maxLength: 5});
    fc.assert(
      fc.property(number, paths, number, (direct, chain, background) => {
        const outcome = (x: number) => direct * x + chain.reduce((sum, [a, b]) => sum + b * (7 + a * x), 0);
        const {total, through, mediatedShare} = mediatedEffect(
          direct,
          chain.map(([a]) => a),
          chain.map(([, b]) => b),
        );
        expect(total).toBeCloseTo(outcome(background + 1) - outcome(background), 5);
        expect(through.reduce((a, b) => a + b, direct)).toBeCloseTo(total, 8);
        if (Math.abs(total) > 1) expect((1 - mediatedShare) * total).toBeCloseTo(direct, 6);
      }),
    );
  });
  it("has no share of nothing", () => {
    expect(mediatedEffect(-1, [1], [1])).toMatchObject({total: 0, mediatedShare: NaN});
    expect(() => mediatedEffect(NaN, [1], [1])).toThrow(/direct/);
  });
});

describeContract("mediatedEffect", {
  columns: {onMediators: [1, 2, 3], fromMediators: [3, 0, 1]},
  notNegative: [],
  call: ({onMediators, fromMediators}) => mediatedEffect(2, onMediators, fromMediators),
});

describe("thresholdEffect", () => {
  it("is 0 without exposure, does not jump, and has the two slopes", () => {
    const threshold = fc.double({min: 0, max: 100, noNaN: true});
    fc.assert(
      fc.property(threshold, number, number, (at, below, above) => {
        const bend = {threshold: at, below, above};
        expect(thresholdEffect(0, bend)).toBeCloseTo(0, 12);
        expect(thresholdEffect(at + 1, bend) - thresholdEffect(at, bend)).toBeCloseTo(above, 9);
        expect(thresholdEffect(at, bend) - thresholdEffect(at - 1, bend)).toBeCloseTo(below, 9);
        expect(thresholdEffect(at * 2, {...bend, above: below})).toBeCloseTo(2 * at * below, 6);
      }),
    );
  });
  it("has no threshold of its own", () => {
    expect(() => thresholdEffect(30, {below: 0, above: 1} as never)).toThrow(/threshold/);
    expect(() => thresholdEffect(30, {threshold: 3, below: 0} as never)).toThrow(/above/);
    expect(() => thresholdEffect(30, {threshold: 3, below: 0, over: 1} as never)).toThrow(/no such option/);
  });
});

describe("satisfactionClasses", () => {
  it("leaves 52 percent between the report's 22 and 26", () => {
    const answers = [5, 7, 9];
    expect(satisfactionClasses(answers, {weights: [22, 52, 26]})).toEqual({
      low: 0.22,
      middle: 0.52,
      high: 0.26,
    });
  });
  it("counts every answer once, whatever the limits", () => {
    const answers = fc.array(fc.integer({min: 0, max: 10}), {minLength: 1});
    fc.assert(
      fc.property(
        answers,
        fc.integer({min: 0, max: 9}),
        fc.integer({min: 1, max: 5}),
        (given, lowTo, width) => {
          const {low, middle, high} = satisfactionClasses(given, {lowTo, highFrom: lowTo + width});
          expect(low + middle + high).toBeCloseTo(1, 12);
          expect(low).toBeCloseTo(given.filter((answer) => answer <= lowTo).length / given.length, 12);
          expect(high).toBeCloseTo(
            given.filter((answer) => answer >= lowTo + width).length / given.length,
            12,
          );
        },
      ),
    );
  });
  it("refuses classes that overlap", () => {
    expect(() => satisfactionClasses([1], {lowTo: 9})).toThrow(/highFrom is 9/);
    expect(() => satisfactionClasses([1], {low: 5} as object)).toThrow(/no such option/);
    expect(satisfactionClasses([1, 9], {weights: [0, 0]}).low).toBeNaN();
  });
});

describeContract("satisfactionClasses", {
  columns: {answers: [3, 7, 9], weights: [1, 2, 3]},
  notNegative: ["weights"],
  call: ({answers, weights}) => satisfactionClasses(answers, {weights}),
});

describe("externalInternalIndex", () => {
  const links = fc.array(fc.tuple(fc.nat({max: 3}), fc.nat({max: 3})), {minLength: 1, maxLength: 40});

  it("counts the links that cross, whichever end is named first", () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const index = externalInternalIndex(first, second);
        const crossing = pairs.filter(([a, b]) => a !== b).length / pairs.length;
        expect((1 + index) / 2).toBeCloseTo(crossing, 12);
        expect(externalInternalIndex(second, first)).toBe(index);
        const twice = {weights: pairs.map(() => 2)};
        expect(externalInternalIndex(first, second, twice)).toBe(index);
      }),
    );
  });
  it("runs from −1 to 1, and has no value without links", () => {
    expect(externalInternalIndex([1, 2], [1, 2])).toBe(-1);
    expect(externalInternalIndex([1, 2], [2, 1])).toBe(1);
    expect(externalInternalIndex([1], [2], {weights: [0]})).toBeNaN();
  });
});

describeContract("externalInternalIndex", {
  columns: {first: [1, 2, 3], second: [1, 3, 2], weights: [1, 2, 3]},
  notNegative: ["weights"],
  call: ({first, second, weights}) => externalInternalIndex(first, second, {weights}),
});

describe("ratesByPlaceAndResidence", () => {
  const offences = fc.array(fc.tuple(fc.nat({max: 3}), fc.nat({max: 3})), {minLength: 1, maxLength: 60});
  const residents = [100, 250, 40, 8];

  it("counts all offences once in either way", () => {
    fc.assert(
      fc.property(offences, (pairs) => {
        const [home, place] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const {byPlace, byResidence, ownShare} = ratesByPlaceAndResidence(home, place, residents);
        const all = (rates: Float64Array) =>
          rates.reduce((sum, rate, area) => sum + rate * residents[area]!, 0);
        expect(all(byPlace)).toBeCloseTo(pairs.length, 9);
        expect(all(byResidence)).toBeCloseTo(pairs.length, 9);
        residents.forEach((_, area) => {
          const here = pairs.filter(([, b]) => b === area);
          const own = here.filter(([a]) => a === area).length / here.length;
          if (here.length === 0) expect(ownShare[area]).toBeNaN();
          else expect(ownShare[area]).toBeCloseTo(own, 12);
        });
        const turned = ratesByPlaceAndResidence(place, home, residents);
        expect(turned.byPlace).toEqual(byResidence);
      }),
    );
  });
  it("agree where everybody stays at home", () => {
    const {byPlace, byResidence, ownShare} = ratesByPlaceAndResidence([0, 1, 1], [0, 1, 1], [10, 10]);
    expect(byPlace).toEqual(byResidence);
    expect([...ownShare]).toEqual([1, 1]);
  });
  it("refuse areas that are not numbered so", () => {
    expect(() => ratesByPlaceAndResidence([0, 2], [0, 0], [10, 10])).toThrow(/home, row 1/);
    expect(() => ratesByPlaceAndResidence([0], [0.5], [10])).toThrow(/place, row 0/);
    expect(() => ratesByPlaceAndResidence([0], [0, 0], [10])).toThrow(/home/);
  });
});
