/**
 * Where the analysis areas stand against the nation, one indicator per line: the nation as 100, the mean
 * of the areas that follows from the printed difference, and the printed range from lowest to highest.
 */
import {number, quantity, signed} from "../../components/format.js";
import {dot, gridX, plot, ruleX, ruleY, text} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";
import {narrowBelow} from "../exhibit.js";
import {bottomAxis} from "./axes.js";
import {accent, base, halo, ink, muted, quiet, hairline} from "./theme.js";

export type Level = {
  indicator: string;
  unit: string;
  nation: number;
  difference: number;
  implied: number;
  lowest: number;
  highest: number;
  verdict: string;
  variation: string;
};

/** As many decimals as the printed national value has: the implied level is no more exact than that. */
const decimals = (nation: number): number => (Number.isInteger(nation) ? 0 : 1);

export const impliedText = (row: Level): string =>
  quantity(row.implied, row.unit, {decimals: decimals(row.nation), short: true});

/** In percent of the nation, so that shares and prices can stand on one scale. */
const index = (row: Level, value: number): number => (100 * value) / row.nation;

/** Average width of a letter of the labels, in pixels. */
const letter = 6.6;

export interface LevelOptions {
  order: "printed" | "difference";
}

export function levels(rows: readonly Level[], {order}: LevelOptions, canvas: Canvas): SVGElement {
  const narrow = canvas.width < narrowBelow;
  const sorted = order === "printed" ? rows : [...rows].sort((a, b) => b.difference - a.difference);
  const domain = Math.ceil(Math.max(...rows.map((row) => index(row, row.highest))) / 50) * 50;
  const where = {y: "indicator"} as const;
  const margin = narrow ? {left: 34, right: 58} : {left: 40, right: 70};
  const short = (row: Level, value: number): string =>
    quantity(value, row.unit === "percent" ? row.unit : null, {short: true});
  return plot({
    ...base(canvas, {...margin, top: 34, bottom: 44}),
    x: {domain: [0, domain]},
    y: {type: "band", domain: sorted.map(({indicator}) => indicator), axis: null, padding: 0},
    marks: [
      gridX({...hairline, ticks: narrow ? 4 : 8}),
      bottomAxis("Norway = 100", {
        ticks: narrow ? 4 : 8,
        tickFormat: (d: number) => number(d),
        labelOffset: 36,
      }),
      ruleX([100], {stroke: ink, strokeWidth: 1.5}),
      text(sorted, {
        ...where,
        text: "indicator",
        frameAnchor: "left",
        dx: narrow ? -30 : -36,
        dy: -25,
        textAnchor: "start",
        fontWeight: 600,
        fill: ink,
        ...halo,
      }),
      ruleY(sorted, {
        ...where,
        x1: (d: Level) => index(d, d.lowest),
        x2: (d: Level) => index(d, d.highest),
        stroke: quiet,
        strokeWidth: 6,
        strokeLinecap: "round",
        strokeOpacity: 0.45,
        title: (d: Level) =>
          `${d.indicator}: from ${quantity(d.lowest, d.unit)} in the lowest area to ${quantity(d.highest, d.unit)} in the highest; the report calls the variation ${d.variation}`,
      }),
      text([sorted[0]], {
        ...where,
        x: () => 100,
        text: () => "Norway",
        dy: -44,
        fill: ink,
        fontWeight: 600,
        ...halo,
      }),
      text(sorted, {
        ...where,
        x: (d: Level) => index(d, d.lowest),
        text: (d: Level) => short(d, d.lowest),
        textAnchor: "end",
        dx: -8,
        fill: muted,
        ...halo,
      }),
      text(sorted, {
        ...where,
        x: (d: Level) => index(d, d.highest),
        text: (d: Level) => short(d, d.highest),
        textAnchor: "start",
        dx: 8,
        fill: muted,
        ...halo,
      }),
      dot(sorted, {
        ...where,
        x: (d: Level) => index(d, d.implied),
        r: 7,
        fill: accent,
        stroke: "var(--paper)",
        strokeWidth: 1.5,
        title: (d: Level) =>
          `${d.indicator}: about ${impliedText(d)} in the analysis areas against ${quantity(d.nation, d.unit, {short: true})} in Norway (${signed(d.difference)} percent, called “${d.verdict}”)`,
      }),
      sorted.map((row) => {
        const label = `${impliedText(row)}, ${signed(row.difference)} % on Norway’s ${quantity(row.nation, row.unit === "percent" ? row.unit : null, {short: true})}`;
        const x =
          margin.left + (index(row, row.implied) / domain) * (canvas.width - margin.left - margin.right);
        return text([row], {
          ...where,
          x: () => index(row, row.implied),
          text: () => label,
          textAnchor: "start",
          // Under its dot, but never beyond the edge of the figure.
          dx: Math.min(-6, canvas.width - x - label.length * letter),
          dy: 20,
          fill: accent,
          fontWeight: 600,
          ...halo,
        });
      }),
    ],
  }) as SVGElement;
}
