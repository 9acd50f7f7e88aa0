import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {placeLabels, type DotLabel, type Frame} from "../../src/exhibits/parts/dot-labels.js";
import {loadedTable} from "../support/tables.js";

const margin = {top: 34, bottom: 46, left: 36, right: 16};
const frame = (width: number): Frame => ({width, height: 430, margin, x: [26, 63], y: [0, 30]});

function meetings(dots: readonly DotLabel[], width: number): string[] {
  const boxes = placeLabels(dots, frame(width)).map(({box}) => box);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b, j) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          ? []
          : [`${dots[i]!.label} and ${dots[i + 1 + j]!.label}`],
      ),
  );
}

describe("labels of dots", () => {
  it.each([350, 720])("do not meet each other in table 3.6, %d pixels wide", (width) => {
    const schools = loadedTable("table-3.6.arrow").rows.map((row) => ({
      x: Number(row["points"]),
      y: Number(row["hours"]),
      label: String(row["school"]),
    }));
    expect(schools).toHaveLength(10);
    expect(meetings(schools, width)).toEqual([]);
  });

  it("stay inside the frame, wherever a dot alone lies", () => {
    const dot = fc.record({
      x: fc.double({min: 26, max: 63, noNaN: true}),
      y: fc.double({min: 0, max: 30, noNaN: true}),
      label: fc.constantFrom("Ullern", "Oslo katedralskole"),
    });
    fc.assert(
      fc.property(dot, (alone) => {
        const {box} = placeLabels([alone], frame(720))[0]!;
        expect(box.left).toBeGreaterThanOrEqual(margin.left);
        expect(box.right).toBeLessThanOrEqual(720 - margin.right);
      }),
    );
  });
});
