import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  dissimilarity,
  entropyIndex,
  isolation,
  neighbourhoodShares,
  scaleProfile,
  type ScaleProfilePoint,
} from "../../../lib/segregation/index.js";
import type {Point} from "../../../lib/spatial/index.js";
import {cities, orders, reordered, type City} from "../../support/arbitraries.js";

type PlacedCity = City & {points: Point[]};

/** Cities on a coarse grid, so that places coincide and distances are equal. */
const placed = cities().chain(({group, total}) =>
  fc
    .array(fc.tuple(fc.nat({max: 6}), fc.nat({max: 6})), {minLength: total.length, maxLength: total.length})
    .map((points): PlacedCity => ({points, group, total})),
);
const numbersOfPeople = fc.integer({min: 1, max: 6000});
const crossings = fc.constantFrom("exact" as const, "whole" as const);
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

const expectSame = (found: ScaleProfilePoint, expected: ScaleProfilePoint, digits = 11) => {
  expect(found.k).toBe(expected.k);
  expect(found.dissimilarity).toBeCloseTo(expected.dissimilarity, digits);
  expect(found.isolation).toBeCloseTo(expected.isolation, digits);
  expect(found.information).toBeCloseTo(expected.information, digits);
};

describe("scaleProfile", () => {
  it("is the formulas over the shares of the neighbourhoods", () => {
    const entropy = (p: number) => (p === 0 || p === 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p));
    fc.assert(
      fc.property(placed, numbersOfPeople, crossings, (city, k, crossing) => {
        const {points, group, total} = city;
        const shares = Array.from(neighbourhoodShares(points, city, [k], {crossing})[0]!);
        const all = sum(total);
        const whole = sum(group) / all;
        const profile = scaleProfile(points, city, [k], {crossing})[0]!;
        expectSame(profile, {
          k,
          dissimilarity:
            sum(shares.map((share, row) => total[row]! * Math.abs(share - whole))) /
            (2 * all * whole * (1 - whole)),
          isolation: sum(shares.map((share, row) => group[row]! * share)) / sum(group),
          information:
            sum(shares.map((share, row) => total[row]! * (entropy(whole) - entropy(share)))) /
            (all * entropy(whole)),
        });
      }),
    );
  });

  it("is 0, with the share of the group as isolation, once k is the population", () => {
    fc.assert(
      fc.property(placed, fc.nat({max: 9}), crossings, ({points, group, total}, more, crossing) => {
        const k = sum(total) + more;
        const profile = scaleProfile(points, {group, total}, [k], {crossing})[0]!;
        expect(profile).toMatchObject({k, dissimilarity: 0, information: 0});
        expect(profile.isolation).toBeCloseTo(sum(group) / sum(total), 14);
      }),
    );
  });

  it("is that of the points themselves when every populated point has k people of its own", () => {
    fc.assert(
      fc.property(placed, crossings, ({points, group, total}, crossing) => {
        const k = Math.min(...total.filter((people) => people > 0));
        const [profile] = scaleProfile(points, {group, total}, [k], {crossing});
        expectSame(profile!, {
          k,
          dissimilarity: dissimilarity(group, total),
          isolation: isolation(group, total),
          information: entropyIndex(group, total),
        });
      }),
    );
  });

  it("has the same evenness for the group and for everybody else", () => {
    fc.assert(
      fc.property(placed, numbersOfPeople, ({points, group, total}, k) => {
        const rest = total.map((people, row) => people - group[row]!);
        const [profile] = scaleProfile(points, {group, total}, [k]);
        const [ofRest] = scaleProfile(points, {group: rest, total}, [k]);
        expectSame({...ofRest!, isolation: profile!.isolation}, profile!);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    const arbitrary = placed.chain((city) => fc.tuple(fc.constant(city), orders(city.total.length)));
    fc.assert(
      fc.property(arbitrary, numbersOfPeople, crossings, ([city, order], k, crossing) => {
        const [profile] = scaleProfile(city.points, city, [k], {crossing});
        const shuffled = {group: reordered(city.group, order), total: reordered(city.total, order)};
        expectSame(scaleProfile(reordered(city.points, order), shuffled, [k], {crossing})[0]!, profile!, 13);
      }),
    );
  });

  it("does not change when a point is split in proportion over two rows at its place, and k exceeds both", () => {
    fc.assert(
      fc.property(
        placed,
        fc.nat(),
        fc.nat({max: 4}),
        numbersOfPeople,
        ({points, group, total}, pick, quarters, more) => {
          const row = pick % points.length;
          const k = Math.max(...total) + more;
          const split = (column: number[]) => [
            ...column.with(row, (column[row]! * quarters) / 4),
            (column[row]! * (4 - quarters)) / 4,
          ];
          const [profile] = scaleProfile(points, {group, total}, [k]);
          const parts = {group: split(group), total: split(total)};
          // Rows at one place come before any other; together with the rest of their place, if that is more than k.
          const here = sum(total.filter((_, other) => points[other]!.join() === points[row]!.join()));
          fc.pre(here <= k);
          expectSame(scaleProfile([...points, points[row]!], parts, [k])[0]!, profile!);
        },
      ),
    );
  });

  it("does not see points where nobody lives", () => {
    fc.assert(
      fc.property(placed, numbersOfPeople, ({points, group, total}, k) => {
        const empty: Point[] = [...points, [3, 3], [100, 100]];
        const people = {group: [...group, 0, 0], total: [...total, 0, 0]};
        expectSame(scaleProfile(empty, people, [k])[0]!, scaleProfile(points, {group, total}, [k])[0]!, 13);
      }),
    );
  });

  it("gives an entry for each k, in the order given", () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
      [9, 0],
    ];
    const people = {group: [5, 1, 0], total: [10, 10, 10]};
    const profile = scaleProfile(points, people, Float64Array.of(20, 5, 20));
    expect(profile.map(({k}) => k)).toEqual([20, 5, 20]);
    expect(profile[0]).toEqual(profile[2]);
    expect(profile[1]).not.toEqual(profile[0]);
  });

  it("can exceed 1 where a small group lives in the middle of everybody", () => {
    // Five places around one: ten of everybody's twenty nearest live in the middle, and so do all members.
    const around = [0, 1, 2, 3, 4].map((at) => (2 * Math.PI * at) / 5);
    const points = [[0, 0] as const, ...around.map((angle) => [Math.cos(angle), Math.sin(angle)] as const)];
    const [profile] = scaleProfile(
      points,
      {group: [10, 0, 0, 0, 0, 0], total: [10, 10, 10, 10, 10, 10]},
      [20],
    );
    expect(profile!.dissimilarity).toBeCloseTo(1.2, 12);
    expect(profile!.isolation).toBeCloseTo(0.5, 12);
    expect(profile!.information).toBeLessThan(0);
  });

  it("has no value for a group without members, and no evenness for one of everybody", () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
    ];
    expect(scaleProfile(points, {group: [0, 0], total: [5, 5]}, [3, 99])).toEqual([
      {k: 3, dissimilarity: NaN, isolation: NaN, information: NaN},
      {k: 99, dissimilarity: NaN, isolation: NaN, information: NaN},
    ]);
    expect(scaleProfile(points, {group: [5, 5], total: [5, 5]}, [3])).toEqual([
      {k: 3, dissimilarity: NaN, isolation: 1, information: NaN},
    ]);
    expect(scaleProfile(points, {group: [0, 0], total: [0, 0]}, [3])[0]!.isolation).toBeNaN();
  });

  it("is 0 for a single point", () => {
    expect(scaleProfile([[7, 7]], {group: [3], total: [10]}, [5])).toEqual([
      {k: 5, dissimilarity: 0, isolation: 0.3, information: 0},
    ]);
  });

  it("takes a million points", () => {
    const side = 1000;
    const points = Array.from(
      {length: side * side},
      (_, row) => [row % side, Math.floor(row / side)] as const,
    );
    const total = new Float64Array(points.length).fill(20);
    const group = total.map((_, row) => (row % side < side / 2 ? 5 : 15));
    const [profile] = scaleProfile(points, {group, total}, [40]);
    // Away from the line in the middle everybody has the share of their half around them.
    expect(profile!.dissimilarity).toBeCloseTo(0.5, 2);
    expect(profile!.dissimilarity).toBeLessThan(0.5);
  }, 120_000);
});
