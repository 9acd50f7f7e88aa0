import {choice} from "../components/controls.js";
import {capital, inWords, number, quantity} from "../components/format.js";
import {messages} from "../components/messages.js";
import {dominatedIncomeRange} from "../lib/policy/appraisal/dominated-income-range.js";
import {effectiveMarginalRate} from "../lib/policy/appraisal/effective-marginal-rate.js";
import {feeAfterFreeHours} from "../lib/policy/childcare/fee-after-free-hours.js";
import {freeCoreTime, freeCoreTimeRules2020} from "../lib/policy/childcare/free-core-time.js";
import {kindergartenFee} from "../lib/policy/childcare/kindergarten-fee.js";
import {kindergartenFeeRules2020} from "../lib/policy/childcare/kindergarten-fee-rules.js";
import {kindergartenIncomeLimit} from "../lib/policy/childcare/kindergarten-income-limit.js";
import {dot, gridY, line, link, plot, rect, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas} from "./exhibit.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {compose, nameHandles} from "./parts/compose.js";
import {spread} from "./parts/spread.js";
import {accent, base, halo, hairline, ink, muted, paper, quiet, warm, wash} from "./parts/theme.js";

const words = messages.controls;
const {months} = kindergartenFeeRules2020;
const limit = freeCoreTimeRules2020.incomeLimit;

/** Not printed: the hours that a price pays for, each at the same price, and how old the invented children are. */
export const weeklyHours = 40;
const age = freeCoreTimeRules2020.youngest + 1;

const counts = {"1": "One", "2": "Two", "3": "Three"};
const raises = {"1000": number(1000), "10000": number(10_000), "50000": number(50_000)};

/** What the reader has chosen; on every row, since titles are told of nothing else. */
type Settings = {
  children: number;
  freeHours: number;
  /** In percent. */
  incomeShare: number;
  highest: number;
  raise: number;
  family: number;
};
type Row = Settings & {income: number; fee: number; ofIncome: number; rate: number};

export const printed: Settings = {
  children: 2,
  freeHours: freeCoreTimeRules2020.hours,
  incomeShare: 100 * kindergartenFeeRules2020.incomeShare,
  highest: kindergartenFeeRules2020.maximum,
  raise: 10_000,
  family: 560_000,
};

const shown = {from: 200_000, to: 800_000, fee: 9000};
const highestMost = 3990;
/** The limit is where the right has ended already: this is still below it. */
const justBelow = limit - 0.01;

const rulesOf = ({highest, incomeShare}: Settings) => ({maximum: highest, incomeShare: incomeShare / 100});

/** NOK a month. */
function feesOf(
  settings: Settings,
  incomes: ArrayLike<number>,
  atLimit: "free" | "pays" = "pays",
): Float64Array {
  const same = (value: number) => Float64Array.from(incomes, () => value);
  const fee = kindergartenFee(incomes, same(settings.children), {rules: rulesOf(settings)});
  const free = freeCoreTime(incomes, same(age), {atLimit, rules: {hours: settings.freeHours}});
  return feeAfterFreeHours(fee, free, weeklyHours);
}
const feeOf = (settings: Settings, income: number): number => feesOf(settings, [income])[0]!;
const ratesOf = (settings: Settings, incomes: readonly number[], step: number): Float64Array =>
  effectiveMarginalRate((at) => feesOf(settings, at).map((fee) => months * fee), incomes, {step});
const slopeBetween = (settings: Settings, from: number, to: number): number =>
  to > from ? ratesOf(settings, [from], (to - from) / 2)[0]! : 0;

/** How many first children's prices so many children cost. */
const placesOf = (children: number): number =>
  kindergartenFee([shown.to], [children], {rules: {maximum: 1}})[0]!;

/** Where the fee changes its course, and what it does in between. */
export function courseOf(settings: Settings) {
  const kink = kindergartenIncomeLimit({rules: rulesOf(settings)});
  const slope = slopeBetween(settings, 0, Math.min(limit, kink));
  const slopeAbove = slopeBetween(settings, limit, kink);
  const [at, full] = feesOf(settings, [limit, Math.max(kink, limit)]);
  const [below] = feesOf(settings, [limit], "free");
  const jump = months * (at! - below!);
  // The fee goes on rising with income up to the kink: a longer way back for a family that has passed the limit.
  const first = dominatedIncomeRange(limit, jump, slopeAbove).to;
  const keepsLessTo =
    first <= kink || kink <= limit ? first : dominatedIncomeRange(limit, months * (full! - below!), 0).to;
  return {kink, slope, slopeAbove, jump, keepsLessTo};
}

const kroner = (amount: number): string => quantity(Math.round(amount), "NOK");
/** Of each krone. */
const taken = (rate: number): string =>
  rate < 0.9995 ? `${number(+(100 * rate).toFixed(1))} øre` : quantity(rate, "NOK", {decimals: 2});
const inFull = (rate: number): string => (rate < 0.0005 ? "nothing" : taken(rate));
const childrenIn = (n: number): string => (n === 1 ? "one child" : `${inWords(n)} children`);
const isMoved = (now: Settings): boolean =>
  (["freeHours", "incomeShare", "highest"] as const).some((key) => now[key] !== printed[key]);

const margin = {left: 48, right: 76};
const feeMargin = {...margin, top: 30, bottom: 10};

function layout({height}: {height: number}) {
  const fees = Math.round(height * 0.58);
  return {fees, rates: height - fees};
}

const income = {domain: [shown.from, shown.to]};
const isShown = (x: number): boolean => x >= shown.from && x <= shown.to;
type Point = {x: number; y: number};
const at = {x: "x", y: "y"} as const;
const path = (incomes: readonly number[], values: ArrayLike<number>): Point[] =>
  incomes.map((x, i) => ({x, y: values[i]!}));

/** Incomes between which the fee is a straight line. */
const corners = (kink: number): number[] =>
  [shown.from, justBelow, limit, kink, shown.to].filter(isShown).sort((a, b) => a - b);

/** What a raise does, and where incomes are that leave less than one below the limit: in both panels. */
function ground(settings: Settings, {jump, keepsLessTo}: ReturnType<typeof courseOf>) {
  const notch = jump > 0 ? [{from: limit, to: Math.min(shown.to, keepsLessTo)}] : [];
  return [
    rect(notch, {x1: "from", x2: "to", fill: wash, y1: 0, y2: shown.fee}),
    ruleX([settings.family], {stroke: ink, strokeWidth: 1}),
    ruleX(settings.family + settings.raise <= shown.to ? [settings.family + settings.raise] : [], {
      stroke: quiet,
      strokeDasharray: "2 3",
    }),
  ];
}

function feeLines(settings: Settings, canvas: Canvas): SVGElement {
  const course = courseOf(settings);
  const all = Object.keys(counts).map((key) => {
    const own = {...settings, children: Number(key)};
    const incomes = corners(course.kink);
    return {children: own.children, points: path(incomes, feesOf(own, incomes))};
  });
  const chosen = all.find(({children}) => children === settings.children)!;
  const perPixel = shown.fee / (canvas.height - feeMargin.top - feeMargin.bottom);
  const heights = spread(
    all.map(({points}) => points.at(-1)!.y),
    17 * perPixel,
    8 * perPixel,
  );
  const labels = all.map(({children}, i) => ({
    y: heights[i]!,
    label: children === 1 ? "1 child" : `${children} children`,
    chosen: children === settings.children,
  }));
  const asPrinted = {...printed, children: settings.children};
  const before = corners(kindergartenIncomeLimit());
  const from = {x: settings.family, y: feeOf(settings, settings.family)};
  const to = {x: settings.family + settings.raise, y: feeOf(settings, settings.family + settings.raise)};
  const inside = to.x <= shown.to ? [{from, to}] : [];
  type Step = (typeof inside)[number];
  const ceiling = settings.highest * placesOf(settings.children);
  const places = [
    ...(course.jump > 0 ? [{x: limit, label: `free hours end at ${number(limit)}`, row: 1}] : []),
    ...(isShown(course.kink)
      ? [{x: course.kink, label: `full price from ${number(Math.round(course.kink))}`, row: 0}]
      : []),
  ];
  type Place = (typeof places)[number];
  const turn = shown.from + 0.75 * (shown.to - shown.from);
  /** Beside the shade, not on it. */
  const beside = (x: number): number =>
    course.jump > 0 && x >= limit && x < course.keepsLessTo ? course.keepsLessTo : x;
  const signs = ([0, 1] as const).flatMap((row) =>
    (["start", "end"] as const).map((textAnchor) =>
      text(
        places.filter((d) => d.row === row && d.x > turn === (textAnchor === "end")),
        {
          x: (d: Place) => (textAnchor === "end" ? d.x : beside(d.x)),
          text: (d: Place) => d.label,
          frameAnchor: "bottom",
          textAnchor,
          dx: textAnchor === "end" ? -6 : 6,
          dy: -9 - 17 * row,
          fill: muted,
          pointerEvents: "none",
          ...halo,
        },
      ),
    ),
  );
  const figure = plot({
    ...base(canvas, feeMargin),
    x: {...income, axis: null},
    y: {domain: [0, shown.fee]},
    marks: [
      ...ground(settings, course),
      gridY({...hairline, ticks: 4}),
      ruleY([0], {stroke: quiet}),
      leftAxis("Fee, NOK a month", {ticks: 4, tickFormat: (d: number) => number(d)}),
      line(isMoved(settings) ? path(before, feesOf(asPrinted, before)) : [], {
        ...at,
        stroke: ink,
        strokeDasharray: "4 3",
        strokeWidth: 1.5,
      }),
      ...all.map(({children, points}) =>
        line(children === settings.children ? [] : points, {...at, stroke: quiet, strokeWidth: 1.25}),
      ),
      ruleX(places, {x: "x", y1: 0, y2: 1700, stroke: muted, strokeDasharray: "3 3"}),
      line(chosen.points, {...at, stroke: accent, strokeWidth: 3}),
      ...[true, false].map((isChosen) =>
        text(
          labels.filter(({chosen}) => chosen === isChosen),
          {
            y: "y",
            frameAnchor: "right",
            textAnchor: "start",
            dx: 8,
            text: "label",
            fill: isChosen ? accent : muted,
            fontWeight: isChosen ? 600 : 400,
          },
        ),
      ),
      ...signs,
      link(inside, {
        x1: (d: Step) => d.from.x,
        x2: (d: Step) => d.to.x,
        y1: (d: Step) => d.from.y,
        y2: (d: Step) => d.to.y,
        stroke: warm,
        strokeWidth: 2,
      }),
      dot(
        inside.map(({to}) => to),
        {...at, r: 5, fill: paper, stroke: warm, strokeWidth: 2},
      ),
      rect([ceiling], {
        className: "ceiling",
        x1: shown.to - 0.07 * (shown.to - shown.from),
        x2: shown.to,
        y1: (d: number) => d,
        y2: (d: number) => d,
        insetTop: -4,
        insetBottom: -4,
        rx: 3,
        fill: accent,
        stroke: "transparent",
        strokeWidth: 14,
      }),
      dot([from], {
        className: "handles",
        ...at,
        r: 7,
        fill: warm,
        stroke: paper,
        strokeWidth: 2,
      }),
    ],
  }) as SVGElement;
  nameHandles(figure, "ceiling", ["highest"]);
  nameHandles(figure, "handles", ["family"]);
  return figure;
}

function rateLine(settings: Settings, canvas: Canvas): SVGElement {
  const course = courseOf(settings);
  const {kink, slope, slopeAbove, jump} = course;
  const {raise, family} = settings;
  const regular = 100 * Math.max(slope, slopeAbove);
  const top = [5, 8, 12, 16, 20].find((end) => 1.1 * regular <= end) ?? 30;
  const incomes = [...new Set([...corners(kink), limit - raise - 0.01, limit - raise, kink - raise])]
    .filter(isShown)
    .sort((a, b) => a - b);
  const rates = path(
    incomes,
    ratesOf(settings, incomes, raise).map((rate) => 100 * rate),
  );
  const crosses = ({x}: Point): boolean => jump > 0 && x >= limit - raise && x < limit;
  const [over, usual] = [rates.filter(crosses), rates.filter((point) => !crosses(point))];
  const highest = Math.max(0, ...over.map(({y}) => y));
  const spike = over.length ? [{from: limit - raise, to: limit, y: highest}] : [];
  type Spike = (typeof spike)[number];
  const own = 100 * ratesOf(settings, [family], raise)[0]!;
  const narrow = canvas.width < narrowBelow;
  return plot({
    ...base(canvas, {...margin, top: 34, bottom: 46}),
    x: income,
    y: {domain: [0, top], clamp: true},
    marks: [
      ...ground(settings, course),
      gridY({...hairline, ticks: 3}),
      ruleY([0], {stroke: quiet}),
      leftAxis(
        `${narrow ? "Øre of each krone" : "The fee takes, øre of each krone"} of a raise of ${number(raise)}`,
        {
          ticks: 3,
          tickFormat: (d: number) => number(d),
        },
      ),
      bottomAxis("Taxable income of the family, thousand NOK a year", {
        ticks: narrow ? 4 : 6,
        tickFormat: (d: number) => number(d / 1000),
      }),
      rect(spike, {
        x1: "from",
        x2: "to",
        y1: 0,
        y2: (d: Spike) => Math.min(top, d.y),
        fill: warm,
        fillOpacity: 0.35,
      }),
      // Apart, so that nothing is drawn across the incomes whose raise crosses the limit.
      line(
        usual.filter(({x}) => x < limit),
        {...at, stroke: accent, strokeWidth: 3},
      ),
      line(
        usual.filter(({x}) => x >= limit),
        {...at, stroke: accent, strokeWidth: 3},
      ),
      text(spike, {
        x: "from",
        frameAnchor: "top",
        textAnchor: "end",
        dx: -6,
        dy: 10,
        text: (d: Spike) => `${narrow ? "" : "across the limit: "}${taken(d.y / 100)}`,
        fill: warm,
        fontWeight: 600,
        ...halo,
      }),
      dot([{x: family, y: own}], {
        ...at,
        r: 5,
        // One that lies above the scale points there.
        symbol: own > top ? "triangle" : "circle",
        fill: warm,
        stroke: paper,
        strokeWidth: 1.5,
        title: () => `A raise of ${kroner(raise)} at ${kroner(family)}: ${taken(own / 100)} of each krone`,
      }),
    ],
  }) as SVGElement;
}

export default defineExhibit({
  id: "method-policy",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "income", label: "Taxable income", unit: "NOK a year", decimals: 0},
    {key: "fee", label: "Fee", unit: "NOK a month", decimals: 0},
    {key: "ofIncome", label: "Of income", unit: "percent", decimals: 1},
    {key: "rate", label: "Of each krone of the raise", unit: "øre", decimals: 1},
  ],
  controls: {
    family: {kind: "numbers", initial: [printed.family], min: shown.from, max: shown.to},
    highest: {kind: "numbers", initial: [printed.highest], min: 0, max: highestMost},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.asPrinted, set: {}},
        {label: words.noFreeHours, set: {freeHours: 0}},
        {label: words.halfPrice, set: {highest: [printed.highest / 2]}},
        {label: words.allHoursFree, set: {freeHours: weeklyHours}},
      ],
    },
    children: choice(words.childrenInKindergarten, counts, "2"),
    freeHours: {
      kind: "range",
      label: words.freeHours,
      min: 0,
      max: weeklyHours,
      step: 5,
      initial: printed.freeHours,
    },
    incomeShare: {
      kind: "range",
      label: words.placeCosts,
      min: 2,
      max: 10,
      step: 0.5,
      initial: printed.incomeShare,
    },
    raise: choice(words.raiseOf, raises, "10000"),
  },
  height: {wide: 500, narrow: 520},
  derive(_rows, state): Row[] {
    const settings: Settings = {
      children: Number(state.children),
      freeHours: state.freeHours,
      incomeShare: state.incomeShare,
      highest: state.highest[0]!,
      raise: Number(state.raise),
      family: state.family[0]!,
    };
    const {kink} = courseOf(settings);
    const step = 50_000;
    const incomes = [
      ...Array.from({length: (shown.to - shown.from) / step + 1}, (_, i) => shown.from + i * step),
      ...[limit - 1, limit, Math.round(kink), settings.family, settings.family + settings.raise],
    ].filter(isShown);
    const sorted = [...new Set(incomes)].sort((a, b) => a - b);
    const fees = feesOf(settings, sorted);
    const rates = ratesOf(settings, sorted, settings.raise);
    return sorted.map((amount, i) => ({
      ...settings,
      income: amount,
      fee: fees[i]!,
      ofIncome: (100 * months * fees[i]!) / amount,
      rate: 100 * rates[i]!,
    }));
  },
  title([settings]: readonly Row[]) {
    if (!settings) return "";
    const {kink, slope, jump} = courseOf(settings);
    if (settings.highest === 0) return "With a highest price of nothing, nobody pays at any income";
    const first = `With ${childrenIn(settings.children)} the fee takes ${inFull(slope)} of each extra krone`;
    const end = kroner(kink);
    if (jump <= 0) return `${first} up to ${end}, and nothing of those above`;
    const last = `one krone more costs ${kroner(jump)} a year`;
    return kink < limit
      ? `${first} up to ${end}, then nothing until ${kroner(limit)}, where ${last}`
      : `${first} up to ${kroner(limit)}; there, ${last}`;
  },
  subtitle: () =>
    `An invented family with all children in kindergarten at ${age} years. A place is ${weeklyHours} hours a week, every hour at one price. Drag the dot along the incomes, and the bar at the right to another highest price. Shaded: incomes that leave the family less, taxes aside, than one just below the limit.`,
  draw([settings], _state, canvas) {
    const {document, width} = canvas;
    const {fees, rates} = layout(canvas);
    return compose(canvas, [
      {figure: feeLines(settings!, {document, width, height: fees}), x: 0, y: 0},
      {figure: rateLine(settings!, {document, width, height: rates}), x: 0, y: fees},
    ]);
  },
  handles([settings], _state, size) {
    if (!settings) return [];
    const {family, highest, children} = settings;
    const room = layout(size).fees - feeMargin.top - feeMargin.bottom;
    return [
      {
        key: "family",
        label: "The family’s income",
        value: family,
        min: shown.from,
        max: shown.to,
        step: 5000,
        text: `${kroner(family)} a year, a fee of ${kroner(feeOf(settings, family))} a month`,
        at: (x) =>
          shown.from +
          ((shown.to - shown.from) * (x - margin.left)) / (size.width - margin.left - margin.right),
        set: (value) => ({family: [value]}),
      },
      {
        key: "highest",
        label: "Highest price of the first place",
        value: highest,
        min: 0,
        max: highestMost,
        step: 15,
        text: `${kroner(highest)} a month`,
        at: (_x, y) => (shown.fee * (1 - (y - feeMargin.top) / room)) / placesOf(children),
        set: (value) => ({highest: [value]}),
      },
    ];
  },
  describe([settings]) {
    if (!settings) return "";
    const {children, freeHours, incomeShare, highest, raise, family} = settings;
    const {jump, slopeAbove, kink, keepsLessTo} = courseOf(settings);
    const [now, after] = feesOf(settings, [family, family + raise]);
    const rate = ratesOf(settings, [family], raise)[0]!;
    const free = freeHours
      ? `${freeHours} of ${weeklyHours} hours are free below ${kroner(limit)}`
      : "No hour is free";
    const between =
      jump > 0 && kink > limit
        ? ` From ${kroner(limit)} to ${kroner(kink)} the fee takes ${inFull(slopeAbove)} of each krone, then nothing.`
        : "";
    const notch =
      jump > 0
        ? ` Incomes from ${kroner(limit)} to ${kroner(keepsLessTo)} leave less than one just below.`
        : "";
    return `${free}; a place costs at most ${number(incomeShare)} percent of income and ${kroner(highest)} a month. ${capital(childrenIn(children))} cost${children === 1 ? "s" : ""} ${kroner(now!)} a month at ${kroner(family)} a year. A raise of ${kroner(raise)} makes it ${kroner(after!)}: the fee takes ${inFull(rate)} of each krone.${between}${notch}`;
  },
  notes: () => [
    "The report prints neither how many hours a price pays for nor what hours beyond the free ones cost. Food is paid apart; income tax and other schemes are not counted.",
  ],
  how: `The family is invented, and so are the ${weeklyHours} hours; the price, the share, the siblings’ prices, the free hours and the income limit are those that the report prints, until you move them. The ${inWords(months)} payments a year follow from the income limit for the full price. The lines are the library’s functions at the incomes where they bend; the rate is what the fee of a year rises by, over the raise.`,
  functions: [
    {name: "kindergartenFee", module: "policy"},
    {name: "kindergartenIncomeLimit", module: "policy"},
    {name: "freeCoreTime", module: "policy"},
    {name: "feeAfterFreeHours", module: "policy"},
    {name: "effectiveMarginalRate", module: "policy"},
    {name: "dominatedIncomeRange", module: "policy"},
  ],
});
