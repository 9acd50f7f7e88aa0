import {choice} from "../components/controls.js";
import {capital, count, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {overlap, type Overlap} from "../lib/deprivation/overlap.js";
import {randomStream, shuffle} from "../lib/random.js";
import {barX, gridX, link, plot, rect, ruleX, text, tickX} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {bottomAxis} from "./parts/axes.js";
import {compose, nameHandles} from "./parts/compose.js";
import {two} from "./parts/index-dots.js";
import {indicators, printedLines, rulesOf, signOf, type Indicator} from "./parts/overlap-lines.js";
import {heads, inSentence, labels, movedLines} from "./parts/overlap-words.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, hairline, ink, muted, warm} from "./parts/theme.js";
import {rowChanges, rowNames, rowValues} from "./parts/value-column.js";

const words = messages.controls;

const names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;

/**
 * Shares in percent: areas with everything, areas where only the families are poor, as in the inner city, and others. C, G
 * and H stand exactly on a line of the report.
 */
const invented: Readonly<Record<Indicator, readonly number[]>> = {
  childLowIncome: [52, 47, 40, 44, 41, 36, 31, 28, 22, 17, 12, 8],
  outsideWorkAdults: [28, 24, 22, 18, 15, 21, 20, 17, 14, 11, 9, 7],
  outsideWorkYoung: [21, 19, 17, 13, 11, 16, 14, 15, 12, 10, 8, 7],
  notCompleted: [46, 41, 37, 31, 27, 38, 36, 34, 29, 25, 21, 18],
  lowEducation: [38, 33, 27, 22, 19, 29, 26, 24, 21, 16, 13, 10],
};
const all = indicators.length;

/** The report words its first rule in two ways. */
const wordings = {"figure 3.1": words.countsFigure, text: words.countsNot};
type Wording = keyof typeof wordings;
const wordingNames = Object.keys(wordings) as Wording[];

/** How far to the right the bars of a column reach, and its line: a little above the highest value. */
const tops = indicators.map((indicator) => Math.max(...invented[indicator]) + 4);

/** The same twelve values of each indicator, given to other areas. */
const arrangements = {together: words.asInvented, scattered: words.scattered, ordered: words.inOneOrder};
type Arrangement = keyof typeof arrangements;
const arrangementNames = Object.keys(arrangements) as Arrangement[];

type Values = Readonly<Record<Indicator, readonly number[]>>;
const arranged = (arrange: (values: readonly number[]) => readonly number[]): Values =>
  Object.fromEntries(indicators.map((indicator) => [indicator, arrange(invented[indicator])])) as Record<
    Indicator,
    readonly number[]
  >;
const random = randomStream("method-deprivation", 8);
const values: Readonly<Record<Arrangement, Values>> = {
  together: invented,
  scattered: arranged((column) => {
    const dealt = Float64Array.from(column);
    shuffle(random, dealt);
    return Array.from(dealt);
  }),
  ordered: arranged((column) => column.toSorted((a, b) => b - a)),
};

const overlapOf = remembered(([arrangement, wording, ...lines]): Overlap => {
  const columns = values[arrangementNames[arrangement!]!];
  return overlap(
    Object.fromEntries(
      indicators.map((indicator) => [indicator, columns[indicator].map((value) => value / 100)]),
    ),
    rulesOf(wordingNames[wording!]).map((rule, at) => ({...rule, threshold: lines[at]! / 100})),
  );
});

/** What the reader chose. */
export interface Chosen {
  lie: Arrangement;
  wording: Wording;
  lines: readonly number[];
}

export const overlapIn = ({lie, wording, lines}: Chosen): Overlap =>
  overlapOf([arrangementNames.indexOf(lie), wordingNames.indexOf(wording), ...lines]);

type Row = {area: string; met: number} & Record<Indicator, number> & {
    /** What the reader chose, on every row, since titles are told of nothing else. */
    arrangement: Arrangement;
    wording: Wording;
    lines: string;
  };

const linesOf = (rows: readonly Row[]): number[] => rows[0]!.lines.split(" ").map(Number);
const result = (rows: readonly Row[]): Overlap =>
  overlapIn({lie: rows[0]!.arrangement, wording: rows[0]!.wording, lines: linesOf(rows)});
const signIn = (rows: readonly Row[], at: number): string => signOf(rulesOf(rows[0]!.wording)[at]!);
const numberMet = (column: ArrayLike<number>): number =>
  Array.from(column).reduce((sum, one) => sum + one, 0);

const head = 92;
const left = 18;
const sum = 40;
/** Room for the figure, before its bar begins. */
const figureRoom = 20;

/** Where columns, bars and lines lie: drawing and dragging have to agree about it. */
function columnsIn({width, height}: {width: number; height: number}) {
  const across = (width - left - sum) / all;
  const down = (height - head) / names.length;
  const bar = across - figureRoom - 12;
  const start = (at: number): number => left + at * across;
  return {
    down,
    start,
    bar: (at: number) => start(at) + figureRoom + 5,
    x: (at: number, value: number) => start(at) + figureRoom + 5 + (value / tops[at]!) * bar,
    value: (at: number, x: number) => ((x - start(at) - figureRoom - 5) / bar) * tops[at]!,
    y: (row: number) => head + row * down,
  };
}

type Cell = {row: number; at: number; value: number; met: boolean; says: string};

function bars(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {met} = result(rows);
  const lines = linesOf(rows);
  const {down, start, bar, x, y} = columnsIn(canvas);
  const cells = indicators.flatMap((indicator, at) =>
    rows.map((row, i): Cell => {
      const value = row[indicator];
      const isMet = met[at]![i] === 1;
      return {
        row: i,
        at,
        value,
        met: isMet,
        says: `Area ${row.area}, ${inSentence(indicator)}: ${number(value)} percent, ${isMet ? "meets" : "does not meet"} ${signIn(rows, at)} ${number(lines[at]!)}`,
      };
    }),
  );
  const middle = (row: number): number => y(row) + down / 2;
  const figures = (isMet: boolean, style: object) =>
    text(cells, {
      x: (d: Cell) => start(d.at) + figureRoom,
      y: (d: Cell) => middle(d.row),
      text: (d: Cell) => (d.met === isMet ? number(d.value) : ""),
      textAnchor: "end",
      pointerEvents: "none",
      ...style,
    });
  const places = lines.map((value, at) => ({at, value}));
  type Place = (typeof places)[number];
  const lineX = (d: Place): number => x(d.at, d.value);
  const figure = plot({
    ...base(canvas, {top: 0, right: 0, bottom: 0, left: 0}),
    x: {domain: [0, canvas.width], axis: null},
    y: {domain: [canvas.height, 0], axis: null},
    marks: [
      text(indicators, {
        x: (_: Indicator, at: number) => start(at) + 3,
        y: () => 4,
        text: (d: Indicator) => heads[d],
        textAnchor: "start",
        lineAnchor: "top",
        fill: muted,
      }),
      text(["Rules\nmet"], {
        x: () => canvas.width - 2,
        y: () => 4,
        text: (d: string) => d,
        textAnchor: "end",
        lineAnchor: "top",
        fill: muted,
      }),
      text(places, {
        x: (d: Place) => start(d.at) + 3,
        y: () => head - 31,
        text: (d: Place) => `${signIn(rows, d.at)} ${number(d.value)} %`,
        textAnchor: "start",
        fontWeight: 600,
        fill: accent,
      }),
      text(rows, {
        x: () => 0,
        y: (_: Row, i: number) => middle(i),
        text: "area",
        textAnchor: "start",
        fill: (d: Row) => (d.met === all ? warm : ink),
        fontWeight: 600,
      }),
      rect(cells, {
        x1: (d: Cell) => bar(d.at),
        x2: (d: Cell) => x(d.at, d.value),
        y1: (d: Cell) => y(d.row) + 0.16 * down,
        y2: (d: Cell) => y(d.row + 1) - 0.16 * down,
        fill: (d: Cell) => (d.met ? accent : "var(--band-1)"),
        title: "says",
      }),
      figures(false, {fill: ink}),
      figures(true, {fill: accent, fontWeight: 600}),
      text(rows, {
        x: () => canvas.width - 2,
        y: (_: Row, i: number) => middle(i),
        text: (d: Row) => number(d.met),
        textAnchor: "end",
        fill: (d: Row) => (d.met === all ? warm : ink),
        fontWeight: 600,
      }),
      link(places, {
        x1: lineX,
        x2: lineX,
        y1: head - 10,
        y2: canvas.height,
        stroke: ink,
        strokeWidth: 1.25,
        pointerEvents: "none",
      }),
      rect(places, {
        className: "handles",
        x1: (d: Place) => lineX(d) - 5,
        x2: (d: Place) => lineX(d) + 5,
        y1: head - 20,
        y2: head - 4,
        fill: ink,
        rx: 3,
        stroke: "transparent",
        strokeWidth: 14,
      }),
    ],
  }) as SVGElement;
  nameHandles(figure, "handles", indicators);
  return figure;
}

type Bar = {name: string; areas: number; expected: number};

/** How many areas meet so many rules, and how many would by chance. */
function counts(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {areas, expected} = result(rows);
  const tally = Array.from(areas, (n, rules): Bar => ({
    name: number(rules),
    areas: n,
    expected: expected[rules]!,
  }));
  const most = Math.max(6, ...tally.map((bar) => Math.max(bar.areas, Math.ceil(bar.expected))));
  const y = {y: "name"} as const;
  const right = 92;
  const above = {textAnchor: "end", dy: -14} as const;
  return plot({
    ...base(canvas, {top: 44, bottom: 46, left: 30, right}),
    x: {domain: [0, most]},
    y: {type: "band", domain: tally.map(({name}) => name), axis: null, padding: 0.3},
    marks: [
      gridX({...hairline, ticks: 4}),
      bottomAxis("Areas", {ticks: 4, tickFormat: (d: number) => number(d)}),
      text(["Rules met"], {...above, frameAnchor: "top-left", textAnchor: "start", dx: -28, fill: muted}),
      text(["areas"], {...above, frameAnchor: "top-right", dx: 42, fill: ink}),
      text(["chance"], {...above, frameAnchor: "top-right", dx: right - 2, fill: warm}),
      barX(tally, {
        ...y,
        x: "areas",
        fill: "var(--band-1)",
        title: (d: Bar) =>
          `${d.areas === 1 ? "1 area meets" : `${d.areas} areas meet`} ${d.name} of the rules; chance would put ${number(d.expected, 1)} there`,
      }),
      ruleX([0], {stroke: muted}),
      tickX(tally, {...y, x: "expected", stroke: warm, strokeWidth: 2.5}),
      rowNames(tally),
      rowValues(tally, (d) => number(d.areas), 42),
      rowChanges(tally, (d) => number(d.expected, 1), right - 2),
    ],
  }) as SVGElement;
}

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const tall = height * 0.63;
    return {map: {width, height: tall}, tally: {x: 0, y: tall + 12, width, height: height - tall - 12}};
  }
  const wide = width * 0.62;
  return {
    map: {width: wide, height},
    tally: {x: wide + 28, y: head - 46, width: width - wide - 28, height: height * 0.78},
  };
}

/** With a verb that fits: "three of the 12 areas meet", "one of the 12 areas meets". */
const meeting = (n: number): string =>
  `${inWords(n)} of the ${inWords(names.length)} areas ${n === 1 ? "meets" : "meet"}`;

/** What chance would make of it; so little that one decimal does not show it has words of its own. */
const byChance = (expected: number): string => (expected < 0.05 ? "less than 0.1" : number(expected, 1));

const third = indicators.map((indicator) => invented[indicator].toSorted((a, b) => b - a)[2]!);

export default defineExhibit({
  id: "method-deprivation",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "Area"},
    ...indicators.map((indicator) => ({key: indicator, label: labels[indicator], unit: "percent"})),
    {key: "met", label: "Rules met"},
  ],
  controls: {
    lines: {kind: "numbers", initial: printedLines, min: 1, max: Math.max(...tops)},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        ...movedLines,
        {label: words.threeHighest, set: {lines: third}},
      ],
    },
    lie: choice(words.valuesLie, arrangements),
    wording: choice(words.onFirstLine, wordings),
  },
  height: {wide: 440, narrow: 730},
  derive(_rows, {lie, wording, lines}): Row[] {
    // An address can hold lines beyond the end of their column.
    const drawn = lines.map((line, at) => Math.min(line, tops[at]!));
    const {count: met} = overlapIn({lie, wording, lines: drawn});
    return names.map((area, i) => ({
      area,
      childLowIncome: values[lie].childLowIncome[i]!,
      outsideWorkAdults: values[lie].outsideWorkAdults[i]!,
      outsideWorkYoung: values[lie].outsideWorkYoung[i]!,
      notCompleted: values[lie].notCompleted[i]!,
      lowEducation: values[lie].lowEducation[i]!,
      met: met[i]!,
      arrangement: lie,
      wording,
      lines: drawn.join(" "),
    }));
  },
  title(rows: readonly Row[]) {
    const {met, areas, expected} = result(rows);
    const empty = met.findIndex((column) => numberMet(column) === 0);
    if (empty !== -1)
      return `No area meets all ${inWords(all)} rules: none ${signIn(rows, empty) === ">" ? "exceeds" : "reaches"} ${number(linesOf(rows)[empty]!)} percent on ${inSentence(indicators[empty]!)}`;
    if (met.every((column) => numberMet(column) === names.length))
      return "Every area meets every rule: lines so low tell no area from another";
    const [found, chance] = [areas[all]!, expected[all]!];
    return `${capital(meeting(found))} all ${inWords(all)} rules; chance alone would make it ${byChance(chance)}`;
  },
  subtitle: () =>
    `An invented town: ${inWords(names.length)} areas and ${inWords(all)} shares in percent. The lines stand where the report has them: drag one by its grip, or focus it and use the arrow keys. Bars in full colour meet the rule.`,
  draw(rows, _state, canvas) {
    const {document} = canvas;
    const {map, tally} = layout(canvas);
    return compose(canvas, [
      {figure: bars(rows, {...map, document}), x: 0, y: 0},
      {
        figure: counts(rows, {width: tally.width, height: tally.height, document}),
        x: tally.x,
        y: tally.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{lines: readonly number[]}>[] {
    const {value} = columnsIn(layout(size).map);
    const {met} = result(rows);
    const lines = linesOf(rows);
    return indicators.map((indicator, at) => ({
      key: indicator,
      label: `Line: ${inSentence(indicator)}`,
      value: lines[at]!,
      min: 1,
      max: tops[at]!,
      step: 1,
      text: `${number(lines[at]!)} percent, ${count(numberMet(met[at]!), "area")}`,
      at: (x: number) => value(at, x),
      set: (line: number) => ({lines: lines.with(at, line)}),
    }));
  },
  describe(rows) {
    const {met, count: rulesMet, areas, expected, pairs} = result(rows);
    const perRule = indicators.map(
      (indicator, at) => `${inSentence(indicator)} (${number(numberMet(met[at]!))})`,
    );
    const perCount = Array.from(
      areas,
      (n, rules) => `${number(rules)}: ${number(n)} (${number(expected[rules]!, 1)} by chance)`,
    );
    const first = numberMet(met[0]!);
    const both = rulesMet.reduce((sum, rules) => sum + Number(rules === all), 0);
    const others =
      first === 0
        ? ""
        : ` Of ${count(first, "area")} with so many children in low-income families, ${number(both)} ${both === 1 ? "meets" : "meet"} the other four rules.`;
    const pair = pairs[0]!;
    const jaccard = Number.isNaN(pair.jaccard)
      ? "no Jaccard index, since no area meets either"
      : `a Jaccard index of ${two(pair.jaccard)}; chance would make ${number(pair.expected, 1)}`;
    return `Areas that meet each rule: ${list(perRule)}. Areas by the number of rules they meet: ${list(perCount)}.${others} The first rule and the one on adults outside work are both met by ${number(pair.both)} of the ${number(pair.either)} that meet at least one of them: ${jaccard}.`;
  },
  notes: () => [
    "Chance: what to expect if as many areas met each rule as do, but which ones had nothing to do with the other rules.",
  ],
  how: "Which rules each area meets, the counts and what chance would give are computed in your browser by the functions below, from the shares in the table and the lines in the figure.",
  functions: [
    {name: "overlapRules", module: "deprivation"},
    {name: "overlap", module: "deprivation"},
  ],
});
