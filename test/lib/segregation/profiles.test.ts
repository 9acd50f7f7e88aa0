import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {concentrationProfile, spatialProximityProfile} from "../../../lib/segregation/index.js";
import {cities, orders, reordered} from "../../support/arbitraries.js";
import {rowOfNeighbours, weightsOf} from "../../support/places.js";

const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

/** A city whose units are linked at random; a link is given from one of its ends, now and then from both. */
const networks = cities({minUnits: 2, maxUnits: 9}).chain((city) => {
  const units = city.total.length;
  const lists = fc.array(fc.uniqueArray(fc.nat({max: units - 1}), {maxLength: 2}), {
    minLength: units,
    maxLength: units,
  });
  return lists.map((found) => ({
    ...city,
    weights: weightsOf(found.map((list) => list.toSorted((a, b) => a - b))),
  }));
});

describe("concentrationProfile", () => {
  it("is the part of the group where its share is at least so much", () => {
    fc.assert(
      fc.property(cities(), fc.integer({min: 2, max: 50}), ({group, total}, thresholds) => {
        const {points} = concentrationProfile(group, total, {thresholds});
        expect(points).toHaveLength(thresholds);
        points.forEach(([threshold, part], step) => {
          expect(threshold).toBe(step / (thresholds - 1));
          const there = group.filter((n, unit) => total[unit]! > 0 && n / total[unit]! >= threshold);
          expect(part).toBeCloseTo(sum(there) / sum(group), 12);
        });
      }),
    );
  });

  it("falls from 1, with an index of 0 or more, up to 1 for a minority, but for the width of a step", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const {points, index} = concentrationProfile(group, total);
        expect(points[0]).toEqual([0, 1]);
        expect(points.every(([, part], at) => at === 0 || part <= points[at - 1]![1])).toBe(true);
        const share = sum(group) / sum(total);
        const step = 2 / 1000 / (1 - share) + 1e-12;
        expect(index).toBeGreaterThanOrEqual(-step);
        expect(index).toBeLessThanOrEqual(Math.max(1, share / (1 - share)) + step);
      }),
    );
  });

  it("is a step at the overall share when the mix is the same everywhere", () => {
    const {points} = concentrationProfile([1, 2, 3], [4, 8, 12], {thresholds: 5});
    expect(points).toEqual([
      [0, 1],
      [0.25, 1],
      [0.5, 0],
      [0.75, 0],
      [1, 0],
    ]);
    expect(Math.abs(concentrationProfile([1, 2, 3], [4, 8, 12], {thresholds: 100_000}).index)).toBeLessThan(
      1e-4,
    );
  });

  it("counts a share that is just the threshold", () => {
    // 1/3 is the second of four thresholds, and both are rounded alike.
    expect(concentrationProfile([1, 0], [3, 3], {thresholds: 4}).points[1]).toEqual([1 / 3, 1]);
  });

  it("does not depend on the order of the units, the size of the city or a split in proportion", () => {
    fc.assert(
      fc.property(
        cities().chain((city) => fc.tuple(fc.constant(city), orders(city.total.length))),
        ([{group, total}, order]) => {
          const {index} = concentrationProfile(group, total);
          const changes: ((column: number[]) => number[])[] = [
            (column) => reordered(column, order),
            (column) => column.map((n) => n * 4),
            (column) => [...column.with(0, column[0]! / 2), column[0]! / 2],
            (column) => [0, ...column],
          ];
          for (const change of changes) {
            expect(concentrationProfile(change(group), change(total)).index).toBeCloseTo(index, 12);
          }
        },
      ),
    );
  });
});

describe("spatialProximityProfile", () => {
  it("compares the pairs with the steps between them, as the formula has it", () => {
    fc.assert(
      fc.property(networks, ({group, total, weights}) => {
        const units = total.length;
        // All shortest ways (Floyd and Warshall), a link being open both ways.
        const steps = Array.from({length: units}, (_, i) =>
          Array.from({length: units}, (__, j) => (i === j ? 0 : Infinity)),
        );
        for (let i = 0; i < units; i++) {
          for (let link = weights.offsets[i]!; link < weights.offsets[i + 1]!; link++) {
            const j = weights.neighbours[link]!;
            if (i !== j) steps[i]![j] = steps[j]![i] = 1;
          }
        }
        for (let k = 0; k < units; k++)
          for (let i = 0; i < units; i++)
            for (let j = 0; j < units; j++)
              steps[i]![j] = Math.min(steps[i]![j]!, steps[i]![k]! + steps[k]![j]!);

        const {points} = spatialProximityProfile(group, total, weights, {thresholds: 11});
        for (const [threshold, proximity] of points) {
          const chosen = [...group.keys()].filter((i) => total[i]! > 0 && group[i]! / total[i]! >= threshold);
          const way = sum(chosen.flatMap((i) => chosen.map((j) => steps[i]![j]!)));
          const pairs = chosen.length * (chosen.length - 1);
          expect(proximity).toBeCloseTo(chosen.length < 2 ? 0 : pairs / way, 12);
        }
      }),
    );
  });

  it("lies within 0 and 1: all are neighbours, or some cannot be reached", () => {
    const all = weightsOf([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    const {points} = spatialProximityProfile([3, 3, 3], [4, 5, 6], all, {thresholds: 3});
    expect(points).toEqual([
      [0, 1],
      [0.5, 1],
      [1, 0],
    ]);
    const apart = weightsOf([[1], [0], []]);
    expect(spatialProximityProfile([3, 3, 3], [4, 5, 6], apart, {thresholds: 2}).points[0]).toEqual([0, 0]);
  });

  it("finds its way through units without people, and not over links that count for 0", () => {
    const inARow = rowOfNeighbours(3);
    expect(spatialProximityProfile([1, 0, 1], [2, 0, 2], inARow, {thresholds: 2}).points[0]).toEqual([
      0, 0.5,
    ]);
    const cut = {...inARow, values: inARow.values.map(() => 0)};
    expect(spatialProximityProfile([1, 0, 1], [2, 0, 2], cut, {thresholds: 2}).points[0]).toEqual([0, 0]);
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(
        networks.chain((city) => fc.tuple(fc.constant(city), orders(city.total.length))),
        ([{group, total, weights}, order]) => {
          const lists = order.map((unit) =>
            Array.from(weights.neighbours.subarray(weights.offsets[unit], weights.offsets[unit + 1]))
              .map((neighbour) => order.indexOf(neighbour))
              .sort((a, b) => a - b),
          );
          const shuffled = [reordered(group, order), reordered(total, order), weightsOf(lists)] as const;
          expect(spatialProximityProfile(...shuffled)).toEqual(
            spatialProximityProfile(group, total, weights),
          );
        },
      ),
    );
  });

  it("is higher when the same units lie together", () => {
    const inARow = rowOfNeighbours(6);
    const total = [10, 10, 10, 10, 10, 10];
    const together = spatialProximityProfile([9, 9, 1, 1, 1, 1], total, inARow).index;
    const apart = spatialProximityProfile([9, 1, 1, 1, 1, 9], total, inARow).index;
    expect(together).toBeGreaterThan(apart);
  });
});

describe("without members, or with members only", () => {
  it("there is no profile", () => {
    for (const [group, total] of [
      [
        [0, 0],
        [5, 5],
      ],
      [
        [5, 5],
        [5, 5],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ] as const) {
      expect(concentrationProfile(group, total)).toEqual({points: [], index: NaN});
      expect(spatialProximityProfile(group, total, rowOfNeighbours(2))).toEqual({points: [], index: NaN});
    }
  });
});
