/** Areas by indicators as coloured cells, with a line for each indicator that the reader moves above its column. */
import {number} from "../../components/format.js";
import {link, plot, rect, text} from "../../vendor/plot.js";
import type {Canvas, Handle} from "../exhibit.js";
import {nameHandles} from "./compose.js";
import {accent, base, ink, muted, paper, warm} from "./theme.js";

export interface HeatColumn {
  key: string;
  /** Three short lines above the column. */
  head: string;
  /** In a sentence: "outside work, 30–59". */
  name: string;
  line: number;
  /** Whether a value counts, and how that is written: ">", "≥". */
  meets: (value: number) => boolean;
  sign: string;
  /** Where the report has its line, if there is one. */
  printed: number | undefined;
  min: number;
  max: number;
}

export interface HeatRow {
  name: string;
  /** In percent, one for each column; NaN where there is none. */
  values: readonly number[];
  /** At the end of the row, and whether that is all there is to reach. */
  total: string;
  full: boolean;
}

const head = 104;
const left = 98;
/** Narrower than this, words above columns are smaller. */
const roomy = 60;
const trackAt = head - 16;
/** No row is higher. */
const tallest = 23;

/** Where cells and lines lie: drawing and dragging have to agree about it. */
function places({width, height}: {width: number; height: number}, rows: number, columns: number) {
  const right = width - left < columns * roomy ? 20 : 34;
  const across = (width - left - right) / columns;
  const down = Math.min(tallest, (height - head) / Math.max(1, rows));
  const start = (at: number): number => left + at * across;
  const [from, track] = [6, across - 14];
  return {
    across,
    down,
    start,
    y: (row: number) => head + row * down,
    x: (at: number, {min, max}: HeatColumn, value: number) =>
      start(at) + from + ((value - min) / (max - min)) * track,
    value: (at: number, {min, max}: HeatColumn, x: number) =>
      min + ((x - start(at) - from) / track) * (max - min),
  };
}

type Cell = {row: number; at: number; label: string; shade: number; says: string};

const nearly = 0.75;
/** Below three quarters of the line, below the line, beyond it. */
const shadeOf = (value: number, {line, meets}: HeatColumn): number =>
  meets(value) ? 2 : value >= nearly * line ? 1 : 0;
const fills = ["var(--band-0)", "var(--band-1)", accent];

export function heatMap(
  rows: readonly HeatRow[],
  columns: readonly HeatColumn[],
  totalHead: {wide: string; narrow: string},
  canvas: Canvas,
): SVGElement {
  const {across, down, start, x, y} = places(canvas, rows.length, columns.length);
  const small = across < roomy;
  // Lower than that and no figure fits in.
  const written = down >= 13;
  const cells = rows.flatMap(({name, values}, row) =>
    columns.map((column, at): Cell => {
      const {line, name: of, meets, sign} = column;
      const value = values[at]!;
      return {
        row,
        at,
        label: number(value, 1),
        shade: shadeOf(value, column),
        says: Number.isFinite(value)
          ? `${name}, ${of}: ${number(value, 1)} percent, ${meets(value) ? "meets" : "does not meet"} ${sign} ${number(line)}`
          : `${name}, ${of}: no figure`,
      };
    }),
  );
  const figures = (full: boolean) =>
    text(written ? cells.filter(({shade}) => (shade === 2) === full) : [], {
      x: (d: Cell) => start(d.at) + across / 2 - 1,
      y: (d: Cell) => y(d.row) + down / 2,
      text: "label",
      fill: full ? paper : ink,
      fontWeight: full ? 600 : 400,
      pointerEvents: "none",
    });
  const heads = columns.map((column, at) => ({...column, at}));
  type Head = (typeof heads)[number];
  const named = rows.map((row, at) => ({...row, at}));
  type Named = (typeof named)[number];
  const parted = rows.findIndex(({full}) => !full);
  const figure = plot({
    ...base(canvas, {top: 0, right: 0, bottom: 0, left: 0}),
    x: {domain: [0, canvas.width], axis: null},
    y: {domain: [canvas.height, 0], axis: null},
    marks: [
      text(heads, {
        x: (d: Head) => start(d.at) + 3,
        y: () => 2,
        text: "head",
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: 1.1,
        fontSize: small ? 11 : 13,
        fill: muted,
      }),
      text(heads, {
        x: (d: Head) => start(d.at) + 3,
        y: () => 66,
        text: (d: Head) => `${d.sign}${small ? "" : " "}${number(d.line)} %`,
        textAnchor: "start",
        fontWeight: 600,
        fill: accent,
      }),
      link(heads, {
        x1: (d: Head) => x(d.at, d, d.min),
        x2: (d: Head) => x(d.at, d, d.max),
        y1: trackAt,
        y2: trackAt,
        stroke: "var(--ink-quiet)",
        strokeWidth: 1.5,
      }),
      link(
        heads.filter(({printed}) => printed !== undefined),
        {
          x1: (d: Head) => x(d.at, d, d.printed!),
          x2: (d: Head) => x(d.at, d, d.printed!),
          y1: trackAt - 9,
          y2: trackAt + 9,
          stroke: ink,
          strokeWidth: 2,
        },
      ),
      rect(cells, {
        x1: (d: Cell) => start(d.at),
        x2: (d: Cell) => start(d.at) + across - 2,
        y1: (d: Cell) => y(d.row) + (down > 8 ? 1 : 0.25),
        y2: (d: Cell) => y(d.row + 1) - (down > 8 ? 1 : 0.25),
        fill: (d: Cell) => fills[d.shade]!,
        title: "says",
      }),
      figures(false),
      figures(true),
      text(written ? named : [], {
        x: () => 0,
        y: (d: Named) => y(d.at) + down / 2,
        text: "name",
        textAnchor: "start",
        fill: ink,
        fontWeight: (d: Named) => (d.full ? 600 : 400),
      } as object),
      text(written ? named : [], {
        x: () => canvas.width - 4,
        y: (d: Named) => y(d.at) + down / 2,
        text: "total",
        textAnchor: "end",
        fill: (d: Named) => (d.full ? warm : muted),
        fontWeight: 600,
      }),
      text([small ? totalHead.narrow : totalHead.wide], {
        x: () => canvas.width - 4,
        y: () => 2,
        text: (d: string) => d,
        textAnchor: "end",
        lineAnchor: "top",
        lineHeight: 1.1,
        fill: warm,
      }),
      // Between the areas that reach every line and the others.
      link(parted > 0 ? [parted] : [], {
        x1: 0,
        x2: canvas.width,
        y1: (d: number) => y(d),
        y2: (d: number) => y(d),
        stroke: warm,
        strokeWidth: 2,
      }),
      rect(heads, {
        className: "handles",
        x1: (d: Head) => x(d.at, d, d.line) - 5,
        x2: (d: Head) => x(d.at, d, d.line) + 5,
        y1: trackAt - 8,
        y2: trackAt + 8,
        fill: accent,
        rx: 4,
        stroke: "transparent",
        strokeWidth: 14,
      }),
    ],
  }) as SVGElement;
  nameHandles(
    figure,
    "handles",
    columns.map(({key}) => key),
  );
  return figure;
}

/** A handle for the line of each column. */
export function heatMapHandles<State>(
  columns: readonly HeatColumn[],
  rows: number,
  size: {width: number; height: number},
  says: (column: HeatColumn, at: number) => string,
  set: (at: number, line: number) => Partial<State>,
): Handle<State>[] {
  const {value} = places(size, rows, columns.length);
  return columns.map((column, at) => ({
    key: column.key,
    label: `Line: ${column.name}`,
    value: column.line,
    min: column.min,
    max: column.max,
    step: 1,
    text: says(column, at),
    at: (x: number) => value(at, column, x),
    set: (line: number) => set(at, line),
  }));
}
