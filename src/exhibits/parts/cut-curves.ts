/** How many areas there are at or above a line, for every place of the line, and how much of that is known. */
import {number} from "../../components/format.js";
import {dot, gridY, line, plot, rect, ruleX, text} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";
import {bottomAxis, leftAxis} from "./axes.js";
import {base, halo, hairline, ink, muted, paper} from "./theme.js";

export interface Curve {
  name: string;
  colour: string;
  wash: string;
  /** Which side of the curve its name stands on. */
  named: "right" | "above";
  /** In the reconstruction that is drawn, and the fewest and most in all. */
  points: readonly {cut: number; areas: number; low: number; high: number}[];
  /** What the report prints; `apart` where the reader's other lines are not the report's. */
  printed: readonly {cut: number; areas: number; apart: boolean}[];
}

type Point = Curve["points"][number];
type Printed = Curve["printed"][number];

export function cutCurves(
  curves: readonly Curve[],
  {at, label, head}: {at: number; label: string; head: string},
  canvas: Canvas,
): SVGElement {
  const cuts = curves[0]!.points.map(({cut}) => cut);
  const [least, most] = [Math.min(...cuts), Math.max(...cuts)];
  const top = Math.max(10, ...curves.flatMap(({points}) => points.map(({high}) => high)));
  const ranges = curves.some(({points}) => points.some(({low, high}) => low !== high));
  const known = curves.flatMap(({printed}) => printed);
  const says = [
    known.length ? "Black: printed." : "",
    ranges ? (canvas.width < 300 ? "Wash: range." : "Wash: over the reconstructions.") : "",
  ].filter(Boolean);
  const here = curves.map((curve) => ({
    ...curve,
    ...curve.points.find(({cut}) => cut === at)!,
  }));
  type Here = (typeof here)[number];
  // Away from the line that the reader holds.
  const nameAt =
    at < least + 0.26 * (most - least) ? least + 0.55 * (most - least) : least + 0.1 * (most - least);
  const names = curves.map((curve) => ({
    ...curve,
    ...curve.points.reduce((a, b) => (Math.abs(b.cut - nameAt) < Math.abs(a.cut - nameAt) ? b : a)),
  }));
  const right = at > (least + most) / 2;
  return plot({
    ...base(canvas, {top: 66, bottom: 46, left: 30, right: 10}),
    x: {domain: [least, most]},
    y: {domain: [0, top]},
    marks: [
      gridY({...hairline, ticks: 5}),
      bottomAxis(label, {ticks: 5, tickFormat: (d: number) => number(d)}),
      leftAxis("", {ticks: 5, tickFormat: (d: number) => number(d)}),
      text([`${head}\n${says.join(" ")}`], {
        text: (d: string) => d,
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: 1.25,
        dx: -28,
        dy: -62,
        fill: muted,
      }),
      curves.map(({points, wash}) =>
        rect(points, {
          x1: (d: Point) => Math.max(least, d.cut - 0.5),
          x2: (d: Point) => Math.min(most, d.cut + 0.5),
          y1: "low",
          y2: "high",
          fill: wash,
        }),
      ),
      ruleX([at], {stroke: muted, strokeDasharray: "4 3"}),
      curves.map(({points, colour}) => line(points, {x: "cut", y: "areas", stroke: colour, strokeWidth: 2})),
      curves.map(({points, name, colour}) =>
        dot(points, {
          x: "cut",
          y: "areas",
          r: 5,
          fill: "transparent",
          title: (d: Point) =>
            `Line at ${number(d.cut)} percent: ${number(d.areas)} areas ${name}${d.low === d.high ? "" : `, ${number(d.low)} to ${number(d.high)} over the reconstructions`}`,
          stroke: colour,
          strokeOpacity: 0,
        }),
      ),
      curves.map(({printed}) =>
        dot(printed, {
          x: "cut",
          y: "areas",
          r: 5,
          fill: (d: Printed) => (d.apart ? paper : ink),
          stroke: ink,
          strokeWidth: 1.5,
          title: (d: Printed) => `Printed: ${number(d.areas)} areas at ${number(d.cut)} percent`,
        }),
      ),
      curves.map(({printed}) =>
        text(
          printed.filter(({cut}) => cut !== at),
          {
            x: "cut",
            y: "areas",
            text: (d: Printed) => `${number(d.areas)} printed`,
            textAnchor: "start",
            dx: 9,
            dy: -9,
            fill: ink,
            fontWeight: 600,
            ...halo,
          },
        ),
      ),
      (["right", "above"] as const).map((side) =>
        text(
          names.filter(({named}) => named === side),
          {
            x: "cut",
            y: "areas",
            text: "name",
            textAnchor: "start",
            dx: side === "right" ? 16 : 0,
            dy: side === "right" ? -4 : -16,
            fill: (d: Here) => d.colour,
            ...halo,
          },
        ),
      ),
      text(here, {
        x: "cut",
        y: "areas",
        text: (d: Here) => {
          const printed = d.printed.find(({cut, apart}) => cut === at && !apart);
          return `${number(d.areas)}${printed ? ` (${number(printed.areas)} printed)` : ""}`;
        },
        textAnchor: right ? "end" : "start",
        dx: right ? -9 : 9,
        dy: -14,
        fill: (d: Here) => d.colour,
        fontWeight: 600,
        ...halo,
      }),
    ],
  }) as SVGElement;
}
