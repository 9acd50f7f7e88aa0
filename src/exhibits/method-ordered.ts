import {choice} from "../components/controls.js";
import {capital, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {correlationRatio} from "../lib/segregation/correlation-ratio.js";
import {entropyIndex} from "../lib/segregation/entropy-index.js";
import {informationTheoryIndex} from "../lib/segregation/information-theory-index.js";
import {neighbourhoodSortingIndex} from "../lib/segregation/neighbourhood-sorting-index.js";
import {rankOrderInformation} from "../lib/segregation/rank-order-information.js";
import {rankOrderVarianceRatio} from "../lib/segregation/rank-order-variance-ratio.js";
import {axisX, barY, dot, gridY, lineY, plot, rect, rectY, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {rankCurve, type CurvePoint} from "./method-ordered-curve.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {compose, nameHandles} from "./parts/compose.js";
import {drawnOnce} from "./parts/drawn-once.js";
import {grips} from "./parts/grips.js";
import {goes, indexDots, moved, two, type Reading} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, hairline, halo, ink, muted, quiet, warm} from "./parts/theme.js";

const words = messages.controls;

const bands = ["lowest", "second", "middle", "fourth", "highest"] as const;
type Band = (typeof bands)[number];

type Row = {area: string; mean: number; top: number; degree: number} & Record<Band, number>;

const names = ["A", "B", "C", "D", "E", "F"];
const households = 100;
const cuts = bands.length - 1;
/** Invented: what a household of each band earns, in thousand NOK a year; the reader moves the last. */
const incomes = [250, 400, 550, 750];
const topIncome = 1200;

const degrees = {cubic: 3, parabola: 2, straight: 1};

/** Households of each area up to each border between two bands, area by area. */
const borders = (counts: readonly (readonly number[])[]): number[] =>
  counts.flatMap((area) => {
    let so = 0;
    return area.slice(0, -1).map((n) => (so += n));
  });
/** One area for each share of a band; the others are alike in what is left. */
const apart = (band: number, shares: readonly number[]): number[] =>
  borders(
    shares.map((share) => bands.map((_, other) => (other === band ? share : (households - share) / cuts))),
  );
/** Two bands have each other's place in half of the areas; all others are even. */
const parted = (one: number, other: number): number[] =>
  borders(
    names.map((_, area) => {
      const [few, many] = area < names.length / 2 ? [one, other] : [other, one];
      return bands.map((_, band) => (band === few ? 5 : band === many ? 35 : 20));
    }),
  );

const start = borders([
  [5, 9, 13, 21, 52],
  [9, 17, 21, 25, 28],
  [14, 22, 24, 24, 16],
  [20, 24, 24, 20, 12],
  [30, 24, 21, 17, 8],
  [42, 24, 18, 12, 4],
]);
const shares = [60, 32, 12, 8, 4, 4];

const fills: Record<Band, {fill: string; opacity: number; on: string}> = {
  lowest: {fill: "var(--band-0)", opacity: 1, on: ink},
  second: {fill: "var(--band-1)", opacity: 1, on: ink},
  middle: {fill: "var(--band-2)", opacity: 0.6, on: ink},
  fourth: {fill: "var(--band-2)", opacity: 1, on: "var(--paper)"},
  highest: {fill: "var(--band-3)", opacity: 1, on: "var(--paper)"},
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const countsOf = (row: Row): number[] => bands.map((band) => row[band]);
const mean = (counts: readonly number[], top: number): number =>
  sum(counts.map((n, band) => n * (incomes[band] ?? top))) / households;

interface Cut {
  point: CurvePoint;
  name: string;
}
interface Measured {
  information: number;
  variance: number;
  sorting: number;
  unordered: number;
  /** H and R at the borders between the bands, and the curves through them. */
  h: {cuts: Cut[]; at: ((p: number) => number) | null};
  r: {cuts: Cut[]; at: ((p: number) => number) | null};
}

const measure = remembered(([top, degree, ...counts]): Measured => {
  const columns = bands.map((_, band) => names.map((_, area) => counts[area * bands.length + band]!));
  const people = sum(counts);
  const total = names.map(() => households);
  const upTo = columns
    .slice(0, -1)
    .map((_, band) => names.map((_, area) => sum(columns.slice(0, band + 1).map((column) => column[area]!))));
  /** A border with nobody below or above divides nothing, and bands without people would repeat one. */
  const known = upTo
    .map((below, band) => ({below, p: sum(below) / people, band}))
    .filter(({p, band}) => p > 0 && p < 1 && sum(columns[band]!) > 0);
  const points = (
    index: (group: number[], total: number[]) => number,
    weight: (p: number) => number,
  ): Cut[] =>
    known.map(({below, p, band}) => ({
      point: {p, value: index(below, total), weight: weight(p) ** 2},
      name: `${bands[band]!} and ${bands[band + 1]!} band`,
    }));
  const h = points(entropyIndex, entropy);
  const r = points(correlationRatio, (p) => p * (1 - p));
  const curve = (cuts: readonly Cut[]) =>
    rankCurve(
      cuts.map(({point}) => point),
      degree!,
    );
  const options = {degree: degree!};
  return {
    information: rankOrderInformation(columns, options),
    variance: rankOrderVarianceRatio(columns, options),
    sorting: neighbourhoodSortingIndex(
      names.flatMap(() => [...incomes, top!]),
      names.flatMap((name) => bands.map(() => name)),
      {weights: counts},
    ),
    unordered: informationTheoryIndex(columns),
    h: {cuts: h, at: curve(h)},
    r: {cuts: r, at: curve(r)},
  };
});

/** Entropy of p and 1 − p in bits: what a rank weighs. */
const entropy = (p: number): number =>
  p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));

const now = (rows: readonly Row[]): Measured =>
  measure([rows[0]!.top, rows[0]!.degree, ...rows.flatMap(countsOf)]);
const countsAtStart = names.flatMap((_, area) => countsIn(start, area));
const before = measure([topIncome, degrees.cubic, ...countsAtStart]);

/** What the borders of an area leave for each band. An address can hold any order of them. */
function countsIn(upTo: readonly number[], area: number): number[] {
  const own = upTo.slice(area * cuts, (area + 1) * cuts).sort((a, b) => a - b);
  return [...own, households].map((to, band) => to - (own[band - 1] ?? 0));
}

function readings(rows: readonly Row[]): Reading[] {
  const after = now(rows);
  return [
    {
      name: "Rank-order H",
      now: after.information,
      before: before.information,
      says: "The mean of H over all ranks, the middle ones weighing most",
    },
    {
      name: "Rank-order R",
      now: after.variance,
      before: before.variance,
      says: "The mean of R over all ranks, the middle ones weighing still more",
    },
    {
      name: "NSI",
      now: after.sorting,
      before: before.sorting,
      says: "Neighbourhood sorting: the spread of the areas’ mean incomes over that of all incomes",
    },
    {
      name: "H, no order",
      now: after.unordered,
      before: before.unordered,
      says: "The information theory index of the five bands as if they had no order",
    },
  ];
}

const margin = {top: 56, left: 6, right: 6, bottom: 64};

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    return {
      areas: {width, height: height * 0.44},
      curve: {x: 0, y: height * 0.45, width, height: height * 0.3},
      dots: {x: 0, y: height * 0.76, width, height: height * 0.24},
    };
  }
  const x = width * 0.51;
  return {
    areas: {width: width * 0.48, height},
    curve: {x, y: 0, width: width - x, height: height * 0.57},
    dots: {x, y: height * 0.58, width: width - x, height: height * 0.42},
  };
}

/** The bands and their shades. */
const legendOf = drawnOnce((canvas) => {
  const swatches = bands.map((band, i) => ({band, x: i / bands.length}));
  type Swatch = (typeof swatches)[number];
  return plot({
    ...base({...canvas, height: margin.top - 8}, {...margin, top: 0, bottom: 0}),
    x: {domain: [0, 1], axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [
      text([""], {
        text: () => "Households by band of income, of 100",
        x: () => 0,
        y: () => 0.8,
        textAnchor: "start",
        fill: muted,
      }),
      rect(swatches, {
        x1: "x",
        x2: "x",
        y1: () => 0.22,
        y2: () => 0.22,
        insetRight: -11,
        insetTop: -6,
        insetBottom: -6,
        fill: (d: Swatch) => fills[d.band].fill,
        fillOpacity: (d: Swatch) => fills[d.band].opacity,
        stroke: quiet,
        strokeWidth: 0.5,
      }),
      text(swatches, {x: "x", y: () => 0.22, dx: 16, textAnchor: "start", text: "band", fill: ink}),
    ],
  }) as SVGElement;
});

type Grip = {area: string; key: string; at: number; side: number};

function bars(rows: readonly Row[], canvas: Canvas): SVGElement {
  const parts = rows.flatMap((row) => {
    let from = 0;
    return bands.map((band) => {
      const part = {area: row.area, band, n: row[band], from};
      from += row[band];
      return part;
    });
  });
  type Part = (typeof parts)[number];
  const borderGrips = rows.flatMap((row): Grip[] => {
    let at = 0;
    return bands.slice(0, -1).map((band, i) => {
      at += row[band];
      return {area: row.area, key: `${row.area}-${band}`, at, side: i % 2};
    });
  });
  const room = canvas.width - margin.left - margin.right;
  const half = (room / names.length) * 0.42;
  const gripsOf = (side: 0 | 1) =>
    grips(
      borderGrips.filter((one) => one.side === side),
      {
        x: "area",
        at: ({at}) => at,
        className: `handles-${side}`,
        side: side ? {insetLeft: half} : {insetRight: half},
      },
    );
  const chart = plot({
    ...base(canvas, margin),
    x: {domain: names, padding: 0.16, axis: null},
    y: {domain: [0, households], axis: null},
    marks: [
      barY(parts, {
        x: "area",
        y1: "from",
        y2: (d: Part) => d.from + d.n,
        fill: (d: Part) => fills[d.band].fill,
        fillOpacity: (d: Part) => fills[d.band].opacity,
        title: (d: Part) => `Area ${d.area}: ${number(d.n)} households in the ${d.band} band`,
      }),
      text(parts, {
        x: "area",
        y: (d: Part) => d.from + d.n / 2,
        // Where there is no room nothing is written.
        text: (d: Part) => (d.n < 8 ? " " : number(d.n, Number.isInteger(d.n) ? 0 : 1)),
        fill: (d: Part) => fills[d.band].on,
        pointerEvents: "none",
      }),
      axisX({tickSize: 0, color: ink, label: null}),
      text(rows, {
        x: "area",
        y: () => 0,
        dy: 34,
        text: (d: Row) => number(d.mean, 0),
        fill: ink,
      }),
      text([""], {
        text: () => "Area, and its mean income in thousand NOK",
        frameAnchor: "bottom-left",
        textAnchor: "start",
        dy: 56,
        fill: muted,
      }),
      gripsOf(0),
      gripsOf(1),
    ],
  }) as SVGElement;
  for (const side of [0, 1])
    nameHandles(
      chart,
      `handles-${side}`,
      borderGrips.filter((one) => one.side === side).map(({key}) => key),
    );
  return compose(canvas, [
    {figure: legendOf(canvas), x: 0, y: 0},
    {figure: chart, x: 0, y: 0},
  ]);
}

const steps = 30;
const ranks = Array.from({length: steps + 1}, (_, i) => i / steps);
const percent = (p: number): number => 100 * p;

function curves(rows: readonly Row[], canvas: Canvas): SVGElement {
  const after = now(rows);
  const {h, r, information} = after;
  const isMoved = readings(rows)
    .slice(0, 2)
    .some((reading) => moved(reading));
  const path = (at: ((p: number) => number) | null) =>
    at ? ranks.map((p) => ({p: percent(p), value: at(p)})) : [];
  const was = path(before.h.at);
  const drawn = [...path(h.at), ...path(r.at), ...(isMoved ? was : [])].map(({value}) => value);
  const highest = Math.max(0, ...drawn);
  const top = [0.2, 0.4, 0.8].find((end) => highest <= end) ?? 1;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
  // A polynomial may swing below 0; how far shows how little it is to be trusted there.
  const bottom = Math.max(-top / 3, Math.min(0, ...drawn));
  /** Beyond the first and the last border nothing is known: there the line is thin. */
  const ends = h.cuts.map(({point}) => percent(point.p));
  const [first, last] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  const whole = path(h.at);
  const stretch = (from: number, to: number) =>
    whole.filter(({p}) => p > from - 100 / steps && p < to + 100 / steps);
  const slices = h.at
    ? ranks.slice(1).map((p, i) => {
        const centre = (p + ranks[i]!) / 2;
        return {from: percent(ranks[i]!), to: percent(p), value: h.at!(centre), weight: entropy(centre)};
      })
    : [];
  type Slice = (typeof slices)[number];
  const place = {x: (d: Cut) => percent(d.point.p), y: (d: Cut) => d.point.value};
  const at = {x: "p", y: "value"};
  return plot({
    ...base(canvas, {top: 34, bottom: 46, left: 36, right: 10}),
    x: {domain: [0, 100]},
    y: {domain: [bottom, top], clamp: true},
    marks: [
      gridY({...hairline, ticks}),
      leftAxis("H at each rank; dashed: R", {ticks, tickFormat: (d: number) => number(d)}),
      bottomAxis("Percent of households up to the rank", {ticks: 5}),
      rectY(slices, {
        x1: "from",
        x2: "to",
        y1: () => 0,
        y2: "value",
        fill: accent,
        fillOpacity: (d: Slice) => 0.32 * d.weight,
      }),
      lineY(was, {...at, stroke: quiet, strokeOpacity: isMoved ? 0.9 : 0, strokeWidth: 1.5}),
      lineY(path(r.at), {...at, stroke: ink, strokeWidth: 1.5, strokeDasharray: "4 3"}),
      lineY(whole, {...at, stroke: accent, strokeWidth: 1}),
      lineY(stretch(first, last), {...at, stroke: accent, strokeWidth: 3}),
      ruleY([0], {stroke: quiet}),
      ruleY(Number.isNaN(information) ? [] : [information], {stroke: warm, strokeWidth: 1.5}),
      dot(r.cuts, {
        ...place,
        r: 3.5,
        fill: "var(--paper)",
        stroke: ink,
        strokeWidth: 1.5,
        title: (d: Cut) => `Between the ${d.name}: R ${number(d.point.value, 3)}`,
      }),
      dot(h.cuts, {
        ...place,
        r: 5,
        fill: accent,
        stroke: "var(--paper)",
        title: (d: Cut) =>
          `Between the ${d.name}, ${number(percent(d.point.p), 0)} percent below: H ${number(d.point.value, 3)}`,
      }),
      text(Number.isNaN(information) ? [] : [information], {
        x: () => 100,
        y: (d: number) => d,
        text: (d: number) => `mean ${two(d)}`,
        textAnchor: "end",
        dy: (h.at?.(1) ?? 0) > information ? 11 : -9,
        fontWeight: 600,
        fill: warm,
        ...halo,
      }),
    ],
  }) as SVGElement;
}

const spoken = ({name}: Reading): string =>
  name === "H, no order" ? "H without order" : name.replace(/^Rank/, "rank");
const three = (value: number): string => (Number.isFinite(value) ? number(value, 3) : "none");

export default defineExhibit({
  id: "method-ordered",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "Area"},
    {key: "lowest", label: "Lowest band", unit: "households"},
    {key: "second", label: "Second"},
    {key: "middle", label: "Middle"},
    {key: "fourth", label: "Fourth"},
    {key: "highest", label: "Highest band", unit: "households"},
    {key: "mean", label: "Mean income", unit: "thousand NOK", decimals: 0},
  ],
  controls: {
    upTo: {kind: "numbers", initial: start, min: 0, max: households},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.onlyTop, set: {upTo: apart(cuts, shares)}},
        {label: words.onlyBottom, set: {upTo: apart(0, [...shares].reverse())}},
        {label: words.nextBands, set: {upTo: parted(0, 1)}},
        {label: words.farBands, set: {upTo: parted(0, cuts)}},
        {
          label: words.sorted,
          set: {
            upTo: borders([
              [0, 0, 0, 0, 100],
              [0, 0, 0, 80, 20],
              [0, 0, 60, 40, 0],
              [0, 40, 60, 0, 0],
              [20, 80, 0, 0, 0],
              [100, 0, 0, 0, 0],
            ]),
          },
        },
        {label: words.even, set: {upTo: apart(0, [20, 20, 20, 20, 20, 20])}},
      ],
    },
    top: {
      kind: "range",
      label: words.topIncome,
      min: 800,
      max: 4000,
      step: 100,
      initial: topIncome,
      unit: "thousand NOK",
    },
    curve: choice(words.betweenBands, {
      cubic: words.cubic,
      parabola: words.parabola,
      straight: words.straight,
    }),
  },
  height: {wide: 470, narrow: 860},
  derive: (_rows, {upTo, top, curve}) =>
    names.map((area, i): Row => {
      const counts = countsIn(upTo, i);
      const [lowest, second, middle, fourth, highest] = counts as [number, number, number, number, number];
      const degree = degrees[curve];
      return {area, lowest, second, middle, fourth, highest, mean: mean(counts, top), top, degree};
    }),
  title(rows: readonly Row[]) {
    const after = now(rows);
    const [h, , nsi, unordered] = readings(rows) as [Reading, Reading, Reading, Reading];
    if (Number.isNaN(h.now))
      return "With everybody in one band there is no rank to compare: no index has a value";
    if (h.now < 0.0005 && unordered.now < 0.0005)
      return "The same mix of incomes in every area: H is 0 at every rank";
    if (rows[0]!.top !== topIncome && !moved(h))
      return `Nobody has another rank, and rank-order H stays at ${two(h.now)}; NSI, which asks how far apart incomes are, ${goes(nsi)}`;
    const [first, last] = [after.h.cuts[0]!.point.value, after.h.cuts.at(-1)!.point.value];
    const both = `H is ${two(first)} at the lowest border and ${two(last)} at the highest, ${two(h.now)} over all ranks`;
    if (last > 1.25 * first) return `Those at the top live most apart: ${both}`;
    if (first > 1.25 * last) return `Those at the bottom live most apart: ${both}`;
    return `Bottom and top live apart about alike: ${both}`;
  },
  subtitle: () =>
    "Six invented areas of 100 households in five bands of income. Drag the border between two bands, or focus it and use the arrow keys; it pushes the others along. The darker the area under the curve, the more the rank weighs. Hollow dots and the grey curve show the start.",
  draw(rows, _state, canvas) {
    const {areas, curve, dots} = layout(canvas);
    const {document} = canvas;
    return compose(canvas, [
      {figure: bars(rows, {document, ...areas}), x: 0, y: 0},
      {
        figure: curves(rows, {document, width: curve.width, height: curve.height}),
        x: curve.x,
        y: curve.y,
      },
      {
        figure: indexDots(
          readings(rows),
          {domain: [0, 1], left: 96, label: "0: the same mix everywhere"},
          {document, width: dots.width, height: dots.height},
        ),
        x: dots.x,
        y: dots.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{upTo: readonly number[]}>[] {
    const room = layout(size).areas.height - margin.top - margin.bottom;
    const upTo = borders(rows.map(countsOf));
    return rows.flatMap((row, area) =>
      bands.slice(0, -1).map((band, i) => ({
        key: `${row.area}-${band}`,
        label: `Area ${row.area}: border between the ${band} and the ${bands[i + 1]!} band`,
        value: upTo[area * cuts + i]!,
        min: 0,
        max: households,
        step: 1,
        text: `${number(upTo[area * cuts + i]!)} of ${households} up to it; ${list(countsOf(row).map((n) => number(n)))}`,
        at: (_x: number, y: number) => households * (1 - (y - margin.top) / room),
        set: (value: number) => ({
          upTo: upTo.map((at, j) => {
            if (Math.floor(j / cuts) !== area) return at;
            const other = j % cuts;
            return other === i ? value : other < i ? Math.min(at, value) : Math.max(at, value);
          }),
        }),
      })),
    );
  },
  describe(rows, {curve}) {
    const after = now(rows);
    const said = readings(rows).map((reading) =>
      moved(reading)
        ? `${spoken(reading)} ${three(reading.now)} (before ${three(reading.before)})`
        : `${spoken(reading)} ${three(reading.now)}`,
    );
    const at = after.h.cuts.map(
      ({point}) => `${number(point.value, 3)} with ${number(percent(point.p), 0)} percent below`,
    );
    const shape = {
      cubic: "a curve through all points",
      parabola: "the nearest parabola",
      straight: "the nearest straight line",
    }[curve];
    const ranksSaid = at.length ? `H is ${list(at)}; between the borders it is taken from ${shape}. ` : "";
    return `${capital(list(said))}. ${ranksSaid}The highest band earns ${number(rows[0]!.top)} thousand NOK. Mean incomes run from ${number(Math.min(...rows.map((row) => row.mean)), 0)} to ${number(Math.max(...rows.map((row) => row.mean)), 0)}.`;
  },
  notes: () => [
    "Where the curve is thin, below the first border and above the last, nothing is known and the polynomial is on its own.",
    `A household of the other bands earns ${list(incomes.map((income) => number(income)))} thousand NOK. Only NSI and the mean incomes know about it.`,
  ],
  how: "H and R of the two groups are computed at each border between two bands, in your browser by the functions below. A polynomial goes through these points, or as near as its degree allows, each weighing what its rank does; the rank-order indices are its weighted mean. NSI takes every household for one with the income of its band.",
  functions: [
    {name: "rankOrderInformation", module: "segregation"},
    {name: "rankOrderVarianceRatio", module: "segregation"},
    {name: "neighbourhoodSortingIndex", module: "segregation"},
    {name: "entropyIndex", module: "segregation"},
    {name: "correlationRatio", module: "segregation"},
    {name: "informationTheoryIndex", module: "segregation"},
  ],
});
