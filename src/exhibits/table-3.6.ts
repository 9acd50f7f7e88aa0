import {list, number} from "../components/format.js";
import {correlation} from "../lib/inference/correlation.js";
import {dot, gridX, gridY, plot, text} from "../vendor/plot.js";
import {choice} from "../components/controls.js";
import {defineExhibit} from "./exhibit.js";
import {dotLabels} from "./parts/dot-labels.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {accent, base, halo, hairline} from "./parts/theme.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {school: string; points: number; days: number; hours: number};
type Absence = "hours" | "days";

const correlations = (rows: readonly Row[], absence: Absence): {pearson: number; spearman: number} => {
  const x = rows.map(({points}) => points);
  const y = rows.map((row) => row[absence]);
  return {pearson: correlation(x, y), spearman: correlation(x, y, {method: "spearman"})};
};

/** The two clusters, divided at the widest gap in points. */
function gap(rows: readonly Row[]): {low: Row[]; high: Row[]} {
  const sorted = [...rows].sort((a, b) => a.points - b.points);
  const jumps = sorted.slice(1).map((row, i) => row.points - sorted[i]!.points);
  const at = jumps.indexOf(Math.max(...jumps)) + 1;
  return {low: sorted.slice(0, at), high: sorted.slice(at)};
}

export default defineExhibit({
  id: "table-3.6",
  columns: [
    {key: "school", label: "School"},
    {key: "points", label: "Mean admission points", decimals: 1},
    {key: "days", label: "Median absence", unit: "days"},
    {key: "hours", label: "Median absence", unit: "hours", decimals: 1},
  ],
  controls: {absence: choice(words.absenceIn, {hours: words.singleHours, days: words.days})},
  height: {wide: 440, narrow: 430},
  title(rows: readonly Row[]) {
    const {low, high} = gap(rows);
    return `Where pupils enter with few points, the median pupil is away ${number(Math.min(...low.map(({hours}) => hours)))} hours or more; elsewhere at most ${number(Math.max(...high.map(({hours}) => hours)), 1)}`;
  },
  subtitle: (rows) =>
    `Mean admission points (first year, ordinary applicants, first round, 2020/2021) and median absence per pupil (all programmes, 2019/2020) at ${number(rows.length)} upper secondary schools in Oslo that the report lists.`,
  draw(rows, {absence}, canvas) {
    const {width, height} = canvas;
    const margin = {top: 34, bottom: 46, left: 36, right: 16};
    const points = rows.map((row) => row.points);
    const top = absence === "hours" ? 30 : 8;
    // Wider than the dots by what the names beside the outermost take.
    const frame = {
      width,
      height,
      margin,
      x: [Math.min(...points) - 4, Math.max(...points) + 9],
      y: [0, top],
    } as const;
    const {pearson} = correlations(rows, absence);
    return plot({
      ...base(canvas, margin),
      x: {domain: frame.x},
      y: {domain: frame.y},
      marks: [
        gridX({...hairline, ticks: 6}),
        gridY({...hairline, ticks: 6}),
        bottomAxis("Mean admission points", {
          ticks: 6,
          tickFormat: (d: number) => number(d),
        }),
        leftAxis(absence === "hours" ? "Median absence, single hours" : "Median absence, whole days", {
          ticks: 6,
          tickFormat: (d: number) => number(d),
        }),
        dot(rows, {
          x: "points",
          y: absence,
          r: 6,
          fill: accent,
          stroke: "var(--paper)",
          title: (d: Row) =>
            `${d.school}: ${number(d.points, 1)} points, median absence ${number(d.days)} days and ${number(d.hours)} hours`,
        }),
        ...dotLabels(
          rows.map((row) => ({x: row.points, y: row[absence], label: row.school})),
          frame,
        ),
        text([`r = ${number(pearson, 2)} over ${number(rows.length)} schools`], {
          text: (d: string) => d,
          frameAnchor: "top-right",
          fontWeight: 600,
          fill: accent,
          ...halo,
        }),
      ],
    }) as SVGElement;
  },
  describe(rows, {absence}) {
    const {low, high} = gap(rows);
    const {pearson, spearman} = correlations(rows, absence);
    const range = (cluster: Row[]): string =>
      `${number(Math.min(...cluster.map((r) => r[absence])))} to ${number(Math.max(...cluster.map((r) => r[absence])))} ${absence}`;
    return `The schools fall in two clusters: ${list(low.map(({school}) => school))} with ${range(low)} of median absence, and ${list(high.map(({school}) => school))} with ${range(high)}. Correlation of points and absence: ${number(pearson, 2)} (Pearson), ${number(spearman, 2)} (ranks).`;
  },
  notes: () => [
    "How the schools were chosen is not printed; if for their contrasts, the relation over all schools is weaker. The two measures are of different pupils: those admitted, and those of all programmes the year before. The column heading in print gives an earlier year for the points than its caption and note do.",
  ],
  how: "Points and absence are printed. The correlation is computed over the schools with equal weight; the two clusters are divided at the widest gap in points.",
  functions: [{name: "correlation", module: "inference"}],
});
