import {choice} from "../components/controls.js";
import {capital, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {atkinson} from "../lib/inequality/atkinson.js";
import {fosterGreerThorbecke} from "../lib/inequality/foster-greer-thorbecke.js";
import {gini} from "../lib/inequality/gini.js";
import {lowIncomeRate} from "../lib/inequality/low-income-rate.js";
import {lowIncomeThreshold} from "../lib/inequality/low-income-threshold.js";
import {percentileRatio} from "../lib/inequality/percentile-ratio.js";
import {quantile} from "../lib/inequality/quantile.js";
import {quintileShareRatio} from "../lib/inequality/quintile-share-ratio.js";
import {theilT} from "../lib/inequality/theil-t.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {
  againstLines,
  between,
  incomeBars,
  incomeColumns,
  incomeHandles,
  lineShares,
} from "./parts/income-bars.js";
import {indexDots, moved, type Reading} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";

const words = messages.controls;

type Row = {percent: number; income: number; before: number; line: string; aversion: Aversion};

/** Invented incomes in thousand kroner: the lowest, the nine that part ten groups of one size, and the highest. */
const start = [110, 220, 280, 330, 370, 410, 450, 510, 580, 700, 1300];
const top = 1600;
const median = 5;

/**
 * One person at every thousandth of the way, on a line from each bar to the next. So the bars at 10, 50 and 90 percent
 * are exactly P10, the median and P90 of these people, by the rule that `quantile` takes.
 */
const steps = 1000;
const people = (bars: readonly number[]): number[] =>
  Array.from({length: steps - 1}, (_, i) => between(bars, ((i + 1) / steps) * (bars.length - 1)));

const withBars = (changes: Readonly<Record<number, number>>): number[] =>
  start.map((income, i) => changes[i] ?? income);

/** What the presets do to the bars; the page quotes the results. */
export const presets = {
  [words.start]: start,
  [words.topGrows]: withBars({10: 1600}),
  [words.bottomGrows]: withBars({0: 160, 1: 260, 2: 300}),
  [words.middleGrows]: withBars({3: 350, 4: 400, 5: 450, 6: 480}),
  [words.everybodyUp]: start.map((income) => Math.round(1.1 * income)),
  [words.sameAmount]: start.map((income) => income + 50),
  [words.richToPoor]: withBars({9: 650, 1: 270}),
  [words.poorToLine]: withBars({0: 50, 1: 250}),
} satisfies Record<string, number[]>;

/** With a decimal point, or "1" and "2" would come before "0.5". */
const aversions = {"0.5": "0.5", "1.0": "1", "2.0": "2"};
type Aversion = keyof typeof aversions;

/** Which of the two scales an index is read on. */
type Measure = {name: string; of: (incomes: readonly number[]) => number; says: string};

const lowIncome: readonly Measure[] = [
  ...[...lineShares].reverse().map((share) => ({
    name: `Under ${number(100 * share)} %`,
    of: (incomes: readonly number[]) => lowIncomeRate(incomes, {share}),
    says: `Share of people with less than ${number(100 * share)} percent of the median`,
  })),
  {
    name: "Poverty gap",
    of: (incomes) => fosterGreerThorbecke(incomes, {alpha: 1}),
    says: "How far below the line at 60 percent, as a share of the line, on average over everybody",
  },
];

const shares = (aversion: Aversion): readonly Measure[] => [
  {
    name: "Gini",
    of: (incomes) => gini(incomes),
    says: "Half the mean difference of two people, over the mean",
  },
  {name: "Theil T", of: (incomes) => theilT(incomes), says: "Large shares of all income count most"},
  {
    name: `Atkinson (${aversions[aversion]})`,
    of: (incomes) => atkinson(incomes, {epsilon: Number(aversion)}),
    says: "The part of all income that could go without loss if the rest were shared equally",
  },
  ...lowIncome,
];

const ratios: readonly Measure[] = [
  {
    name: "P90/P10",
    of: (incomes) => percentileRatio(incomes),
    says: "The bar at 90 percent over the bar at 10 percent",
  },
  {
    name: "Tenths’ means",
    of: (incomes) => percentileRatio(incomes, {form: "mean"}),
    says: "The mean of the richest tenth over that of the poorest",
  },
  {
    name: "S80/S20",
    of: (incomes) => quintileShareRatio(incomes),
    says: "What the richest fifth has over what the poorest fifth has",
  },
];

/** All values of a set of bars, by the names of the indices. */
const measured = (aversion: Aversion) =>
  remembered((bars): ReadonlyMap<string, number> => {
    const incomes = people(bars);
    return new Map([...shares(aversion), ...ratios].map(({name, of}) => [name, of(incomes)]));
  });
const valuesOf = {"0.5": measured("0.5"), "1.0": measured("1.0"), "2.0": measured("2.0")};

/** The indices of these incomes beside those at the start, by the name that the figure gives them. */
export function readings(bars: readonly number[], aversion: Aversion = "1.0"): Reading[] {
  const [now, before] = [valuesOf[aversion](bars), valuesOf[aversion](start)];
  return [...shares(aversion), ...ratios].map(({name, says}) => ({
    name,
    now: now.get(name)!,
    before: before.get(name)!,
    says,
  }));
}
const isRatio = ({name}: Reading): boolean => ratios.some((ratio) => ratio.name === name);
const decimals = (reading: Reading): number => (isRatio(reading) ? 2 : 3);
/** The least change that the decimals show. */
const least = (places: number): number => 0.5 * 10 ** -places;
const moves = (reading: Reading): boolean => moved(reading, least(decimals(reading)));
const written = (reading: Reading, value: number): string =>
  Number.isNaN(value) ? "none" : number(value, decimals(reading));

const levelsOf = remembered((bars) => {
  const incomes = people(bars);
  return [
    ...lineShares.map((share) => ({share, income: lowIncomeThreshold(incomes, {share})})),
    {share: 1, income: quantile(incomes, 0.5)},
  ];
});

const barsOf = (rows: readonly Row[]): number[] => rows.map(({income}) => income);
const meanOf = (bars: readonly number[]): number => {
  const incomes = people(bars);
  return incomes.reduce((sum, income) => sum + income, 0) / incomes.length;
};

/** Three measures that go the same way are one word. */
function together(members: readonly Reading[]): string[] {
  const low = lowIncome.map(({name}) => name);
  const names = members.map(({name}) => name);
  const all = low.every((name) => names.includes(name));
  return [
    ...names.filter((name) => !low.includes(name)).map((name) => inText[name] ?? name),
    ...(all ? ["low income"] : names.filter((name) => low.includes(name)).map((name) => inText[name]!)),
  ];
}
const inText: Readonly<Record<string, string>> = {
  "Under 60 %": "the rate at 60 %",
  "Under 50 %": "the rate at 50 %",
  "Poverty gap": "the poverty gap",
  "Tenths’ means": "the ratio of means",
};

/** Which indices go which way; the most numerous party is "the other five". */
function parties(all: readonly Reading[]): string {
  const rise = all.filter((reading) => moves(reading) && reading.now > reading.before);
  const fall = all.filter((reading) => moves(reading) && reading.now < reading.before);
  const stay = all.filter((reading) => !moves(reading));
  const said = [
    {members: rise, verb: "rise"},
    {members: fall, verb: "fall"},
    {members: stay, verb: "stay"},
  ]
    .filter(({members}) => members.length)
    .sort((a, b) => a.members.length - b.members.length)
    .map(({members, verb}, i, {length}) => {
      if (i === length - 1 && members.length > 2) return `the other ${inWords(members.length)} ${verb}`;
      const names = together(members);
      return `${list(names)} ${verb}${names.length === 1 ? "s" : ""}`;
    });
  return rise.length && fall.length ? `The indices disagree: ${said.join("; ")}` : capital(said.join("; "));
}

const barsHeight = 0.4;
function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const [bars, first] = [height * barsHeight, height * 0.36];
    return {
      bars: {width, height: bars},
      shares: {x: 0, y: bars + 8, width, height: first},
      ratios: {x: 0, y: bars + first + 8, width, height: height - bars - first - 8},
    };
  }
  const [x, first] = [width * 0.52, height * 0.6];
  return {
    bars: {width: width * 0.5, height},
    shares: {x, y: 0, width: width - x, height: first},
    ratios: {x, y: first, width: width - x, height: height - first},
  };
}

export default defineExhibit({
  id: "method-inequality",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "percent", label: "People with less", unit: "percent"},
    ...incomeColumns("Income at the start"),
  ],
  controls: {
    income: {kind: "numbers", initial: start, min: 0, max: top},
    preset: {
      kind: "presets",
      label: words.try,
      options: Object.entries(presets).map(([label, income]) =>
        income === start ? {label, set: {}} : {label, set: {income}},
      ),
    },
    aversion: choice(words.aversion, aversions, "1.0"),
  },
  height: {wide: 500, narrow: 780},
  derive(_rows, {income, aversion}) {
    // An address can hold any incomes; people stand in order of theirs.
    const bars = [...income].sort((a, b) => a - b);
    const [fifty, sixty] = levelsOf(bars);
    return bars.map((value, i) => ({
      percent: 10 * i,
      income: value,
      before: start[i]!,
      aversion,
      line: againstLines(value, [fifty!.income, sixty!.income]),
    }));
  },
  title(rows: readonly Row[]) {
    const bars = barsOf(rows);
    const all = readings(bars, rows[0]?.aversion);
    if (Number.isNaN(all[0]!.now)) return "Nobody has anything: no index of inequality has a value";
    if (all.some(({now}) => Number.isNaN(now)))
      return "Those with least have nothing, and nothing cannot be multiplied: a ratio has no value";
    const value = (name: string, when: "now" | "before" = "now"): string => {
      const reading = all.find((reading) => reading.name === name)!;
      return written(reading, reading[when]);
    };
    const ratio = `P90/P10 from ${value("P90/P10", "before")} to ${value("P90/P10")}`;
    for (const [verb, sign] of [
      ["rise", 1],
      ["fall", -1],
    ] as const)
      if (all.every((reading) => moves(reading) && sign * (reading.now - reading.before) > 0))
        return `All ${inWords(all.length)} indices ${verb}, ${ratio}`;
    if (!all.some(moves))
      return bars.every((income, i) => income === start[i])
        ? `Nine answers to one set of incomes: the top is ${value("P90/P10")}, ${value("S80/S20")} or ${value("Tenths’ means")} times the bottom`
        : "Incomes have changed, and no index moves: each compares incomes with incomes";
    return parties(all);
  },
  subtitle: () =>
    "Ten groups of one size from the poorest to the richest, after-tax income in thousand NOK. Bars stand where one group ends and the next begins: drag the top of one, or focus it and use the arrow keys. Hollow dots show the start.",
  draw(rows, {aversion}, canvas) {
    const {document} = canvas;
    const {bars, ...panels} = layout(canvas);
    const incomes = barsOf(rows);
    const all = readings(incomes, aversion);
    const dots = (part: "shares" | "ratios", domain: readonly [number, number], label: string) => {
      const {x, y, width, height} = panels[part];
      const shown = all.filter((reading) => isRatio(reading) === (part === "ratios"));
      const decimals = part === "ratios" ? 2 : 3;
      const figure = indexDots(shown, {domain, left: 104, label, decimals}, {document, width, height});
      return {figure, x, y};
    };
    return compose(canvas, [
      {
        figure: incomeBars(
          rows,
          "percent",
          {top, label: "People with less, percent", levels: levelsOf(incomes)},
          {...canvas, ...bars},
        ),
        x: 0,
        y: 0,
      },
      dots("shares", [0, 0.5], "0: no inequality, nobody below the line"),
      dots("ratios", [1, 9], "Times as much at the top"),
    ]);
  },
  handles: (rows, _state, size) =>
    incomeHandles(rows, "percent", {
      top,
      height: layout(size).bars.height,
      label: ({percent}) =>
        percent === 0
          ? "The lowest income"
          : percent === 100
            ? "The highest income"
            : `Income that ${percent} percent have less than`,
      // Who passes a neighbour would change places with him.
      within: (i) => [rows[i - 1]?.income ?? 0, rows[i + 1]?.income ?? top],
    }),
  describe(rows, {aversion}) {
    const bars = barsOf(rows);
    const said = readings(bars, aversion).map(
      (reading) =>
        `${reading.name} ${written(reading, reading.now)}${
          moves(reading) ? ` (before ${written(reading, reading.before)})` : ""
        }`,
    );
    const gap = (incomes: readonly number[]): number => incomes[9]! - incomes[1]!;
    const changed = (now: number, before: number): string =>
      Math.round(now) === Math.round(before) ? "" : ` (before ${number(before, 0)})`;
    return `${list(said)}. Median ${number(bars[median]!)}${changed(bars[median]!, start[median]!)}, mean ${number(meanOf(bars), 0)}${changed(meanOf(bars), meanOf(start))}, and ${number(gap(bars))}${changed(gap(bars), gap(start))} thousand NOK from P10 to P90.`;
  },
  notes: () => [
    "The poverty gap is that of the line at 60 percent. Both lines follow the median, and so does the gap.",
  ],
  how: "A person stands at every thousandth of the way from the lowest to the highest income, on straight lines between the bars. All indices are computed from these people in your browser, by the functions below, so P10, the median and P90 are the bars at 10, 50 and 90 percent.",
  functions: [
    {name: "gini", module: "inequality"},
    {name: "theilT", module: "inequality"},
    {name: "atkinson", module: "inequality"},
    {name: "lowIncomeThreshold", module: "inequality"},
    {name: "lowIncomeRate", module: "inequality"},
    {name: "fosterGreerThorbecke", module: "inequality"},
    {name: "percentileRatio", module: "inequality"},
    {name: "quintileShareRatio", module: "inequality"},
    {name: "quantile", module: "inequality"},
  ],
});
