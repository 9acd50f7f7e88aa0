import {choice} from "../components/controls.js";
import {capital, count, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {disclosureRisk} from "../lib/disclosure/disclosure-risk.js";
import {secondarySuppression} from "../lib/disclosure/secondary-suppression.js";
import {smallCountRounding} from "../lib/disclosure/small-count-rounding.js";
import {thresholdRule} from "../lib/disclosure/threshold-rule.js";
import {plot, rect, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas} from "./exhibit.js";
import {accent, base, ink, muted, rule, warm} from "./parts/theme.js";

const words = messages.controls;

const areas = ["A", "B", "C", "D", "E"];
const groups = ["Work", "School", "Pension", "Neither"];
const all = "All";
const most = 99;

/** People by area and by what they mainly do, area by area. */
const tables = {
  start: [31, 9, 14, 6, 24, 7, 11, 2, 40, 12, 3, 5, 18, 1, 22, 8, 27, 6, 4, 0],
  oneSmall: [31, 9, 14, 16, 24, 17, 11, 12, 40, 12, 13, 15, 18, 2, 22, 18, 27, 16, 14, 19],
  twoInLine: [31, 19, 14, 16, 24, 1, 11, 1, 40, 12, 13, 15, 18, 2, 22, 1, 27, 16, 14, 19],
  allInOne: [31, 19, 14, 16, 24, 17, 11, 12, 40, 12, 13, 15, 18, 16, 22, 18, 56, 0, 0, 0],
};

const ways = {
  all: words.everything,
  primary: words.withoutSmall,
  further: words.furtherHidden,
  rounded: words.smallRounded,
};
type Way = keyof typeof ways;

type Row = {
  area: string;
  group: string;
  count: number;
  /** What stands in the table; nothing where the cell is hidden. */
  published: number | null;
  /** Between which values a reader knows the count to lie; without a greatest one where nothing limits it. */
  least: number;
  most: number | null;
  done: "published" | "too few" | "hidden for others" | "rounded";
  /** Hidden, and yet to be worked out. */
  solved: boolean;
  /** Of whom everybody is known to be here: the people of the area, or of the group. */
  everybody: "area" | "group" | null;
  /** No pattern of hidden cells was found that protects it. */
  unprotected: boolean;
  way: Way;
  minimum: number;
};

type Place = {row: number | "total"; column: number | "total"};
const keyOf = ({row, column}: Place): string => `${row} ${column}`;
const places: readonly Place[] = [...areas.keys(), "total" as const].flatMap((row) =>
  [...groups.keys(), "total" as const].map((column) => ({row, column})),
);
const nameOf = ({row, column}: Place) => ({
  area: row === "total" ? all : areas[row]!,
  group: column === "total" ? all : groups[column]!,
});

const columnsOf = (counts: readonly number[]): number[][] =>
  groups.map((_, column) => areas.map((__, row) => Math.round(counts[row * groups.length + column]!)));

/** A cell or a margin of a table: the sum of the lines it stands for. */
function valueAt(columns: readonly ArrayLike<number>[], {row, column}: Place): number {
  const lines = column === "total" ? columns : [columns[column]!];
  const values = lines.flatMap((line) => (row === "total" ? Array.from(line) : [line[row]!]));
  return values.reduce((sum, value) => sum + value, 0);
}

/** What a reader sees and can conclude when cells are hidden, or none is. */
function withHidden(columns: readonly number[][], way: Exclude<Way, "rounded">, minimum: number): Row[] {
  const sensitive = way === "all" ? [] : thresholdRule(columns, {minimum});
  const pattern = way === "further" ? secondarySuppression(columns, sensitive) : undefined;
  // Zeros are never hidden here, which a reader can see: a hidden cell has somebody in it.
  const risk = disclosureRisk(columns, pattern?.hidden ?? sensitive, {minimum, lower: 1});
  const bounds = new Map(risk.bounds.map((cell) => [keyOf(cell), cell]));
  const primary = new Set(sensitive.map(keyOf));
  const solved = new Set(risk.solved.map(keyOf));
  const unprotected = new Set((pattern?.unprotected ?? []).map(keyOf));
  const everybody = new Map(
    risk.groups
      .filter(({members}) => members === "all")
      .map(({group, index, category}) => {
        const [row, column] = group === "row" ? [index, category] : [category, index];
        return [keyOf({row, column}), group === "row" ? "area" : "group"] as const;
      }),
  );
  return places.map((place): Row => {
    const key = keyOf(place);
    const hidden = bounds.get(key);
    const value = valueAt(columns, place);
    return {
      ...nameOf(place),
      count: value,
      published: hidden ? null : value,
      least: hidden?.min ?? value,
      most: hidden ? (Number.isFinite(hidden.max) ? hidden.max : null) : value,
      done: !hidden ? "published" : primary.has(key) ? "too few" : "hidden for others",
      solved: solved.has(key),
      everybody: everybody.get(key) ?? null,
      unprotected: unprotected.has(key),
      way,
      minimum,
    };
  });
}

/** What a reader who knows the rule sees and can conclude when small counts are rounded to nobody or the minimum. */
function withRounding(columns: readonly number[][], minimum: number): Row[] {
  const rounded = smallCountRounding(columns, {base: minimum, replicates: 10});
  const lowest = rounded.columns.map((column) =>
    Array.from(column, (value) => (value === minimum ? 1 : value)),
  );
  const highest = rounded.columns.map((column) =>
    Array.from(column, (value) => (value === 0 ? minimum - 1 : value)),
  );
  return places.map((place): Row => {
    const [value, published] = [valueAt(columns, place), valueAt(rounded.columns, place)];
    return {
      ...nameOf(place),
      count: value,
      published,
      // A margin moves by less than the minimum, too.
      least: Math.max(valueAt(lowest, place), published - minimum + 1),
      most: Math.min(valueAt(highest, place), published + minimum - 1),
      done: value === published ? "published" : "rounded",
      solved: false,
      everybody: null,
      unprotected: false,
      way: "rounded",
      minimum,
    };
  });
}

const isHidden = ({published}: Row): boolean => published === null;
const isSmall = ({count, minimum}: Row): boolean => count > 0 && count < minimum;
/** A reader who is told that somebody, but fewer than the minimum, are in it. */
const isKnownSmall = ({least, most, minimum}: Row): boolean => least > 0 && most !== null && most < minimum;
const givesAway = (row: Row): boolean => row.solved || isKnownSmall(row) || row.everybody !== null;

const interval = ({least, most}: Row, to: string): string => {
  if (most === null) return `${number(least)} or more`;
  return least === most ? number(least) : `${number(least)}${to}${number(most)}`;
};
/** "school in B", "all in B", "work in all areas". */
const cellName = ({area, group}: Row): string =>
  `${group.toLowerCase()} in ${area === all ? "all areas" : area}`;

const whole = ({area, group, everybody}: Row): string =>
  everybody === "area"
    ? `everybody in ${area} is under “${group}”`
    : `everybody under “${group}” lives in ${area}`;

function layout({width, height}: {width: number; height: number}) {
  const isPhone = width < narrowBelow;
  const [left, top, bottom] = isPhone ? [36, 26, 54] : [72, 28, 34];
  const gap = isPhone ? 5 : 10;
  const across = (width - left - gap - 2) / (groups.length + 1);
  const down = (height - top - bottom - gap) / (areas.length + 1);
  return {
    isPhone,
    legend: height - bottom + 12,
    line: 24,
    cell: (at: number) => {
      const [row, column] = [Math.floor(at / (groups.length + 1)), at % (groups.length + 1)];
      const x = left + column * across + (column === groups.length ? gap : 0);
      const y = top + row * down + (row === areas.length ? gap : 0);
      return {x, y, across: across - 3, down: down - 3};
    },
  };
}

const shades: Readonly<Record<Row["done"], number>> = {
  published: 0,
  "too few": 0.26,
  "hidden for others": 0.1,
  rounded: 0.1,
};

/** What the fills and the frame mean, as far as the way of publishing has them. */
function legendOf(way: Way): {label: string; shade: number; frame: boolean; width: number}[] {
  const frame = {label: "Gives itself away", shade: 0, frame: true, width: 140};
  if (way === "rounded")
    return [{label: "Changed by rounding", shade: shades.rounded, frame: false, width: 160}];
  if (way === "all") return [frame];
  const few = {label: "Hidden: too few", shade: shades["too few"], frame: false, width: 132};
  const others = {
    label: "Hidden for others’ sake",
    shade: shades["hidden for others"],
    frame: false,
    width: 180,
  };
  return way === "primary" ? [few, frame] : [few, others, frame];
}

function table(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {width, height} = canvas;
  const {cell, legend, line, isPhone} = layout(canvas);
  const cells = rows.map((row, at) => ({...row, ...cell(at)}));
  type Cell = (typeof cells)[number];
  const middle = {x: (d: Cell) => d.x + d.across / 2, y: (d: Cell) => d.y + d.down / 2};
  const hasSecondLine = (d: Cell) => !isHidden(d) && d.least !== d.most;
  const written = (d: Cell): string =>
    isHidden(d) ? `${d.solved ? "= " : ""}${interval(d, "–")}` : number(d.published!);
  // One mark for each style of type; cells of another style are written as nothing.
  const figures = (style: Record<string, string | number>, has: (d: Cell) => boolean) =>
    text(cells, {
      x: middle.x,
      y: (d: Cell) => middle.y(d) - (hasSecondLine(d) ? 8 : 0),
      text: (d: Cell) => (has(d) ? written(d) : ""),
      fill: ink,
      pointerEvents: "none",
      ...style,
    });
  const key = legendOf(rows[0]!.way).map((item, at, items) => {
    const before = items.slice(0, at).reduce((sum, {width}) => sum + width, 0);
    const start = cell(0).x;
    const wraps = isPhone && at === 2;
    return {...item, x: wraps ? start : start + before, y: legend + (wraps ? line : 0)};
  });
  type Item = (typeof key)[number];
  return plot({
    ...base(canvas, {top: 0, right: 0, bottom: 0, left: 0}),
    x: {domain: [0, width], axis: null},
    y: {domain: [height, 0], axis: null},
    marks: [
      text(cells.slice(0, groups.length + 1), {
        x: middle.x,
        y: (d: Cell) => d.y - 12,
        text: "group",
        fill: muted,
      }),
      text(
        cells.filter((_, at) => at % (groups.length + 1) === 0),
        {
          x: (d: Cell) => d.x - 8,
          y: middle.y,
          text: (d: Cell) => (isPhone || d.area === all ? d.area : `Area ${d.area}`),
          textAnchor: "end",
          fill: muted,
        },
      ),
      rect(cells, {
        x1: "x",
        x2: (d: Cell) => d.x + d.across,
        y1: "y",
        y2: (d: Cell) => d.y + d.down,
        fill: accent,
        fillOpacity: (d: Cell) => shades[d.done],
        stroke: (d: Cell) => (givesAway(d) ? warm : rule),
        strokeWidth: (d: Cell) => (givesAway(d) ? 2.5 : 1),
        title: (d: Cell) =>
          `${capital(cellName(d))}: ${number(d.count)} in truth; a reader knows ${interval(d, " to ")}`,
      }),
      figures({fontStyle: "normal"}, (d) => !isHidden(d) && !givesAway(d)),
      figures({fontStyle: "italic", fontWeight: 600}, (d) => isHidden(d) && !givesAway(d)),
      figures({fontWeight: 700}, givesAway),
      text(cells, {
        x: middle.x,
        y: (d: Cell) => middle.y(d) + 9,
        text: (d: Cell) => (hasSecondLine(d) ? interval(d, "–") : ""),
        fill: muted,
        fontStyle: "italic",
        pointerEvents: "none",
      }),
      rect(key, {
        x1: "x",
        x2: (d: Item) => d.x + 16,
        y1: "y",
        y2: (d: Item) => d.y + 14,
        fill: accent,
        fillOpacity: "shade",
        stroke: (d: Item) => (d.frame ? warm : rule),
        strokeWidth: (d: Item) => (d.frame ? 2.5 : 1),
      }),
      text(key, {
        x: (d: Item) => d.x + 22,
        y: (d: Item) => d.y + 7,
        text: "label",
        textAnchor: "start",
        fill: muted,
      }),
    ],
  }) as SVGElement;
}

const cellsInWords = (n: number, adjective: string): string =>
  `${inWords(n)} ${adjective}${n === 1 ? "cell" : "cells"}`;
const isAre = (n: number): string => (n === 1 ? "is" : "are");

export default defineExhibit({
  id: "method-disclosure",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "Area"},
    {key: "group", label: "Group"},
    {key: "count", label: "In truth"},
    {key: "published", label: "Published"},
    {key: "least", label: "Least it can be"},
    {key: "most", label: "Most it can be"},
    {key: "done", label: "What is done"},
  ],
  controls: {
    counts: {kind: "numbers", initial: tables.start, min: 0, max: most},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.oneSmall, set: {counts: tables.oneSmall}},
        {label: words.twoInLine, set: {counts: tables.twoInLine}},
        {label: words.allInOne, set: {counts: tables.allInOne}},
      ],
    },
    minimum: {kind: "range", label: words.smallestCount, min: 2, max: 10, step: 1, initial: 4},
    way: choice(words.publish, ways, "primary"),
  },
  height: {wide: 380, narrow: 400},
  derive(_rows, {counts, minimum, way}) {
    const columns = columnsOf(counts);
    const least = Math.round(minimum);
    return way === "rounded" ? withRounding(columns, least) : withHidden(columns, way, least);
  },
  title(rows: readonly Row[]) {
    const {way, minimum} = rows[0]!;
    const small = rows.filter(isSmall);
    const hidden = rows.filter(isHidden);
    const further = hidden.filter(({done}) => done === "hidden for others").length;
    const solved = hidden.filter((row) => row.solved).length;
    const known = hidden.filter((row) => !row.solved && isKnownSmall(row)).length;
    const unprotected = rows.filter((row) => row.unprotected).length;
    const told = rows.filter(({everybody}) => everybody !== null);
    if (way === "rounded") {
      if (!small.length) return "There is nothing to round, but no zero and no total is certain any more";
      const off = Math.max(
        ...rows
          .filter(({area, group}) => area === all || group === all)
          .map(({count, published}) => Math.abs(count - published!)),
      );
      return `Nothing is hidden, no small count can be read, and no total is off by more than ${count(off, "person", "people")}`;
    }
    if (!small.length)
      return told.length
        ? `No count is too small, and still the table tells that ${list(told.map(whole))}`
        : `No count lies between zero and ${number(minimum)}: there is nothing to hide`;
    if (way === "all")
      return `Published whole, the table shows ${small.length === 1 ? "one count" : `${inWords(small.length)} counts`} of fewer than ${number(minimum)} people`;
    if (unprotected)
      return `No pattern protects ${inWords(unprotected)} of ${cellsInWords(hidden.length, "hidden ")}: this table cannot be published`;
    const what =
      way === "further" && further
        ? `${capital(inWords(further))} more hidden for the sake of ${inWords(hidden.length - further)}`
        : `${capital(cellsInWords(hidden.length, ""))} ${isAre(hidden.length)} hidden`;
    const among = way === "further" && further ? ` of the ${inWords(hidden.length)}` : "";
    if (!solved)
      return known
        ? `${what}: none${among} can be worked out, but ${inWords(known)} ${isAre(known)} known to be below ${number(minimum)}`
        : `${what}: none${among} can be worked out`;
    if (hidden.length === 1) return `${what}, and a subtraction brings it back`;
    const part = solved < hidden.length ? inWords(solved) : solved === 2 ? "both" : `all ${inWords(solved)}`;
    return `${what}, and ${part} can still be worked out from what is left`;
  },
  subtitle: () =>
    "An invented town: people by area and by what they mainly do. A hidden cell shows between which counts a reader of the rest knows it to lie; = is a count that the reader can work out.",
  draw: (rows, _state, canvas) => table(rows, canvas),
  describe(rows) {
    const {way, minimum} = rows[0]!;
    const told = rows.filter(({everybody}) => everybody !== null).map(whole);
    const everybody = told.length ? ` It tells that ${list(told)}.` : "";
    if (way === "rounded") {
      const changed = rows.filter(
        ({count, published, area, group}) => count !== published && area !== all && group !== all,
      );
      return changed.length
        ? `Rounded to zero or ${number(minimum)}: ${list(changed.map((row) => `${cellName(row)} from ${number(row.count)} to ${number(row.published!)}`))}. A zero may be up to ${number(minimum - 1)}, a ${number(minimum)} anything from 1 to ${number(minimum)}.`
        : `No count had to be rounded; a zero may still be up to ${number(minimum - 1)} for all that a reader knows.`;
    }
    const hidden = rows.filter(isHidden);
    if (!hidden.length) {
      const small = rows.filter(isSmall);
      return small.length
        ? `In the open, and fewer than ${number(minimum)}: ${list(small.map((row) => `${cellName(row)} (${number(row.count)})`))}.${everybody}`
        : `Nothing is hidden, and no count is above zero and below ${number(minimum)}.${everybody}`;
    }
    const said = hidden.map((row) => {
      const sake = row.done === "hidden for others" ? " (for others’ sake)" : "";
      return `${cellName(row)}${sake}, ${row.solved ? `must be ${interval(row, " to ")}` : interval(row, " to ")}`;
    });
    return `Hidden, with what a reader can conclude: ${said.join("; ")}.${everybody}`;
  },
  notes: () => [
    "The reader is taken to see that zeros are published, so that a hidden cell has somebody in it, and not to know which of the hidden cells are the small ones. With rounding, the reader knows the rule.",
  ],
  how: "Small counts are found, further cells chosen and the bounds of every hidden cell computed in your browser: the least and the greatest count that agree with all published cells and totals. Rounding is that of the same seed every time.",
  functions: [
    {name: "thresholdRule", module: "disclosure"},
    {name: "secondarySuppression", module: "disclosure"},
    {name: "disclosureRisk", module: "disclosure"},
    {name: "smallCountRounding", module: "disclosure"},
  ],
});
