import type {AreaGeometry} from "../../lib/spatial/weights.js";
import {plot, rect, text, type Markish} from "../../vendor/plot.js";
import type {Canvas, Handle} from "../exhibit.js";
import {nameHandles} from "./compose.js";
import {base, muted} from "./theme.js";

/** A square between streets; y grows upwards. */
export interface TownSquare {
  readonly row: number;
  readonly column: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** An invented town of as many rows of squares as columns, on which the reader moves tokens. */
export interface Town {
  readonly side: number;
  /** Where the streets lie, from the left and from the top. */
  readonly edges: readonly number[];
  readonly end: number;
  /** Row by row from the top; the index is the square's place. */
  readonly squares: readonly TownSquare[];
  readonly points: readonly (readonly [number, number])[];
  readonly polygons: readonly AreaGeometry[];
}

/** The town of so wide columns, whose rows are as high. */
export function townOf(widths: readonly number[]): Town {
  const side = widths.length;
  const edges = widths.reduce((so, width) => [...so, so.at(-1)! + width], [0]);
  const end = edges.at(-1)!;
  const squares = Array.from({length: side * side}, (_, place): TownSquare => {
    const [row, column] = [Math.floor(place / side), place % side];
    const [x1, x2] = [edges[column]!, edges[column + 1]!];
    const [y1, y2] = [end - edges[row + 1]!, end - edges[row]!];
    return {row, column, x1, x2, y1, y2};
  });
  return {
    side,
    edges,
    end,
    squares,
    points: squares.map(({x1, x2, y1, y2}) => [(x1 + x2) / 2, (y1 + y2) / 2] as const),
    polygons: squares.map(({x1, x2, y1, y2}) => ({
      type: "Polygon",
      coordinates: [
        [
          [x1, y1],
          [x2, y1],
          [x2, y2],
          [x1, y2],
          [x1, y1],
        ],
      ],
    })),
  };
}

export const called = ({squares}: Town, place: number): string =>
  `Row ${squares[place]!.row + 1}, column ${squares[place]!.column + 1}`;

/**
 * Places for the tokens, from the first to the last, in order of a score. Scores are whole numbers, so that every browser
 * breaks ties alike.
 */
export function arranged(
  {squares}: Town,
  score: (square: TownSquare, place: number) => number,
): readonly number[] {
  return squares
    .map((square, place) => ({place, score: score(square, place)}))
    .sort((a, b) => a.score - b.score || a.place - b.place)
    .map(({place}) => place);
}

/** The places of the tokens: an address can hold any numbers, and only an order of the squares is one. */
export function orderOf(places: readonly number[], otherwise: readonly number[]): readonly number[] {
  const isOrder = places.every(Number.isInteger) && new Set(places).size === places.length;
  return isOrder ? places : otherwise;
}

/** A token in its square. */
export interface Token {
  readonly token: number;
  readonly place: number;
  /** What the square is called. */
  readonly square: string;
}

/** Room for a line of text above the map. */
export const head = 30;

/** How each square is drawn. */
export interface TownLook<T> {
  /** What the numbers are. */
  readonly label: string;
  readonly value: (row: T) => string;
  readonly onSquare: (row: T) => string;
  readonly title: (row: T) => string;
  readonly paint: {fill: string | ((row: T) => string); fillOpacity?: (row: T) => number};
  /** Marks between the squares and their numbers, and above the numbers. */
  readonly under?: readonly Markish[];
  readonly above?: readonly Markish[];
}

/** The town as a map of `edge` by `edge` pixels under a line of text; its squares are the tokens' handles. */
export function townMap<T extends Token>(
  {squares, end}: Town,
  rows: readonly T[],
  {label, value, onSquare, title, paint, under = [], above = []}: TownLook<T>,
  edge: number,
  {document}: Canvas,
): SVGElement {
  const at = (row: T): TownSquare => squares[row.place]!;
  const figure = plot({
    ...base({document, width: edge + 4, height: edge + head}, {top: head, bottom: 2, left: 2, right: 2}),
    x: {domain: [0, end], axis: null},
    y: {domain: [0, end], axis: null},
    marks: [
      text([""], {
        text: () => label,
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: -20,
        fill: muted,
      }),
      rect(rows, {
        className: "handles",
        x1: (row: T) => at(row).x1,
        x2: (row: T) => at(row).x2,
        y1: (row: T) => at(row).y1,
        y2: (row: T) => at(row).y2,
        ...paint,
        stroke: "var(--paper)",
        strokeWidth: 2,
        title,
      }),
      ...under,
      text(rows, {
        x: (row: T) => (at(row).x1 + at(row).x2) / 2,
        y: (row: T) => (at(row).y1 + at(row).y2) / 2,
        text: value,
        fill: onSquare,
        fontWeight: 600,
        pointerEvents: "none",
      }),
      ...above,
    ],
  }) as SVGElement;
  nameHandles(
    figure,
    "handles",
    rows.map(({token}) => `square-${token}`),
  );
  return figure;
}

/** A handle on every square: put onto another, the two change places. */
export function townHandles<T extends Token, State extends {places: readonly number[]}>(
  {side, edges, end}: Town,
  rows: readonly T[],
  edge: number,
  label: (row: T) => string,
  moved: (places: readonly number[], to: number) => Partial<State>,
): Handle<State>[] {
  const places = rows.map(({place}) => place);
  const along = (at: number): number => {
    const street = edges.findLastIndex((from) => (end * at) / edge >= from);
    return Math.min(side - 1, Math.max(0, street));
  };
  return rows.map((row) => ({
    key: `square-${row.token}`,
    label: label(row),
    value: row.place,
    min: 0,
    max: side * side - 1,
    step: 1,
    up: -side,
    text: row.square,
    at: (x, y) => side * along(y - head) + along(x - 2),
    set: (to) => moved(places.with(row.token, to).with(places.indexOf(to), row.place), to),
  }));
}
