/** The names of rows at their left, and what they come to at their right, with how far that has moved. */
import {text, type Markish} from "../../vendor/plot.js";
import {halo, ink, warm} from "./theme.js";

const y = {y: "name"} as const;

/** Written in the margin, so that they end where the scale begins. */
export const rowNames = (rows: readonly {name: string}[]): Markish =>
  text(rows, {...y, text: "name", frameAnchor: "left", textAnchor: "end", dx: -10, fill: ink});

/** `dx`: how far right of the frame the column ends. */
export const rowValues = <R extends {name: string}>(
  rows: readonly R[],
  write: (row: R) => string,
  dx: number,
): Markish =>
  text(rows, {
    ...y,
    text: write,
    frameAnchor: "right",
    textAnchor: "end",
    dx,
    fontWeight: 600,
    fill: ink,
    ...halo,
  });

export const rowChanges = <R extends {name: string}>(
  rows: readonly R[],
  write: (row: R) => string,
  dx: number,
): Markish =>
  text(rows, {...y, text: write, frameAnchor: "right", textAnchor: "end", dx, fill: warm, ...halo});
