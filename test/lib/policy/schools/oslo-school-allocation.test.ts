import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {osloSchoolAllocation} from "../../../../lib/policy/index.js";
import {rows, total} from "../columns.js";

describe("Oslo’s allocation to schools", () => {
  const schools = ([pupils, socioDemographic, language, mobility]: number[][]) => ({
    pupils: pupils!,
    socioDemographic: socioDemographic!,
    language: language!,
    mobility: mobility!,
  });
  it("adds up to the total, and follows the order of the schools", () => {
    fc.assert(
      fc.property(rows(4, 1), (columns) => {
        const money = osloSchoolAllocation(1e6, schools(columns));
        expect(total(money)).toBeCloseTo(1e6, 4);
        const turned = osloSchoolAllocation(1e6, schools(columns.map((column) => column.toReversed())));
        turned.forEach((amount, row) => {
          expect(amount).toBeCloseTo(money[money.length - 1 - row]!, 5);
        });
        for (const amount of money) expect(amount).toBeGreaterThanOrEqual((0.11 * 1e6) / money.length);
      }),
    );
  });

  it("gives each part by its own basis", () => {
    const base = {
      pupils: [1, 1, 1, 1],
      socioDemographic: [1, 1, 1, 1],
      language: [1, 1, 1, 1],
      mobility: [1, 1, 1, 1],
    };
    const equal = osloSchoolAllocation(1000, base)[0]!;
    const gain = (change: object) => osloSchoolAllocation(1000, {...base, ...change})[0]! - equal;
    expect(gain({pupils: [2, 1, 1, 0]})).toBeCloseTo(744 / 4, 9);
    expect(gain({socioDemographic: [4, 0, 0, 0]})).toBeCloseTo((3 * 77) / 4, 9);
    expect(gain({language: [4, 0, 0, 0]})).toBeCloseTo((3 * 66) / 4, 9);
    // A quarter of four schools is one, and everybody ties when all are alike.
    expect(gain({mobility: [9, 1, 1, 1]})).toBeCloseTo((3 * 3) / 4, 9);
  });

  it("refuses parts that do not add up, and has no value for a part without a basis", () => {
    const columns = schools([
      [1, 1],
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
    expect(() => osloSchoolAllocation(1, columns, {rules: {pupils: 0.8}})).toThrow(/add up to 1/);
    expect(Array.from(osloSchoolAllocation(1, columns))).toEqual([NaN, NaN]);
    const without = {rules: {language: 0, pupils: 0.81}};
    expect(total(osloSchoolAllocation(1, columns, without))).toBeCloseTo(1, 12);
  });
});
