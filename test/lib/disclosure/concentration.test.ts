import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  dominanceRule,
  magnitudeTable,
  pPercentRule,
  secondarySuppression,
} from "../../../lib/disclosure/index.js";
import {describeContract} from "../../support/contract.js";

const amounts = fc.array(fc.nat({max: 1000}), {minLength: 1, maxLength: 8});
const percent = fc.integer({min: 1, max: 100});

describe("dominanceRule", () => {
  it("is kept exactly when the total is raised by the protection level, and not below", () => {
    fc.assert(
      fc.property(amounts, fc.integer({min: 1, max: 3}), percent, (values, n, k) => {
        const {sensitive, total, above} = dominanceRule(values, {n, k});
        expect(total).toBe(values.reduce((a, b) => a + b, 0));
        expect(above > 0).toBe(sensitive);
        if (!sensitive) return;
        const largest = [...values]
          .sort((a, b) => b - a)
          .slice(0, n)
          .reduce((a, b) => a + b, 0);
        expect(largest / (total + above)).toBeCloseTo(k / 100, 12);
      }),
    );
  });
  it("does not depend on the order or the unit, and tightens with n and falling k", () => {
    fc.assert(
      fc.property(amounts, fc.integer({min: 1, max: 3}), percent, (values, n, k) => {
        const {sensitive} = dominanceRule(values, {n, k});
        expect(
          dominanceRule(
            [...values].reverse().map((value) => 8 * value),
            {n, k},
          ).sensitive,
        ).toBe(sensitive);
        if (!sensitive) return;
        expect(dominanceRule(values, {n: n + 1, k}).sensitive).toBe(true);
        expect(dominanceRule(values, {n, k: Math.max(1, k - 5)}).sensitive).toBe(true);
      }),
    );
  });
  it("always finds fewer contributors than n + 1 sensitive, below 100 percent", () => {
    expect(dominanceRule([3, 4], {n: 2, k: 99}).sensitive).toBe(true);
    expect(dominanceRule([3, 4], {n: 2, k: 100}).sensitive).toBe(false);
    expect(dominanceRule([0, 0], {n: 1, k: 50}).sensitive).toBe(false);
  });
  it.each([
    [{n: 0, k: 80}, /n is 0/],
    [{n: 1.5, k: 80}, /n is 1.5/],
    [{n: 1, k: 0}, /k is 0/],
    [{n: 1, k: 101}, /k is 101/],
    [{n: 1, k: NaN}, /k is NaN/],
    [{n: 1, p: 80}, /no such option/],
  ])("refuses %j", (options, message) => {
    expect(() => dominanceRule([1], options as {n: number; k: number})).toThrow(message);
  });
});

describe("pPercentRule", () => {
  it("says whether the second largest can estimate the largest to within p percent", () => {
    fc.assert(
      fc.property(amounts, percent, (values, p) => {
        const [largest = 0, second = 0] = [...values].sort((a, b) => b - a);
        const {sensitive, total} = pPercentRule(values, {p});
        const estimate = total - second;
        expect(sensitive).toBe(100 * (estimate - largest) < p * largest);
      }),
    );
  });
  it("is at its limit exactly when others add the protection level", () => {
    fc.assert(
      fc.property(amounts, percent, (values, p) => {
        const [largest = 0, second = 0] = [...values].sort((a, b) => b - a);
        const {sensitive, total, above} = pPercentRule(values, {p});
        expect(above > 0).toBe(sensitive);
        if (sensitive) expect(total + above - second - largest).toBeCloseTo((p / 100) * largest, 9);
      }),
    );
  });
  it.each([0, -5, NaN, Infinity, "10"])("refuses p = %j", (p) => {
    expect(() => pPercentRule([1, 2], {p: p as number})).toThrow(/percentage above 0/);
  });
});

describeContract("dominanceRule", {
  columns: {contributions: [7, 2, 5]},
  notNegative: ["contributions"],
  call: ({contributions}) => dominanceRule(contributions, {n: 1, k: 60}),
});
describeContract("pPercentRule", {
  columns: {contributions: [7, 2, 5]},
  notNegative: ["contributions"],
  call: ({contributions}) => pPercentRule(contributions, {p: 20}),
});

describe("magnitudeTable", () => {
  const rule = (values: Float64Array) => pPercentRule(values, {p: 10});

  it("adds up contributions and tests the cells and the margins by all contributions to them", () => {
    const firm = fc.record({row: fc.nat({max: 2}), column: fc.nat({max: 2}), amount: fc.nat({max: 50})});
    fc.assert(
      fc.property(fc.array(firm, {minLength: 1, maxLength: 20}), (firms) => {
        const {columns, sensitive} = magnitudeTable(
          {
            row: firms.map(({row}) => row),
            column: firms.map(({column}) => column),
            contribution: firms.map(({amount}) => amount),
          },
          rule,
        );
        const rows = Math.max(...firms.map(({row}) => row)) + 1;
        const expected: unknown[] = [];
        for (const row of [...Array(rows).keys(), "total"]) {
          for (const column of [...columns.keys(), "total"]) {
            const inside = firms.filter(
              (one) => (row === "total" || one.row === row) && (column === "total" || one.column === column),
            );
            const values = inside.map(({amount}) => amount);
            if (typeof row === "number" && typeof column === "number")
              expect(columns[column]![row]).toBe(values.reduce((a, b) => a + b, 0));
            if (inside.length === 0) continue;
            const verdict = pPercentRule(values, {p: 10});
            if (verdict.sensitive) expected.push({row, column, above: verdict.above});
          }
        }
        expect(sensitive).toEqual(expected);
      }),
    );
  });

  it("hands on what secondary suppression needs", () => {
    const contributions = {
      row: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      column: [0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      contribution: [90, 3, 2, 30, 28, 25, 33, 31, 30, 24, 22, 21, 20, 18, 17],
    };
    const {columns, sensitive} = magnitudeTable(contributions, rule);
    expect(sensitive).toEqual([{row: 0, column: 0, above: 7}]);
    const {hidden, unprotected} = secondarySuppression(columns, sensitive);
    expect(unprotected).toEqual([]);
    expect(hidden).toHaveLength(4);
    expect(hidden[0]!.max - 95).toBeGreaterThanOrEqual(7);
  });

  it("refuses rows that are no numbers of rows", () => {
    const call = (row: number[]) => () => magnitudeTable({row, column: [0, 0], contribution: [1, 2]}, rule);
    expect(call([0, 1.5])).toThrow(/row, row 1/);
    expect(call([0, -1])).toThrow(/negative/);
  });
});

describeContract("magnitudeTable", {
  columns: {row: [0, 1, 0], column: [0, 0, 1], contribution: [7, 2, 5]},
  notNegative: ["row", "column", "contribution"],
  call: (contributions) => magnitudeTable(contributions, rule10),
});

function rule10(values: Float64Array) {
  return pPercentRule(values, {p: 10});
}
