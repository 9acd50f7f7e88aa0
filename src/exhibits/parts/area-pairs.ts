/**
 * Two values of each area against each other, with the line that fits them best: the figure of many exhibits. A thin
 * line for each of the other reconstructions shows how much of the relation is known.
 */
import {choice, type Choice} from "../../components/controls.js";
import {count, number} from "../../components/format.js";
import {messages} from "../../components/messages.js";
import type {NumberOrigin} from "../../components/origin.js";
import {dot, gridX, gridY, link, plot, text} from "../../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Column, type Exhibit} from "../exhibit.js";
import {bottomAxis, leftAxis} from "./axes.js";
import {extent, inRange} from "./extent.js";
import {two} from "./index-dots.js";
import {accent, base, halo, hairline, ink, muted, paper, quiet, warm} from "./theme.js";

const words = messages.controls;

/** An area, or what a reconstruction or your extract comes to as a whole. What a row does not have is null. */
export type PairRow = {
  kind: "area" | "whole";
  /** The code of an area, the number of a reconstruction. */
  name: string;
  municipality: string | null;
  /** The cities of an area; of a whole those that it is about. */
  group: "oslo" | "others" | "all";
  x: number | null;
  y: number | null;
  /** Of a whole: the correlation of x and y, the least-squares line, and how many areas have x below y. */
  r: number | null;
  slope: number | null;
  intercept: number | null;
  below: number | null;
  areas: number | null;
  /** Of the values; the same in every row. */
  xYear: number;
  yYear: number;
  origin: NumberOrigin;
};

type Area = PairRow & {x: number; y: number};
/** What one reconstruction, or an extract, comes to. */
export type Fit = PairRow & {r: number; slope: number; intercept: number; below: number; areas: number};

type Show = PairRow["group"];
const shows: Readonly<Record<Show, string>> = {
  all: words.allCities,
  oslo: "Oslo",
  others: words.otherCities,
};

export const areasOf = (rows: readonly PairRow[]): Area[] =>
  rows.filter((row): row is Area => row.kind === "area" && row.x !== null && row.y !== null);

/** Those of a group of cities, the drawn one first; an extract without the group has none. */
export const fitsOf = (rows: readonly PairRow[], group: Show = "all"): Fit[] =>
  rows.filter(
    (row): row is Fit => row.kind === "whole" && row.group === group && row.r !== null && row.slope !== null,
  );

const yearsOf = ([row]: readonly PairRow[]) => ({x: row!.xYear, y: row!.yYear});

const isReconstructed = (rows: readonly PairRow[]): boolean => rows[0]?.origin === "reconstructed";

export interface Axis {
  /** Above or below the scale, where the year is added: "Percent of residents who rent". */
  label: string;
  /** In a sentence about one area: "40.1 percent rent". */
  says: (value: number) => string;
  /** A value on the scale. */
  tick: (value: number) => string;
}

export interface PairClaim {
  id: string;
  x: Axis;
  y: Axis;
  /** Both on one scale, with a line where they are equal and what it means to lie above or below it. */
  equal?: {line: string; above: string; below: string};
  title: (rows: readonly PairRow[]) => string;
  subtitle: (years: {x: number; y: number}) => string;
  /** What the figure says of a group of cities beyond the correlation. */
  also?: (fits: readonly Fit[]) => string;
  /** What is printed, in words on the figure. */
  printed: string;
  notes: readonly string[];
}

/** A little room on both sides of what there is. */
function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  const room = 0.06 * (high - low || 1);
  return [low - room, high + room];
}

const columns = ({x, y, equal}: PairClaim): readonly Column<PairRow>[] => [
  {key: "name", label: "Area, or all of them as a whole"},
  {key: "municipality", label: "Municipality"},
  {key: "group", label: "Cities"},
  {key: "x", label: x.label, decimals: equal ? 0 : 1},
  {key: "y", label: y.label, decimals: equal ? 0 : 1},
  {key: "r", label: "Correlation", decimals: 2},
  {key: "slope", label: "Slope", decimals: 2},
  {key: "intercept", label: "Intercept", decimals: equal ? 0 : 1},
  {key: "below", label: "Areas with the first below the second"},
  {key: "areas", label: "Areas"},
  {key: "kind", label: "Kind of row"},
  {key: "xYear", label: "Year of the first"},
  {key: "yYear", label: "Year of the second"},
  {key: "origin", label: "Origin"},
];

type PairControls = {show: Choice<Show>};

export const areaPairs = (claim: PairClaim): Exhibit =>
  defineExhibit<PairRow, PairControls>({
    id: claim.id,
    columns: columns(claim),
    controls: {show: choice(words.show, shows)},
    height: {wide: 500, narrow: 430},
    title: (rows) =>
      fitsOf(rows).length > 0
        ? claim.title(rows)
        : "No line goes through these areas: they are too few, or too much alike",
    subtitle: (rows) => claim.subtitle(yearsOf(rows)),
    draw: (rows, {show}, canvas) => pairs(rows, show, claim, canvas),
    describe(rows, {show}) {
      const fits = fitsOf(rows, show);
      const [drawn, ...others] = fits;
      if (!drawn) return `There is no area of ${shows[show]} in these data, or no line fits it.`;
      const range = others.length
        ? ` (in ${number(fits.length)} reconstructions ${inRange(
            fits.map(({r}) => r),
            two,
          )})`
        : "";
      const also = claim.also ? ` ${claim.also(fits)}` : "";
      return `${shows[show]}: the correlation over ${count(drawn.areas, "area")} is ${two(drawn.r)}${range}.${also}${isReconstructed(rows) ? ` ${claim.printed}` : ""}`;
    },
    notes: (rows) => (isReconstructed(rows) ? claim.notes : []),
    how: "Correlation and line are computed over the analysis areas, each counting once, in every reconstruction by itself; the thin lines are those of the reconstructions that are not drawn. A line through areas says nothing yet about people.",
    functions: [{name: "correlation", module: "inference"}],
  });

function pairs(rows: readonly PairRow[], show: Show, claim: PairClaim, canvas: Canvas): SVGElement {
  const {x, y, equal} = claim;
  const narrow = canvas.width < narrowBelow;
  const areas = areasOf(rows);
  const chosen = (area: Area): boolean => show === "all" || area.group === show;
  const fits = fitsOf(rows, show);
  const [xs, ys] = [areas.map((area) => area.x), areas.map((area) => area.y)];
  // Only as far as there are areas; and no line leaves the frame.
  const [from, to] = extent(areas.filter(chosen).map((area) => area.x));
  const at = ({slope, intercept}: Fit, value: number): number => intercept + slope * value;
  const ends = fits.flatMap((fit) => [at(fit, from), at(fit, to)]);
  const both = domainOf([...xs, ...ys, ...ends]);
  const [across, up] = equal ? [both, both] : [domainOf(xs), domainOf([...ys, ...ends])];
  const line = (some: readonly Fit[], style: object) =>
    link(some, {x1: from, x2: to, y1: (d: Fit) => at(d, from), y2: (d: Fit) => at(d, to), ...style});
  const [drawn, ...others] = fits;
  const [reconstructed, years] = [isReconstructed(rows), yearsOf(rows)];
  const faded = (d: Area): boolean => !chosen(d);
  const ticks = narrow ? 4 : 6;
  const says = [
    reconstructed ? "Every dot is a synthetic area." : "",
    others.length ? "Thin lines: the other reconstructions." : "",
  ]
    .filter(Boolean)
    .join(narrow ? "\n" : " ");
  const [top, left] = [(says ? (narrow ? 40 : 24) : 0) + 34, 40];
  const topLeft = {frameAnchor: "top-left", textAnchor: "start", dx: -left} as const;
  return plot({
    ...base(canvas, {top, bottom: 46, left, right: 16}),
    x: {domain: across},
    y: {domain: up},
    marks: [
      gridX({...hairline, ticks}),
      gridY({...hairline, ticks}),
      bottomAxis(`${x.label}, ${years.x}`, {ticks, tickFormat: x.tick}),
      leftAxis("", {ticks, tickFormat: y.tick}),
      text([says], {text: (d: string) => d, ...topLeft, dy: -top + 4, lineAnchor: "top", fill: accent}),
      text([`${y.label}, ${years.y}`], {text: (d: string) => d, ...topLeft, dy: -20, fill: muted}),
      link(equal ? [both] : [], {
        x1: (d: number[]) => d[0],
        y1: (d: number[]) => d[0],
        x2: (d: number[]) => d[1],
        y2: (d: number[]) => d[1],
        stroke: ink,
        strokeDasharray: "4 3",
      }),
      line(others, {stroke: warm, strokeWidth: 1, strokeOpacity: 0.4}),
      dot(areas, {
        x: "x",
        y: "y",
        r: 4.5,
        fill: (d: Area) => (faded(d) || (equal && d.x >= d.y) ? paper : accent),
        fillOpacity: (d: Area) => (faded(d) ? 0.4 : 0.85),
        stroke: (d: Area) => (faded(d) ? quiet : accent),
        strokeOpacity: (d: Area) => (faded(d) ? 0.5 : 1),
        title: (d: Area) =>
          `${d.name}${reconstructed ? " (a synthetic area)" : ""}, ${d.municipality ?? ""}: ${x.says(d.x)}, ${y.says(d.y)}`,
      }),
      line(drawn ? [drawn] : [], {stroke: warm, strokeWidth: 2.5}),
      text(drawn ? [drawn] : [], {
        x: () => to,
        y: (d: Fit) => at(d, to),
        text: (d: Fit) => `r = ${two(d.r)}`,
        textAnchor: "end",
        dy: drawn && drawn.slope < 0 ? -14 : 16,
        fill: warm,
        fontWeight: 600,
        ...halo,
      }),
      text(equal ? [both] : [], {
        x: (d: number[]) => d[0],
        y: (d: number[]) => d[0],
        text: () => equal!.line,
        textAnchor: "start",
        dx: 26,
        dy: -10,
        fill: ink,
        ...halo,
      }),
      text(equal ? [equal.above] : [], {
        text: (d: string) => d,
        frameAnchor: "top-left",
        dx: 8,
        dy: 8,
        fill: accent,
        fontWeight: 600,
        ...halo,
      }),
      text(equal ? [equal.below] : [], {
        text: (d: string) => d,
        frameAnchor: "bottom-right",
        dx: -8,
        dy: -8,
        fill: accent,
        fontWeight: 600,
        ...halo,
      }),
    ],
  }) as SVGElement;
}
