import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {neighbourhoodShares} from "../../../lib/segregation/index.js";
import type {Point} from "../../../lib/spatial/index.js";
import {orders, reordered} from "../../support/arbitraries.js";

interface Places {
  points: Point[];
  group: number[];
  total: number[];
}

/** Few places on a coarse grid: many at equal distances, some at one place, some where nobody lives. */
function places({maxPoints = 30, side = 6, scale = 1} = {}): fc.Arbitrary<Places> {
  const point = fc.record({
    x: fc.integer({min: 0, max: side}),
    y: fc.integer({min: 0, max: side}),
    members: fc.oneof({weight: 3, arbitrary: fc.nat({max: 30})}, {weight: 1, arbitrary: fc.constant(0)}),
    rest: fc.oneof({weight: 3, arbitrary: fc.nat({max: 60})}, {weight: 1, arbitrary: fc.constant(0)}),
  });
  return fc.array(point, {minLength: 1, maxLength: maxPoints, size: "max"}).map((list) => ({
    points: list.map(({x, y}) => [x * scale, y * scale] as const),
    group: list.map(({members}) => members),
    total: list.map(({members, rest}) => members + rest),
  }));
}

const populated = (options?: Parameters<typeof places>[0]) =>
  places(options).filter(({total}) => total.some((people) => people > 0));

const crossings = fc.constantFrom("exact" as const, "whole" as const);
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

/**
 * The definition, word by word: each point with its own people, then the others from near to far until there are k; at
 * the distance where that happens, points (also those that differ by less than a 10⁻⁹th of it) enter together.
 */
function byDefinition(
  {points, group, total}: Places,
  k: number,
  crossing: "exact" | "whole",
  rows: readonly number[] = points.map((_, row) => row),
): number[] {
  const whole = sum(group) / sum(total);
  return rows.map((own) => {
    if (k >= sum(total)) return whole;
    if (total[own]! >= k) return group[own]! / total[own]!;
    const [x, y] = points[own]!;
    const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
    const others = points.map((_, row) => row).filter((row) => row !== own);
    others.sort((a, b) => distances[a]! - distances[b]!);
    let reached = total[own]!;
    const last = others.find((row) => (reached += total[row]!) >= k)!;
    const isAtEdge = (row: number) => Math.abs(distances[row]! - distances[last]!) <= 1e-9 * distances[last]!;
    const inside = [own, ...others.filter((row) => distances[row]! < distances[last]! && !isAtEdge(row))];
    const edge = others.filter(isAtEdge);
    const count = (column: readonly number[], of: readonly number[]) => sum(of.map((row) => column[row]!));
    const missing = k - count(total, inside);
    const part = crossing === "exact" ? missing / count(total, edge) : 1;
    return (
      (count(group, inside) + part * count(group, edge)) / (count(total, inside) + part * count(total, edge))
    );
  });
}

const expectClose = (found: ArrayLike<number>, expected: readonly number[], digits = 12) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((share, row) => {
    if (Number.isNaN(share)) expect(found[row]).toBeNaN();
    else expect(found[row]).toBeCloseTo(share, digits);
  });
};

describe("neighbourhoodShares", () => {
  it("is the definition, also with equal distances, shared places and places where nobody lives", () => {
    fc.assert(
      fc.property(places(), fc.integer({min: 1, max: 1500}), crossings, (city, k, crossing) => {
        const [shares] = neighbourhoodShares(city.points, city, [k], {crossing});
        expectClose(shares!, byDefinition(city, k, crossing));
      }),
      {numRuns: 500},
    );
  });

  it("is the definition over some hundred points at any distance", () => {
    const arbitrary = populated({maxPoints: 400, side: 1e6}).chain((city) =>
      fc.tuple(fc.constant(city), fc.integer({min: 1, max: sum(city.total)})),
    );
    fc.assert(
      fc.property(arbitrary, crossings, ([city, k], crossing) => {
        const [shares] = neighbourhoodShares(city.points, city, [k], {crossing});
        expectClose(shares!, byDefinition(city, k, crossing));
      }),
      {numRuns: 40},
    );
  });

  it("is the definition across the blocks in which points are done", () => {
    const rows = 5000;
    const at = (row: number) => (row * 2654435761) % 2 ** 32;
    const points = Array.from({length: rows}, (_, row) => [at(row) % 997, at(row + rows) % 1009] as const);
    const total = points.map((_, row) => 1 + (at(row + 7) % 40));
    const city = {points, total, group: total.map((people, row) => at(row + 3) % (people + 1))};
    const some = [0, 1, 777, 2048, 4999];
    for (const k of [30, 3000, 60_000]) {
      const [shares] = neighbourhoodShares(points, city, [k]);
      const expected = byDefinition(city, k, "exact", some);
      expectClose(
        some.map((row) => shares![row]!),
        expected,
      );
    }
  });

  it("takes exactly k people, from nobody more than live there", () => {
    // With the people of one point as the group, k times the share is how many are taken from that point.
    const arbitrary = populated({maxPoints: 12}).chain((city) =>
      fc.tuple(fc.constant(city), fc.integer({min: 1, max: sum(city.total)})),
    );
    fc.assert(
      fc.property(arbitrary, ([{points, total}, k]) => {
        const taken = points.map((_, from) => {
          const group = total.map((people, row) => (row === from ? people : 0));
          return neighbourhoodShares(points, {group, total}, [k])[0]!.map((share) => share * k);
        });
        points.forEach((_, row) => {
          if (total[row]! >= k) return; // has more than k of its own, and its own share
          expect(sum(taken.map((ofPoint) => ofPoint[row]!))).toBeCloseTo(k, 9);
          taken.forEach((ofPoint, from) => {
            expect(ofPoint[row]!).toBeGreaterThanOrEqual(0);
            expect(ofPoint[row]!).toBeLessThanOrEqual(total[from]! + 1e-9);
          });
        });
      }),
    );
  });

  it("takes k people or more with whole points, each with all its people or none", () => {
    fc.assert(
      fc.property(populated({maxPoints: 12}), fc.integer({min: 1, max: 400}), ({points, total}, k) => {
        const counted = points.map((_, from) => {
          const group = total.map((people, row) => (row === from ? people : 0));
          return neighbourhoodShares(points, {group, total}, [k], {crossing: "whole"})[0]!;
        });
        points.forEach((_, row) => {
          const within = points.map((__, from) => counted[from]![row]! > 0);
          const people = sum(total.filter((__, from) => within[from]));
          expect(people).toBeGreaterThanOrEqual(Math.min(k, sum(total)));
          total.forEach((here, from) => {
            if (within[from]) expect(counted[from]![row]).toBeCloseTo(here / people, 12);
          });
        });
      }),
    );
  });

  it("does not depend on the order of the rows, in any bit", () => {
    const arbitrary = populated().chain((city) =>
      fc.tuple(fc.constant(city), orders(city.points.length), fc.integer({min: 1, max: 900}), crossings),
    );
    fc.assert(
      fc.property(arbitrary, ([city, order, k, crossing]) => {
        const {points, group, total} = city;
        const [shares] = neighbourhoodShares(points, city, [k], {crossing});
        const shuffled = {group: reordered(group, order), total: reordered(total, order)};
        const [again] = neighbourhoodShares(reordered(points, order), shuffled, [k], {crossing});
        expect(Array.from(again!)).toEqual(reordered(Array.from(shares!), order));
      }),
    );
  });

  it("does not depend on where the map begins, how it is turned, or the unit of length", () => {
    const motions = fc.record({
      angle: fc.double({min: 0, max: 7, noNaN: true}),
      scale: fc.double({min: 0.01, max: 1000, noNaN: true}),
      x: fc.integer({min: -1_000_000, max: 7_000_000}),
      y: fc.integer({min: -1_000_000, max: 7_000_000}),
    });
    fc.assert(
      fc.property(
        populated({scale: 250}),
        motions,
        fc.integer({min: 1, max: 900}),
        crossings,
        (city, {angle, scale, x: byX, y: byY}, k, crossing) => {
          const cos = Math.cos(angle) * scale;
          const sin = Math.sin(angle) * scale;
          const moved = city.points.map(
            ([x, y]) => [cos * x - sin * y + byX, sin * x + cos * y + byY] as const,
          );
          const [shares] = neighbourhoodShares(city.points, city, [k], {crossing});
          expectClose(neighbourhoodShares(moved, city, [k], {crossing})[0]!, Array.from(shares!), 10);
        },
      ),
    );
  });

  it("does not change when every count is multiplied, k too", () => {
    fc.assert(
      fc.property(
        populated(),
        fc.integer({min: 1, max: 900}),
        fc.double({min: 0.001, max: 1000, noNaN: true}),
        (city, k, factor) => {
          const [shares] = neighbourhoodShares(city.points, city, [k]);
          const scaled = {group: city.group.map((n) => n * factor), total: city.total.map((n) => n * factor)};
          expectClose(neighbourhoodShares(city.points, scaled, [k * factor])[0]!, Array.from(shares!), 9);
        },
      ),
    );
  });

  it("is that of everybody else, taken from 1", () => {
    fc.assert(
      fc.property(populated(), fc.integer({min: 1, max: 900}), crossings, (city, k, crossing) => {
        const [shares] = neighbourhoodShares(city.points, city, [k], {crossing});
        const rest = {group: city.total.map((people, row) => people - city.group[row]!), total: city.total};
        const [ofRest] = neighbourhoodShares(city.points, rest, [k], {crossing});
        expectClose(
          ofRest!,
          Array.from(shares!, (share) => 1 - share),
        );
      }),
    );
  });

  it("does not see points where nobody lives, and has a share for them", () => {
    fc.assert(
      fc.property(
        populated(),
        fc.array(fc.tuple(fc.nat({max: 6}), fc.nat({max: 6}))),
        fc.integer({min: 1, max: 900}),
        (city, empty, k) => {
          const [shares] = neighbourhoodShares(city.points, city, [k]);
          const none = empty.map(() => 0);
          const [with0] = neighbourhoodShares(
            [...empty, ...city.points],
            {group: [...none, ...city.group], total: [...none, ...city.total]},
            [k],
          );
          expect(Array.from(with0!.slice(empty.length))).toEqual(Array.from(shares!));
          for (const share of with0!) expect(share).not.toBeNaN();
        },
      ),
    );
  });

  it("gives a column for each k as if it were alone, in the order given", () => {
    fc.assert(
      fc.property(
        populated(),
        fc.array(fc.integer({min: 1, max: 900}), {minLength: 1, maxLength: 5}),
        (city, ks) => {
          const together = neighbourhoodShares(city.points, city, ks);
          ks.forEach((k, at) => {
            expect(together[at]).toEqual(neighbourhoodShares(city.points, city, [k])[0]);
          });
        },
      ),
    );
  });

  it("gives a point with k people of its own its own share, in either way", () => {
    const points: Point[] = [
      [0, 0],
      [0, 0],
      [5, 5],
    ];
    const people = {group: [3, 9, 1], total: [12, 10, 4]};
    for (const crossing of ["exact", "whole"] as const) {
      expect(neighbourhoodShares(points, people, [10], {crossing})[0]!.slice(0, 2)).toEqual(
        Float64Array.of(0.25, 0.9),
      );
    }
    // Of 11, the second point has 10 of its own and gets the eleventh from the first, which is at the same place.
    expect(neighbourhoodShares(points, people, [11])[0]![1]).toBeCloseTo((9 + 3 / 12) / 11, 14);
    expect(neighbourhoodShares(points, people, [11], {crossing: "whole"})[0]![1]).toBeCloseTo(12 / 22, 14);
  });

  it("is the share of the whole where k is the population or more", () => {
    fc.assert(
      fc.property(populated(), fc.nat({max: 50}), crossings, (city, more, crossing) => {
        const k = sum(city.total) + more;
        const whole = sum(city.group) / sum(city.total);
        const [shares] = neighbourhoodShares(city.points, city, [k], {crossing});
        expect(Array.from(shares!)).toEqual(city.points.map(() => whole));
      }),
    );
  });

  it("has no value where nobody lives anywhere", () => {
    expect(
      neighbourhoodShares(
        [
          [0, 0],
          [1, 1],
        ],
        {group: [0, 0], total: [0, 0]},
        [5],
      )[0],
    ).toEqual(Float64Array.of(NaN, NaN));
  });

  it("takes fractions of people", () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
    ];
    const [shares] = neighbourhoodShares(points, {group: [0.1, 0.3], total: [0.3, 0.6]}, [0.6]);
    expectClose(shares!, [(0.1 + 0.15) / 0.6, 0.5]);
  });

  it("stays quick where many points share one place, and where all lie on a line or circle", () => {
    const rows = 20_000;
    const total = new Float64Array(rows).fill(10);
    const group = total.map((_, row) => row % 11);
    const everywhere = (place: (row: number) => Point) => Array.from({length: rows}, (_, row) => place(row));
    const start = performance.now();
    for (const points of [
      everywhere(() => [1, 1]),
      everywhere((row) => [row, 0]),
      everywhere((row) => [Math.cos(row) * 1e5, Math.sin(row) * 1e5]),
      everywhere((row) => (row === 0 ? [1e12, 1e12] : [row % 300, Math.floor(row / 300)])),
    ]) {
      const [shares] = neighbourhoodShares(points, {group, total}, [1000]);
      for (const share of shares!) expect(share >= 0 && share <= 1).toBe(true);
    }
    expect(performance.now() - start).toBeLessThan(20_000); // a look at all pairs would take longer
  });
});
