import {describe, expect, it} from "vitest";
import {rises, rank, steps} from "../../src/exhibits/parts/scale-lines.js";
import {spread} from "../../src/exhibits/parts/spread.js";
import table34 from "../../src/exhibits/table-3.4.js";
import {impliedShare} from "../../src/exhibits/table-4.1.js";
import {loadedTable} from "../support/tables.js";
import fc from "fast-check";

/** What the exhibits claim, held against the printed tables. */
describe("D by neighbourhood size", () => {
  const points = loadedTable("table-3.1.arrow").rows.map((row) => ({
    panel: String(row["group"]),
    k: Number(row["k"]),
    place: String(row["city"]),
    d: Number(row["d"]),
  }));

  it("rises once in thirty steps: low income in Stockholm", () => {
    expect(steps(points)).toBe(30);
    expect(rises(points)).toEqual([
      expect.objectContaining({
        panel: "low",
        place: "Stockholm",
        from: expect.objectContaining({k: 200, d: 38}) as unknown,
      }),
    ]);
  });

  it("finds a rise wherever one is put", () => {
    const changed = points.map((p) =>
      p.place === "Oslo" && p.panel === "high" && p.k === 51200 ? {...p, d: 45.1} : p,
    );
    expect(
      rises(changed)
        .map(({place}) => place)
        .sort(),
    ).toEqual(["Oslo", "Stockholm"]);
  });

  it("gives equal values the same rank", () => {
    const tied = [1, 1, 2].map((d, i) => ({panel: "", k: 1, place: String(i), d}));
    expect(tied.map((point) => rank(tied, point))).toEqual([1, 1, 3]);
  });
});

describe("the Danish test", () => {
  const rows = loadedTable("table-3.4.arrow").rows;

  it("cannot be failed without figures on crime", () => {
    expect(table34.title(rows)).toContain("only one of the three criteria tested is ever met");
    expect(table34.describe(rows, {crime: 0})).toContain("no area can reach two");
  });

  it("leaves a range when crime is assumed", () => {
    expect(table34.describe(rows, {crime: 5})).toContain(
      "between none and 5 would be vulnerable and between none and 5 ghettos",
    );
    expect(table34.describe(rows, {crime: 13})).toContain(
      "between none and 13 would be vulnerable and between none and 10 ghettos",
    );
  });
});

describe("the share of immigrants that table 4.1 implies", () => {
  it("is 22 of 114 tenths of a point, and rounding leaves it open by a point", () => {
    const {share, low, high} = impliedShare(
      loadedTable("table-4.1.arrow").rows as unknown as Parameters<typeof impliedShare>[0],
    );
    expect(share).toBeCloseTo(2.2 / 11.4, 12);
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
    expect(high - low).toBeLessThan(0.02);
  });
});

describe("spread", () => {
  const positions = fc.array(fc.double({min: 0, max: 100, noNaN: true}), {minLength: 1, maxLength: 12});

  it("keeps labels apart, in their order, and moves none that has room", () => {
    fc.assert(
      fc.property(positions, (wishes) => {
        const placed = spread(wishes, 5);
        const order = wishes
          .map((_, i) => i)
          .sort((a, b) => wishes[a]! - wishes[b]! || placed[a]! - placed[b]!);
        order.slice(1).forEach((index, i) => {
          expect(placed[index]! - placed[order[i]!]!).toBeGreaterThanOrEqual(5 - 1e-9);
        });
        const apart = order.every((index, i) => i === 0 || wishes[index]! - wishes[order[i - 1]!]! >= 5);
        if (apart) expect(placed).toEqual(wishes);
      }),
    );
  });

  it("stays within the frame where the frame has room", () => {
    fc.assert(
      fc.property(positions, (wishes) => {
        for (const place of spread(wishes, 5, 0, 100)) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
