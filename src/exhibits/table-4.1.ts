import {list, number, quantity} from "../components/format.js";
import {mixtureShare} from "../lib/effects/mixture-share.js";
import {dot, gridX, link, plot, ruleX, text} from "../vendor/plot.js";
import {choice} from "../components/controls.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {bottomAxis} from "./parts/axes.js";
import {accent, base, halo, ink, quiet, warm, hairline} from "./parts/theme.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {group: string; percent: number; kind: string};

const rate = (rows: readonly Row[], kind: string): number =>
  rows.find((row) => row.kind === kind)?.percent ?? NaN;

/** Printed with one decimal: the true value lies within half a unit of it. */
const rounding = 0.05;

/** Immigrants among people aged 20–66, as the three totals imply it, with what their rounding leaves open. */
export function impliedShare(rows: readonly Row[]): {share: number; low: number; high: number} {
  const [all, group, rest] = [rate(rows, "all"), rate(rows, "immigrants"), rate(rows, "rest")];
  const shares = [-rounding, rounding].flatMap((a) =>
    [-rounding, rounding].flatMap((g) =>
      [-rounding, rounding].map((r) => mixtureShare(all + a, group + g, rest + r)),
    ),
  );
  return {share: mixtureShare(all, group, rest), low: Math.min(...shares), high: Math.max(...shares)};
}

const percent = (share: number): string => number(100 * share, 1);

export default defineExhibit({
  id: "table-4.1",
  columns: [
    {key: "group", label: "Group"},
    {key: "percent", label: "Employed", unit: "percent", decimals: 1},
  ],
  controls: {order: choice(words.order, {rate: words.byRate, printed: words.asPrinted})},
  height: {wide: 430, narrow: 560},
  title(rows: readonly Row[]) {
    const regions = rows.filter(({kind}) => kind === "region").sort((a, b) => a.percent - b.percent);
    const [least, most] = [regions[0]!, regions.at(-1)!];
    return `Immigrants’ employment runs from ${number(least.percent, 1)} percent (${least.group}) to ${number(most.percent, 1)} (${most.group}), on either side of everybody’s ${number(rate(rows, "all"), 1)}`;
  },
  subtitle: () => "Employed people in percent of each group, residents aged 20–66, fourth quarter of 2019.",
  draw(rows, {order}, canvas) {
    const narrow = canvas.width < narrowBelow;
    const sorted = order === "printed" ? rows : [...rows].sort((a, b) => b.percent - a.percent);
    const isTotal = ({kind}: Row): boolean => kind !== "region";
    const nation = rate(rows, "all");
    return plot({
      ...base(canvas, {left: narrow ? 10 : 290, right: 44, top: 26, bottom: 42}),
      x: {domain: [50, 85]},
      y: {domain: sorted.map(({group}) => group), axis: null, padding: 0.2},
      marks: [
        gridX({...hairline, ticks: 6}),
        bottomAxis("Percent employed (the axis starts at 50)", {
          ticks: 6,
          tickFormat: (d: number) => number(d),
          labelOffset: 36,
        }),
        ruleX([nation], {stroke: warm, strokeWidth: 1.5}),
        text([nation], {
          x: (d: number) => d,
          frameAnchor: "top",
          dy: -20,
          text: () => `Everybody ${number(nation, 1)}`,
          fill: warm,
          fontWeight: 600,
        }),
        link(sorted, {
          x1: () => nation,
          x2: "percent",
          y1: "group",
          y2: "group",
          stroke: quiet,
          strokeWidth: 1.5,
        }),
        dot(sorted, {
          x: "percent",
          y: "group",
          r: 6,
          fill: (d: Row) => (isTotal(d) ? ink : accent),
          stroke: "var(--paper)",
          title: (d: Row) =>
            `${d.group}: ${quantity(d.percent, "percent", {decimals: 1})} employed, ${number(Math.abs(d.percent - nation), 1)} points ${d.percent < nation ? "below" : d.percent > nation ? "above" : "from"} everybody`,
        }),
        [false, true].map((below) =>
          text(
            sorted.filter((d) => d.percent < nation === below),
            {
              x: "percent",
              y: "group",
              text: (d: Row) => number(d.percent, 1),
              textAnchor: below ? "end" : "start",
              dx: below ? -11 : 11,
              fill: ink,
              ...halo,
            },
          ),
        ),
        [false, true].map((total) =>
          text(
            sorted.filter((d) => isTotal(d) === total),
            {
              x: () => 50,
              y: "group",
              text: "group",
              textAnchor: "start",
              dx: narrow ? 0 : -284,
              dy: narrow ? -16 : 0,
              fontWeight: total ? 700 : 400,
              fill: ink,
              ...halo,
            },
          ),
        ),
      ],
    }) as SVGElement;
  },
  describe(rows) {
    const regions = rows.filter(({kind}) => kind === "region").sort((a, b) => b.percent - a.percent);
    const all = rate(rows, "all");
    const above = regions.filter(({percent}) => percent > all);
    return `Employed: everybody ${number(all, 1)} percent, people who are not immigrants ${number(rate(rows, "rest"), 1)}, immigrants ${number(rate(rows, "immigrants"), 1)}. Of the regions immigrants come from, ${list(above.map(({group}) => group))} ${above.length === 1 ? "lies" : "lie"} above everybody’s rate; ${list(regions.slice(-2).map(({group}) => group))} are lowest.`;
  },
  notes(rows) {
    const {share, low, high} = impliedShare(rows);
    return [
      `Everybody’s rate is a mix of immigrants’ and others’ rates. The three printed rates therefore tell how large the mix is: immigrants were ${percent(share)} percent of people aged 20–66; since each rate is rounded, anything from ${percent(low)} to ${percent(high)} percent fits.`,
      "The row on Western Europe can be read with Turkey in the group or kept out of it; the label follows the printed words.",
    ];
  },
  how: "The rates are printed. The share of immigrants follows from the three totals (everybody, without immigrants, immigrants) by the function below; the interval recomputes it with each rate moved to the ends of what rounding to one decimal allows.",
  functions: [{name: "mixtureShare", module: "effects"}],
});
