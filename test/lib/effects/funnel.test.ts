import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {funnelLimits} from "../../../lib/effects/index.js";
import {describeContract} from "../../support/contract.js";

/** The limit by exact fractions: the share p and the level in thousandths, for few people. */
function exactLimit(people: number, p: number, level: number): number {
  const chance = (count: number) => {
    let value = 1n;
    for (let at = 0; at < count; at++) value = (value * BigInt(people - at)) / BigInt(at + 1);
    return value * BigInt(p) ** BigInt(count) * BigInt(1000 - p) ** BigInt(people - count);
  };
  const whole = 1000n ** BigInt(people);
  let cumulative = 0n;
  for (let count = 0; count <= people; count++) {
    const own = chance(count);
    cumulative += own;
    const beyond = 1000n * cumulative - BigInt(level) * whole;
    if (beyond > 0n) {
      const part = Number((beyond * 10n ** 15n) / (1000n * own)) / 1e15;
      return Math.max(0, (count - part) / people);
    }
  }
  return 1;
}

describe("funnelLimits", () => {
  it("agree with exact fractions", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 999}), (people, p) => {
        const {lower, upper} = funnelLimits([people], p / 1000, {level: 0.95});
        expect(Math.abs(lower[0]! - exactLimit(people, p, 25))).toBeLessThan(1e-9);
        expect(Math.abs(upper[0]! - exactLimit(people, p, 975))).toBeLessThan(1e-9);
      }),
    );
  });

  it.each([
    [20, 0.3, 0.001477316688281477, 0.08117650598067591, 0.487255146595147, 0.613699679347965],
    [500, 0.042, 0.016107634300299288, 0.024294557812526645, 0.059469024767479534, 0.07127791257797816],
    [12345, 0.042, 0.03648672984307822, 0.03845608473079049, 0.045532835967080194, 0.04764309434621173],
    [100000, 0.5, 0.4951089392949962, 0.496896017332323, 0.503093982667677, 0.5048810607050037],
  ])("agree with scipy 1.17 for %i people and a share of %f", (people, target, low, lower, upper, high) => {
    const inner = funnelLimits([people], target);
    const outer = funnelLimits([people], target, {level: 0.998});
    const found = [outer.lower[0]!, inner.lower[0]!, inner.upper[0]!, outer.upper[0]!];
    [low, lower, upper, high].forEach((expected, at) => {
      expect(Math.abs(found[at]! / expected - 1)).toBeLessThan(1e-9);
    });
  });

  it("lie within 0 and 1, around the target, wider for a higher level, and close in on it", () => {
    const target = fc.double({min: 0.001, max: 0.999, noNaN: true});
    const method = fc.constantFrom("exact", "normal");
    fc.assert(
      fc.property(fc.integer({min: 1, max: 3000}), target, method, (people, p, how) => {
        const inner = funnelLimits([people, 1e6], p, {method: how});
        const outer = funnelLimits([people], p, {level: 0.998, method: how});
        const all = [0, outer.lower[0]!, inner.lower[0]!, inner.upper[0]!, outer.upper[0]!, 1];
        for (let at = 1; at < all.length; at++) expect(all[at]!).toBeGreaterThanOrEqual(all[at - 1]! - 1e-12);
        expect(inner.upper[1]! - inner.lower[1]!).toBeLessThan(0.0021);
        expect(inner.lower[1]! - 1e-12 <= p && p <= inner.upper[1]! + 1e-12).toBe(true);
      }),
      {numRuns: 40},
    );
  });

  it("come to the normal ones in large areas, and differ in small ones", () => {
    const exact = funnelLimits([1e6, 10], 0.4);
    const normal = funnelLimits([1e6, 10], 0.4, {method: "normal"});
    expect(exact.upper[0]! / normal.upper[0]!).toBeCloseTo(1, 5);
    expect(Math.abs(exact.upper[1]! - normal.upper[1]!)).toBeGreaterThan(0.01);
  });

  it("have no value for an area without people, and no width for a target of 0 or 1", () => {
    expect(funnelLimits([0], 0.5).lower[0]).toBeNaN();
    expect(funnelLimits([9], 0)).toEqual({lower: new Float64Array([0]), upper: new Float64Array([0])});
    expect(funnelLimits([9], 1)).toEqual({lower: new Float64Array([1]), upper: new Float64Array([1])});
  });

  it("fall to 0 above where a single case is more than chance", () => {
    expect(funnelLimits([1], 0.01).upper[0]).toBe(0);
    expect(funnelLimits([1], 0.04).upper[0]).toBeGreaterThan(0);
  });

  it("refuse parts of people and percent", () => {
    expect(() => funnelLimits([10, 2.5], 0.5)).toThrow(/total, row 1/);
    expect(() => funnelLimits([10], 45)).toThrow(/target/);
    expect(() => funnelLimits([10], 0.45, {level: 95})).toThrow(/level/);
    expect(() => funnelLimits([10], 0.45, {method: "poisson" as "exact"})).toThrow(/method/);
    expect(() => funnelLimits([10], 0.45, {z: 2} as object)).toThrow(/no such option/);
  });
});

describeContract("funnelLimits", {
  columns: {total: [10, 20, 30]},
  notNegative: ["total"],
  call: ({total}) => funnelLimits(total, 0.3),
});
