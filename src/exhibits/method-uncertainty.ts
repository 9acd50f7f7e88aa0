import {choice} from "../components/controls.js";
import {list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {randomStream, uniform} from "../lib/random.js";
import {biasCorrectedDissimilarity} from "../lib/segregation/bias-corrected-dissimilarity.js";
import type {BootstrapEstimate} from "../lib/bootstrap-estimate.js";
import {bootstrapSegregation} from "../lib/segregation/bootstrap-segregation.js";
import {densityCorrectedDissimilarity} from "../lib/segregation/density-corrected-dissimilarity.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {expectedDissimilarity} from "../lib/segregation/expected-dissimilarity.js";
import type {NullTest} from "../lib/null-distribution.js";
import {permutationTest} from "../lib/segregation/permutation-test.js";
import {dot, gridX, link, plot, rectY, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, type Canvas} from "./exhibit.js";
import {bottomAxis} from "./parts/axes.js";
import {compose} from "./parts/compose.js";
import {two} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, hairline, ink, muted, quiet} from "./parts/theme.js";
import {rowNames, rowValues} from "./parts/value-column.js";

const words = messages.controls;

/** The areas of the page on evenness, four times each: what the mix of people would be if nothing were chance. */
const units = [4, 8, 12, 20, 40, 60].flatMap((percent) => [percent, percent, percent, percent]);
const share = units.reduce((sum, percent) => sum + percent / 100, 0) / units.length;
const most = dissimilarity(
  units,
  units.map(() => 100),
);
const mostPeople = 200;
const replicates = 200;
export const samples = 20;
export const initialPeople = 20;
export const initialSegregation = 0.25;
export const initialSample = 3;

/** Mixing everybody with the whole by some part takes the same part off D. */
const sharesAt = (truth: number): number[] =>
  units.map((percent) => share + (truth / most) * (percent / 100 - share));

/**
 * Everybody who could live there has a number: who has a low one belongs to the group. So larger units hold the people
 * of smaller ones, and a small change of a control is a small change of the town.
 */
const numbersOf = remembered(([sample]) => {
  const random = randomStream("method-uncertainty", sample);
  return units.map(() => Float64Array.from({length: mostPeople}, () => uniform(random)));
});

/** The counts of a sample, with so many people in each unit. */
export function drawnTown(people: number, segregation: number, sample: number) {
  const drawn = numbersOf([sample]);
  const group = sharesAt(segregation).map((chance, i) =>
    drawn[i]!.subarray(0, people).reduce((sum, number) => sum + Number(number < chance), 0),
  );
  return {group, total: units.map(() => people)};
}

const nulls = {evenness: words.nullEvenness, systematic: words.nullSystematic, person: words.nullPerson};
type Null = keyof typeof nulls;
const nullNames = Object.keys(nulls) as Null[];

const columns = (counts: readonly number[]) => ({
  group: counts.slice(0, units.length),
  total: counts.slice(units.length),
});

const chanceOf = remembered(([hypothesis, ...counts]): NullTest =>
  permutationTest(dissimilarity, columns(counts), {
    null: nullNames[hypothesis!]!,
    alternative: "greater",
    replicates,
  }),
);

interface Estimates {
  bootstrap: BootstrapEstimate;
  biasCorrected: number;
  densityCorrected: number;
  expected: number;
}
const estimatesOf = remembered((counts): Estimates => {
  const {group, total} = columns(counts);
  return {
    bootstrap: bootstrapSegregation(dissimilarity, {group, total}, {replicates}),
    biasCorrected: biasCorrectedDissimilarity(group, total, {replicates: replicates / 2}),
    densityCorrected: densityCorrectedDissimilarity(group, total),
    expected: expectedDissimilarity(group, total),
  };
});

type Row = {
  unit: string;
  group: number;
  total: number;
  truth: number;
  /** What the reader chose, on every row. */
  segregation: number;
};

const counts = (rows: readonly Row[]): number[] => [
  ...rows.map(({group}) => group),
  ...rows.map(({total}) => total),
];
const chance = (rows: readonly Row[], hypothesis: Null): NullTest =>
  chanceOf([nullNames.indexOf(hypothesis), ...counts(rows)]);
const estimates = (rows: readonly Row[]): Estimates => estimatesOf(counts(rows));

/** The scale of everything in the figure. Intervals can reach below 0; only tiny units need the far end. */
const scale = (rows: readonly Row[]): readonly [number, number] => [-0.05, rows[0]!.total < 15 ? 0.9 : 0.6];
const bin = 0.02;

type Bin = {from: number; to: number; count: number};
function binned(values: Float64Array, end: number): Bin[] {
  const bins = Array.from({length: Math.round(end / bin)}, (_, i) => ({
    from: i * bin,
    to: (i + 1) * bin,
    count: 0,
  }));
  for (const value of values) bins[Math.min(bins.length - 1, Math.floor(value / bin))]!.count++;
  return bins;
}

const margin = {left: 122, right: 40};
const three = (p: number): string => number(p, 3);

interface Panel {
  /** In the place where lines have their names. */
  name: string;
  values: Float64Array;
  fill: string;
  observed: number;
  mean: number;
  domain: readonly [number, number];
}

function histogram({name, values, fill, observed, mean, domain}: Panel, canvas: Canvas): SVGElement {
  const bins = binned(values, domain[1]);
  const side = mean < observed ? -1 : 1;
  return plot({
    ...base(canvas, {...margin, top: 24, bottom: 6}),
    x: {domain: [...domain], axis: null},
    y: {domain: [0, Math.max(replicates / 4, ...bins.map(({count}) => count))], axis: null},
    marks: [
      gridX({...hairline, ticks: 4}),
      text([name], {
        text: (d: string) => d,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -10,
        dy: 14,
        fill: ink,
      }),
      rectY(bins, {
        x1: "from",
        x2: "to",
        y: "count",
        insetLeft: 0.5,
        insetRight: 0.5,
        fill,
        title: (d: Bin) =>
          `${name.replaceAll("\n", " ")}: ${d.count} of ${replicates} draws from ${two(d.from)} to ${two(d.to)}`,
      }),
      ruleY([0], {stroke: muted}),
      ruleX([mean], {stroke: muted, strokeDasharray: "3 3"}),
      ruleX([observed], {stroke: ink, strokeWidth: 2}),
      text([mean], {
        x: (d: number) => d,
        frameAnchor: "top",
        text: (d: number) => `mean ${two(d)}`,
        textAnchor: side < 0 ? "end" : "start",
        dx: 2 * side,
        dy: -12,
        fill: muted,
      }),
      text([observed], {
        x: (d: number) => d,
        frameAnchor: "top",
        text: (d: number) => `counted ${two(d)}`,
        textAnchor: side < 0 ? "start" : "end",
        dx: -2 * side,
        dy: -12,
        fill: ink,
        fontWeight: 600,
      }),
    ],
  }) as SVGElement;
}

interface Line {
  name: string;
  value: number;
  fill: string;
  says: string;
}

function estimateLines(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {bootstrap, biasCorrected, densityCorrected} = estimates(rows);
  const truth = rows[0]!.segregation;
  const domain = scale(rows);
  const lines: Line[] = [
    {
      name: "In truth",
      value: truth,
      fill: "var(--warm)",
      says: "What the mixes would give without any chance",
    },
    {name: "As counted", value: bootstrap.observed, fill: ink, says: "D of the counts"},
    {
      name: "Bootstrap",
      value: bootstrap.estimate,
      fill: accent,
      says: `D less what drawing anew adds; interval ${two(bootstrap.interval[0])} to ${two(bootstrap.interval[1])}`,
    },
    {
      name: "Bias-corrected",
      value: biasCorrected,
      fill: accent,
      says: "The same with both groups kept at their size",
    },
    {
      name: "Density-corrected",
      value: densityCorrected,
      fill: accent,
      says: "Corrected unit by unit, without draws",
    },
  ];
  const y = {y: "name"} as const;
  const within = (value: number): number => Math.min(domain[1], Math.max(domain[0], value));
  const [low, high] = bootstrap.interval;
  return plot({
    ...base(canvas, {...margin, top: 8, bottom: 46}),
    x: {domain: [...domain]},
    y: {type: "point", domain: lines.map(({name}) => name), axis: null, padding: 0.5},
    marks: [
      gridX({...hairline, ticks: 4}),
      bottomAxis("Dissimilarity D", {ticks: 4, tickFormat: (d: number) => number(d)}),
      ruleX([0], {stroke: quiet}),
      ruleX([truth], {stroke: "var(--warm)", strokeDasharray: "3 3"}),
      rowNames(lines),
      link([lines[2]!], {
        ...y,
        x1: () => within(low),
        x2: () => within(high),
        stroke: accent,
        strokeWidth: 3,
      }),
      dot(lines, {
        ...y,
        x: (d: Line) => within(d.value),
        r: 6,
        symbol: (d: Line) => (d.name === "In truth" ? "diamond" : "circle"),
        fill: "fill",
        stroke: "var(--paper)",
        strokeWidth: 1.5,
        title: (d: Line) => `${d.name}: ${two(d.value)}. ${d.says}`,
      }),
      rowValues(lines, (d) => two(d.value), margin.right - 2),
    ],
  }) as SVGElement;
}

export default defineExhibit({
  id: "method-uncertainty",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "unit", label: "Unit"},
    {key: "group", label: "The group"},
    {key: "total", label: "All"},
    {key: "truth", label: "Share of the group without chance", unit: "percent", decimals: 1},
  ],
  controls: {
    people: {
      kind: "range",
      label: words.peoplePerUnit,
      min: 5,
      max: mostPeople,
      step: 5,
      initial: initialPeople,
    },
    segregation: {
      kind: "range",
      label: words.trueSegregation,
      min: 0,
      max: 0.45,
      step: 0.05,
      initial: initialSegregation,
    },
    sample: {kind: "range", label: words.anotherDraw, min: 1, max: samples, step: 1, initial: initialSample},
    hypothesis: choice(words.chanceDeals, nulls, "systematic"),
  },
  height: {wide: 440, narrow: 440},
  derive(_rows, {people, segregation, sample}): Row[] {
    const shares = sharesAt(segregation);
    const {group} = drawnTown(people, segregation, sample);
    return shares.map((truth, i) => ({
      unit: `Unit ${i + 1}`,
      group: group[i]!,
      total: people,
      truth: 100 * truth,
      segregation,
    }));
  },
  title(rows: readonly Row[]) {
    const first = rows[0];
    if (!first) return "";
    const {expected, bootstrap} = estimates(rows);
    const d = two(bootstrap.observed);
    const size = `${number(first.total)} people per unit`;
    if (first.segregation === 0)
      return `Nobody sorts, and D is ${d}: with ${size}, chance alone makes about ${two(expected)}`;
    return `With ${size} D comes out at ${d} where ${two(first.segregation)} is true; chance alone would make ${two(expected)}`;
  },
  subtitle: () =>
    `An invented town of ${units.length} units with ${number(100 * share)} percent of the group. Each person’s group is drawn with the chances of the unit, which you set; the counts are all that a researcher would see. ${replicates} draws in each histogram.`,
  draw(rows, {hypothesis}, canvas) {
    const {width, height, document} = canvas;
    const test = chance(rows, hypothesis);
    const {bootstrap} = estimates(rows);
    const room = height * 0.28;
    const domain = scale(rows);
    const observed = bootstrap.observed;
    return compose(canvas, [
      {
        figure: histogram(
          {
            name: `Dealt out\nby chance alone:\np = ${three(test.p)}`,
            values: test.replicates,
            fill: "var(--ink-quiet)",
            observed,
            mean: test.mean,
            domain,
          },
          {width, height: room, document},
        ),
        x: 0,
        y: 0,
      },
      {
        figure: histogram(
          {
            name: "Drawn anew\nfrom the counts\n(bootstrap)",
            values: bootstrap.replicates,
            fill: "var(--band-2)",
            observed,
            mean: observed + bootstrap.bias,
            domain,
          },
          {width, height: room, document},
        ),
        x: 0,
        y: room,
      },
      {figure: estimateLines(rows, {width, height: height - 2 * room, document}), x: 0, y: 2 * room},
    ]);
  },
  describe(rows, {hypothesis}) {
    const test = chance(rows, hypothesis);
    const {bootstrap, biasCorrected, densityCorrected} = estimates(rows);
    const said = [
      `the bootstrap puts it at ${two(bootstrap.estimate)}, between ${two(bootstrap.interval[0])} and ${two(bootstrap.interval[1])}`,
      `the bias-corrected D is ${two(biasCorrected)}`,
      `the density-corrected one ${two(densityCorrected)}`,
    ];
    return `D as counted is ${two(bootstrap.observed)}. Chance alone (${nulls[hypothesis].toLowerCase()}) gives ${two(test.mean)} on average, and in ${number(Math.round(test.p * (replicates + 1)) - 1)} of ${replicates} draws as much as was counted: p = ${three(test.p)}. In truth D is ${two(rows[0]!.segregation)}; ${list(said)}.`;
  },
  notes: () => [
    "A researcher has neither the diamond nor a second town: only the counts. The draws are the same on every machine; the slider of samples shows other towns with the same chances.",
  ],
  how: "The counts are drawn from the chances in the table with the library’s seeded random numbers. Both histograms, the expected D, p and the corrected forms are computed in your browser by the functions below, from the counts only.",
  functions: [
    {name: "permutationTest", module: "segregation"},
    {name: "bootstrapSegregation", module: "segregation"},
    {name: "dissimilarity", module: "segregation"},
    {name: "expectedDissimilarity", module: "segregation"},
    {name: "biasCorrectedDissimilarity", module: "segregation"},
    {name: "densityCorrectedDissimilarity", module: "segregation"},
  ],
});
