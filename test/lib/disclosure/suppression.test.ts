import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  disclosureRisk,
  secondarySuppression,
  thresholdRule,
  type SensitiveCell,
  type TableCell,
} from "../../../lib/disclosure/index.js";
import {boundsByProgram, cellsOf, investment, isMargin, tables, valueOf, type Columns} from "./tables.js";

const named = ({row, column}: TableCell) => `${row} ${column}`;
const places = (cells: readonly TableCell[]) => cells.map(named);

describe("thresholdRule", () => {
  it("finds every count above 0 and below the minimum, margins included, and no other", () => {
    fc.assert(
      fc.property(tables(), fc.integer({min: 2, max: 6}), (columns, minimum) => {
        const isSmall = (cell: TableCell) => {
          const value = valueOf(columns, cell);
          return value > 0 && value < minimum;
        };
        const found = thresholdRule(columns, {minimum});
        expect(places(found)).toEqual(places(cellsOf(columns).filter(isSmall)));
        for (const cell of found) expect(valueOf(columns, cell) + cell.above!).toBe(minimum);
      }),
    );
  });
  it("takes zeros as sensitive and margins as safe if asked", () => {
    const columns = [
      [0, 2],
      [0, 5],
    ];
    expect(places(thresholdRule(columns, {minimum: 3}))).toEqual(["1 0", "total 0"]);
    expect(places(thresholdRule(columns, {minimum: 3, margins: "safe"}))).toEqual(["1 0"]);
    expect(places(thresholdRule(columns, {minimum: 3, margins: "safe", zeros: "sensitive"}))).toEqual([
      "0 0",
      "0 1",
      "1 0",
    ]);
  });
  it.each([1, 0, -3, 2.5, NaN, "3"])("refuses the minimum %j", (minimum) => {
    expect(() => thresholdRule([[1]], {minimum: minimum as number})).toThrow(/whole number of 2 or more/);
  });
});

describe("secondarySuppression", () => {
  it("finds the four cells of Fischetti and Salazar's example, the cheapest that protect one", () => {
    const sensitive = [{row: 1, column: 2, below: 5, above: 5}];
    const {hidden, unprotected} = secondarySuppression(investment, sensitive, {lower: 0});
    expect(new Set(places(hidden))).toEqual(new Set(["1 2", "1 0", "2 0", "2 2"]));
    expect(unprotected).toEqual([]);
    const cheapest = cheapestPattern(investment, sensitive, {lower: 0})!;
    expect(costOf(investment, hidden)).toBe(cheapest);
    expect(cheapest).toBe(22 + 8 + 17 + 12);
  });

  it("leaves no hidden cell that a linear program can solve, and keeps the intervals asked for", () => {
    fc.assert(
      fc.property(
        tables({maxRows: 4, maxColumns: 4}),
        fc.integer({min: 2, max: 5}),
        fc.constantFrom("publish", "hide"),
        fc.constantFrom("publish", "hide"),
        (columns, minimum, margins, zeros) => {
          const sensitive = thresholdRule(columns, {minimum});
          const {hidden, unprotected} = secondarySuppression(columns, sensitive, {margins, zeros});
          const lower = zeros === "publish" ? 1 : 0;
          const exposed = new Set(places(unprotected));
          const needs = new Map(sensitive.map((cell) => [named(cell), cell] as const));
          expect(places(hidden).slice(0, sensitive.length)).toEqual(places(sensitive));
          for (const cell of hidden) {
            const {min, max} = boundsByProgram(columns, hidden, cell, lower);
            expect([cell.min, cell.max]).toEqual([min, max]);
            expect(cell.kind).toBe(needs.has(named(cell)) ? "primary" : "secondary");
            if (exposed.has(named(cell))) continue;
            // Neither exactly, nor so closely that a reader knows the count to be below the minimum.
            expect(min).toBeLessThan(max);
            const {above = 0} = needs.get(named(cell)) ?? {};
            expect(max - cell.value).toBeGreaterThanOrEqual(above);
          }
          // A cell is given up only if hiding everything that may be hidden would not protect it either.
          const most = cellsOf(columns).filter(
            (cell) =>
              needs.has(named(cell)) ||
              ((margins === "hide" || !isMargin(cell)) && (zeros === "hide" || valueOf(columns, cell) > 0)),
          );
          for (const cell of unprotected) {
            const {min, max} = boundsByProgram(columns, most, cell, lower);
            const {above = 0} = needs.get(named(cell))!;
            const value = valueOf(columns, cell);
            expect(max - value < above || max - min < 1).toBe(true);
          }
        },
      ),
      {numRuns: 100},
    );
  });

  it("keeps intervals below, above and in width, for amounts too", () => {
    const level = fc.integer({min: 0, max: 4});
    fc.assert(
      fc.property(
        tables({minRows: 3, minColumns: 3, least: 1}),
        level,
        level,
        level,
        fc.nat(),
        (columns, below, above, width, pick) => {
          const inner = cellsOf(columns).filter((cell) => !isMargin(cell));
          const cell = inner[pick % inner.length]!;
          const tenths = columns.map((column) => column.map((count) => count / 10));
          const sensitive = [{...cell, below: below / 10, above: above / 10, width: width / 10}];
          const {hidden, unprotected} = secondarySuppression(tenths, sensitive);
          const {min, max} = boundsByProgram(columns, hidden, cell);
          const value = valueOf(columns, cell);
          if (unprotected.length > 0) return;
          expect(value - min).toBeGreaterThanOrEqual(below);
          expect(max - value).toBeGreaterThanOrEqual(above);
          expect(max - min).toBeGreaterThanOrEqual(Math.max(width, 1e-9));
        },
      ),
    );
  });

  it("hides no cell that is not needed", () => {
    fc.assert(
      fc.property(tables({least: 1}), (columns) => {
        const sensitive = thresholdRule(columns, {minimum: 3});
        const {hidden, unprotected} = secondarySuppression(columns, sensitive);
        fc.pre(unprotected.length === 0);
        for (const cell of hidden.filter(({kind}) => kind === "secondary")) {
          const fewer = hidden.filter((other) => other !== cell);
          const isSafe = sensitive.every((primary) => {
            const {min, max} = boundsByProgram(columns, fewer, primary, 1);
            return max - valueOf(columns, primary) >= primary.above! && max > min;
          });
          expect(isSafe).toBe(false);
        }
      }),
      {numRuns: 60},
    );
  });

  it("is at most a few cells from the cheapest pattern of all on small tables", () => {
    let ours = 0;
    let cheapest = 0;
    fc.assert(
      fc.property(
        tables({minRows: 3, maxRows: 3, minColumns: 3, maxColumns: 3, least: 1}),
        fc.nat(8),
        (columns, pick) => {
          const cell = {row: pick % 3, column: Math.floor(pick / 3), above: 2};
          const least = cheapestPattern(columns, [cell], {lower: 1});
          const {hidden, unprotected} = secondarySuppression(columns, [cell]);
          expect(unprotected.length > 0).toBe(least === undefined);
          if (least === undefined) return;
          const cost = costOf(columns, hidden);
          expect(cost).toBeGreaterThanOrEqual(least);
          ours += cost;
          cheapest += least;
        },
      ),
      {numRuns: 25},
    );
    expect(ours / cheapest).toBeLessThan(1.15);
  });

  it("takes into account that readers see zeros, so a hidden cell is none", () => {
    // Hidden 1s in a square of 1s: were zeros hidden too they could be 0 to 2, but as they are not, each must be 1.
    const columns = [
      [1, 1, 5],
      [1, 1, 5],
      [5, 5, 5],
    ];
    const sensitive = [{row: 0, column: 0}];
    const square = ["0 0", "0 1", "1 0", "1 1"];
    expect(new Set(places(secondarySuppression(columns, sensitive, {lower: 0}).hidden))).toEqual(
      new Set(square),
    );
    const {hidden, unprotected} = secondarySuppression(columns, sensitive);
    expect(new Set(places(hidden))).not.toEqual(new Set(square));
    expect(unprotected).toEqual([]);
  });

  it("says what it cannot protect", () => {
    // Everybody else's column is empty: the total gives the cell away whatever is hidden.
    const columns = [
      [2, 9],
      [0, 9],
    ];
    const {unprotected} = secondarySuppression(columns, [{row: 0, column: 0}]);
    expect(unprotected).toEqual([{row: 0, column: 0}]);
    expect(secondarySuppression(columns, [{row: 0, column: 0}], {zeros: "hide"}).unprotected).toEqual([]);
    expect(secondarySuppression(columns, [{row: 0, column: 0}], {margins: "hide"}).unprotected).toEqual([]);
    expect(secondarySuppression([[2]], [{row: 0, column: 0}]).unprotected).toHaveLength(1);
  });

  it("hides fewer cells when cells count and not their values, in a table made for it", () => {
    // The cheap way round is long, the short way round is dear.
    const columns = [
      [2, 900, 1],
      [900, 900, 900],
      [1, 900, 1],
    ];
    const number = (cost: "value" | "number") =>
      secondarySuppression(columns, [{row: 0, column: 0, above: 5}], {cost, lower: 0}).hidden.length;
    expect(number("number")).toBe(4);
    expect(number("value")).toBeGreaterThanOrEqual(4);
  });

  it("protects a table of 300 areas in reasonable time", () => {
    const columns = Array.from({length: 5}, (_, c) =>
      Array.from({length: 300}, (__, r) => ((r * 7919 + c * 104729) % 97) % (c < 2 ? 12 : 60)),
    );
    const sensitive = thresholdRule(columns, {minimum: 3});
    expect(sensitive.length).toBeGreaterThan(50);
    const {hidden, unprotected} = secondarySuppression(columns, sensitive);
    expect(unprotected).toEqual([]);
    const risk = disclosureRisk(columns, hidden, {minimum: 3, lower: 1});
    expect(risk.solved).toEqual([]);
    expect(risk.knownSmall).toEqual([]);
    expect(risk.publishedSmall).toEqual([]);
  }, 20_000);

  it("leaves no interval a single value, even if asked for no width", () => {
    for (const by of [1, 0.1]) {
      const columns = investment.map((column) => column.map((value) => value * by));
      const {hidden, unprotected} = secondarySuppression(columns, [{row: 0, column: 0}], {width: 0});
      expect(unprotected).toEqual([]);
      expect(hidden).toHaveLength(4);
      expect(hidden.some(({exact}) => exact)).toBe(false);
    }
  });

  it("leaves its input as it was", () => {
    const columns = investment.map((column) => Object.freeze([...column]) as number[]);
    const sensitive = Object.freeze([Object.freeze({row: 1, column: 2, above: 3})]);
    expect(secondarySuppression(columns, sensitive).unprotected).toEqual([]);
    expect(columns).toEqual(investment);
  });

  it("refuses what is not a level, a cell or an option", () => {
    const call =
      (sensitive: unknown, options: object = {}) =>
      () =>
        secondarySuppression(investment, sensitive as SensitiveCell[], options);
    expect(call([{row: 0, column: 0, above: -1}])).toThrow(/above is -1/);
    expect(call([{row: 0, column: 0}], {width: NaN})).toThrow(/width/);
    expect(call([{row: 0, column: 9}])).toThrow(/sensitive, row 0/);
    expect(call("none")).toThrow(/sensitive/);
    expect(call([], {margins: "none"})).toThrow(/margins/);
    expect(call([], {protection: 3})).toThrow(/protection/);
  });
});

function costOf(columns: Columns, hidden: readonly TableCell[]): number {
  return hidden.reduce((cost, cell) => cost + valueOf(columns, cell), 0);
}

/** The cost of the cheapest pattern of inner cells that protects all, by trying every one with a linear program. */
function cheapestPattern(
  columns: Columns,
  sensitive: readonly SensitiveCell[],
  {lower}: {lower: number},
): number | undefined {
  const others = cellsOf(columns).filter(
    (cell) => !isMargin(cell) && !places(sensitive).includes(named(cell)),
  );
  const patterns = Array.from({length: 2 ** others.length}, (_, bits) => [
    ...sensitive,
    ...others.filter((__, at) => bits & (1 << at)),
  ]);
  const isSafe = (pattern: readonly TableCell[]) =>
    sensitive.every((cell) => {
      const {min, max} = boundsByProgram(columns, pattern, cell, lower);
      const value = valueOf(columns, cell);
      return value - min >= (cell.below ?? 0) && max - value >= (cell.above ?? 0) && max - min >= 1;
    });
  return patterns
    .map((pattern) => ({pattern, cost: costOf(columns, pattern)}))
    .sort((a, b) => a.cost - b.cost)
    .find(({pattern}) => isSafe(pattern))?.cost;
}
