import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dissimilarity, segregationCurve, segregationGini} from "../../../lib/segregation/index.js";
import {cities} from "../../support/arbitraries.js";
import {areaUnder} from "../../support/curves.js";

describe("segregationCurve", () => {
  it("rises from [0, 0] to [1, 1], ever more steeply, on or under the diagonal", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const points = segregationCurve(group, total);
        expect(points[0]).toEqual([0, 0]);
        expect(points.at(-1)).toEqual([1, 1]);
        expect(points).toHaveLength(1 + total.filter((people) => people > 0).length);
        for (let at = 1; at < points.length; at++) {
          const [x0, y0] = points[at - 1]!;
          const [x1, y1] = points[at]!;
          expect(x1).toBeGreaterThanOrEqual(x0);
          expect(y1).toBeGreaterThanOrEqual(y0);
          expect(y1).toBeLessThanOrEqual(x1 + 1e-14);
          const [x2, y2] = points[at + 1] ?? points[at]!;
          expect((y1 - y0) * (x2 - x1)).toBeLessThanOrEqual((y2 - y1) * (x1 - x0) + 1e-14);
        }
      }),
    );
  });

  it("is at most the dissimilarity below the diagonal, and just that at one point", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const distances = segregationCurve(group, total).map(([x, y]) => x - y);
        expect(Math.max(...distances)).toBeCloseTo(dissimilarity(group, total), 12);
      }),
    );
  });

  it("encloses half the Gini index with the diagonal", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const area = 0.5 - areaUnder(segregationCurve(group, total));
        expect(2 * area).toBeCloseTo(segregationGini(group, total), 12);
      }),
    );
  });

  it("is empty for a group with no members, or of everybody", () => {
    expect(segregationCurve([0, 0], [10, 20])).toEqual([]);
    expect(segregationCurve([10, 20], [10, 20])).toEqual([]);
  });

  it("is the diagonal for a single unit", () => {
    expect(segregationCurve([3], [10])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
