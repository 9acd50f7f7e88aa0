import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {interaction, isolation} from "../../../lib/segregation/index.js";
import {cities, rewrittenCities, type City} from "../../support/arbitraries.js";

const digits = 12;
const rest = ({group, total}: City) => total.map((people, unit) => people - group[unit]!);
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

describe("isolation and interaction", () => {
  it("add up to 1 over the group and everybody else", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const met = isolation(city.group, city.total) + interaction(city.group, rest(city), city.total);
        expect(met).toBeCloseTo(1, digits);
      }),
    );
  });

  it("weigh equally from both sides: as many meetings of x with y as of y with x", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const other = rest(city);
        const there = sum(city.group) * interaction(city.group, other, city.total);
        const back = sum(other) * interaction(other, city.group, city.total);
        expect(there / sum(city.total)).toBeCloseTo(back / sum(city.total), digits);
      }),
    );
  });

  it("do not change with the size of the city, the order of its units or the split of one in proportion", () => {
    fc.assert(
      fc.property(rewrittenCities(), ({city, rewritings}) => {
        for (const change of rewritings) {
          const [group, other, total] = [city.group, rest(city), city.total].map(change) as [
            number[],
            number[],
            number[],
          ];
          expect(isolation(group, total)).toBeCloseTo(isolation(city.group, city.total), digits);
          const expected = interaction(city.group, rest(city), city.total);
          expect(interaction(group, other, total)).toBeCloseTo(expected, digits);
        }
      }),
    );
  });

  it("have no value for a group with no members", () => {
    expect(isolation([0, 0], [10, 20])).toBeNaN();
    expect(isolation([0, 0], [0, 0])).toBeNaN();
    expect(interaction([0, 0], [5, 5], [10, 20])).toBeNaN();
  });
});

describe("isolation", () => {
  it("lies between the group's share and 1", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        expect(isolation(group, total)).toBeGreaterThanOrEqual(sum(group) / sum(total) - 1e-14);
        expect(isolation(group, total)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 1 when the group lives alone, and when it is everybody", () => {
    expect(isolation([10, 0, 7], [10, 10, 7])).toBe(1);
    expect(isolation([10, 20], [10, 20])).toBe(1);
  });
});

describe("interaction", () => {
  it("lies within 0 and 1", () => {
    fc.assert(
      fc.property(cities(), (city) => {
        const met = interaction(city.group, rest(city), city.total);
        expect(met).toBeGreaterThanOrEqual(0);
        expect(met).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("with itself is isolation", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        expect(interaction(group, group, total)).toBeCloseTo(isolation(group, total), digits);
      }),
    );
  });

  it("is 0 with a group that lives nowhere", () => {
    expect(interaction([10, 20], [0, 0], [40, 40])).toBe(0);
  });
});
