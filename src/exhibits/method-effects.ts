import {capital, list, number, signed} from "../components/format.js";
import {messages} from "../components/messages.js";
import {attributableFraction} from "../lib/effects/attributable-fraction.js";
import {oddsRatio} from "../lib/effects/odds-ratio.js";
import {percentagePointGap} from "../lib/effects/percentage-point-gap.js";
import {populationAttributableFraction} from "../lib/effects/population-attributable-fraction.js";
import {relativeRiskFromOddsRatio} from "../lib/effects/relative-risk-from-odds-ratio.js";
import {relativeRisk} from "../lib/effects/relative-risk.js";
import {barY, gridY, plot, ruleY, text, tickY} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas} from "./exhibit.js";
import {leftAxis} from "./parts/axes.js";
import {compose, nameHandles} from "./parts/compose.js";
import {grips} from "./parts/grips.js";
import {indexDots, type Reading} from "./parts/index-dots.js";
import {spread} from "./parts/spread.js";
import {base, halo, hairline, ink, muted, warm} from "./parts/theme.js";

const words = messages.controls;

/** In percent: the rest of the city, the area, and the rest of another city. */
type Risks = readonly [rest: number, area: number, other: number];
export const start: Risks = [10, 20, 40];
const startShare = 10;

/** The page quotes what they show. */
export const presets = {
  [words.start]: start,
  [words.tenTimesRarer]: [1, 2, 40],
  [words.sameGapCommon]: [60, 70, 40],
  [words.sameRiskCommon]: [45, 90, 40],
  [words.countThoseWithout]: [90, 80, 60],
} satisfies Record<string, Risks>;

/** Every measure of two risks in percent. */
export function measures([rest, area]: readonly [number, number, ...unknown[]], share: number) {
  const risk = relativeRisk(area, rest);
  return {
    points: percentagePointGap(area, rest).points,
    risk,
    without: relativeRisk(100 - area, 100 - rest),
    odds: oddsRatio(area / 100, rest / 100),
    attributable: 100 * attributableFraction(risk),
    ofAll: 100 * populationAttributableFraction(risk, share / 100),
  };
}

/** What an area of the other city would have if the effect were the same, by what is held to be the same. */
export function carried(risks: Risks): {measure: "points" | "risk" | "odds"; percent: number}[] {
  const {points, risk, odds} = measures(risks, startShare);
  const other = risks[2];
  return [
    {measure: "points", percent: other + points},
    {measure: "risk", percent: other * risk},
    {measure: "odds", percent: other * relativeRiskFromOddsRatio(odds, other / 100)},
  ];
}

type Row = {
  place: string;
  percent: number;
  before: number;
  /** What the reader chose, on every row. */
  share: number;
};

const named = {points: "same points", risk: "same relative risk", odds: "same odds ratio"};

const risksOf = (rows: readonly Row[]): Risks => [rows[0]!.percent, rows[1]!.percent, rows[2]!.percent];

const isPossible = (percent: number): boolean => percent >= 0 && percent <= 100;
const percent = (value: number): string => number(+value.toFixed(1));
/** What a share comes to, or that there is no such share. */
const outcome = (value: number): string =>
  value > 100 ? "more than everybody" : value < 0 ? "less than nobody" : percent(value);
const two = (value: number): string => number(value, 2);
/** "10 points more" */
const pointsIn = (points: number): string =>
  `${percent(Math.abs(points))} point${Math.abs(points) === 1 ? "" : "s"} ${points < 0 ? "less" : "more"}`;

const places = ["rest", "area", "other rest", "other area"];
const barMargin = {top: 60, bottom: 28, left: 40, right: 96};

/** Two bars with a grip each for one city, one for another, and beside it what the same effect would make of it. */
function cities(risks: Risks, canvas: Canvas): SVGElement {
  const bars = places.slice(0, 3).map((place, i) => ({place, percent: risks[i]!, before: start[i]!}));
  type Bar = (typeof bars)[number];
  const outcomes = carried(risks);
  const at = outcomes.map(({percent}) => Math.min(100, Math.max(0, percent)));
  // Labels keep their distance, and lines lead to what they name.
  const perPixel = 100 / (canvas.height - barMargin.top - barMargin.bottom);
  const spreadOut = spread(at, 18 * perPixel, 0, 100);
  const labels = outcomes.map(({measure, percent: value}, i) => ({
    at: spreadOut[i]!,
    label: `${measure} ${isPossible(value) ? `${percent(value)} %` : value > 100 ? "> 100 %" : "< 0 %"}`,
    fill: isPossible(value) ? ink : warm,
    says: `${capital(named[measure])}: ${outcome(value)}${isPossible(value) ? " percent" : ""}`,
  }));
  const x = {x: "place"} as const;
  const figure = plot({
    ...base(canvas, barMargin),
    x: {domain: places, padding: 0.25, axis: null},
    y: {domain: [0, 100]},
    marks: [
      gridY({...hairline, ticks: 5}),
      leftAxis("Percent who have it", {ticks: 5, labelOffset: 40}),
      text(places, {
        x: (d: string) => d,
        text: (d: string) => (d.endsWith("rest") ? "rest" : "area"),
        frameAnchor: "bottom",
        dy: 18,
        fill: ink,
      }),
      text(
        [
          {place: "rest", label: "One city"},
          {place: "other rest", label: "Another, same effect"},
        ],
        {
          ...x,
          text: "label",
          frameAnchor: "top",
          textAnchor: "start",
          dx: -18,
          dy: -22,
          fontWeight: 600,
          fill: ink,
          ...halo,
        },
      ),
      barY(bars, {
        ...x,
        y: "percent",
        fill: (d: Bar) => (d.place === "area" ? "var(--band-2)" : "var(--band-1)"),
      }),
      tickY(
        bars.filter(({percent, before}) => percent !== before),
        {...x, y: "before", stroke: ink, strokeWidth: 1.5, strokeDasharray: "3 3"},
      ),
      ruleY([0], {stroke: muted}),
      tickY(
        outcomes.map(({percent}, i) => ({place: "other area", at: at[i]!, percent})),
        {
          ...x,
          y: "at",
          stroke: (d: {percent: number}) => (isPossible(d.percent) ? "var(--band-2)" : warm),
          strokeWidth: 4,
        },
      ),
      text(labels, {
        y: "at",
        frameAnchor: "right",
        textAnchor: "start",
        text: "label",
        title: "says",
        fill: "fill",
        fontWeight: 600,
        dx: 0,
        ...halo,
      }),
      grips(bars, {x: "place", at: ({percent}) => percent, className: "handles", side: {}}),
      text(bars, {
        ...x,
        y: "percent",
        text: (d: Bar) => `${percent(d.percent)} %`,
        dy: -15,
        fontWeight: 600,
        fill: ink,
        pointerEvents: "none",
        ...halo,
      }),
    ],
  });
  nameHandles(figure, "handles", places.slice(0, 3));
  return figure as SVGElement;
}

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const bars = height * 0.52;
    const half = (height - bars - 12) / 2;
    return {
      bars: {width, height: bars},
      ratios: {x: 0, y: bars + 12, width, height: half},
      shares: {x: 0, y: bars + 12 + half, width, height: half},
    };
  }
  const x = width * 0.5;
  const half = height / 2;
  return {
    bars: {width: width * 0.49, height},
    ratios: {x, y: 0, width: width - x, height: half},
    shares: {x, y: half, width: width - x, height: half},
  };
}

/** The measures by the names that the figure gives them, and those of the start beside them. */
function readings(risks: Risks, share: number): Record<"ratios" | "shares", Reading[]> {
  const [now, before] = [measures(risks, share), measures(start, startShare)];
  const reading = (name: string, key: keyof typeof now, says: string): Reading => ({
    name,
    now: now[key],
    before: before[key],
    says,
  });
  return {
    ratios: [
      reading("Relative risk", "risk", "How many times as common it is in the area"),
      reading("… of being without", "without", "How many times as common it is in the area not to have it"),
      reading("Odds ratio", "odds", "How many times as high the odds are; upside down for not having it"),
    ],
    shares: [
      reading("Gap, points", "points", "The area less the rest, in percentage points"),
      reading("Attributable, %", "attributable", "The part of the area’s cases that the gap is"),
      reading("… of all cases, %", "ofAll", "The part of all cases in the city that the gap is"),
    ],
  };
}

const step = 1;

export default defineExhibit({
  id: "method-effects",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "place", label: "Place"},
    {key: "percent", label: "Have it", unit: "percent", decimals: 1},
    {key: "before", label: "At the start", unit: "percent", decimals: 1},
  ],
  controls: {
    risks: {kind: "numbers", initial: start, min: step, max: 100 - step},
    preset: {
      kind: "presets",
      label: words.try,
      options: Object.entries(presets).map(([label, risks]) =>
        risks === start ? {label, set: {}} : {label, set: {risks}},
      ),
    },
    share: {
      kind: "range",
      label: words.shareInArea,
      min: 5,
      max: 95,
      step: 5,
      initial: startShare,
    },
  },
  height: {wide: 420, narrow: 660},
  derive(_rows, {risks, share}): Row[] {
    const [rest, area, other] = risks as Risks;
    const before = carried(start);
    return [
      {place: "The rest of the city", percent: rest, before: start[0], share},
      {place: "The area", percent: area, before: start[1], share},
      {place: "The rest of another city", percent: other, before: start[2], share},
      ...carried([rest, area, other]).map(({measure, percent}, i) => ({
        place: `Its area, ${named[measure]}`,
        percent,
        before: before[i]!.percent,
        share,
      })),
    ];
  },
  title(rows: readonly Row[]) {
    if (!rows.length) return "";
    const risks = risksOf(rows);
    const {points, risk, odds} = measures(risks, startShare);
    if (points === 0) return "Without a gap all measures agree, here and in every other city";
    const results = carried(risks).map(({percent}) => outcome(percent));
    return `${capital(pointsIn(points))}, ${two(risk)} times the risk, ${two(odds)} times the odds: in a city with ${percent(risks[2])} percent the same is ${list(results, "or")}`;
  },
  subtitle: () =>
    "How many have something (are out of work, feel unsafe): invented shares of people in an area and in the rest of its city. Drag the top of a bar, or focus it and use the arrow keys. The third bar is the rest of another city; beside it stands what its area would have, were the effect the same.",
  draw(rows, _state, canvas) {
    const {document} = canvas;
    const {bars, ratios, shares} = layout(canvas);
    const risks = risksOf(rows);
    const all = readings(risks, rows[0]!.share);
    return compose(canvas, [
      {figure: cities(risks, {...canvas, ...bars}), x: 0, y: 0},
      {
        figure: indexDots(
          all.ratios,
          {domain: [0.08, 12.5], left: 118, label: "Times the rest (log scale)", log: true},
          {document, width: ratios.width, height: ratios.height},
        ),
        x: ratios.x,
        y: ratios.y,
      },
      {
        figure: indexDots(
          all.shares,
          {domain: [-100, 100], left: 118, label: "Points; percent of cases", decimals: 1, least: 0.05},
          {document, width: shares.width, height: shares.height},
        ),
        x: shares.x,
        y: shares.y,
      },
    ]);
  },
  handles(rows, {risks}, size) {
    const labels = [
      "Share in the rest of the city",
      "Share in the area",
      "Share in the rest of another city",
    ];
    const room = layout(size).bars.height - barMargin.top - barMargin.bottom;
    return labels.map((label, i) => ({
      key: places[i]!,
      label,
      value: rows[i]!.percent,
      min: step,
      max: 100 - step,
      step,
      text: `${percent(rows[i]!.percent)} percent`,
      at: (_x, y) => 100 * (1 - (y - barMargin.top) / room),
      set: (value) => ({risks: risks.with(i, value)}),
    }));
  },
  describe(rows) {
    if (!rows.length) return "";
    const risks = risksOf(rows);
    const {share} = rows[0]!;
    const {points, risk, without, odds, attributable, ofAll} = measures(risks, share);
    const [rest, area, other] = risks.map(percent);
    const results = carried(risks).map(
      ({measure, percent}) => `${outcome(percent)} by the ${named[measure]}`,
    );
    return `${area!} percent in the area, ${rest!} in the rest: a gap of ${signed(points)} points, a relative risk of ${two(risk)}, one of being without of ${two(without)}, an odds ratio of ${two(odds)}. If all of it is an effect of the area, it is ${percent(attributable)} percent of the area’s cases and, with ${percent(share)} percent of the people there, ${percent(ofAll)} percent of the city’s. Where ${other!} percent of the rest have it, the area would have ${list(results, "or")}.`;
  },
  notes: () => ["A gap between areas is no proof of an effect: who lives there differs too."],
  how: "All measures are computed from the two shares in your browser, by the functions below. The other city’s area has its rest plus the points, its rest times the relative risk, or the share whose odds are the rest’s odds times the odds ratio. Shares stay from 1 to 99 percent, where every measure has a value; dots stop at the ends of their scale.",
  functions: [
    {name: "percentagePointGap", module: "effects"},
    {name: "relativeRisk", module: "effects"},
    {name: "oddsRatio", module: "effects"},
    {name: "relativeRiskFromOddsRatio", module: "effects"},
    {name: "attributableFraction", module: "effects"},
    {name: "populationAttributableFraction", module: "effects"},
  ],
});
