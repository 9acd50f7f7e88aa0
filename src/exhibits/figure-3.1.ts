import {capital, count, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {defineExhibit, narrowBelow, type Handle} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {cutCurves, type Curve} from "./parts/cut-curves.js";
import {fromTo} from "./parts/extent.js";
import {keptFor} from "./parts/kept-for.js";
import {heatMap, heatMapHandles, type HeatColumn, type HeatRow} from "./parts/heat-map.js";
import {countsByCut, type Areas, type Counts} from "./parts/overlap-counts.js";
import {
  indicators,
  leastLine,
  meets,
  printedLines,
  signs,
  type OverlapRow as Row,
} from "./parts/overlap-lines.js";
import {heads, inSentence, labels, movedLines} from "./parts/overlap-words.js";
import {accent, warm} from "./parts/theme.js";

const words = messages.controls;

const [first, ...others] = indicators;

/** Where each line can be put. */
const ranges: readonly {min: number; max: number}[] = [
  {min: leastLine, max: 60},
  {min: 5, max: 40},
  {min: 5, max: 35},
  {min: 10, max: 60},
  {min: 5, max: 60},
];

/** All the places of the first line. */
const cuts = Array.from({length: ranges[0]!.max - ranges[0]!.min + 1}, (_, i) => ranges[0]!.min + i);

const within = (lines: readonly number[]): number[] =>
  lines.map((line, at) => Math.min(ranges[at]!.max, Math.max(ranges[at]!.min, line)));

const valuesOf = (row: Row): number[] => indicators.map((indicator) => row[indicator] ?? NaN);

/** The five values of each area, by reconstruction; the drawn one is first. */
const membersOf = keptFor((rows: readonly Row[]): Areas[] => {
  const found: number[][][] = [];
  for (const row of rows)
    if (row.kind === "area") (found[(row.reconstruction ?? 1) - 1] ??= []).push(valuesOf(row));
  return found;
});

/** What the shown rows were taken from, and by which lines: titles and drawings are told of the shown rows only. */
interface Taken {
  lines: readonly number[];
  members: readonly Areas[];
  printed: readonly Row[];
  /** Where the lines are. */
  now: Counts;
}
const taken = new WeakMap<readonly Row[], Taken>();

function takenOf(rows: readonly Row[]): Taken {
  const known = taken.get(rows);
  if (!known) throw new Error("these rows of figure 3.1 were not derived by its lines");
  return known;
}

/** Lines that are the report's in all but the first. */
const asPrinted = (lines: readonly number[]): boolean =>
  lines.every((line, at) => at === 0 || line === printedLines[at]);

const isReconstructed = ({printed}: Taken): boolean => printed.length > 0;

function curvesOf(found: Taken): Curve[] {
  const {lines, printed, members} = found;
  const counts = countsByCut(members, lines, cuts).map((counts, i) => ({cut: cuts[i]!, ...counts}));
  const known = printed.map((row) => ({
    cut: row[first]!,
    areas: row.areas!,
    all: others.every((indicator) => row[indicator] !== null),
  }));
  return [
    {
      name: "above the line",
      named: "right",
      colour: accent,
      wash: "var(--accent-wash)",
      points: counts.map(({cut, over, overRange: [low, high]}) => ({cut, areas: over, low, high})),
      printed: known.filter(({all}) => !all).map(({cut, areas}) => ({cut, areas, apart: false})),
    },
    {
      name: `on all ${inWords(indicators.length)}`,
      named: "above",
      colour: warm,
      wash: "var(--warm-wash)",
      points: counts.map(({cut, all, allRange: [low, high]}) => ({cut, areas: all, low, high})),
      printed: known.filter(({all}) => all).map(({cut, areas}) => ({cut, areas, apart: !asPrinted(lines)})),
    },
  ];
}

const columnsOf = ({lines, printed}: Taken): HeatColumn[] =>
  indicators.map((indicator, at) => ({
    key: indicator,
    head: heads[indicator],
    name: inSentence(indicator),
    line: lines[at]!,
    meets: (value: number) => meets(value, lines[at]!, at),
    sign: signs[at]!,
    printed: printed.length ? printedLines[at]! : undefined,
    ...ranges[at]!,
  }));

const heatRows = (rows: readonly Row[]): HeatRow[] =>
  rows.map((row) => ({
    name: row.area ?? "",
    values: valuesOf(row),
    total: number(row.over ?? 0),
    full: row.over === others.length,
  }));

/** The map has most of the width, or of the height on a phone. */
function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const tall = height * 0.64;
    return {map: {width, height: tall}, curves: {x: 0, y: tall + 14, width, height: height - tall - 14}};
  }
  const wide = width * 0.6;
  return {map: {width: wide, height}, curves: {x: wide + 24, y: 0, width: width - wide - 24, height}};
}

export default defineExhibit({
  id: "figure-3.1",
  columns: [
    {key: "area", label: "Area"},
    {key: "municipality", label: "Municipality"},
    ...indicators.map((indicator) => ({
      key: indicator,
      label: labels[indicator],
      unit: "percent",
      decimals: 1,
    })),
    {key: "over", label: "Of the other four lines, reached"},
    {key: "children", label: "Children", decimals: 0},
    {key: "year", label: "Year"},
    {key: "origin", label: "Origin"},
  ],
  controls: {
    lines: {kind: "numbers", initial: printedLines, min: 5, max: 60},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.reportsLines, set: {}},
        ...movedLines,
        {label: words.widerLine, set: {lines: printedLines.with(0, leastLine)}},
      ],
    },
  },
  height: {wide: 510, narrow: 800},
  derive(source: readonly Row[], state): Row[] {
    const lines = within(state.lines);
    const drawn = source.filter(({kind, reconstruction}) => kind === "area" && (reconstruction ?? 1) === 1);
    const over = drawn.filter((row) => meets(row[first] ?? NaN, lines[0]!, 0));
    const highest = drawn.toSorted((a, b) => (b[first] ?? 0) - (a[first] ?? 0)).slice(0, 1);
    // Nobody can look at nothing: the highest area stands for none.
    const shown = (over.length ? over : highest)
      .map((row) => ({
        ...row,
        over: others.filter((indicator, at) => meets(row[indicator] ?? NaN, lines[at + 1]!, at + 1)).length,
      }))
      .sort((a, b) => b.over - a.over || (b[first] ?? 0) - (a[first] ?? 0));
    const members = membersOf(source);
    const [now] = countsByCut(members, lines, [lines[0]!]);
    const printed = source.filter(({kind}) => kind === "printed");
    taken.set(shown, {lines, members, printed, now: now!});
    return shown;
  },
  title(rows) {
    const {lines, now} = takenOf(rows);
    const {over, all} = now;
    const line = `${number(lines[0]!)} percent`;
    if (!over) return `No area has more than ${line} of its children in low-income families`;
    return `${capital(inWords(all))} of the ${over === 1 ? "one area" : `${number(over)} areas`} with more than ${line} of their children in low-income families ${all === 1 ? "reaches" : "reach"} all four other lines`;
  },
  subtitle: (rows) =>
    `Mapped areas, percent, ${rows[0]!.year}. Each row is an area; full colour is beyond the line. Drag a line above its column, or focus it and use the arrow keys.`,
  draw(rows, _state, canvas) {
    const {document} = canvas;
    const {map, curves} = layout(canvas);
    const found = takenOf(rows);
    return compose(canvas, [
      {
        figure: heatMap(
          heatRows(rows),
          columnsOf(found),
          {wide: "Others\nreached", narrow: "of 4"},
          {...map, document},
        ),
        x: 0,
        y: 0,
      },
      {
        figure: cutCurves(
          curvesOf(found),
          {
            at: found.lines[0]!,
            label: "First line, percent of children",
            head: "Areas, by where the first line is",
          },
          {width: curves.width, height: curves.height, document},
        ),
        x: curves.x,
        y: curves.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{lines: readonly number[]}>[] {
    const found = takenOf(rows);
    return heatMapHandles(
      columnsOf(found),
      rows.length,
      layout(size).map,
      ({line}) => {
        const {over, all} = found.now;
        return `${number(line)} percent; ${number(over)} areas, ${number(all)} of them on all five`;
      },
      (at, line) => ({lines: found.lines.with(at, line)}),
    );
  },
  describe(rows) {
    const found = takenOf(rows);
    const {lines, members, now} = found;
    const {over, all, overRange, allRange} = now;
    const other = others.map((indicator, at) => `${inSentence(indicator)}: ${number(lines[at + 1]!)}`);
    const range =
      members.length > 1
        ? ` In ${number(members.length)} reconstructions it is ${fromTo(overRange, number)} and ${fromTo(allRange, number)}.`
        : "";
    const printed = found.printed
      .map(
        (row) =>
          `${number(row.areas!)} at ${number(row[first]!)} percent${others.every((indicator) => row[indicator] !== null) ? " that reach the report’s other lines too" : ""}`,
      )
      .sort();
    return `${count(over, "area")} with more than ${number(lines[0]!)} percent; ${number(all)} of them reach the other four lines (${other.join("; ")} percent).${range}${printed.length ? ` Printed: ${list(printed)}.` : ""}`;
  },
  notes: (rows) =>
    isReconstructed(takenOf(rows))
      ? [
          "The areas are synthetic. The report prints how many there are, not their values: where its lines are, every reconstruction has its counts, and away from them they part. Its caption has 40 percent or more, its text more than 40, which is what counts here.",
          "The report’s figure has four colours with limits that are not printed. Here full colour is beyond the line, the lightest below three quarters of it. Larvik, which had no figures on work and education, has reconstructed ones.",
        ]
      : [],
  how: "An area counts when its share of children in low-income families is above the first line, and on all five when it also reaches the other four. Counts are made in your browser, for every reconstruction, whenever you move a line.",
  functions: [{name: "overlapRules", module: "deprivation"}],
});
