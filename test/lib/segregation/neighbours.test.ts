import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  boundaryDissimilarity,
  dissimilarity,
  perimeterAreaDissimilarity,
  spatialDissimilarity,
} from "../../../lib/segregation/index.js";
import type {AreaGeometry} from "../../../lib/spatial/weights.js";
import {cities, orders, reordered, type City} from "../../support/arbitraries.js";
import {box, rowOfCells, rowOfNeighbours, weightsOf} from "../../support/places.js";

/** A city on a grid of unit squares, three to a row, with the rook neighbours of each. */
const grids = cities({minUnits: 4, maxUnits: 12})
  .filter(({total}) => total.filter((people) => people > 0).length > 1)
  .map((city) => {
    const units = city.total.map((_, unit) => unit);
    const cells = units.map((unit) => box(unit % 3, Math.floor(unit / 3), 1, 1));
    const isNext = (one: number, another: number) =>
      Math.abs((one % 3) - (another % 3)) + Math.abs(Math.floor(one / 3) - Math.floor(another / 3)) === 1;
    const weights = weightsOf(units.map((unit) => units.filter((other) => isNext(unit, other))));
    return {...city, cells, weights};
  });

const share = ({group, total}: City, unit: number) => group[unit]! / total[unit]!;

describe("spatialDissimilarity", () => {
  it("is the formula as printed, over the pairs of units with people", () => {
    fc.assert(
      fc.property(grids, (city) => {
        const {group, total, weights} = city;
        let differences = 0;
        let links = 0;
        for (let i = 0; i < total.length; i++) {
          for (let link = weights.offsets[i]!; link < weights.offsets[i + 1]!; link++) {
            const j = weights.neighbours[link]!;
            if (total[i] === 0 || total[j] === 0) continue;
            differences += Math.abs(share(city, i) - share(city, j));
            links++;
          }
        }
        const found = spatialDissimilarity(group, total, weights);
        if (links === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(dissimilarity(group, total) - differences / links, 12);
      }),
    );
  });

  it("lies within -1 and the dissimilarity", () => {
    fc.assert(
      fc.property(grids, ({group, total, weights}) => {
        const found = spatialDissimilarity(group, total, weights);
        fc.pre(!Number.isNaN(found));
        expect(found).toBeLessThanOrEqual(dissimilarity(group, total));
        expect(found).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  it("weighs neighbours", () => {
    const {offsets, neighbours} = rowOfNeighbours(3);
    const weights = {offsets, neighbours, values: Float64Array.of(3, 3, 1, 1)};
    // The pair that differs by 1 counts three times as much as the pair that does not differ.
    expect(spatialDissimilarity([20, 0, 0], [20, 20, 20], weights)).toBe(1 - 6 / 8);
  });

  it("cannot tell anything without neighbours", () => {
    expect(spatialDissimilarity([5, 0], [5, 5], weightsOf([[], []]))).toBeNaN();
    expect(spatialDissimilarity([5], [10], weightsOf([[]]))).toBeNaN();
    expect(spatialDissimilarity([5, 0, 0], [5, 0, 5], rowOfNeighbours(3))).toBeNaN();
    expect(spatialDissimilarity([0, 0], [5, 5], rowOfNeighbours(2))).toBeNaN();
    expect(spatialDissimilarity([5, 5], [5, 5], rowOfNeighbours(2))).toBeNaN();
  });
});

describe("boundaryDissimilarity and perimeterAreaDissimilarity", () => {
  it("on a grid are what rook neighbours make it: all borders are equally long, all cells of one shape", () => {
    fc.assert(
      fc.property(grids, ({group, total, cells, weights}) => {
        const expected = spatialDissimilarity(group, total, weights);
        const found = [
          boundaryDissimilarity(group, total, cells, {style: "length"}),
          perimeterAreaDissimilarity(group, total, cells),
        ];
        for (const value of found) {
          if (Number.isNaN(expected)) expect(value).toBeNaN();
          else expect(value).toBeCloseTo(expected, 12);
        }
      }),
    );
  });

  it("do not depend on the order of the units, the unit of length, or the size of the city", () => {
    const scaled = (cell: AreaGeometry): AreaGeometry => ({
      type: "Polygon",
      coordinates: (cell as Extract<AreaGeometry, {type: "Polygon"}>).coordinates.map((ring) =>
        ring.map(([x, y]) => [x * 1000, y * 1000] as const),
      ),
    });
    fc.assert(
      fc.property(
        grids.chain((grid) => fc.tuple(fc.constant(grid), orders(grid.total.length))),
        ([{group, total, cells}, order]) => {
          for (const index of [boundaryDissimilarity, perimeterAreaDissimilarity]) {
            const expected = index(group, total, cells);
            fc.pre(!Number.isNaN(expected));
            const shuffled = [
              reordered(group, order),
              reordered(total, order),
              reordered(cells, order),
            ] as const;
            expect(index(...shuffled)).toBeCloseTo(expected, 12);
            expect(index(group, total, cells.map(scaled))).toBeCloseTo(expected, 12);
            const more = (column: number[]) => column.map((n) => 3 * n);
            expect(index(more(group), more(total), cells)).toBeCloseTo(expected, 12);
          }
        },
      ),
    );
  });

  // A long border between A and B, a short one between B and C:
  //   A A A
  //   B B B
  //   C . .
  const cells = [box(0, 2, 3, 1), box(0, 1, 3, 1), box(0, 0, 1, 1)];
  const total = [20, 20, 20];

  it("count long borders more", () => {
    // |pA − pB| = 1, |pB − pC| = 0: the long border is where they differ, then the short one.
    const byLength = {style: "length"} as const;
    expect(boundaryDissimilarity([20, 0, 0], total, cells, byLength)).toBeCloseTo(1 - 6 / 8, 12);
    expect(boundaryDissimilarity([0, 0, 20], total, cells, byLength)).toBeCloseTo(1 - 2 / 8, 12);
  });

  it("by row, let every unit count the same", () => {
    // A looks at B only, C at B only, and B at A with 3/4 and at C with 1/4.
    expect(boundaryDissimilarity([20, 0, 0], total, cells)).toBeCloseTo(1 - (1 + 3 / 4) / 3, 12);
    expect(boundaryDissimilarity([0, 0, 20], total, cells)).toBeCloseTo(1 - (1 + 1 / 4) / 3, 12);
  });

  it("with perimeter and area, count compact units less", () => {
    // Perimeter by area: 8/3, 8/3 and 4.
    expect(perimeterAreaDissimilarity([20, 0, 0], total, cells)).toBeCloseTo(1 - (6 / 8) * (8 / 3 / 4), 12);
    expect(perimeterAreaDissimilarity([0, 0, 20], total, cells)).toBeCloseTo(
      1 - (2 / 8) * ((8 / 3 + 4) / 2 / 4),
      12,
    );
  });

  it("see a border that is drawn with more corners on one side", () => {
    const [first, second] = [box(0, 0, 2, 2), box(2, 0, 1, 1)];
    const third = box(2, 1, 1, 1);
    // The first square has no corner at (2, 1), where the other two meet.
    expect(boundaryDissimilarity([20, 0, 0], total, [first, second, third], {style: "length"})).toBeCloseTo(
      1 - 4 / 6,
      12,
    );
  });

  it("see a border through a hole, but none at a common corner", () => {
    const around: AreaGeometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 3],
          [0, 3],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
    };
    expect(boundaryDissimilarity([20, 0], [20, 20], [around, box(1, 1, 1, 1)])).toBe(0);
    expect(boundaryDissimilarity([20, 0], [20, 20], [box(0, 0, 1, 1), box(1, 1, 1, 1)])).toBeNaN();
    expect(perimeterAreaDissimilarity([20, 0], [20, 20], [box(0, 0, 1, 1), box(1, 1, 1, 1)])).toBeNaN();
  });

  it("bear islands, and borders drawn apart when told how far", () => {
    const island = box(90, 90, 1, 1);
    const apart = [box(0, 0, 1, 1), box(1.01, 0, 1, 1), island];
    const [group, total] = [
      [20, 0, 10],
      [20, 20, 20],
    ];
    const together = [box(0, 0, 1, 1), box(1, 0, 1, 1), island];
    const d = dissimilarity(group, total);
    expect(boundaryDissimilarity(group, total, together)).toBeCloseTo(d - 1, 12);
    expect(boundaryDissimilarity(group, total, apart)).toBeNaN();
    expect(boundaryDissimilarity(group, total, apart, {tolerance: 0.02})).toBeCloseTo(d - 1, 12);
    expect(perimeterAreaDissimilarity(group, total, apart, {tolerance: 0.02})).toBeCloseTo(d - 1, 12);
  });

  it("have no value where nobody else lives next door, or a group is nobody or everybody", () => {
    for (const index of [boundaryDissimilarity, perimeterAreaDissimilarity]) {
      expect(index([5], [10], rowOfCells(1))).toBeNaN();
      expect(index([5, 0, 0], [5, 0, 5], rowOfCells(3))).toBeNaN();
      expect(index([0, 0], [5, 5], rowOfCells(2))).toBeNaN();
      expect(index([5, 5], [5, 5], rowOfCells(2))).toBeNaN();
    }
  });
});
