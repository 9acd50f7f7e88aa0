import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  distanceBand,
  nearestNeighbours,
  rowStandardise,
  type Point,
  type SpatialWeights,
} from "../../../lib/spatial/index.js";
import {expectRefusal} from "../../support/contract.js";
import {gridPoints, lists, toMatrix, weightsBetween} from "./arbitraries.js";

const square = (a: Point, b: Point) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
const ascending = (a: number, b: number) => a - b;

describe("nearestNeighbours", () => {
  it("is what sorting all distances gives, equal ones by row number", () => {
    const arbitrary = gridPoints({minPoints: 2, maxPoints: 60}).chain((points) =>
      fc.tuple(fc.constant(points), fc.integer({min: 1, max: points.length - 1})),
    );
    fc.assert(
      fc.property(arbitrary, ([points, k]) => {
        const expected = points.map((point, row) =>
          points
            .map((_, other) => other)
            .filter((other) => other !== row)
            .sort((a, b) => square(point, points[a]!) - square(point, points[b]!) || a - b)
            .slice(0, k)
            .sort(ascending),
        );
        expect(lists(nearestNeighbours(points, k))).toEqual(expected);
      }),
    );
  });

  it("is the same over some thousand points as over each point's surroundings alone", () => {
    const points = Array.from({length: 5000}, (_, row): Point => [
      ((row * 7919) % 10_007) * 13.7,
      ((row * 104_729) % 10_009) * 11.3,
    ]);
    const found = lists(nearestNeighbours(points, 6));
    for (let row = 0; row < points.length; row += 501) {
      const expected = points
        .map((_, other) => other)
        .filter((other) => other !== row)
        .sort((a, b) => square(points[row]!, points[a]!) - square(points[row]!, points[b]!) || a - b)
        .slice(0, 6);
      expect(found[row]).toEqual(expected.sort(ascending));
    }
  });

  it("counts each neighbour 1, or all of a row 1 together", () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
      [5, 0],
    ];
    expect(nearestNeighbours(points, 2).values).toEqual(new Float64Array(6).fill(1));
    expect(nearestNeighbours(points, 2, {style: "row"}).values).toEqual(new Float64Array(6).fill(0.5));
  });

  it("stays quick where points share one place or lie on a line", () => {
    const many = 50_000;
    const start = performance.now();
    for (const place of [(): Point => [3, 3], (row: number): Point => [row, 0]]) {
      const {neighbours} = nearestNeighbours(
        Array.from({length: many}, (_, row) => place(row)),
        4,
      );
      expect(neighbours).toHaveLength(4 * many);
    }
    expect(performance.now() - start).toBeLessThan(20_000); // all pairs would take minutes
  });

  it("refuses a k that no row can have", () => {
    const points: Point[] = [
      [0, 0],
      [1, 1],
      [2, 2],
    ];
    for (const k of [0, -1, 3, 1.5, NaN, "2" as unknown as number]) {
      expectRefusal(() => nearestNeighbours(points, k), {
        functionName: "nearestNeighbours",
        argument: "k",
        row: undefined,
        value: k,
      });
    }
    expectRefusal(() => nearestNeighbours([[0, 0]], 1), {
      functionName: "nearestNeighbours",
      argument: "k",
      row: undefined,
      value: 1,
    });
  });
});

describe("distanceBand", () => {
  it("is what looking at all pairs gives", () => {
    fc.assert(
      fc.property(gridPoints(), fc.integer({min: 1, max: 12}), (points, radius) => {
        const expected = points.map((point, row) =>
          points
            .map((_, other) => other)
            .filter((other) => other !== row && square(point, points[other]!) <= radius * radius),
        );
        expect(lists(distanceBand(points, {radius}))).toEqual(expected);
      }),
    );
  });

  it("takes a point at the distance itself, as far as it can be written", () => {
    const diagonal = Math.SQRT2 * 250;
    const points: Point[] = [
      [0, 0],
      [250, 250],
      [500, 500],
    ];
    expect(lists(distanceBand(points, {radius: diagonal}))).toEqual([[1], [0, 2], [1]]);
    expect(lists(distanceBand(points, {radius: diagonal * (1 - 1e-9)}))).toEqual([[], [], []]);
  });

  it("lets neighbours count less the farther away they are", () => {
    fc.assert(
      fc.property(gridPoints(), fc.integer({min: 1, max: 12}), (points, radius) => {
        const decay = (distance: number) => Math.exp(-distance / 3);
        const matrix = toMatrix(distanceBand(points, {radius, decay}));
        matrix.forEach((line, row) => {
          line.forEach((value, other) => {
            const distance = Math.sqrt(square(points[row]!, points[other]!));
            if (value > 0) expect(value).toBeCloseTo(decay(distance), 12);
            expect(value > 0).toBe(row !== other && distance <= radius * (1 + 1e-12));
          });
        });
      }),
    );
  });

  it("leaves a point alone that nobody is near", () => {
    const weights = distanceBand(
      [
        [0, 0],
        [1, 0],
        [99, 99],
      ],
      {radius: 2, style: "row"},
    );
    expect(lists(weights)).toEqual([[1], [0], []]);
    expect(distanceBand([[0, 0]], {radius: 1}).neighbours).toHaveLength(0);
  });

  const points: Point[] = [
    [0, 0],
    [3, 4],
    [3, 4],
  ];
  const refuse = (options: object, argument: string, value: unknown, row?: number) =>
    expectRefusal(() => distanceBand(points, options as {radius: number}), {
      functionName: "distanceBand",
      argument,
      row,
      value,
    });

  it("refuses a radius that is no distance", () => {
    for (const radius of [0, -1, NaN, Infinity, undefined, "5"]) refuse({radius}, "radius", radius);
  });
  it("refuses a decay that gives no weight, and says where", () => {
    refuse({radius: 9, decay: (distance: number) => 1 / distance}, "decay", Infinity, 1);
    refuse({radius: 9, decay: () => -1}, "decay", -1, 0);
    refuse({radius: 9, decay: () => NaN}, "decay", NaN, 0);
    refuse({radius: 9, decay: "inverse"}, "decay", "inverse");
  });
  it("refuses options that it does not know", () => {
    refuse({radius: 9, decays: 1}, "decays", 1);
    refuse({radius: 9, style: "column"}, "style", "column");
    refuse([9], "options", [9]);
  });
});

describe.each([
  ["nearestNeighbours", (points: Point[]) => nearestNeighbours(points, 1)],
  ["distanceBand", (points: Point[]) => distanceBand(points, {radius: 1})],
] as const)("%s", (functionName, weigh) => {
  const points: Point[] = [
    [0, 0],
    [1, 0],
    [2, 0],
  ];
  it("refuses places that are none", () => {
    const refuse = (given: unknown, value: unknown, row?: number) =>
      expectRefusal(() => weigh(given as Point[]), {functionName, argument: "points", row, value});
    refuse([], []);
    refuse(null, null);
    refuse(points.with(1, [0, NaN]), NaN, 1);
    refuse(points.with(2, undefined as unknown as Point), undefined, 2);
    refuse(points.with(2, [1e200, 0]), 1e200, 2);
  });
  it("leaves the input as it was", () => {
    expect(() => weigh(Object.freeze(points.map((point) => Object.freeze(point))) as Point[])).not.toThrow();
  });
});

describe("rowStandardise", () => {
  it("makes every row with weight add up to 1, in the same proportions", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 8}).chain((rows) => weightsBetween(rows, {own: true})),
        (weights) => {
          const before = toMatrix(weights);
          const after = toMatrix(rowStandardise(weights));
          before.forEach((line, row) => {
            const sum = line.reduce((a, b) => a + b);
            expect(after[row]).toEqual(line.map((value) => (sum === 0 ? 0 : value / sum)));
          });
        },
      ),
    );
  });

  it("does nothing to weights that add up to 1 already", () => {
    const weights = nearestNeighbours(
      [
        [0, 0],
        [1, 0],
        [5, 0],
      ],
      2,
      {style: "row"},
    );
    expect(rowStandardise(weights)).toEqual(weights);
  });

  it("refuses what are no weights", () => {
    for (const nothing of [undefined, null, {}, [1, 2]]) {
      expectRefusal(() => rowStandardise(nothing as SpatialWeights), {
        functionName: "rowStandardise",
        argument: "weights",
        row: undefined,
        value: nothing,
      });
    }
  });
});
