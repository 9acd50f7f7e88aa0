import {describe, expect, it} from "vitest";
import {Lately} from "../../../data-loaders/reconstruction/world/lately.js";
import {Sides} from "../../../data-loaders/reconstruction/world/sides.js";

describe("the sides of cuts", () => {
  it("are kept by an area that is counted there, and by no other", () => {
    const sides = new Sides();
    sides.addCut("tenants", 2018, 40, [0]);
    expect(sides.of("tenants", 2018)(0, 45, 42)).toBe(42);
    expect(sides.of("tenants", 2018)(0, 45, 30)).toBeCloseTo(40.16, 9);
    expect(sides.of("tenants", 2018)(0, 35, 60)).toBeCloseTo(39.84, 9);
    expect(sides.of("tenants", 2018)(0, 40, 60)).toBe(40);
    expect(sides.of("tenants", 2018)(1, 45, 30)).toBe(30);
    expect(sides.of("tenants", 2013)(0, 45, 30)).toBe(30);
  });

  it("know which areas a rule counts among fewer by the same cut", () => {
    const sides = new Sides();
    sides.addCut("tenants", 2018, 40, [0, 1, 2], true);
    sides.addCut("tenants", 2018, 40, [0], true);
    sides.addCut("tenants", 2018, 40, [1]);
    const isCounted = (area: number, cut = 40) => sides.isCountedAmongFewer("tenants", 2018, area, cut, 3);
    expect([isCounted(0), isCounted(1), isCounted(0, 25)]).toEqual([true, false, false]);
  });
});

describe("what has been moved of late", () => {
  it("is remembered for two sweeps", () => {
    const lately = new Lately();
    lately.remember("tenants", 2018, 3, 10);
    expect([10, 12, 13].map((sweep) => lately.isFresh("tenants", 2018, 3, sweep))).toEqual([
      true,
      true,
      false,
    ]);
    expect(lately.isFresh("tenants", 2018, 4, 10)).toBe(false);
    expect(lately.isFresh("tenants", 2008, 3, 10)).toBe(false);
  });
});
