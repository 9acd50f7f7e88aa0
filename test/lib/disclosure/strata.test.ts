/** Counts of areas, rounded municipality by municipality. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {stratifiedRounding} from "../../../lib/disclosure/index.js";
import {tables, type Columns} from "./tables.js";

const base = fc.integer({min: 1, max: 12});
const name = fc.string({maxLength: 5});
const places = ["Oslo", "Bergen", 3];
/** A table and, for each of its rows, in which of three strata it lies. */
const inStrata = tables({minRows: 1, maxRows: 12, minColumns: 1, most: 60}).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    strata: fc.array(fc.constantFrom(...places), {
      minLength: columns[0]!.length,
      maxLength: columns[0]!.length,
    }),
  }),
);
const plain = (columns: readonly Float64Array[]): Columns => columns.map((column) => [...column]);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const within = (column: ArrayLike<number>, strata: readonly unknown[], stratum: unknown): number =>
  sum(Array.from(column).filter((_, row) => strata[row] === stratum));

describe("stratifiedRounding", () => {
  it("changes nothing with a base of 1", () => {
    fc.assert(
      fc.property(inStrata, name, ({columns, strata}, name) => {
        expect(plain(stratifiedRounding(columns, strata, {base: 1, name}))).toEqual(columns);
      }),
    );
  });

  it("leaves multiples of the base, and moves counts and sums of areas and strata by less than it", () => {
    fc.assert(
      fc.property(inStrata, base, name, ({columns, strata}, base, name) => {
        const rounded = stratifiedRounding(columns, strata, {base, name});
        rounded.forEach((column, group) => {
          column.forEach((count, row) => {
            expect(count % base).toBe(0);
            expect(Math.abs(count - columns[group]![row]!)).toBeLessThan(base);
          });
          for (const stratum of strata)
            expect(
              Math.abs(within(column, strata, stratum) - within(columns[group]!, strata, stratum)),
            ).toBeLessThan(base);
        });
        strata.forEach((_, row) => {
          const everybody = (of: readonly ArrayLike<number>[]) => sum(of.map((column) => column[row]!));
          expect(Math.abs(everybody(rounded) - everybody(columns))).toBeLessThan(base);
        });
      }),
    );
  });

  it("keeps what is at most what it may be, and still within the base of the truth", () => {
    fc.assert(
      fc.property(inStrata, base, fc.nat({max: 12}), ({columns, strata}, base, more) => {
        const all = columns.map((column) => column.map((count, row) => count + ((row * more) % 7)));
        const atMost = stratifiedRounding(all, strata, {base, name: "all"});
        const rounded = stratifiedRounding(columns, strata, {base, name: "some", atMost});
        rounded.forEach((column, group) => {
          column.forEach((count, row) => {
            expect(count).toBeLessThanOrEqual(atMost[group]![row]!);
            expect(count % base).toBe(0);
            expect(Math.abs(count - columns[group]![row]!)).toBeLessThan(base);
          });
        });
      }),
    );
  });

  it("draws by the name and the stratum, and by nothing else", () => {
    const oslo = [13, 2, 27, 8, 41, 6, 19, 33];
    const alone = stratifiedRounding(
      [oslo],
      oslo.map(() => "Oslo"),
      {base: 5, name: "a"},
    )[0]!;
    const [mixed] = stratifiedRounding(
      [oslo.flatMap((count) => [count, 3])],
      oslo.flatMap(() => ["Oslo", "Bergen"]),
      {base: 5, name: "a"},
    );
    expect(mixed!.filter((_, row) => row % 2 === 0)).toEqual(alone);
    const others = Array.from({length: 20}, (_, at) =>
      stratifiedRounding(
        [oslo],
        oslo.map(() => "Oslo"),
        {base: 5, name: String(at)},
      )[0]!.join(),
    );
    expect(new Set(others).size).toBeGreaterThan(3);
  });

  it("rounds nothing up or down on average over names", () => {
    const counts = [1, 2, 3, 4, 6, 9];
    const draws = 4000;
    const sums = counts.map(() => 0);
    for (let draw = 0; draw < draws; draw++)
      stratifiedRounding(
        [counts],
        counts.map((_, row) => row % 2),
        {base: 5, name: `${draw}`},
      )[0]!.forEach((count, row) => (sums[row]! += count));
    // One draw lies at most half the base around its mean on average: five standard errors leave no room for chance.
    counts.forEach((count, row) => {
      expect(Math.abs(sums[row]! / draws - count)).toBeLessThan((5 * 2.5) / Math.sqrt(draws));
    });
  });

  it("says what is wrong", () => {
    const round = (columns: Columns, strata: (string | number)[], options = {}) =>
      stratifiedRounding(columns, strata, options);
    expect(() => round([[1, 2]], ["a"])).toThrow(/stratifiedRounding: strata/);
    expect(() => round([[1, 2.5]], ["a", "a"])).toThrow(/whole counts/);
    expect(() => round([[1, 2]], ["a", "a"], {base: 0})).toThrow(/base/);
    expect(() => round([[1, 2]], ["a", "a"], {seed: 1})).toThrow(/no such option/);
    expect(() => round([[1, 2]], ["a", "a"], {atMost: [[1, 2], [1, 2]]})).toThrow(/atMost/); // prettier-ignore
    expect(() => round([[1, 2]], ["a", "a"], {atMost: [[1]]})).toThrow(/atMost/);
  });
});
