import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  absoluteCentralization,
  absoluteClustering,
  absoluteConcentration,
  delta,
  distanceDecayInteraction,
  distanceDecayIsolation,
  interaction,
  isolation,
  relativeCentralization,
  relativeClustering,
  relativeConcentration,
  segregationCurve,
  spatialProximity,
} from "../../../lib/segregation/index.js";
import type {Point} from "../../../lib/spatial/weights.js";
import {cities, orders, reordered, type City} from "../../support/arbitraries.js";

/** A city with a place and an area for each unit; some places and some areas are the same. */
interface Map extends City {
  points: Point[];
  area: number[];
}

const maps = cities({minUnits: 2, maxUnits: 12}).chain((city) => {
  const units = {minLength: city.total.length, maxLength: city.total.length};
  const coordinate = fc.integer({min: -20, max: 20}).map((n) => n * 100);
  return fc.record({
    group: fc.constant(city.group),
    total: fc.constant(city.total),
    points: fc.array(fc.tuple(coordinate, coordinate), units),
    area: fc.array(
      fc.integer({min: 1, max: 20}).map((n) => n * 1e4),
      units,
    ),
  });
});

const rest = ({group, total}: City) => total.map((people, unit) => people - group[unit]!);
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

const indices: Record<string, (map: Map) => number> = {
  delta: ({group, area}) => delta(group, area),
  absoluteConcentration: ({group, total, area}) => absoluteConcentration(group, total, area),
  relativeConcentration: ({group, total, area}) => relativeConcentration(group, total, area),
  absoluteCentralization: ({group, total, points, area}) =>
    absoluteCentralization(group, total, points, area),
  relativeCentralization: ({group, total, points}) => relativeCentralization(group, total, points),
  absoluteClustering: ({group, total, points, area}) => absoluteClustering(group, total, points, area),
  relativeClustering: ({group, total, points, area}) => relativeClustering(group, total, points, area),
  spatialProximity: ({group, total, points, area}) => spatialProximity(group, total, points, area),
  distanceDecayIsolation: ({group, total, points, area}) =>
    distanceDecayIsolation(group, total, points, area),
  distanceDecayInteraction: (map) =>
    distanceDecayInteraction(map.group, rest(map), map.total, map.points, map.area),
};

/** Equal to a relative difference, absolute below 1; what has no value, has none either way. */
function expectSame(actual: number, expected: number): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe.each(Object.entries(indices))("%s", (name, index) => {
  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(
        maps.chain((map) => fc.tuple(fc.constant(map), orders(map.total.length))),
        ([map, order]) => {
          const shuffled = {
            group: reordered(map.group, order),
            total: reordered(map.total, order),
            points: reordered(map.points, order),
            area: reordered(map.area, order),
          };
          expectSame(index(shuffled), index(map));
        },
      ),
    );
  });

  it("does not change with the size of the city, where it lies, or which way it is turned", () => {
    fc.assert(
      fc.property(maps, fc.integer({min: 2, max: 9}), (map, factor) => {
        const more = {
          ...map,
          group: map.group.map((n) => n * factor),
          total: map.total.map((n) => n * factor),
        };
        expectSame(index(more), index(map));
        const moved = {...map, points: map.points.map(([x, y]): Point => [6_000_000 - y, 500_000 + x])};
        expectSame(index(moved), index(map));
      }),
    );
  });

  if (!/clustering|proximity|decay/i.test(name)) {
    it("does not depend on the unit of length", () => {
      fc.assert(
        fc.property(maps, (map) => {
          const inKilometres = {
            ...map,
            points: map.points.map(([x, y]): Point => [x * 1024, y * 1024]),
            area: map.area.map((a) => a * 1024 ** 2),
          };
          expectSame(index(inKilometres), index(map));
        }),
      );
    });
  }

  it("has a number for every city with some of both groups, except where its docstring says otherwise", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const populated = map.area.filter((_, unit) => map.total[unit]! > 0);
        const allAlike = new Set(populated).size === 1;
        if (name.includes("Concentration")) {
          // When the group cannot be housed in less than all units, smallest and largest units are the same.
          if (allAlike) expect(index(map)).toBeNaN();
          else if (2 * sum(map.group) <= sum(map.total)) expect(index(map)).not.toBeNaN();
        } else expect(index(map)).not.toBeNaN();
      }),
    );
  });

  it("has no value for a group with no members", () => {
    const nobody: Map = {
      group: [0, 0],
      total: [10, 20],
      points: [
        [0, 0],
        [500, 0],
      ],
      area: [1e4, 2e4],
    };
    expect(index(nobody)).toBeNaN();
    expect(index({...nobody, total: [0, 0]})).toBeNaN();
  });
});

describe("delta", () => {
  it("lies within 0 and 1, and is the dissimilarity of people and land", () => {
    fc.assert(
      fc.property(maps, ({group, area}) => {
        const expected = sum(group.map((n, unit) => Math.abs(n / sum(group) - area[unit]! / sum(area)))) / 2;
        expect(delta(group, area)).toBeCloseTo(expected, 12);
        expect(delta(group, area)).toBeGreaterThanOrEqual(0);
        expect(delta(group, area)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not change when a unit is split in proportion", () => {
    fc.assert(
      fc.property(maps, fc.double({min: 0, max: 1, noNaN: true}), ({group, area}, share) => {
        const parts = (column: number[]) => [...column.with(0, column[0]! * share), column[0]! * (1 - share)];
        expect(delta(parts(group), parts(area))).toBeCloseTo(delta(group, area), 12);
      }),
    );
  });

  it("has no value without any land", () => {
    expect(delta([1, 2], [0, 0])).toBeNaN();
    expect(delta([1, 2], [0, 1])).toBeCloseTo(1 / 3, 12);
  });
});

describe("concentration", () => {
  const area = [1, 2, 3, 4, 5];
  const total = [10, 10, 10, 10, 10];

  it("is 1 in the smallest units and 0 in the largest", () => {
    expect(absoluteConcentration([10, 10, 0, 0, 0], total, area)).toBe(1);
    expect(absoluteConcentration([0, 0, 0, 10, 10], total, area)).toBe(0);
    expect(absoluteConcentration([4, 4, 4, 4, 4], total, area)).toBeCloseTo(0.5, 12);
  });

  it("of the group beside everybody else is 0 when both are alike", () => {
    expect(relativeConcentration([4, 4, 4, 4, 4], total, area)).toBe(0);
    expect(relativeConcentration([10, 0, 0, 0, 10], total, area)).toBeCloseTo(0, 12);
    expect(relativeConcentration([10, 10, 0, 0, 0], total, area)).toBeGreaterThan(0.5);
    expect(relativeConcentration([0, 0, 0, 10, 10], total, area)).toBeLessThan(-0.5);
  });

  it("rises when a member moves to a smaller unit", () => {
    fc.assert(
      fc.property(maps, fc.nat(), fc.nat(), ({group, total, area}, one, another) => {
        const [from, to] = [one % group.length, another % group.length];
        fc.pre(area[to]! < area[from]! && group[from]! > 0 && group[to]! < total[to]!);
        fc.pre(2 * sum(group) <= sum(total));
        const moved = group.with(from, group[from]! - 1).with(to, group[to]! + 1);
        expect(absoluteConcentration(moved, total, area)).toBeGreaterThan(
          absoluteConcentration(group, total, area),
        );
        expect(relativeConcentration(moved, total, area)).toBeGreaterThan(
          relativeConcentration(group, total, area),
        );
      }),
    );
  });

  it("has no value where units are all of one size, or everybody else has no land", () => {
    expect(absoluteConcentration([1, 2, 3], [10, 10, 10], [7.1, 7.1, 7.1])).toBeNaN();
    expect(relativeConcentration([1, 2, 3], [10, 10, 10], [7.1, 7.1, 7.1])).toBeNaN();
    expect(absoluteConcentration([1, 2, 0], [10, 10, 0], [7, 7, 8])).toBeNaN();
    expect(relativeConcentration([0, 10], [10, 10], [0, 1])).toBeNaN();
    expect(absoluteConcentration([3], [10], [1])).toBeNaN();
  });
});

describe("centralisation", () => {
  it("lies within -1 and 1, and is the other way round for everybody else", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const relative = relativeCentralization(map.group, map.total, map.points);
        expect(Math.abs(relative)).toBeLessThanOrEqual(1 + 1e-14);
        expect(relativeCentralization(rest(map), map.total, map.points)).toBeCloseTo(-relative, 12);
        const absolute = absoluteCentralization(map.group, map.total, map.points, map.area);
        expect(Math.abs(absolute)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the area between the curve of the group against everybody else, outwards from the centre, and the diagonal", () => {
    // In order of the shares, the curve is the segregation curve, and the lead of everybody else is the Gini index.
    fc.assert(
      fc.property(cities({minUnits: 2}), ({group, total}) => {
        const curve = segregationCurve(group, total);
        let area = 0;
        for (let at = 1; at < curve.length; at++) {
          const [x0, y0] = curve[at - 1]!;
          const [x1, y1] = curve[at]!;
          area += (x1 - x0) * (y0 + y1);
        }
        const shareAsPlace = total.map((people, unit): Point => [
          people === 0 ? 2 : group[unit]! / people,
          0,
        ]);
        const found = relativeCentralization(group, total, shareAsPlace, {center: [0, 0]});
        expect(found).toBeCloseTo(area - 1, 12);
      }),
    );
  });

  it("does not change when a unit is split in proportion", () => {
    fc.assert(
      fc.property(maps, fc.double({min: 0, max: 1, noNaN: true}), (map, share) => {
        const parts = (column: number[]) => [...column.with(0, column[0]! * share), column[0]! * (1 - share)];
        const {group, total, points, area} = map;
        const center = [100, 200] as const;
        const split = [parts(group), parts(total), [...points, points[0]!], parts(area)] as const;
        expect(absoluteCentralization(...split, {center})).toBeCloseTo(
          absoluteCentralization(group, total, points, area, {center}),
          12,
        );
        expect(relativeCentralization(split[0], split[1], split[2], {center})).toBeCloseTo(
          relativeCentralization(group, total, points, {center}),
          12,
        );
      }),
    );
  });

  it("has its centre where it is told", () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [9, 0],
    ];
    const group = [10, 0, 0, 0];
    const total = [10, 10, 10, 60];
    const ranked = (center: "mean" | "median" | "people" | "largest" | Point) =>
      relativeCentralization(group, total, points, {center});
    // From the point of the group's unit it is before everybody else, from the far end behind.
    expect(ranked([0, 0])).toBe(1);
    expect(ranked("largest")).toBe(-1);
    expect(ranked([9, 0])).toBe(-1);
    // The mean is at 3, the median at 1.5, the mean of people at (10 + 20 + 540) / 90 = 6.33.
    expect(ranked("mean")).toBe(ranked([3, 0]));
    expect(ranked("median")).toBe(ranked([1.5, 0]));
    expect(ranked("people")).toBe(ranked([6.33, 0]));
    expect(relativeCentralization(group, total, points)).toBe(ranked("mean"));
    expect(new Set([ranked("mean"), ranked("median"), ranked("people")]).size).toBeGreaterThan(1);
    // Between two that are equally large, halfway.
    const twins = relativeCentralization(group, [10, 60, 10, 60], points, {center: "largest"});
    expect(twins).toBe(relativeCentralization(group, [10, 60, 10, 60], points, {center: [5, 0]}));
  });
});

it("land and centre of a million units", () => {
  const units = 1_000_000;
  const points = Array.from({length: units}, (_, unit): Point => [unit % 1000, Math.floor(unit / 1000)]);
  const total = new Float64Array(units).fill(10);
  // The group lives in the middle fifth of the columns and rows, in units half as large as the others.
  const inner = points.map(([x, y]) => Math.abs(x - 499.5) < 100 && Math.abs(y - 499.5) < 100);
  const group = Float64Array.from(inner, (isInner) => (isInner ? 5 : 0));
  const area = Float64Array.from(inner, (isInner) => (isInner ? 0.5 : 1));
  expect(delta(group, area)).toBeCloseTo(1 - 0.02 / 0.98, 10);
  expect(absoluteConcentration(group, total, area)).toBeCloseTo(1, 10);
  expect(relativeConcentration(group, total, area)).toBeGreaterThan(0.9);
  expect(relativeCentralization(group, total, points)).toBeGreaterThan(0.9);
  expect(absoluteCentralization(group, total, points, area)).toBeGreaterThan(0.9);
});

describe("clustering and distance decay", () => {
  const options = {reach: 700};

  it("are their formulas as printed", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const {group, total, points, area} = map;
        const units = total.map((_, unit) => unit);
        const other = rest(map);
        const near = (i: number, j: number) => {
          const [[x1, y1], [x2, y2]] = [points[i]!, points[j]!];
          const distance = i === j ? Math.sqrt(0.6 * area[i]!) : Math.hypot(x1 - x2, y1 - y2);
          return Math.exp(-distance / options.reach);
        };
        const double = (term: (i: number, j: number) => number) =>
          sum(units.map((i) => sum(units.map((j) => term(i, j)))));
        const mean = (column: number[]) =>
          double((i, j) => column[i]! * column[j]! * near(i, j)) / sum(column) ** 2;
        const [x, y, t] = [sum(group), sum(other), sum(total)];
        const [xx, yy, tt] = [mean(group), mean(other), mean(total)];

        expectSame(spatialProximity(group, total, points, area, options), (x * xx + y * yy) / (t * tt));
        expectSame(relativeClustering(group, total, points, area, options), xx / yy - 1);
        const even = (x / units.length ** 2) * double(near);
        const members = double((i, j) => (group[i]! / x) * near(i, j) * group[j]!);
        const people = double((i, j) => (group[i]! / x) * near(i, j) * total[j]!);
        if (Math.abs(people - even) > 1e-6 * people) {
          expectSame(
            absoluteClustering(group, total, points, area, options),
            (members - even) / (people - even),
          );
        }
        const met = (column: number[]) =>
          sum(
            units.map((i) => {
              const all = sum(units.map((j) => near(i, j) * total[j]!));
              const share = sum(
                units.map((j) => ((near(i, j) * total[j]!) / all) * (column[j]! / (total[j]! || 1))),
              );
              return (group[i]! / x) * share;
            }),
          );
        expectSame(distanceDecayIsolation(group, total, points, area, options), met(group));
        expectSame(distanceDecayInteraction(group, other, total, points, area, options), met(other));
      }),
    );
  });

  it("take another proximity, one way and the other", () => {
    fc.assert(
      fc.property(maps, ({group, total, points, area}) => {
        const same = (distance: number) => Math.exp(-distance / 700);
        for (const index of [
          spatialProximity,
          relativeClustering,
          absoluteClustering,
          distanceDecayIsolation,
        ]) {
          const expected = index(group, total, points, area, options);
          expectSame(index(group, total, points, area, {proximity: same}), expected);
        }
      }),
    );
    const asked: [number, number, number][] = [];
    const proximity = (distance: number, from: number, to: number) => {
      asked.push([distance, from, to]);
      return from === 0 && to === 1 ? 1 : 0;
    };
    // Only the first unit sees the second, so its members meet none but the second's people.
    const met = distanceDecayInteraction(
      [5, 0],
      [5, 8],
      [10, 10],
      [
        [0, 0],
        [3, 4],
      ],
      [15, 60],
      {proximity},
    );
    expect(met).toBe(0.8);
    expect(asked.sort((a, b) => a[1] - b[1] || a[2] - b[2])).toEqual([
      [3, 0, 0],
      [5, 0, 1],
      [5, 1, 0],
      [6, 1, 1],
    ]);
  });

  it("meetings are shared out between the group and everybody else", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const {group, total, points, area} = map;
        const own = distanceDecayIsolation(group, total, points, area);
        const others = distanceDecayInteraction(group, rest(map), total, points, area);
        expect(own + others).toBeCloseTo(1, 12);
      }),
    );
  });

  it("meetings lie between those in one's own unit and those of a city without distances", () => {
    const {group, total} = {group: [10, 0, 5], total: [20, 30, 10]};
    const points: Point[] = [
      [0, 0],
      [2000, 0],
      [0, 3000],
    ];
    const area = [1e4, 1e4, 1e4];
    const of = (reach: number) => distanceDecayIsolation(group, total, points, area, {reach});
    expect(of(10)).toBeCloseTo(isolation(group, total), 12);
    expect(of(1e12)).toBeCloseTo(sum(group) / sum(total), 6);
    const other = [1, 20, 4];
    const withOther = (reach: number) => distanceDecayInteraction(group, other, total, points, area, {reach});
    expect(withOther(10)).toBeCloseTo(interaction(group, other, total), 12);
    expect(withOther(1e12)).toBeCloseTo(sum(other) / sum(total), 6);
  });

  it("say that groups which are spread alike are not clustered", () => {
    fc.assert(
      fc.property(maps, ({total, points, area}) => {
        fc.pre(sum(total) > 0);
        const tenth = total.map((people) => people / 8);
        expect(spatialProximity(tenth, total, points, area)).toBeCloseTo(1, 12);
        expect(relativeClustering(tenth, total, points, area)).toBeCloseTo(0, 12);
      }),
    );
  });

  it("spatial proximity is the same for everybody else", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const {group, total, points, area} = map;
        expectSame(
          spatialProximity(rest(map), total, points, area),
          spatialProximity(group, total, points, area),
        );
      }),
    );
  });

  it("takes 3000 units in seconds", () => {
    const units = 3000;
    const points = Array.from({length: units}, (_, unit): Point => [
      (unit % 50) * 100,
      Math.floor(unit / 50) * 100,
    ]);
    const total = new Float64Array(units).fill(40);
    const group = total.map((_, unit) => unit % 17);
    const area = new Float64Array(units).fill(1e4);
    const start = performance.now();
    spatialProximity(group, total, points, area);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
