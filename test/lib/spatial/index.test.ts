import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {distinctPlaces} from "../../../lib/spatial/distinct-places.js";
import {hilbertOrder} from "../../../lib/spatial/hilbert-order.js";
import {normalP, normalTail} from "../../../lib/spatial/normal-tail.js";
import {pointTree, sumsOfNodes} from "../../../lib/spatial/point-tree.js";
import type {Point} from "../../../lib/spatial/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {gridPoints} from "./arbitraries.js";

const columns = (points: readonly Point[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

describe("the Hilbert curve", () => {
  it("visits the cells of a square grid in steps of one cell, each once", () => {
    const side = 32;
    const points = Array.from({length: side * side}, (_, at): Point => [at % side, Math.floor(at / side)]);
    const order = Array.from(hilbertOrder(columns(points)));
    expect([...order].sort((a, b) => a - b)).toEqual(points.map((_, row) => row));
    for (let at = 1; at < order.length; at++) {
      const [one, other] = [points[order[at - 1]!]!, points[order[at]!]!];
      expect(Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1])).toBe(1);
    }
  });

  it("keeps the order of rows at one place, also when all are", () => {
    expect(
      Array.from(
        hilbertOrder(
          columns([
            [5, 5],
            [5, 5],
            [5, 5],
          ]),
        ),
      ),
    ).toEqual([0, 1, 2]);
  });
});

describe("the tree of points", () => {
  it("has every point once, in nodes that lie within each other and around their points", () => {
    fc.assert(
      fc.property(gridPoints({maxPoints: 200, side: 30}), (points) => {
        const tree = pointTree(columns(points));
        const {x, y, rows, boxes, begins, ends, after} = tree;
        expect(Array.from(rows).sort((a, b) => a - b)).toEqual(points.map((_, row) => row));
        expect([begins[0], ends[0], after[0]]).toEqual([0, points.length, after.length]);
        for (let node = 0; node < after.length; node++) {
          for (let place = begins[node]!; place < ends[node]!; place++) {
            expect([x[place], y[place]]).toEqual(points[rows[place]!]);
            expect(x[place]).toBeGreaterThanOrEqual(boxes[4 * node]!);
            expect(y[place]).toBeGreaterThanOrEqual(boxes[4 * node + 1]!);
            expect(x[place]).toBeLessThanOrEqual(boxes[4 * node + 2]!);
            expect(y[place]).toBeLessThanOrEqual(boxes[4 * node + 3]!);
          }
          if (after[node] === node + 1) continue;
          const second = after[node + 1]!;
          expect([begins[node + 1], ends[node + 1]]).toEqual([begins[node], begins[second]]);
          expect([ends[second], after[second]]).toEqual([ends[node], after[node]]);
        }
      }),
    );
  });

  it("adds up columns over its nodes", () => {
    fc.assert(
      fc.property(gridPoints({maxPoints: 200, side: 30}), (points) => {
        const tree = pointTree(columns(points));
        const column = Float64Array.from(points, (_, place) => place * place);
        sumsOfNodes(tree, column).forEach((sum, node) => {
          const inside = column.subarray(tree.begins[node], tree.ends[node]);
          expect(sum).toBe(inside.reduce((a, b) => a + b, 0));
        });
      }),
    );
  });
});

describe("distinct places", () => {
  it("are numbered as they first appear", () => {
    fc.assert(
      fc.property(gridPoints({maxPoints: 80, side: 5}), (points) => {
        const {x, y, placeOf} = distinctPlaces(columns(points));
        const names = points.map((point) => point.join());
        const expected = [...new Set(names)];
        expect(Array.from(x, (left, place) => [left, y[place]!].join())).toEqual(expected);
        expect(Array.from(placeOf)).toEqual(names.map((name) => expected.indexOf(name)));
      }),
    );
  });
});

describe("the tail of the normal distribution", () => {
  it.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [2.4999, 0.006211418374944587],
    [3, 0.0013498980316300946],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160527e-24],
    [30, 4.906713927148187e-198],
  ])("beyond %f is %f", (z, expected) => {
    expectAgreement(normalTail(z), expected, 1e-12);
    expectAgreement(normalTail(-z), 1 - expected, 1e-12);
  });

  it("goes on smoothly where the method changes", () => {
    expectAgreement(normalTail(2.5 - 1e-9), normalTail(2.5 + 1e-9), 1e-8);
    expectAgreement(normalTail(2.5), 0.006209665325776132, 1e-13);
  });

  it("is one-sided or two-sided", () => {
    expect(normalP(1, "greater")).toBeCloseTo(0.15865525393145705, 14);
    expect(normalP(1, "less")).toBeCloseTo(1 - 0.15865525393145705, 14);
    expect(normalP(-1, "two-sided")).toBeCloseTo(2 * 0.15865525393145705, 14);
    expect(normalP(0, "two-sided")).toBe(1);
    expect(normalP(NaN, "two-sided")).toBeNaN();
  });
});
