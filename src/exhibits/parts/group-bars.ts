/** Areas side by side, each with the members of a group as a bar that the reader can pull. */
import {number} from "../../components/format.js";
import {barY, gridY, plot, ruleY, text, tickY} from "../../vendor/plot.js";
import type {Canvas, Column, Handle} from "../exhibit.js";
import {nameHandles} from "./compose.js";
import {bottomAxis, leftAxis} from "./axes.js";
import {accent, base, halo, ink, quiet, hairline} from "./theme.js";

export type GroupRow = {area: string; group: number; others: number; total: number; before: number};

/** The rows as a table; with what the group is compared, in words. */
export const groupColumns = (before: string): Column<GroupRow>[] => [
  {key: "area", label: "Area"},
  {key: "group", label: "The group"},
  {key: "others", label: "Everybody else"},
  {key: "total", label: "All"},
  {key: "before", label: before},
];

export interface GroupBarOptions {
  /** The most people that the scale shows. */
  top: number;
  /** Of the vertical axis. */
  label: string;
  /** What the bars are; "areas" unless told. */
  bars?: "areas" | "schools";
  /**
   * Where the bars stand beside those that the reader pulls: what is written below each, in two lines, and below them all. They are not
   * pulled, and the share of all is written there only.
   */
  beside?: {tick: (name: string) => string; axis: string} | undefined;
}

/** Drawing and dragging have to agree about it. */
export const groupBarMargin = {top: 44, bottom: 46, left: 40, right: 10};
const margin = groupBarMargin;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export function groupBars(
  rows: readonly GroupRow[],
  {top, label, bars = "areas", beside}: GroupBarOptions,
  canvas: Canvas,
): SVGElement {
  const names = rows.map(({area}) => area);
  const share = sum(rows.map(({group}) => group)) / sum(rows.map(({total}) => total));
  const alike = rows.every(({total}) => total === rows[0]!.total);
  // Areas of one size share one line of what an even mix would give; otherwise each has its own.
  const even = rows.map(({area, total}) => ({area, members: share * total}));
  const named = beside ? [] : even.slice(0, 1);
  const mean = {
    textAnchor: "start",
    dx: 4,
    text: () => `${alike ? "" : "- - "}all ${bars} ${number(100 * share, 0)} %`,
    fill: ink,
    ...halo,
  } as const;
  const figure = plot({
    ...base(canvas, margin),
    x: {domain: names, padding: 0.25, axis: null},
    y: {domain: [0, top]},
    marks: [
      gridY({...hairline, ticks: 5}),
      leftAxis(label, {ticks: 5}),
      // Schools are named by the tree that stands below them.
      bottomAxis(beside?.axis ?? (bars === "areas" ? "Area" : ""), {
        color: ink,
        labelOffset: beside ? 48 : 36,
        ...(beside ? {tickFormat: beside.tick} : {}),
      }),
      alike && rows[0]!.total === top
        ? null
        : barY(rows, {x: "area", y: "total", fill: "none", stroke: quiet, strokeOpacity: 0.7}),
      barY(rows, {x: "area", y: "group", fill: "var(--band-1)"}),
      alike
        ? ruleY(
            even.slice(0, 1).map(({members}) => members),
            {stroke: ink, strokeDasharray: "4 3"},
          )
        : tickY(even, {x: "area", y: "members", stroke: ink, strokeDasharray: "4 3"}),
      alike
        ? text(named, {...mean, y: "members", frameAnchor: "left", dy: -8})
        : text(named, {...mean, frameAnchor: "top-left", dy: -2}),
      tickY(rows.some(({group, before}) => group !== before) ? rows : [], {
        x: "area",
        y: "before",
        stroke: ink,
        strokeWidth: 1.5,
        strokeDasharray: "3 3",
      }),
      barY(rows, {
        className: "handles",
        x: "area",
        y1: (d: GroupRow) => Math.max(d.group - top * 0.015, 0),
        y2: (d: GroupRow) => Math.max(d.group, 0) + top * 0.015,
        fill: accent,
        rx: 3,
        stroke: "transparent",
        strokeWidth: 16,
      }),
      text(rows, {
        x: "area",
        y: "group",
        text: (d: GroupRow) => number(d.group),
        dy: -14,
        fontWeight: 600,
        fill: accent,
        pointerEvents: "none",
        ...halo,
      }),
    ],
  }) as SVGElement;
  if (!beside) nameHandles(figure, "handles", names);
  return figure;
}

/** One handle per area: pulling it makes people members, or no longer so; nobody comes or goes. */
export function groupHandles(
  rows: readonly GroupRow[],
  top: number,
  height: number,
): Handle<{group: readonly number[]}>[] {
  const room = height - margin.top - margin.bottom;
  const group = rows.map((row) => row.group);
  return rows.map((row, i) => ({
    key: row.area,
    label: `Area ${row.area}: people in the group`,
    value: row.group,
    min: 0,
    max: row.total,
    step: 1,
    text: `${row.group} of ${row.total}`,
    at: (_x, y) => top * (1 - (y - margin.top) / room),
    set: (value) => ({group: group.with(i, value)}),
  }));
}
