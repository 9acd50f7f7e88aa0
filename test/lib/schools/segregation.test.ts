import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {schoolInformation, schoolSegregation} from "../../../lib/schools/index.js";
import {dissimilarity, mutualInformation, segregationGini} from "../../../lib/segregation/index.js";

interface City {
  group: number[];
  total: number[];
  residence: string[];
  school: string[];
}

/** Rows of area, school and pupils of two groups, some pairs in several rows, both groups with members. */
const cities: fc.Arbitrary<City> = fc
  .array(
    fc.record({
      members: fc.nat({max: 60}),
      rest: fc.nat({max: 60}),
      area: fc.constantFrom("A", "B", "C", "D"),
      school: fc.constantFrom("s", "t", "u"),
    }),
    {minLength: 1, maxLength: 20},
  )
  .filter((rows) => rows.some(({members}) => members > 0) && rows.some(({rest}) => rest > 0))
  .map((rows) => ({
    group: rows.map(({members}) => members),
    total: rows.map(({members, rest}) => members + rest),
    residence: rows.map(({area}) => area),
    school: rows.map(({school}) => school),
  }));

const columns = ({group, total}: City) => [group, total.map((all, row) => all - group[row]!)];

function merged(city: City, by: string[]): [number[], number[]] {
  const keys = [...new Set(by)];
  const add = (column: number[]) =>
    keys.map((key) => column.reduce((sum, count, row) => sum + (by[row] === key ? count : 0), 0));
  return [add(city.group), add(city.total)];
}

describe("schoolSegregation", () => {
  it.each([
    ["dissimilarity", dissimilarity],
    ["Gini", segregationGini],
  ] as const)("adds up for %s, from the index over areas to that over schools", (_, index) => {
    fc.assert(
      fc.property(cities, (city) => {
        const {group, total, residence, school} = city;
        const parts = schoolSegregation(index, {group, total}, residence, school);
        expect(parts.school).toBeCloseTo(index(...merged(city, school)), 12);
        expect(parts.residence).toBeCloseTo(index(...merged(city, residence)), 12);
        expect(parts.residence + parts.choice).toBeCloseTo(parts.school, 12);
        expect(parts.mixing + parts.selection).toBeCloseTo(parts.choice, 12);
        expect(parts.mixing).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("finds no choice where everybody attends the school of the area", () => {
    fc.assert(
      fc.property(cities, ({group, total, residence}) => {
        const {choice, mixing, selection} = schoolSegregation(
          dissimilarity,
          {group, total},
          residence,
          residence,
        );
        expect(choice).toBe(0);
        expect(mixing).toBeCloseTo(0, 12);
        expect(selection).toBeCloseTo(0, 12);
      }),
    );
  });

  it("finds no selection where those who go elsewhere are a cross-section of their area", () => {
    // Of 60 + 40 in A and 20 + 80 in B, a fifth of each group goes to the other school.
    const groups = {group: [48, 12, 4, 16], total: [80, 20, 20, 80]};
    const areas = ["A", "A", "B", "B"];
    const schools = ["A", "B", "A", "B"];
    const {residence, mixing, selection, school} = schoolSegregation(dissimilarity, groups, areas, schools);
    expect(selection).toBeCloseTo(0, 12);
    expect(residence).toBeCloseTo(60 / 80 - 40 / 120, 12);
    expect(mixing).toBeCloseTo(school - residence, 12);
    expect(mixing).toBeLessThan(0);
  });

  it("finds selection where one group leaves a mixed area", () => {
    const {residence, school, selection} = schoolSegregation(
      dissimilarity,
      {group: [50, 0, 50], total: [50, 50, 100]},
      ["A", "A", "B"],
      ["A", "B", "B"],
    );
    expect(residence).toBe(0);
    expect(school).toBe(0.5);
    expect(selection).toBeCloseTo(0.5, 12);
  });

  it("takes an index of many groups alike", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const index = (groups: readonly Float64Array[]) => mutualInformation(groups).M;
        const parts = schoolSegregation(index, columns(city), city.residence, city.school);
        const information = schoolInformation(columns(city), city.residence, city.school);
        expect(parts.school).toBeCloseTo(information.school, 12);
        expect(parts.choice).toBeCloseTo(information.choice, 12);
        expect(parts.mixing).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("refuses rows that do not match and an index that is none", () => {
    const groups = {group: [1, 2], total: [3, 4]};
    expect(() => schoolSegregation(dissimilarity, groups, ["A"], ["A", "B"])).toThrow(/residence/);
    expect(() => schoolSegregation(dissimilarity, groups, ["A", "B"], ["A"])).toThrow(/school/);
    const index = 1 as unknown as typeof dissimilarity;
    expect(() => schoolSegregation(index, groups, ["A", "B"], ["A", "B"])).toThrow(/index/);
    const more = {group: [5, 2], total: [3, 4]};
    expect(() => schoolSegregation(dissimilarity, more, ["A", "B"], ["A", "B"])).toThrow(/groups\.group/);
  });
});

describe("schoolInformation", () => {
  it("follows the chain rule, whatever way the pairs are divided over rows", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const {residence, school} = city;
        const parts = schoolInformation(columns(city), residence, school);
        expect(parts.residence + parts.sorting - parts.mixing).toBeCloseTo(parts.school, 10);
        expect(parts.choice).toBeCloseTo(parts.sorting - parts.mixing, 10);
        expect(parts.sorting).toBeGreaterThanOrEqual(-1e-12);
        expect(parts.mixing).toBeGreaterThanOrEqual(-1e-12);
        const twice = schoolInformation(
          columns(city).map((column) => [...column.map((count) => count / 2), ...column.map((c) => c / 2)]),
          [...residence, ...residence],
          [...school, ...school],
        );
        for (const name of ["school", "residence", "sorting", "mixing"] as const)
          expect(twice[name]).toBeCloseTo(parts[name], 10);
      }),
    );
  });

  it("calls it mixing when one school takes in two different areas", () => {
    const {residence, sorting, mixing, school} = schoolInformation(
      [
        [50, 0],
        [0, 50],
      ],
      ["A", "B"],
      ["s", "s"],
      {base: 2},
    );
    expect([residence, sorting, mixing, school]).toEqual([1, 0, 1, 0]);
  });

  it("refuses a base that is none", () => {
    expect(() => schoolInformation([[1], [2]], ["A"], ["s"], {base: 1})).toThrow(/schoolInformation: base/);
  });
});
