/** Short dark bars across the border between two parts of a column, for the reader to pull. */
import {barY, type Markish} from "../../vendor/plot.js";
import {ink} from "./theme.js";

/** Half the height of a grip, in the units of the axis. */
const half = 1.6;

export const grips = <R>(
  rows: readonly R[],
  {x, at, className, side}: {x: string; at: (row: R) => number; className: string; side: object},
): Markish =>
  barY(rows, {
    className,
    x,
    y1: (d: R) => Math.max(0, at(d) - half),
    y2: (d: R) => Math.max(0, at(d)) + half,
    fill: ink,
    stroke: "transparent",
    strokeWidth: 14,
    rx: 2,
    ...side,
  });
