/** The two halves of the figure of what disclosure control costs: what becomes of values, and of what is computed from them. */
import {number} from "../../components/format.js";
import {dot, gridX, link, plot, rect, ruleX, text} from "../../vendor/plot.js";
import {narrowBelow, type Canvas} from "../exhibit.js";
import {bottomAxis} from "./axes.js";
import {accent, base, hairline, halo, ink, muted, paper, quiet, warm} from "./theme.js";

/** What becomes of one series. */
export interface ValueLine {
  readonly label: string;
  /** A part of the line above it. */
  readonly isPart: boolean;
  readonly people: number;
  readonly lost: number;
  /** Percentage points; null of means, which are not rounded. */
  readonly moves: {
    readonly quarter: number;
    readonly median: number;
    readonly threeQuarters: number;
    readonly largest: number;
  } | null;
  readonly says: string;
}

/** One result, as percent of what it is as counted. */
export interface ResultLine {
  readonly label: string;
  readonly now: number;
  readonly others: {readonly low: number; readonly mean: number; readonly high: number} | null;
  /** "0.162 → 0.180" */
  readonly written: string;
  readonly says: string;
}

/** On a phone a name stands above its line, and at its left where there is room. */
interface Shape {
  readonly isPhone: boolean;
  readonly left: number;
  readonly right: number;
}
const shapeOf = (width: number, right: {wide: number; narrow: number}): Shape =>
  width < narrowBelow
    ? {isPhone: true, left: 4, right: right.narrow}
    : {isPhone: false, left: 262, right: right.wide};

const top = 34;
const bottom = 44;

/** Where the lines of a panel lie, from above: the last place is the end. */
function placesOf(lines: number, height: number, {isPhone}: Shape) {
  const room = (height - top - bottom) / lines;
  return {
    room,
    at: (line: number): number => (line + (isPhone ? 0.72 : 0.5)) * room,
    name: (line: number): number => (line + (isPhone ? 0.26 : 0.5)) * room,
  };
}

/** What the lines are called. */
const names = (rows: readonly {label: string; nameY: number}[], {isPhone, left}: Shape) =>
  text(rows, {
    y: "nameY",
    text: "label",
    frameAnchor: "left",
    dx: (isPhone ? 0 : -left) + 2,
    textAnchor: "start",
    fill: ink,
    ...halo,
  });

/** What is read out: the whole line, wherever one points. */
const readOut = (
  rows: readonly {y: number; says: string}[],
  [from, to]: readonly [number, number],
  room: number,
  {isPhone}: Shape,
) =>
  rect(rows, {
    x1: () => from,
    x2: () => to,
    y1: (d: {y: number}) => d.y - room * (isPhone ? 0.7 : 0.45),
    y2: (d: {y: number}) => d.y + room * (isPhone ? 0.25 : 0.45),
    fill: "transparent",
    title: "says",
  });

/** As far to ten times as much as from nothing to a fiftieth of a point: what is small is seen, and nothing is nothing. */
const pointScale = {type: "symlog", constant: 0.02, domain: [0, 100]} as const;
const percentScale = {type: "symlog", constant: 0.5, domain: [-20, 100]} as const;

export const points = (value: number): string => number(value, value < 1 ? 2 : 1);

export function valuePanel(lines: readonly ValueLine[], canvas: Canvas): SVGElement {
  const {width, height} = canvas;
  const shape = shapeOf(width, {wide: 166, narrow: 66});
  const {isPhone, left, right} = shape;
  const {at, name, room} = placesOf(lines.length, height, shape);
  const rows = lines.map((line, place) => ({...line, y: at(place), nameY: name(place)}));
  type Line = (typeof rows)[number];
  const moved = rows.filter(({moves}) => moves !== null);
  const most = pointScale.domain[1];
  const of = (key: keyof NonNullable<ValueLine["moves"]>) => (d: Line) => Math.min(most, d.moves![key]);
  const inner = height - top - bottom;
  const column = (dx: number) => ({frameAnchor: "right", textAnchor: "end", dx}) as const;
  const heads = isPhone
    ? [{text: "Gone", dx: right - 2}]
    : [
        {text: "Median", dx: 58},
        {text: "Largest", dx: 112},
        {text: "Gone", dx: right - 2},
      ];
  return plot({
    ...base(canvas, {top, bottom, left, right}),
    x: {...pointScale},
    y: {domain: [inner, 0], axis: null},
    marks: [
      gridX({...hairline, ticks: [0, 0.1, 1, 10]}),
      bottomAxis("Points that a percentage moves", {
        ticks: [0, 0.1, 1, 10],
        tickFormat: (d: number) => number(d),
      }),
      ...heads.map(({text: head, dx}) =>
        text([head], {...column(dx), frameAnchor: "top-right", text: (d: string) => d, dy: -18, fill: muted}),
      ),
      ...(isPhone
        ? []
        : [
            text(["People"], {
              frameAnchor: "top-left",
              textAnchor: "end",
              dx: -14,
              dy: -18,
              text: (d: string) => d,
              fill: muted,
            }),
          ]),
      names(
        rows.map(({label, people, nameY}) => ({
          label: isPhone ? `${label} · ${number(Math.round(people))}` : label,
          nameY,
        })),
        shape,
      ),
      ...(isPhone
        ? []
        : [
            text(rows, {
              y: "y",
              text: (d: Line) => number(Math.round(d.people)),
              frameAnchor: "left",
              textAnchor: "end",
              dx: -14,
              fill: muted,
            }),
          ]),
      link(moved, {x1: of("threeQuarters"), x2: of("largest"), y: "y", stroke: quiet, strokeWidth: 1.5}),
      rect(moved, {
        x1: of("quarter"),
        x2: of("threeQuarters"),
        y1: (d: Line) => d.y - 4,
        y2: (d: Line) => d.y + 4,
        fill: accent,
        fillOpacity: 0.35,
      }),
      dot(moved, {x: of("largest"), y: "y", r: 3, fill: paper, stroke: quiet, strokeWidth: 1.5}),
      dot(moved, {x: of("median"), y: "y", r: 5, fill: accent, stroke: paper, strokeWidth: 1.5}),
      text(
        rows.filter(({moves}) => moves === null),
        {
          x: () => 0,
          y: "y",
          text: () => "a mean: hidden or exact",
          textAnchor: "start",
          dx: 6,
          fill: muted,
          ...halo,
        },
      ),
      ...(isPhone
        ? []
        : (
            [
              ["median", 58],
              ["largest", 112],
            ] as const
          ).map(([key, dx]) =>
            text(moved, {...column(dx), y: "y", text: (d: Line) => points(d.moves![key]), fill: ink}),
          )),
      text(rows, {
        ...column(right - 2),
        y: "y",
        text: (d: Line) => number(d.lost),
        fontWeight: 600,
        fill: ink,
      }),
      readOut(rows, pointScale.domain, room, shape),
    ],
  }) as SVGElement;
}

export function resultPanel(lines: readonly ResultLine[], canvas: Canvas): SVGElement {
  const {width, height} = canvas;
  const shape = shapeOf(width, {wide: 166, narrow: 8});
  const {isPhone, left, right} = shape;
  const {at, name, room} = placesOf(lines.length, height, shape);
  const rows = lines.map((line, place) => ({...line, y: at(place), nameY: name(place)}));
  type Line = (typeof rows)[number];
  const drawn = rows.filter(({others}) => others !== null);
  const [least, most] = percentScale.domain;
  const within = (value: number): number => Math.min(most, Math.max(least, value));
  const ticks = [-10, -1, 0, 1, 10, 50];
  return plot({
    ...base(canvas, {top, bottom, left, right}),
    x: {...percentScale},
    y: {domain: [height - top - bottom, 0], axis: null},
    marks: [
      gridX({...hairline, ticks}),
      bottomAxis("Change, percent of the result as counted", {
        ticks,
        tickFormat: (d: number) => number(d),
      }),
      ruleX([0], {stroke: quiet}),
      text(["Computed from what is published"], {
        frameAnchor: "top-left",
        dx: isPhone ? 0 : -left + 2,
        dy: -18,
        text: (d: string) => d,
        fill: muted,
        ...(isPhone ? {} : {textAnchor: "start"}),
      }),
      names(rows, shape),
      rect(drawn, {
        x1: (d: Line) => within(d.others!.low),
        x2: (d: Line) => within(d.others!.high),
        y1: (d: Line) => d.y - 5,
        y2: (d: Line) => d.y + 5,
        fill: quiet,
        fillOpacity: 0.3,
      }),
      link(drawn, {
        x1: (d: Line) => within(d.others!.mean),
        x2: (d: Line) => within(d.others!.mean),
        y1: (d: Line) => d.y - 8,
        y2: (d: Line) => d.y + 8,
        stroke: ink,
        strokeWidth: 1.5,
      }),
      dot(rows, {
        x: (d: Line) => within(d.now),
        y: "y",
        r: 5,
        fill: (d: Line) => (d.now === 0 ? accent : warm),
        stroke: paper,
        strokeWidth: 1.5,
      }),
      text(rows, {
        y: isPhone ? "nameY" : "y",
        text: "written",
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 2,
        fontWeight: 600,
        fill: ink,
        ...halo,
      }),
      readOut(rows, percentScale.domain, room, shape),
    ],
  }) as SVGElement;
}
