import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  contrastPairs,
  localSchoolShare,
  schoolsByShare,
  supportGroups,
  supportRate,
} from "../../../lib/schools/index.js";
import {nearestNeighbours} from "../../../lib/spatial/index.js";
import {describeContract} from "../../support/contract.js";

/** Pupils by area (rows) and school (columns), as many areas as schools, somebody living in each. */
const journeys = fc
  .integer({min: 1, max: 6})
  .chain((schools) =>
    fc.array(fc.array(fc.nat({max: 50}), {minLength: schools, maxLength: schools}), {
      minLength: schools,
      maxLength: schools,
    }),
  )
  .filter((table) => table.every((row) => row.some((pupils) => pupils > 0)));

const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
const columnSums = (table: readonly (readonly number[])[]) =>
  table.map((_, at) => sum(table.map((row) => row[at]!)));

describe("supportRate", () => {
  it("is 100 on average over the pupils who live in the areas", () => {
    fc.assert(
      fc.property(journeys, (table) => {
        const residents = table.map(sum);
        const rates = supportRate(columnSums(table), residents);
        const mean = sum(residents.map((count, at) => count * rates[at]!)) / sum(residents);
        expect(mean).toBeCloseTo(100, 8);
      }),
    );
  });

  it("is no measure of who stays: everybody can change school while every rate is 100", () => {
    expect(Array.from(supportRate([10, 10], [10, 10]))).toEqual([100, 100]);
    expect(localSchoolShare([10, 10], ["A", "B"], ["B", "A"])).toBe(0);
  });

  describeContract("supportRate", {
    columns: {pupils: [10, 20, 30], residents: [12, 18, 30]},
    notNegative: ["pupils", "residents"],
    call: ({pupils, residents}) => supportRate(pupils, residents),
  });
});

describe("supportGroups", () => {
  const rates = fc.array(fc.integer({min: 41, max: 158}), {minLength: 1, maxLength: 60});

  it("never puts a school with more support in a lower group, nor parts equal ones", () => {
    fc.assert(
      fc.property(rates, fc.integer({min: 1, max: 12}), (column, groups) => {
        const group = supportGroups(column, {groups});
        expect(Math.min(...group)).toBe(1);
        expect(Math.max(...group)).toBeLessThanOrEqual(groups);
        for (const [a, first] of column.entries()) {
          for (const [b, second] of column.entries()) {
            if (first < second) expect(group[a]).toBeLessThanOrEqual(group[b]!);
            if (first === second) expect(group[a]).toBe(group[b]);
          }
        }
      }),
    );
  });

  it("makes groups of equally many where no two rates are equal and the number divides", () => {
    const column = Array.from({length: 130}, (_, at) => 158 - at * 0.9);
    const group = supportGroups(column);
    for (let tenth = 1; tenth <= 10; tenth++) {
      expect(group.filter((at) => at === tenth)).toHaveLength(13);
    }
    expect(group[0]).toBe(10);
    expect(group[129]).toBe(1);
  });

  it("refuses a number of groups that is none", () => {
    expect(() => supportGroups([90, 100], {groups: 0})).toThrow(/groups/);
    expect(() => supportGroups([90, 100], {groups: 2.5})).toThrow(/whole number/);
  });

  describeContract("supportGroups", {
    columns: {rates: [90, 100, 110]},
    notNegative: [],
    call: ({rates: column}) => supportGroups(column),
  });
});

describe("contrastPairs", () => {
  const schools = fc.array(
    fc.record({
      rate: fc.integer({min: 41, max: 158}),
      place: fc.tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100})),
    }),
    {minLength: 3, maxLength: 25},
  );

  it("finds the pairs that a look at every two neighbours finds", () => {
    fc.assert(
      fc.property(schools, (city) => {
        // Places are moved apart a little, so that no two schools stand in one.
        const points = city.map(({place: [x, y]}, at): [number, number] => [x + at * 1e-3, y]);
        const rates = city.map(({rate}) => rate);
        const weights = nearestNeighbours(points, 2);
        const isNear = (a: number, b: number) =>
          [
            [a, b],
            [b, a],
          ].some(([from, to]) =>
            weights.neighbours.subarray(weights.offsets[from!], weights.offsets[from! + 1]).includes(to!),
          );
        const expected = rates.flatMap((low, a) =>
          rates.flatMap((high, b) =>
            low <= 71 && high >= 114 && isNear(a, b) ? [{low: a, high: b, gap: high - low}] : [],
          ),
        );
        expect(contrastPairs(rates, weights)).toEqual(expected);
      }),
    );
  });

  it("finds no pair in western Oslo, where rates run from 90 to 110", () => {
    const row = {offsets: [0, 1, 2], neighbours: [1, 0], values: [1, 1]};
    const weights = row as unknown as Parameters<typeof contrastPairs>[1];
    expect(contrastPairs([90, 110], weights)).toEqual([]);
    expect(contrastPairs([41, 158], weights)).toEqual([{low: 0, high: 1, gap: 117}]);
    expect(contrastPairs([90, 110], weights, {low: 90, high: 110})).toHaveLength(1);
  });

  it("does not count a link without weight, and refuses limits that overlap", () => {
    const weights = {
      offsets: Uint32Array.of(0, 1, 2),
      neighbours: Uint32Array.of(1, 0),
      values: Float64Array.of(0, 0),
    };
    expect(contrastPairs([41, 158], weights)).toEqual([]);
    expect(() => contrastPairs([41, 158], weights, {low: 100, high: 100})).toThrow(/high/);
    expect(() => contrastPairs([41, 158, 100], weights)).toThrow(/weights/);
  });
});

describe("localSchoolShare", () => {
  it("is the diagonal of the table of journeys over the whole", () => {
    fc.assert(
      fc.property(journeys, (table) => {
        const cells = table.flatMap((row, area) => row.map((pupils, school) => ({pupils, area, school})));
        const share = localSchoolShare(
          cells.map(({pupils}) => pupils),
          cells.map(({area}) => area),
          cells.map(({school}) => school),
        );
        const staying = sum(table.map((row, at) => row[at]!));
        expect(share).toBeCloseTo(staying / sum(table.flat()), 12);
      }),
    );
  });

  it("has no value without pupils, and refuses rows that do not match", () => {
    expect(localSchoolShare([0, 0], ["A", "B"], ["A", "A"])).toBeNaN();
    expect(() => localSchoolShare([1, 2], ["A"], ["A", "B"])).toThrow(/residence/);
    expect(() => localSchoolShare([1, 2], ["A", "B"], ["A"])).toThrow(/school/);
  });
});

describe("schoolsByShare", () => {
  it("counts Oslo 2019/2020 as table 3.5 does, from schools made up to lie in its bands", () => {
    const schools = (count: number, group: number) => Array.from({length: count}, () => group);
    // 9 above 90 percent are among the 59 with half; 23 lie below 10; 134 in all.
    const group = [...schools(9, 95), ...schools(50, 60), ...schools(52, 30), ...schools(23, 5)];
    const total = group.map(() => 100);
    expect(schoolsByShare(group, total)).toEqual({few: 23, half: 59, most: 9, schools: 134});
  });

  it("differs between text and table only for schools at exactly half", () => {
    expect(schoolsByShare([50, 49, 51], [100, 100, 100]).half).toBe(2);
    expect(schoolsByShare([50, 49, 51], [100, 100, 100], {limit: "above"}).half).toBe(1);
  });

  it("leaves out schools without pupils and refuses limits out of order", () => {
    expect(schoolsByShare([0, 9], [0, 10])).toEqual({few: 0, half: 1, most: 0, schools: 1});
    expect(() => schoolsByShare([1], [2], {half: 0.8, most: 0.7})).toThrow(/most/);
    expect(() => schoolsByShare([3], [2])).toThrow(/group/);
  });

  describeContract("schoolsByShare", {
    columns: {group: [1, 5, 9], total: [10, 10, 10]},
    notNegative: ["group", "total"],
    call: ({group, total}) => schoolsByShare(group, total),
  });
});
