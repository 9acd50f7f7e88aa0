import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  informationTheoryIndex,
  rankOrderInformation,
  rankOrderVarianceRatio,
  relativeDiversity,
} from "../../../lib/segregation/index.js";
import {legendreFit} from "../../../lib/segregation/legendre-fit.js";
import {groupColumns, orders, reordered} from "../../support/arbitraries.js";
import {expectRefusal} from "../../support/contract.js";

const indices = {rankOrderInformation, rankOrderVarianceRatio};

/** Seven categories in four units. */
const city = [
  [10, 20, 30, 5],
  [12, 8, 40, 2],
  [3, 9, 30, 30],
  [8, 8, 12, 40],
  [1, 5, 50, 60],
  [9, 9, 9, 9],
  [2, 30, 1, 70],
];

it.each([
  [4, 0.12664631995516598, 0.11812748782600839],
  [2, 0.13394593326520784, 0.1281482035742661],
])(
  "agree with a fit over powers of p, integrated numerically (numpy, scipy), of degree %d",
  (degree, information, variance) => {
    expect(rankOrderInformation(city, {degree})).toBeCloseTo(information, 12);
    expect(rankOrderVarianceRatio(city, {degree})).toBeCloseTo(variance, 12);
  },
);

describe.each(Object.entries(indices))("%s", (name, index) => {
  it("is 0 when the distribution is the same everywhere", () => {
    expect(index([[5, 10], [10, 20], [1, 2], [7, 14], [2, 4]])).toBe(0); // prettier-ignore
  });

  it("is 1 when no unit has people of two ranks", () => {
    const sizes = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 2, maxLength: 10});
    fc.assert(
      fc.property(sizes, (people) => {
        const alone = people.map((members, rank) => people.map((_, unit) => (unit === rank ? members : 0)));
        expect(index(alone)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("does not depend on the order of units, the size of the city or a unit split in proportion", () => {
    const changes = groupColumns().chain((groups) =>
      fc.record({
        groups: fc.constant(groups),
        order: orders(groups[0]!.length),
        factor: fc.double({min: 1e-3, max: 1e3, noNaN: true}),
        share: fc.double({min: 0, max: 1, noNaN: true}),
      }),
    );
    fc.assert(
      fc.property(changes, ({groups, order, factor, share}) => {
        const expected = index(groups, {degree: 2});
        for (const change of [
          (column: number[]) => reordered(column, order),
          (column: number[]) => column.map((count) => count * factor),
          (column: number[]) => [...column.with(0, column[0]! * share), column[0]! * (1 - share)],
          (column: number[]) => [...column, 0],
        ]) {
          expect(index(groups.map(change), {degree: 2})).toBeCloseTo(expected, 9);
        }
      }),
    );
  });

  it("is the same with the ranks turned around", () => {
    fc.assert(
      fc.property(groupColumns(), fc.nat({max: 4}), (groups, degree) => {
        expect(index(groups.toReversed(), {degree})).toBeCloseTo(index(groups, {degree}), 8);
      }),
    );
  });

  it("does not see a category without people", () => {
    fc.assert(
      fc.property(groupColumns(), fc.nat({max: 5}), (groups, place) => {
        const more = groups.toSpliced(Math.min(place, groups.length), 0, groups[0]!.map(() => 0)); // prettier-ignore
        expect(index(more)).toBeCloseTo(index(groups), 12);
      }),
    );
  });

  it("depends on the degree only as far as there are cut points", () => {
    expect(index(city, {degree: 9})).toBe(index(city, {degree: 5}));
    expect(index(city, {degree: 4})).not.toBe(index(city, {degree: 5}));
    expect(index(city)).toBe(index(city, {degree: 4}));
  });

  it("has no value without two categories that have people", () => {
    expect(index([[10, 20]])).toBeNaN();
    expect(index([[10, 20], [0, 0]])).toBeNaN(); // prettier-ignore
    expect(index([[0, 0], [10, 20]])).toBeNaN(); // prettier-ignore
    expect(index([[0, 0], [0, 0]])).toBeNaN(); // prettier-ignore
  });

  it.each([-1, 1.5, NaN])("refuses a polynomial of degree %d", (degree) => {
    expectRefusal(() => index(city, {degree}), {
      functionName: name,
      argument: "degree",
      row: undefined,
      value: degree,
    });
  });
});

describe("with two categories", () => {
  it("the indices are those of two groups", () => {
    fc.assert(
      fc.property(groupColumns({minGroups: 2, maxGroups: 2}), (groups) => {
        expect(rankOrderInformation(groups)).toBeCloseTo(informationTheoryIndex(groups), 12);
        expect(rankOrderVarianceRatio(groups)).toBeCloseTo(relativeDiversity(groups), 12);
      }),
    );
  });
});

describe("legendreFit", () => {
  it("finds the polynomial that points lie on, whatever their weights", () => {
    const xs = fc.uniqueArray(fc.integer({min: 1, max: 99}), {minLength: 5, maxLength: 12});
    const coefficients = fc.array(fc.integer({min: -9, max: 9}), {minLength: 5, maxLength: 5});
    fc.assert(
      fc.property(xs, coefficients, (percents, wanted) => {
        const points = percents.map((percent) => {
          const x = percent / 100;
          const t = 2 * x - 1;
          const legendre = [
            1,
            t,
            (3 * t * t - 1) / 2,
            (5 * t ** 3 - 3 * t) / 2,
            (35 * t ** 4 - 30 * t * t + 3) / 8,
          ];
          const y = legendre.reduce((sum, value, n) => sum + value * wanted[n]!, 0);
          return {x, y, weight: x * (1 - x)};
        });
        legendreFit(points, 4).forEach((coefficient, n) => {
          // Points crowded in a corner say little about the rest.
          expect(Math.abs(coefficient - wanted[n]!)).toBeLessThan(1e-3);
        });
      }),
    );
  });

  it("is the weighted mean when it may not bend", () => {
    const points = [{x: 0.2, y: 1, weight: 3}, {x: 0.7, y: 5, weight: 1}]; // prettier-ignore
    expect(legendreFit(points, 0)[0]).toBeCloseTo(2, 14);
  });
});
