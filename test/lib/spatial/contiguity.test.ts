import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  commonBorders,
  contiguity,
  polygonPerimeter,
  type AreaGeometry,
  type Point,
} from "../../../lib/spatial/index.js";
import {orders, reordered} from "../../support/arbitraries.js";
import {expectRefusal} from "../../support/contract.js";
import {box} from "../../support/places.js";
import {lists, moved, polygon, reversed, together, toMatrix} from "./arbitraries.js";

const queen = (areas: AreaGeometry[], tolerance = 0) => lists(contiguity(areas, {tolerance}));
const rook = (areas: AreaGeometry[], tolerance = 0) => lists(contiguity(areas, {rule: "rook", tolerance}));

describe("contiguity", () => {
  it("of a chessboard is that of the pieces it is named after", () => {
    const side = 4;
    const board = Array.from({length: side * side}, (_, at) => box(at % side, Math.floor(at / side), 1, 1));
    const moves = (isMove: (dx: number, dy: number) => boolean) =>
      board.map((_, from) =>
        board
          .map((__, to) => to)
          .filter((to) =>
            isMove(
              Math.abs((to % side) - (from % side)),
              Math.abs(Math.floor(to / side) - Math.floor(from / side)),
            ),
          ),
      );
    expect(queen(board)).toEqual(moves((dx, dy) => Math.max(dx, dy) === 1));
    expect(rook(board)).toEqual(moves((dx, dy) => dx + dy === 1));
  });

  it("takes a corner on the neighbour's edge for a common point", () => {
    // One long area over two and a half; the corners of the small ones lie on its lower edge.
    const areas = [box(0, 1, 5, 1), box(0, 0, 2, 1), box(2, 0, 2, 1), box(4, 0, 2, 1)];
    const expected = [
      [1, 2, 3],
      [0, 2],
      [0, 1, 3],
      [0, 2],
    ];
    expect(queen(areas)).toEqual(expected);
    expect(rook(areas)).toEqual(expected);
  });

  it("takes a stretch for a common border whose ends are corners of only one", () => {
    expect(rook([box(0, 0, 9, 1), box(3, 1, 2, 1)])).toEqual([[1], [0]]);
    expect(rook([box(0, 0, 4, 1), box(3, 1, 4, 1)])).toEqual([[1], [0]]);
  });

  it("takes a corner that touches the middle of an edge for a point and no more", () => {
    const wedge = polygon([
      [2, 1],
      [3, 3],
      [1, 3],
    ]);
    expect(queen([box(0, 0, 4, 1), wedge])).toEqual([[1], [0]]);
    expect(rook([box(0, 0, 4, 1), wedge])).toEqual([[], []]);
  });

  it("sees common points on slanted edges between whole coordinates", () => {
    const slope = polygon([
      [0, 0],
      [9, 21],
      [0, 21],
    ]);
    const below = polygon([
      [3, 7],
      [6, 14],
      [20, 3],
    ]);
    expect(rook([slope, below])).toEqual([[1], [0]]);
  });

  it("does not mind more corners on one side of the border", () => {
    const detailed = polygon([
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0.7],
      [1, 0.5],
      [1, 0.1],
    ]);
    expect(rook([box(0, 0, 1, 1), detailed])).toEqual([[1], [0]]);
    // Also where those corners leave the line, as long as the ends are common.
    const wavy = polygon([
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1.01, 0.7],
      [1, 0.5],
      [1.01, 0.1],
    ]);
    expect(rook([box(0, 0, 1, 1), wavy])).toEqual([[1], [0]]);
  });

  it("takes the border of a hole for a border", () => {
    const inside = box(2, 2, 2, 2);
    const frame = polygon(
      box(0, 0, 6, 6).coordinates[0]!.slice(1) as Point[],
      inside.coordinates[0]!.slice(1) as Point[],
    );
    expect(rook([frame, inside])).toEqual([[1], [0]]);
    // An island in the middle of a larger hole is nobody's neighbour.
    expect(queen([frame, box(2.5, 2.5, 1, 1)])).toEqual([[], []]);
  });

  it("is that of the parts together", () => {
    const archipelago = together(box(0, 0, 1, 1), box(10, 0, 1, 1));
    expect(rook([archipelago, box(1, 0, 1, 1), box(11, 0, 1, 1), box(5, 0, 1, 1)])).toEqual([
      [1, 2],
      [0],
      [0],
      [],
    ]);
    // Parts of one area that border on each other do not make it its own neighbour.
    expect(rook([together(box(0, 0, 1, 1), box(1, 0, 1, 1)), box(2, 0, 1, 1)])).toEqual([[1], [0]]);
  });

  it("leaves an island alone", () => {
    const weights = contiguity([box(0, 0, 1, 1), box(5, 5, 1, 1), box(1, 0, 1, 1)], {style: "row"});
    expect(lists(weights)).toEqual([[2], [], [0]]);
    expect(contiguity([box(0, 0, 1, 1)])).toEqual({
      offsets: Uint32Array.of(0, 0),
      neighbours: new Uint32Array(),
      values: new Float64Array(),
    });
  });

  it("makes areas that are drawn twice neighbours of each other, and of the same others", () => {
    const areas = [box(0, 0, 1, 1), box(0, 0, 1, 1), box(1, 0, 1, 1)];
    expect(rook(areas)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it("forgives corners that are repeated, and spikes", () => {
    const careless = polygon([
      [1, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(rook([box(0, 0, 1, 1), careless])).toEqual([[1], [0]]);
  });

  it("does not take a gap for a border unless it is within the tolerance", () => {
    const areas = [box(0, 0, 1, 1), box(1.01, 0, 1, 1)];
    expect(queen(areas)).toEqual([[], []]);
    expect(queen(areas, 0.02)).toEqual([[1], [0]]);
    expect(rook(areas, 0.02)).toEqual([[1], [0]]);
  });

  it("does not take a corner for a border because the tolerance sees it twice", () => {
    const areas = [box(0, 0, 1, 1), box(1.000001, 1.000001, 1, 1)];
    expect(queen(areas, 1e-5)).toEqual([[1], [0]]);
    expect(rook(areas, 1e-5)).toEqual([[], []]);
  });

  it("finds a border of any angle with a tolerance for rounding", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 7, noNaN: true}), (turn) => {
        const areas = [box(0, 1, 5, 1), box(0, 0, 2, 1), box(2, 0, 2, 1), box(4, 0, 2, 1)].map((area) =>
          moved(area, ([x, y]) => [
            6e5 + 100 * (Math.cos(turn) * x - Math.sin(turn) * y),
            6.6e6 + 100 * (Math.sin(turn) * x + Math.cos(turn) * y),
          ]),
        );
        expect(rook(areas, 1e-6)).toEqual([
          [1, 2, 3],
          [0, 2],
          [0, 1, 3],
          [0, 2],
        ]);
      }),
    );
  });

  /** A grid of boxes in which some are missing, some are merged in pairs. */
  const maps = fc
    .tuple(
      fc.integer({min: 1, max: 5}),
      fc.array(fc.constantFrom("cell", "wide", "none"), {minLength: 1, maxLength: 25}),
    )
    .map(([columns, kinds]) => {
      const areas: AreaGeometry[] = [];
      kinds.forEach((kind, at) => {
        const [x, y] = [(at % columns) * 2, Math.floor(at / columns)];
        if (kind === "wide") areas.push(box(x, y, 2, 1));
        if (kind === "cell") areas.push(box(x, y, 1, 1), box(x + 1, y, 1, 1));
      });
      return areas;
    })
    .filter((areas) => areas.length > 0);

  it("is the same in both directions, and rooks are queens", () => {
    fc.assert(
      fc.property(maps, (areas) => {
        const moves = toMatrix(contiguity(areas));
        const straight = toMatrix(contiguity(areas, {rule: "rook"}));
        moves.forEach((line, row) => {
          line.forEach((value, column) => {
            expect(value).toBe(moves[column]![row]);
            expect(straight[row]![column]).toBe(straight[column]![row]);
            if (straight[row]![column] === 1) expect(value).toBe(1);
          });
        });
      }),
    );
  });

  it("is what the boxes' coordinates say", () => {
    // Two boxes meet when neither gap nor overlap separates them; over an edge when they do so for a stretch.
    const bounds = (area: AreaGeometry) => {
      const points = area.coordinates[0] as Point[];
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return {left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys)};
    };
    fc.assert(
      fc.property(maps, (areas) => {
        const all = areas.map(bounds);
        const expected = (rule: "queen" | "rook") =>
          all.map((one, row) =>
            all
              .map((_, other) => other)
              .filter((other) => {
                const another = all[other]!;
                const wide = Math.min(one.right, another.right) - Math.max(one.left, another.left);
                const high = Math.min(one.top, another.top) - Math.max(one.bottom, another.bottom);
                return other !== row && wide >= 0 && high >= 0 && (rule === "queen" || wide + high > 0);
              }),
          );
        expect(queen(areas)).toEqual(expected("queen"));
        expect(rook(areas)).toEqual(expected("rook"));
      }),
    );
  });

  it("does not depend on the order of the areas or the direction of their rings", () => {
    const shuffled = maps.chain((areas) => fc.tuple(fc.constant(areas), orders(areas.length)));
    fc.assert(
      fc.property(shuffled, ([areas, order]) => {
        const matrix = toMatrix(contiguity(areas));
        const again = toMatrix(contiguity(reordered(areas, order).map(reversed)));
        expect(again).toEqual(order.map((row) => reordered(matrix[row]!, order)));
      }),
    );
  });

  it("divides by row, each row with neighbours adding up to 1", () => {
    fc.assert(
      fc.property(maps, (areas) => {
        for (const line of toMatrix(contiguity(areas, {style: "row"}))) {
          const sum = line.reduce((a, b) => a + b);
          expect(sum === 0 || Math.abs(sum - 1) < 1e-12).toBe(true);
        }
      }),
    );
  });

  it("takes time in proportion to the corners", () => {
    // A fan of many areas around one point, and a comb whose teeth end on one long edge.
    const many = 2000;
    const fan = Array.from({length: many}, (_, at) => {
      const angle = (part: number) => (2 * Math.PI * part) / many;
      const rim = (part: number): Point => [Math.cos(angle(part)), Math.sin(angle(part))];
      return polygon([[0, 0], rim(at), rim((at + 1) % many)]);
    });
    const comb = [box(0, 1, 2 * many, 1), ...Array.from({length: many}, (_, at) => box(2 * at, 0, 1, 1))];
    const start = performance.now();
    expect(contiguity(fan).neighbours).toHaveLength(many * (many - 1));
    expect(contiguity(fan, {rule: "rook"}).neighbours).toHaveLength(2 * many);
    expect(contiguity(comb, {rule: "rook"}).neighbours).toHaveLength(2 * many);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("commonBorders", () => {
  it("measures borders, whole edges and parts of them", () => {
    const areas = [box(0, 0, 5, 2), box(0, 2, 2, 1), box(3, 2, 4, 1), box(0, 3, 7, 1)];
    expect(toMatrix(commonBorders(areas))).toEqual([
      [0, 2, 2, 0],
      [2, 0, 0, 2],
      [2, 0, 0, 4],
      [0, 2, 4, 0],
    ]);
  });

  it("counts each stretch once, whichever corners lie on it", () => {
    const one = polygon([
      [0, 0],
      [10, 0],
      [10, -1],
      [0, -1],
    ]);
    const other = polygon([
      [-3, 0],
      [2, 0],
      [4, 0],
      [9, 0],
      [12, 0],
      [12, 5],
    ]);
    expect(commonBorders([one, other]).values[0]).toBe(10);
    expect(commonBorders([other, one]).values[0]).toBe(10);
  });

  it("makes no border of a corner", () => {
    expect(commonBorders([box(0, 0, 1, 1), box(1, 1, 1, 1)]).values).toHaveLength(0);
  });

  it("adds up to the perimeter of an area with neighbours all around", () => {
    const areas = Array.from({length: 9}, (_, at) => box(at % 3, Math.floor(at / 3), 1, 1));
    const sum = toMatrix(commonBorders(areas))[4]!.reduce((a, b) => a + b);
    expect(sum).toBe(polygonPerimeter(areas[4]!));
  });

  it("measures with a tolerance what was drawn apart", () => {
    const areas = [box(0, 0, 1, 10), box(1.001, 2, 1, 5)];
    expect(commonBorders(areas).values).toHaveLength(0);
    expect(commonBorders(areas, {tolerance: 0.01}).values[0]).toBeCloseTo(5, 1);
  });
});

describe.each(Object.entries({contiguity, commonBorders}))("%s", (functionName, weigh) => {
  const areas = [box(0, 0, 1, 1), box(1, 0, 1, 1), box(2, 0, 1, 1)];
  const refuse = (call: () => unknown, argument: string, value: unknown, row?: number) =>
    expectRefusal(call, {functionName, argument, row, value});

  it("refuses no areas, and what is no column of them", () => {
    refuse(() => weigh([]), "polygons", []);
    for (const nothing of [undefined, null, 5, {type: "FeatureCollection", features: []}]) {
      refuse(() => weigh(nothing as unknown as AreaGeometry[]), "polygons", nothing);
    }
  });
  it("names the row of an area that is none", () => {
    refuse(() => weigh(areas.with(1, null as unknown as AreaGeometry)), "polygons", null, 1);
    const feature = {type: "Feature", geometry: areas[0]} as unknown as AreaGeometry;
    refuse(() => weigh(areas.with(2, feature)), "polygons", "Feature", 2);
    const bad = moved(areas[0]!, ([x, y]) => [x === 0 ? NaN : x, y]);
    refuse(() => weigh(areas.with(1, bad)), "polygons", NaN, 1);
  });
  it("refuses a tolerance that is no distance, and misspelt options", () => {
    for (const tolerance of [-1, NaN, Infinity, "1" as unknown as number]) {
      refuse(() => weigh(areas, {tolerance}), "tolerance", tolerance);
    }
    refuse(() => weigh(areas, {snap: 1} as object), "snap", 1);
  });
  it("leaves the input as it was", () => {
    const copy = structuredClone(areas);
    weigh(areas);
    expect(areas).toEqual(copy);
  });
});

it("contiguity refuses rules and styles that it does not know", () => {
  const areas = [box(0, 0, 1, 1)];
  expectRefusal(() => contiguity(areas, {rule: "bishop" as "rook"}), {
    functionName: "contiguity",
    argument: "rule",
    row: undefined,
    value: "bishop",
  });
  expectRefusal(() => contiguity(areas, {style: "column" as "row"}), {
    functionName: "contiguity",
    argument: "style",
    row: undefined,
    value: "column",
  });
});
