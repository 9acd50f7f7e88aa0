import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  centroid,
  polygonArea,
  polygonPerimeter,
  type AreaGeometry,
  type Point,
} from "../../../lib/spatial/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {expectRefusal} from "../../support/contract.js";
import {box} from "../../support/places.js";
import {moved, polygon, reversed, together} from "./arbitraries.js";

/** Star-shaped polygons around a point: any number of corners, none of whose edges cross. */
const stars: fc.Arbitrary<AreaGeometry> = fc
  .array(fc.integer({min: 1, max: 100}), {minLength: 3, maxLength: 20})
  .map((radii) =>
    polygon(
      radii.map((radius, at) => {
        const angle = (2 * Math.PI * at) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    ),
  );

const ring: Point[] = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
];
const square = box(0, 0, 10, 10);
const withHole = polygon(
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ],
  ring,
);

describe("polygonArea", () => {
  it("leaves out holes, adds up parts, and does not care which way round they are drawn", () => {
    expect(polygonArea(square)).toBe(100);
    expect(polygonArea(withHole)).toBe(96);
    expect(polygonArea(polygon(square.coordinates[0]!.slice(1) as Point[], ring.toReversed()))).toBe(96);
    expect(polygonArea(reversed(withHole))).toBe(96);
    expect(polygonArea(together(withHole, box(20, 0, 1, 2)))).toBe(98);
  });

  it("is 0 of a line", () => {
    expect(
      polygonArea(
        polygon([
          [0, 0],
          [5, 5],
          [9, 9],
        ]),
      ),
    ).toBe(0);
  });

  it("keeps its digits far from the origin", () => {
    fc.assert(
      fc.property(stars, (star) => {
        const far = moved(star, ([x, y]) => [x + 600_000, y + 6_600_000]);
        expectAgreement(polygonArea(far), polygonArea(star), 1e-8);
      }),
    );
  });

  it("grows with the square of the scale and does not change when turned", () => {
    fc.assert(
      fc.property(
        stars,
        fc.double({min: 0.01, max: 100, noNaN: true}),
        fc.double({min: 0, max: 7, noNaN: true}),
        (star, scale, angle) => {
          const turn = ([x, y]: Point): Point => [
            scale * (Math.cos(angle) * x - Math.sin(angle) * y),
            scale * (Math.sin(angle) * x + Math.cos(angle) * y),
          ];
          expectAgreement(polygonArea(moved(star, turn)), scale * scale * polygonArea(star), 1e-10);
        },
      ),
    );
  });
});

describe("centroid", () => {
  it("is where an area balances", () => {
    expect(centroid(square)).toEqual([5, 5]);
    expect(centroid(withHole)).toEqual([5, 5]);
    expect(centroid(together(box(0, 0, 2, 2), box(10, 0, 2, 2)))).toEqual([6, 1]);
    expect(centroid(together(box(0, 0, 2, 2), box(10, 0, 6, 2)))).toEqual([10, 1]);
  });

  it("of a triangle is the mean of its corners", () => {
    const corner = fc.tuple(fc.integer({min: -50, max: 50}), fc.integer({min: -50, max: 50}));
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const triangle = polygon([a, b, c]);
        fc.pre(polygonArea(triangle) > 0);
        const [x, y] = centroid(triangle);
        expect(x).toBeCloseTo((a[0] + b[0] + c[0]) / 3, 9);
        expect(y).toBeCloseTo((a[1] + b[1] + c[1]) / 3, 9);
      }),
    );
  });

  it("moves with the area, whichever way round it is drawn", () => {
    fc.assert(
      fc.property(
        stars,
        fc.integer({min: -7e6, max: 7e6}),
        fc.integer({min: -7e6, max: 7e6}),
        (star, byX, byY) => {
          const [x, y] = centroid(star);
          const [farX, farY] = centroid(reversed(moved(star, ([atX, atY]) => [atX + byX, atY + byY])));
          expect(farX - byX).toBeCloseTo(x, 5);
          expect(farY - byY).toBeCloseTo(y, 5);
        },
      ),
    );
  });

  it("has no value for an area of 0", () => {
    expect(
      centroid(
        polygon([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ),
    ).toEqual([NaN, NaN]);
  });
});

describe("polygonPerimeter", () => {
  it("goes round parts and holes", () => {
    expect(polygonPerimeter(square)).toBe(40);
    expect(polygonPerimeter(withHole)).toBe(48);
    expect(polygonPerimeter(together(withHole, box(20, 0, 1, 2)))).toBe(54);
  });
});

describe.each(Object.entries({polygonArea, centroid, polygonPerimeter}))("%s", (functionName, measure) => {
  const refuse = (area: unknown, value: unknown) =>
    expectRefusal(() => measure(area as AreaGeometry), {
      functionName,
      argument: "polygon",
      row: undefined,
      value,
    });

  it("refuses what is no area", () => {
    for (const nothing of [undefined, null, 3, "POLYGON ((0 0, 1 0, 1 1, 0 0))", {}])
      refuse(nothing, nothing);
    refuse({type: "Point", coordinates: [0, 0]}, "Point");
    refuse({type: "Feature", geometry: square}, "Feature");
  });
  it("refuses an area without rings", () => {
    refuse({type: "Polygon", coordinates: []}, []);
    refuse({type: "MultiPolygon", coordinates: []}, []);
    refuse({type: "Polygon"}, undefined);
  });
  it("refuses a ring that is too short or not closed", () => {
    const short = [
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    const open = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    refuse({type: "Polygon", coordinates: [short]}, short);
    refuse({type: "Polygon", coordinates: [open]}, open);
  });
  it("refuses a coordinate that is no number", () => {
    for (const bad of [NaN, Infinity, "1", null]) {
      const coordinates = [
        [
          [0, 0],
          [1, bad],
          [1, 1],
          [0, 0],
        ],
      ];
      refuse({type: "Polygon", coordinates}, bad);
    }
  });
  it("takes points with a height", () => {
    const high = square.coordinates[0]!.map((point) => [...(point as Point), 100] as unknown as Point);
    expect(measure({type: "Polygon", coordinates: [high]})).toEqual(measure(square));
  });
  it("leaves the input as it was", () => {
    const copy = structuredClone(withHole);
    measure(withHole);
    expect(withHole).toEqual(copy);
  });
});
