/** Incomes in order as bars that the reader can pull, with the lines of low income across them. */
import {number, quantity} from "../../components/format.js";
import {axisX, barY, gridY, plot, ruleY, text, tickY} from "../../vendor/plot.js";
import {narrowBelow, type Canvas, type Column, type Handle} from "../exhibit.js";
import {leftAxis} from "./axes.js";
import {nameHandles} from "./compose.js";
import {spread} from "./spread.js";
import {accent, base, halo, hairline, ink, warm} from "./theme.js";

/** The lines of low income that are in use, as shares of the median. */
export const lineShares = [0.5, 0.6] as const;

export interface IncomeBar {
  /** In thousand kroner. */
  income: number;
  before: number;
  /** Against the lines, in words. */
  line: string;
}

/** What an income is called that lies so far against the lines at 50 and 60 percent. */
export const againstLines = (income: number, [fifty, sixty]: readonly [number, number]): string =>
  income < fifty ? "under 50 percent" : income < sixty ? "under 60 percent" : "above both";

/** On a straight line between neighbours and on beyond them, at a position counted in bars; never below nothing. */
export function between(bars: readonly number[], position: number): number {
  const low = Math.min(bars.length - 2, Math.max(0, Math.floor(position)));
  return Math.max(0, bars[low]! + (position - low) * (bars[low + 1]! - bars[low]!));
}

/** The incomes as columns of a table; with what they are compared, in words. */
export const incomeColumns = (before: string): Column<IncomeBar>[] => [
  {key: "income", label: "Income", unit: "thousand NOK"},
  {key: "before", label: before, unit: "thousand NOK"},
  {key: "line", label: "Against the lines"},
];

export interface IncomeBarOptions {
  /** The most that the scale shows. */
  top: number;
  /** Of the horizontal axis. */
  label: string;
  /** Lines across the bars, as shares of the median; 1 is the median itself. */
  levels: readonly {share: number; income: number}[];
}

/** Drawing and dragging have to agree about it. */
const margin = {top: 26, bottom: 46, left: 46};

export function incomeBars<R extends IncomeBar>(
  rows: readonly R[],
  x: Extract<keyof R, string>,
  {top, label, levels}: IncomeBarOptions,
  canvas: Canvas,
): SVGElement {
  const narrow = canvas.width < narrowBelow;
  const right = narrow ? 74 : 150;
  // The lines can be close together; their labels in the margin must not be.
  const perPixel = top / (canvas.height - margin.top - margin.bottom);
  const at = spread(
    levels.map(({income}) => income),
    17 * perPixel,
  );
  const labels = levels.map(({share, income}, i) => ({
    at: at[i]!,
    label: `${share === 1 ? "Median" : `${number(100 * share)} %${narrow ? "" : " of the median"}`}: ${number(income, 0)}`,
  }));
  const fill = ({line}: R): string =>
    line === "under 50 percent" ? warm : line === "under 60 percent" ? "var(--warm-soft)" : "var(--band-1)";
  const figure = plot({
    ...base(canvas, {...margin, right}),
    x: {domain: rows.map((row) => row[x]), padding: 0.22, axis: null},
    y: {domain: [0, top]},
    marks: [
      gridY({...hairline, ticks: 6}),
      leftAxis("Income, thousand NOK", {
        ticks: 6,
        tickFormat: (d: number) => number(d),
      }),
      axisX({
        tickSize: 0,
        color: ink,
        label,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 36,
      }),
      barY(rows, {x, y: "income", fill}),
      tickY(rows.some(({income, before}) => income !== before) ? rows : [], {
        x,
        y: "before",
        stroke: ink,
        strokeWidth: 1.5,
        strokeDasharray: "3 3",
      }),
      ruleY(levels, {y: "income", stroke: ink, strokeWidth: 1.5, strokeDasharray: "5 3"}),
      text(labels, {
        y: "at",
        frameAnchor: "right",
        textAnchor: "start",
        dx: 6,
        text: "label",
        fill: ink,
        fontWeight: 600,
        ...halo,
      }),
      barY(rows, {
        className: "handles",
        x,
        y1: ({income}: R) => Math.max(0, income - 12),
        y2: ({income}: R) => income + 12,
        fill: accent,
        rx: 3,
        stroke: "transparent",
        strokeWidth: 14,
      }),
    ],
  });
  nameHandles(
    figure,
    "handles",
    rows.map((row) => String(row[x])),
  );
  return figure as SVGElement;
}

export interface IncomeHandleOptions<R> {
  /** The most that the scale shows. */
  top: number;
  /** Of the drawing of the bars. */
  height: number;
  label: (row: R) => string;
  /** How far a bar can be pulled; over the whole scale unless told. */
  within?: (index: number) => readonly [number, number];
}

/** One handle per bar, by five thousand kroner. */
export function incomeHandles<R extends IncomeBar>(
  rows: readonly R[],
  x: Extract<keyof R, string>,
  {top, height, label, within = () => [0, top]}: IncomeHandleOptions<R>,
): Handle<{income: readonly number[]}>[] {
  const room = height - margin.top - margin.bottom;
  const incomes = rows.map(({income}) => income);
  return rows.map((row, i) => {
    const [min, max] = within(i);
    return {
      key: String(row[x]),
      label: label(row),
      value: row.income,
      min,
      max,
      step: 5,
      text: `${quantity(row.income, "thousand kroner")}, ${row.line}`,
      at: (_x, y) => top * (1 - (y - margin.top) / room),
      set: (value) => ({income: incomes.with(i, value)}),
    };
  });
}
