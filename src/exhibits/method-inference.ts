import {choice} from "../components/controls.js";
import {count, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {normalQuantile} from "../lib/effects/normal-quantile.js";
import {adjustedPValues} from "../lib/inference/adjusted-p-values.js";
import {binomialTest} from "../lib/inference/binomial-test.js";
import {clopperPearsonInterval} from "../lib/inference/clopper-pearson-interval.js";
import {shrunkenShares} from "../lib/inference/shrunken-shares.js";
import {wilsonInterval} from "../lib/inference/wilson-interval.js";
import {randomStream, uniform} from "../lib/random.js";
import {barX, dot, gridX, gridY, plot, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas} from "./exhibit.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {compose} from "./parts/compose.js";
import {drawnOnce} from "./parts/drawn-once.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, halo, hairline, ink, muted, paper, quiet, warm} from "./parts/theme.js";
import {rowNames, rowValues} from "./parts/value-column.js";

const words = messages.controls;

/** The invented city: so many areas, of four sizes, and the share of the group in truth. */
export const areas = 40;
const sizes = [0.25, 0.5, 1, 2];
const cityShare = 0.2;
/** Sizes take turns along the true shares, so that no size has more of the high ones than another. */
const turns = [0, 1, 2, 3, 3, 2, 1, 0];

const mostPeople = 400;
export const samples = 20;
export const initialPeople = 100;
export const initialSpread = 4;
const initialSample = 3;
const significance = 0.05;

/** True shares in units of their standard deviation: even steps of a normal distribution. */
const deviates = (() => {
  const steps = Array.from({length: areas}, (_, i) => normalQuantile((i + 0.5) / areas));
  const deviation = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / areas);
  return steps.map((step) => step / deviation);
})();

/** Everybody who could live there has a number: who has a low one belongs to the group. */
const numbersOf = remembered(([sample]) => {
  const random = randomStream("method-inference", sample);
  return deviates.map(() => Float64Array.from({length: mostPeople * sizes.at(-1)!}, () => uniform(random)));
});

/** The counts of a sample in areas of about so many people, with shares of so many points' standard deviation. */
export function drawnCity(people: number, spread: number, sample: number) {
  const drawn = numbersOf([sample]);
  const truth = deviates.map((deviate) => cityShare + (spread / 100) * deviate);
  const total = deviates.map((_, i) => Math.round(people * sizes[turns[i % turns.length]!]!));
  const group = truth.map((chance, i) =>
    drawn[i]!.subarray(0, total[i]).reduce((sum, number) => sum + Number(number < chance), 0),
  );
  return {truth, total, group};
}

const intervals = {wilson: words.wilson, exact: words.clopperPearson};
type Interval = keyof typeof intervals;
const orders = {counted: words.asCounted, shrunken: words.shrunken, truth: words.inTruth};
type Order = keyof typeof orders;

/** Ways to count the areas that differ, the most lenient first. */
const corrections = ["alone", "benjamini-hochberg", "holm", "bonferroni"] as const;
type Correction = (typeof corrections)[number];
const correctionNames: Record<Correction, string> = {
  alone: "Each on its own",
  "benjamini-hochberg": "Benjamini–Hochberg",
  holm: "Holm",
  bonferroni: "Bonferroni",
};

/** What a researcher makes of the counts. */
const analysed = (interval: Interval) =>
  remembered((counts) => {
    const [group, total] = [counts.slice(0, areas), counts.slice(areas)];
    const {shares, mean} = shrunkenShares(group, total);
    const limits =
      interval === "wilson" ? wilsonInterval(group, total) : clopperPearsonInterval(group, total);
    const p = binomialTest(group, total, mean, {method: interval === "wilson" ? "score" : "exact"});
    const adjusted = Object.fromEntries(
      corrections.map((method) => [method, method === "alone" ? p : adjustedPValues(p, {method})]),
    ) as Record<Correction, Float64Array>;
    return {shares, mean, ...limits, adjusted};
  });
const analysis = {wilson: analysed("wilson"), exact: analysed("exact")};

export const analyse = (city: {group: readonly number[]; total: readonly number[]}, interval: Interval) =>
  analysis[interval]([...city.group, ...city.total]);

type Row = {
  area: string;
  people: number;
  members: number;
  counted: number;
  lower: number;
  upper: number;
  shrunken: number;
  truth: number;
  p: number;
  holm: number;
  interval: Interval;
};

const isFound = (p: number): boolean => p < significance;
const columns = (rows: readonly Row[]) =>
  analyse(
    {group: rows.map(({members}) => members), total: rows.map(({people}) => people)},
    rows[0]!.interval,
  );
/** How many areas differ from the city, by each way to count them. */
const findings = (rows: readonly Row[]): Record<Correction, number> => {
  const {adjusted} = columns(rows);
  return Object.fromEntries(
    corrections.map((correction) => [correction, adjusted[correction].filter(isFound).length]),
  ) as Record<Correction, number>;
};
const cityOf = (rows: readonly Row[]): number => 100 * columns(rows).mean;

/** How far an estimate typically lies from the truth, in points. */
export const typicalError = (estimates: ArrayLike<number>, truth: readonly number[]): number =>
  Math.sqrt(truth.reduce((sum, share, i) => sum + (estimates[i]! - share) ** 2, 0) / truth.length);

const errors = (rows: readonly Row[]) => {
  const truth = rows.map(({truth}) => truth);
  return {
    counted: typicalError(
      rows.map(({counted}) => counted),
      truth,
    ),
    shrunken: typicalError(
      rows.map(({shrunken}) => shrunken),
      truth,
    ),
  };
};

const one = (value: number): string => number(value, 1);
const areAlike = (rows: readonly Row[]): boolean => rows.every(({truth}) => truth === rows[0]!.truth);
/** The place of an area among all by the true shares; 1 is the highest. */
const trueRank = (rows: readonly Row[], row: Row): number =>
  1 + rows.filter(({truth}) => truth > row.truth).length;
const highest = (rows: readonly Row[]): Row =>
  rows.reduce((best, row) => (row.counted > best.counted ? row : best));

const left = 40;

/** What the marks are, in a line above them. */
const legend = drawnOnce((canvas) => {
  const marks = [
    {x: 4, label: "counted, with interval", symbol: "circle", fill: ink, stroke: paper, r: 4},
    {x: 152, label: "shrunken", symbol: "circle", fill: paper, stroke: ink, r: 3.5},
    {x: 236, label: "in truth", symbol: "diamond", fill: warm, stroke: paper, r: 3.5},
  ];
  return plot({
    ...base(canvas, {top: 0, bottom: 0, left, right: 0}),
    x: {domain: [0, canvas.width - left], axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [
      dot(marks, {
        x: "x",
        y: () => 0.5,
        r: "r",
        symbol: "symbol",
        fill: "fill",
        stroke: "stroke",
        strokeWidth: 1.5,
      }),
      text(marks, {
        x: "x",
        y: () => 0.5,
        text: "label",
        textAnchor: "start",
        dx: 9,
        fill: muted,
      }),
    ],
    symbol: {type: "identity"},
    r: {type: "identity"},
  }) as SVGElement;
});

function caterpillar(rows: readonly Row[], order: Order, canvas: Canvas): SVGElement {
  const ranked = [...rows].sort((a, b) => b[order] - a[order] || b.people - a.people);
  const points = ranked.map((row, i) => ({...row, rank: i + 1}));
  type Point = (typeof points)[number];
  const top = rows.every(({upper}) => upper <= 60) ? 60 : 100;
  const city = cityOf(rows);
  const colour = ({p, holm}: Row): string => (isFound(holm) ? accent : isFound(p) ? "var(--band-2)" : quiet);
  const says = (d: Point): string =>
    `${d.area}, ${number(d.people)} people: counted ${one(d.counted)} percent (${one(d.lower)} to ${one(d.upper)}), shrunken ${one(d.shrunken)}, in truth ${one(d.truth)}; p ${number(d.p, 3)}, by Holm ${number(d.holm, 3)}`;
  const at = {x: "rank"} as const;
  return plot({
    ...base(canvas, {top: 22, bottom: 44, left, right: 54}),
    x: {domain: [0.3, areas + 0.7]},
    y: {domain: [0, top]},
    marks: [
      gridY({...hairline, ticks: 5}),
      leftAxis("Percent in the group", {ticks: 5}),
      bottomAxis("Areas, the highest first", {ticks: [1, 10, 20, 30, 40]}),
      ruleY([city], {stroke: ink, strokeDasharray: "4 3"}),
      ruleX(points, {
        ...at,
        y1: "lower",
        y2: (d: Point) => Math.min(top, d.upper),
        stroke: colour,
        strokeWidth: (d: Point) => (isFound(d.holm) ? 6 : isFound(d.p) ? 3 : 1.5),
      }),
      dot(points, {
        ...at,
        y: "counted",
        r: 3.5,
        fill: (d: Point) => (isFound(d.p) ? colour(d) : ink),
        stroke: paper,
        strokeWidth: 1,
        title: says,
      }),
      dot(points, {...at, y: "shrunken", r: 2.5, fill: paper, stroke: ink, strokeWidth: 1.2}),
      dot(points, {
        ...at,
        y: "truth",
        r: 2.6,
        symbol: "diamond",
        fill: warm,
        stroke: paper,
        strokeWidth: 0.6,
      }),
      text([city], {
        y: (d: number) => d,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 6,
        text: (d: number) => `city\n${one(d)} %`,
        fill: ink,
        fontWeight: 600,
        ...halo,
      }),
    ],
  }) as SVGElement;
}

type Bar = {name: string; value: number; fill: string; says: string};

function bars(
  rows: readonly Bar[],
  {to, label, decimals, side}: {to: number; label: string; decimals: number; side: number},
  canvas: Canvas,
): SVGElement {
  const y = {y: "name"} as const;
  return plot({
    ...base(canvas, {top: 6, bottom: 44, left: side, right: 40}),
    x: {domain: [0, to]},
    y: {type: "band", domain: rows.map(({name}) => name), axis: null, padding: 0.3},
    marks: [
      gridX({...hairline, ticks: 4}),
      bottomAxis(label, {ticks: 4}),
      rowNames(rows),
      barX(rows, {...y, x: (d: Bar) => Math.min(to, d.value), fill: "fill", title: "says"}),
      ruleX([0], {stroke: muted}),
      rowValues(rows, (d) => number(d.value, decimals), 36),
    ],
  }) as SVGElement;
}

function layout({width, height}: {width: number; height: number}) {
  const key = 22;
  if (width < narrowBelow) {
    const [upper, lower] = [290, 150];
    return {
      key: {width, height: key},
      areas: {y: key, width, height: upper},
      found: {x: 0, y: key + upper + 8, width, height: lower},
      error: {x: 0, y: key + upper + lower + 16, width, height: height - key - upper - lower - 16},
    };
  }
  const upper = 290;
  const y = key + upper + 8;
  const x = width * 0.54;
  return {
    key: {width: 420, height: key},
    areas: {y: key, width, height: upper},
    found: {x: 0, y, width: width * 0.5, height: height - y},
    error: {x, y, width: width - x, height: height - y},
  };
}

export default defineExhibit({
  id: "method-inference",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "Area"},
    {key: "people", label: "People"},
    {key: "members", label: "In the group"},
    {key: "counted", label: "Counted", unit: "percent", decimals: 1},
    {key: "lower", label: "Lower limit", unit: "percent", decimals: 1},
    {key: "upper", label: "Upper limit", unit: "percent", decimals: 1},
    {key: "shrunken", label: "Shrunken", unit: "percent", decimals: 1},
    {key: "truth", label: "In truth", unit: "percent", decimals: 1},
    {key: "p", label: "p", decimals: 3},
    {key: "holm", label: "p by Holm", decimals: 3},
  ],
  controls: {
    people: {
      kind: "range",
      label: words.peoplePerArea,
      min: 20,
      max: mostPeople,
      step: 20,
      initial: initialPeople,
    },
    spread: {
      kind: "range",
      label: words.trueSpread,
      min: 0,
      max: 8,
      step: 1,
      initial: initialSpread,
    },
    sample: {kind: "range", label: words.anotherDraw, min: 1, max: samples, step: 1, initial: initialSample},
    order: choice(words.rankBy, orders, "counted"),
    interval: choice(words.intervalBy, intervals, "wilson"),
  },
  height: {wide: 490, narrow: 590},
  derive(_rows, {people, spread, sample, interval}): Row[] {
    const city = drawnCity(people, spread, sample);
    const {shares, lower, upper, adjusted} = analyse(city, interval);
    return city.group.map((members, i) => ({
      area: `Area ${i + 1}`,
      people: city.total[i]!,
      members,
      counted: (100 * members) / city.total[i]!,
      lower: 100 * lower[i]!,
      upper: 100 * upper[i]!,
      shrunken: 100 * shares[i]!,
      truth: 100 * city.truth[i]!,
      p: adjusted.alone[i]!,
      holm: adjusted.holm[i]!,
      interval,
    }));
  },
  title(rows: readonly Row[]) {
    if (!rows.length) return "";
    const {alone, holm} = findings(rows);
    const found = `${count(alone, "area")} of ${areas} ${alone === 1 ? "differs" : "differ"} from the city, ${number(holm)} once all ${areas} looks are counted`;
    if (areAlike(rows)) return `All areas are alike in truth, and ${found}`;
    return `${found}; the area with the highest share is no. ${trueRank(rows, highest(rows))} in truth`;
  },
  subtitle: () =>
    `An invented city of ${areas} areas of four sizes, from a quarter of to twice the size you set. Each person is in the group with the true chance of the area; a researcher sees the counts alone. Intervals at 95 percent: thick ones leave out the city’s share, the thickest even after Holm’s correction.`,
  draw(rows, {order}, canvas) {
    const {document} = canvas;
    const places = layout(canvas);
    const found = findings(rows);
    const {counted, shrunken} = errors(rows);
    const side = 138;
    return compose(canvas, [
      {figure: legend({document, ...places.key}), x: 0, y: 0},
      {figure: caterpillar(rows, order, {...canvas, ...places.areas}), x: 0, y: places.areas.y},
      {
        figure: bars(
          corrections.map((correction) => ({
            name: correctionNames[correction],
            value: found[correction],
            fill: correction === "alone" ? "var(--band-2)" : correction === "holm" ? accent : quiet,
            says: `${correctionNames[correction]}: ${found[correction]} of ${areas} areas differ from the city`,
          })),
          {to: areas, label: "Areas that differ from the city", decimals: 0, side},
          {document, width: places.found.width, height: places.found.height},
        ),
        x: places.found.x,
        y: places.found.y,
      },
      {
        figure: bars(
          [
            {name: "As counted", value: counted, fill: quiet, says: `As counted: ${one(counted)} points`},
            {name: "Shrunken", value: shrunken, fill: accent, says: `Shrunken: ${one(shrunken)} points`},
          ],
          {to: 16, label: "Typical distance from the truth, points", decimals: 1, side: 84},
          {document, width: places.error.width, height: places.error.height},
        ),
        x: places.error.x,
        y: places.error.y,
      },
    ]);
  },
  describe(rows) {
    if (!rows.length) return "";
    const found = findings(rows);
    const {counted, shrunken} = errors(rows);
    const range = (key: "counted" | "shrunken" | "truth"): string => {
      const values = rows.map((row) => row[key]);
      return `${one(Math.min(...values))} to ${one(Math.max(...values))}`;
    };
    const first = highest(rows);
    const rank = areAlike(rows) ? "" : ` and is no. ${trueRank(rows, first)} in truth`;
    return `Shares run from ${range("counted")} percent as counted, from ${range("shrunken")} shrunken, and from ${range("truth")} in truth. Tested one by one, ${count(found.alone, "area")} differ from the city’s ${one(cityOf(rows))} percent; ${found["benjamini-hochberg"]} by Benjamini–Hochberg, ${found.holm} by Holm and ${found.bonferroni} by Bonferroni. ${first.area} has the highest share, with ${number(first.people)} people,${rank ? rank : " though all are alike"}. A counted share is typically ${one(counted)} points from the truth, a shrunken one ${one(shrunken)}.`;
  },
  how: `The true shares are even steps of a normal distribution about ${number(100 * cityShare)} percent; people are drawn in your browser, and larger areas hold the people of smaller ones. Areas are held against the share of everybody counted, taken as known; p goes with the interval (score for Wilson, twice the smaller tail for Clopper–Pearson), and an area differs if it is below ${number(significance)}. The typical distance is the root of the mean square over the areas.`,
  functions: [
    {name: "wilsonInterval", module: "inference"},
    {name: "clopperPearsonInterval", module: "inference"},
    {name: "binomialTest", module: "inference"},
    {name: "adjustedPValues", module: "inference"},
    {name: "shrunkenShares", module: "inference"},
  ],
});
