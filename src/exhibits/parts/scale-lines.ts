/** D against the size of the neighbourhood: one line per city or country, one panel per group. */
import {choice} from "../../components/controls.js";
import {number, signed} from "../../components/format.js";
import {messages} from "../../components/messages.js";
import {dot, gridY, line, plot, ruleY, text} from "../../vendor/plot.js";
import {narrowBelow, type Canvas} from "../exhibit.js";
import {spread} from "./spread.js";
import {bottomAxis, leftAxis} from "./axes.js";
import {accent, base, halo, ink, muted, quiet, warm, hairline} from "./theme.js";

const words = messages.controls;

export interface ScalePoint {
  /** Which panel it stands in; empty when there is one only. */
  panel: string;
  k: number;
  place: string;
  d: number;
}

export interface Rise {
  panel: string;
  place: string;
  from: ScalePoint;
  to: ScalePoint;
}

/** Every step to a larger neighbourhood at which D grows; segregation is expected to fall with scale. */
export function rises(points: readonly ScalePoint[]): Rise[] {
  return series(points).flatMap((line) =>
    line.slice(1).flatMap((to, i) => {
      const from = line[i]!;
      return to.d > from.d ? [{panel: to.panel, place: to.place, from, to}] : [];
    }),
  );
}

/** How many steps from one neighbourhood size to the next there are. */
export const steps = (points: readonly ScalePoint[]): number =>
  series(points).reduce((sum, line) => sum + line.length - 1, 0);

/** 1 = the most even; places with the same D share a rank. */
export function rank(points: readonly ScalePoint[], point: ScalePoint): number {
  return (
    1 +
    points.filter((other) => other.panel === point.panel && other.k === point.k && other.d < point.d).length
  );
}

function series(points: readonly ScalePoint[]): ScalePoint[][] {
  const lines = new Map<string, ScalePoint[]>();
  for (const point of points) {
    const key = `${point.panel}\n${point.place}`;
    lines.set(key, [...(lines.get(key) ?? []), point]);
  }
  return [...lines.values()].map((line) => line.sort((a, b) => a.k - b.k));
}

export const scaleControls = {show: choice(words.show, {d: "D", rank: words.rank})};

export interface ScaleOptions {
  highlight: string;
  show: "d" | "rank";
  panels: readonly {key: string; label: string}[];
  population: string;
}

const panelGap = 0.06;
const labelWidth = 108;

export function scaleLines(points: readonly ScalePoint[], options: ScaleOptions, canvas: Canvas): SVGElement {
  const {highlight, show, panels} = options;
  const {width, height} = canvas;
  const ranked = show === "rank";
  const value = (point: ScalePoint): number => (ranked ? rank(points, point) : point.d);
  const stacked = width < narrowBelow;
  const split = panels.length > 1;
  const facet = (panel: string): Record<string, () => string> =>
    split ? {[stacked ? "fy" : "fx"]: () => panel} : {};
  const where = split ? {[stacked ? "fy" : "fx"]: "panel"} : {};
  const ks = [...new Set(points.map(({k}) => k))].sort((a, b) => a - b);
  const largest = ks.at(-1)!;
  const places = new Set(points.map(({place}) => place)).size;
  const top = ranked ? places + 0.5 : Math.ceil(Math.max(...points.map(({d}) => d)) / 10) * 10;
  const lines = [...points].sort((a, b) => Number(a.place === highlight) - Number(b.place === highlight));
  const ofHighlight = (point: {place: string}): boolean => point.place === highlight;
  const stroke = (point: ScalePoint): string => (ofHighlight(point) ? accent : quiet);

  // The plot's own scale, needed to keep the labels at the line ends apart.
  const margin = {top: split ? 40 : 24, bottom: 46, left: 44, right: 8};
  const room = (height - margin.top - margin.bottom) / (split && stacked ? panels.length * 1.12 : 1);
  const perPixel = top / room;
  // The lines end before the frame does, by the width of the longest name.
  const panelWidth =
    (width - margin.left - margin.right) / (split && !stacked ? panels.length * (1 + panelGap) : 1);
  const smallest = ks[0]! * 0.8;
  const end = smallest * (largest / smallest) ** (panelWidth / (panelWidth - labelWidth));
  const labels = panels.flatMap(({key}) => {
    const ends = points.filter((point) => point.panel === key && point.k === largest);
    const at = spread(ends.map(value), 15 * perPixel, 0, top);
    return ends.map((point, i) => ({...point, y: at[i]!}));
  });
  const risen = ranked ? [] : rises(points);

  return plot({
    ...base(canvas, margin),
    x: {type: "log", domain: [smallest, end]},
    y: {domain: ranked ? [top, 0.5] : [0, top]},
    [stacked ? "fy" : "fx"]: {
      padding: stacked ? 0.12 : panelGap,
      axis: null,
      domain: panels.map(({key}) => key),
    },
    marks: [
      gridY({...hairline, ticks: ranked ? places : 5}),
      leftAxis(ranked ? "Rank, 1 = most even" : "Dissimilarity D, 0–100", {
        ticks: ranked ? places : 5,
        tickFormat: (d: number) => number(d),
      }),
      bottomAxis(
        stacked
          ? "Nearest inhabitants, k (log scale)"
          : "Nearest inhabitants in the neighbourhood, k (log scale)",
        {
          ticks: ks,
          // As text: a log scale drops the labels it thinks too dense.
          text: (k: number) => number(k),
          tickSize: 4,
        },
      ),
      ranked ? null : ruleY([0], {stroke: muted}),
      split
        ? text(panels, {
            ...where,
            ...(stacked ? {fy: "key"} : {fx: "key"}),
            text: "label",
            frameAnchor: "top-left",
            dy: stacked ? -8 : -18,
            fontWeight: 600,
            fill: ink,
          })
        : null,
      line(lines, {
        ...where,
        x: "k",
        y: value,
        z: "place",
        stroke,
        strokeWidth: (p: ScalePoint) => (ofHighlight(p) ? 3 : 1.5),
      }),
      risen.map(({panel, from, to}) => [
        line([from, to], {...facet(panel), x: "k", y: "d", stroke: warm, strokeWidth: 3}),
        text([{k: Math.sqrt(from.k * to.k), d: Math.max(from.d, to.d)}], {
          ...facet(panel),
          x: "k",
          y: "d",
          text: () => `rises ${signed(to.d - from.d, 1)}`,
          dy: -14,
          fill: warm,
          fontWeight: 600,
          ...halo,
        }),
      ]),
      dot(lines, {
        ...where,
        x: "k",
        y: value,
        r: (p: ScalePoint) => (ofHighlight(p) ? 5 : 3.5),
        fill: stroke,
        stroke: "var(--paper)",
        strokeWidth: 1,
        title: (p: ScalePoint) =>
          `${p.place}, k = ${number(p.k)}: D ${number(p.d, 1)} for ${options.population}${p.panel ? ` (${p.panel} income)` : ""}, rank ${rank(points, p)} of ${places}`,
      }),
      text(
        lines.filter((p) => ofHighlight(p) && p.k < largest),
        {
          ...where,
          x: "k",
          y: value,
          text: (p: ScalePoint) => number(value(p), ranked ? 0 : 1),
          dy: 15,
          dx: 4,
          textAnchor: "start",
          fill: accent,
          fontWeight: 600,
          ...halo,
        },
      ),
      [false, true].map((highlit) =>
        text(
          labels.filter((p) => ofHighlight(p) === highlit),
          {
            ...where,
            x: () => largest,
            y: "y",
            text: (p: ScalePoint) => (ranked ? p.place : `${p.place} ${number(p.d, 1)}`),
            textAnchor: "start",
            dx: 10,
            fill: highlit ? accent : ink,
            fontWeight: highlit ? 600 : 400,
            ...halo,
          },
        ),
      ),
    ],
  }) as SVGElement;
}
