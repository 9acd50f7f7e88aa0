import {capital, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {divergenceIndex} from "../lib/segregation/divergence-index.js";
import {informationTheoryIndex} from "../lib/segregation/information-theory-index.js";
import {localDivergence} from "../lib/segregation/local-divergence.js";
import {locationQuotient} from "../lib/segregation/location-quotient.js";
import {multigroupDissimilarity} from "../lib/segregation/multigroup-dissimilarity.js";
import {multigroupGini} from "../lib/segregation/multigroup-gini.js";
import {normalizedExposure} from "../lib/segregation/normalized-exposure.js";
import {relativeDiversity} from "../lib/segregation/relative-diversity.js";
import {squaredCoefficientOfVariation} from "../lib/segregation/squared-coefficient-of-variation.js";
import {axisX, barY, cell, plot, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {compose, nameHandles} from "./parts/compose.js";
import {indexDots, inSentence, moved, two, type Reading} from "./parts/index-dots.js";
import {grips} from "./parts/grips.js";
import {base, ink, muted} from "./parts/theme.js";

const words = messages.controls;

type Row = {
  area: string;
  large: number;
  middle: number;
  small: number;
  divergence: number;
  quotientLarge: number | null;
  quotientMiddle: number | null;
  quotientSmall: number | null;
};

const names = ["A", "B", "C", "D", "E", "F"];
const groups = ["large", "middle", "small"] as const;
type Group = (typeof groups)[number];
const people = 100;

/** Sixty, thirty and ten percent of all. */
const start = {large: [90, 80, 70, 55, 40, 25], middle: [8, 16, 25, 37, 45, 49]};

const fills: Record<Group, {fill: string; on: string}> = {
  large: {fill: "var(--band-1)", on: ink},
  middle: {fill: "var(--band-2)", on: "var(--paper)"},
  small: {fill: "var(--warm-soft)", on: ink},
};

type Columns = readonly [number[], number[], number[]];
const small = (large: readonly number[], middle: readonly number[]): number[] =>
  large.map((n, i) => people - n - middle[i]!);
const before: Columns = [start.large, start.middle, small(start.large, start.middle)];
const columnsOf = (rows: readonly Row[]): Columns => [
  rows.map(({large}) => large),
  rows.map(({middle}) => middle),
  rows.map((row) => row.small),
];

const indices: {name: string; of: (columns: Columns) => number; says: string}[] = [
  {
    name: "D",
    of: multigroupDissimilarity,
    says: "People who would have to move, relative to the most that could have to",
  },
  {
    name: "Gini",
    of: multigroupGini,
    says: "Mean difference in shares between two people’s areas, relative to the most",
  },
  {name: "H", of: informationTheoryIndex, says: "How much less mixed the areas are than the whole"},
  {
    name: "C",
    of: squaredCoefficientOfVariation,
    says: "Variation of the shares, each group relative to its size: small groups weigh most",
  },
  {
    name: "P",
    of: normalizedExposure,
    says: "Mean over people of how much less they meet other groups: every group weighs with its people",
  },
  {
    name: "R",
    of: relativeDiversity,
    says: "How much less often two people of one area are of different groups than two of the whole",
  },
  {
    name: "Divergence",
    of: divergenceIndex,
    says: "In nats: how surprising the areas are to somebody who expects the mix of the whole",
  },
];

const readings = (rows: readonly Row[]): Reading[] =>
  indices.map(({name, of, says}) => ({name, now: of(columnsOf(rows)), before: of(before), says}));

const margin = {top: 30, left: 78, right: 10};
const rowHeight = 24;
const head = 58;
const table = head + 4 * rowHeight;

function layout({width, height}: {width: number; height: number}) {
  return width < narrowBelow
    ? {
        areas: {width, height: height * 0.54},
        dots: {x: 0, y: height * 0.55, width, height: height * 0.45},
      }
    : {areas: {width: width * 0.53, height}, dots: {x: width * 0.54, y: 0, width: width * 0.46, height}};
}

/** The border between two groups in one area; the grips of the two borders stand beside each other. */
type Border = {area: string; key: string; at: number};

const borders = (rows: readonly Row[]): {lower: Border[]; upper: Border[]} => ({
  lower: rows.map(({area, large}) => ({area, key: `${area}-large`, at: large})),
  upper: rows.map(({area, large, middle}) => ({area, key: `${area}-small`, at: large + middle})),
});

function bars(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {width} = canvas;
  const parts = rows.flatMap((row) =>
    groups.map((group) => ({
      area: row.area,
      group,
      n: row[group],
      from: group === "large" ? 0 : group === "middle" ? row.large : row.large + row.middle,
    })),
  );
  const {lower, upper} = borders(rows);
  const half = ((width - margin.left - margin.right) / names.length) * 0.4;
  const figure = plot({
    ...base(canvas, {...margin, bottom: table}),
    x: {domain: names, padding: 0.2, axis: null},
    y: {domain: [0, people], axis: null},
    marks: [
      groups.map((group) => [
        barY(
          parts.filter((part) => part.group === group),
          {x: "area", y1: "from", y2: (d: (typeof parts)[number]) => d.from + d.n, fill: fills[group].fill},
        ),
        text(
          parts.filter((part) => part.group === group && part.n >= 9),
          {
            x: "area",
            y: (d: (typeof parts)[number]) => d.from + d.n / 2,
            text: (d: (typeof parts)[number]) => number(d.n),
            fill: fills[group].on,
            pointerEvents: "none",
          },
        ),
      ]),
      axisX({tickSize: 0, color: ink, label: null}),
      grips(lower, {x: "area", at: ({at}) => at, className: "handles-lower", side: {insetRight: half}}),
      grips(upper, {x: "area", at: ({at}) => at, className: "handles-upper", side: {insetLeft: half}}),
    ],
  }) as SVGElement;
  nameHandles(
    figure,
    "handles-lower",
    lower.map(({key}) => key),
  );
  nameHandles(
    figure,
    "handles-upper",
    upper.map(({key}) => key),
  );
  return figure;
}

/** What the areas are like one by one: a row per group, and one for all groups together. */
function localTable(rows: readonly Row[], canvas: Canvas): SVGElement {
  const entries = rows.flatMap((row) =>
    [row.quotientLarge, row.quotientMiddle, row.quotientSmall].map((quotient, i) => ({
      area: row.area,
      row: groups[i]!,
      fill: fills[groups[i]!].fill,
      value: quotient === null ? "–" : number(quotient, 1),
      strength: Math.min(1, (quotient ?? 0) / 3),
      says:
        quotient === null
          ? `Nobody is of the ${groups[i]!} group`
          : `Area ${row.area}: ${number(quotient, 2)} times as many of the ${groups[i]!} group as with the mix of the whole`,
    })),
  );
  const together = rows.map(({area, divergence}) => ({
    area,
    row: "together",
    value: number(divergence, 2),
    says: `Area ${area}: divergence ${number(divergence, 3)} nats from the mix of the whole`,
  }));
  const where = {x: "area", y: "row"} as const;
  type Entry = (typeof entries)[number];
  return plot({
    ...base(canvas, {...margin, top: head, bottom: 0}),
    x: {domain: names, padding: 0.2, axis: null},
    y: {domain: [...groups, "together"], padding: 0.08, axis: null},
    marks: [
      text([""], {
        text: () => "Location quotients; in the last row the divergence",
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -margin.left + 2,
        dy: -20,
        fill: muted,
      }),
      cell(entries, {
        ...where,
        fill: "fill",
        fillOpacity: (d: Entry) => 0.05 + 0.75 * d.strength,
        title: "says",
      }),
      text(entries, {...where, text: "value", fill: ink, pointerEvents: "none"}),
      cell(together, {...where, fill: "var(--wash)", title: "says"}),
      text(together, {...where, text: "value", fill: ink, fontWeight: 600, pointerEvents: "none"}),
      text([...groups, "together"], {
        y: (d: string) => d,
        text: (d: string) => capital(d),
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        fill: ink,
      }),
      cell(groups, {
        y: (d: string) => d,
        x: () => names[0]!,
        dx: -margin.left + 2,
        insetRight: ((canvas.width - margin.left - margin.right) / names.length) * 0.8 - 10,
        fill: (d: Group) => fills[d].fill,
      }),
    ],
  }) as SVGElement;
}

/** C, P and R differ only in how they weigh groups of unlike size. */
function claim(rows: readonly Row[]): string {
  const [d, , h, c, p, r] = readings(rows) as [Reading, Reading, Reading, Reading, Reading, Reading];
  if (Number.isNaN(d.now)) return "With one group only there is nothing to compare: no index has a value";
  if (d.now < 0.0005) return "The same mix in every area: every index is 0";
  const ratio = c.now / p.now;
  const squared = `C is ${two(c.now)}, P ${two(p.now)} and R ${two(r.now)}`;
  if (!readings(rows).some((reading) => moved(reading)))
    return `Three groups, one town: D is ${two(d.now)}, H ${two(h.now)}; ${squared}`;
  if (ratio > 1.15)
    return `The smallest group lives most apart: C, where small groups weigh most, is ${two(c.now)}; P, where groups weigh with their people, is ${two(p.now)}`;
  if (ratio < 0.87)
    return `The larger groups live most apart: P, where groups weigh with their people, is ${two(p.now)}; C, where small ones weigh most, is ${two(c.now)}`;
  return `The groups live apart about alike: ${squared}`;
}

const fixed = (n: number): number[] => names.map(() => n);

export default defineExhibit({
  id: "method-multigroup",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "Area"},
    {key: "large", label: "Large group"},
    {key: "middle", label: "Middle group"},
    {key: "small", label: "Small group"},
    {key: "quotientLarge", label: "Location quotient, large", decimals: 2},
    {key: "quotientMiddle", label: "Location quotient, middle", decimals: 2},
    {key: "quotientSmall", label: "Location quotient, small", decimals: 2},
    {key: "divergence", label: "Divergence", unit: "nats", decimals: 3},
  ],
  controls: {
    large: {kind: "numbers", initial: start.large, min: 0, max: people},
    middle: {kind: "numbers", initial: start.middle, min: 0, max: people},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {
          label: words.smallApart,
          set: {large: [67, 67, 67, 66, 60, 33], middle: [33, 33, 33, 34, 30, 17]},
        },
        {
          label: words.largeApart,
          set: {large: [85, 85, 80, 50, 40, 20], middle: [5, 5, 10, 40, 50, 70]},
        },
        {label: words.even, set: {large: fixed(60), middle: fixed(30)}},
        {label: words.apart, set: {large: [100, 100, 100, 0, 0, 0], middle: [0, 0, 0, 100, 100, 0]}},
      ],
    },
  },
  height: {wide: 430, narrow: 690},
  derive(_rows, {large, middle}) {
    // An address can hold any counts; no area has more than its people.
    const others = middle.map((n, i) => Math.min(n, people - large[i]!));
    const columns: Columns = [[...large], others, small(large, others)];
    const divergences = localDivergence(columns);
    const quotients = locationQuotient(columns);
    // A group without members has none.
    const known = (quotient: number): number | null => (Number.isNaN(quotient) ? null : quotient);
    return names.map((area, i) => ({
      area,
      large: columns[0][i]!,
      middle: columns[1][i]!,
      small: columns[2][i]!,
      divergence: divergences[i]!,
      quotientLarge: known(quotients[0]![i]!),
      quotientMiddle: known(quotients[1]![i]!),
      quotientSmall: known(quotients[2]![i]!),
    }));
  },
  title: claim,
  subtitle: () =>
    `Six invented areas of ${people} people in three groups. Drag the border between two groups, or focus it and use the arrow keys. Hollow dots show the start.`,
  draw(rows, _state, canvas) {
    const {areas, dots} = layout(canvas);
    return compose(canvas, [
      {figure: bars(rows, {...canvas, ...areas}), x: 0, y: 0},
      {
        figure: localTable(rows, {...canvas, width: areas.width, height: table}),
        x: 0,
        y: areas.height - table,
      },
      {
        figure: indexDots(
          readings(rows),
          {domain: [0, 1.1], left: 86, label: "0: the same mix everywhere"},
          {document: canvas.document, width: dots.width, height: dots.height},
        ),
        x: dots.x,
        y: dots.y,
      },
    ]);
  },
  handles(rows, {large}, size): Handle<{large: readonly number[]; middle: readonly number[]}>[] {
    const room = layout(size).areas.height - table - margin.top;
    const middles = rows.map(({middle}) => middle);
    const at = (_x: number, y: number): number => people * (1 - (y - margin.top) / room);
    return rows.flatMap((row, i) => [
      {
        key: `${row.area}-large`,
        label: `Area ${row.area}: border between the large and the middle group`,
        value: row.large,
        min: 0,
        max: row.large + row.middle,
        step: 1,
        text: `${row.large} large, ${row.middle} middle, ${row.small} small`,
        at,
        set: (value) => ({
          large: large.with(i, value),
          middle: middles.with(i, row.large + row.middle - value),
        }),
      },
      {
        key: `${row.area}-small`,
        label: `Area ${row.area}: border between the middle and the small group`,
        value: row.large + row.middle,
        min: row.large,
        max: people,
        step: 1,
        text: `${row.large} large, ${row.middle} middle, ${row.small} small`,
        at,
        set: (value) => ({middle: middles.with(i, value - row.large)}),
      },
    ]);
  },
  describe(rows) {
    const values = readings(rows).map((reading) =>
      moved(reading) && Number.isFinite(reading.now)
        ? `${inSentence(reading)} ${two(reading.now)} (before ${two(reading.before)})`
        : `${inSentence(reading)} ${two(reading.now)}`,
    );
    const furthest = rows.reduce((most, row) => (row.divergence > most.divergence ? row : most));
    const area =
      furthest.divergence < 0.0005
        ? "No area differs from the whole."
        : `Area ${furthest.area} differs most from the whole (${furthest.large} large, ${furthest.middle} middle, ${furthest.small} small; divergence ${number(furthest.divergence, 2)}).`;
    return `${list(values)}. ${area}`;
  },
  notes: () => [
    "The divergence of the whole is the mean of those of the areas, weighted by people; it is in nats and can be as high as the entropy of the whole. The other indices run from 0 to 1.",
  ],
  how: "All indices are computed in your browser from the counts in the table, by the functions below.",
  functions: [
    {name: "multigroupDissimilarity", module: "segregation"},
    {name: "multigroupGini", module: "segregation"},
    {name: "informationTheoryIndex", module: "segregation"},
    {name: "squaredCoefficientOfVariation", module: "segregation"},
    {name: "normalizedExposure", module: "segregation"},
    {name: "relativeDiversity", module: "segregation"},
    {name: "divergenceIndex", module: "segregation"},
    {name: "localDivergence", module: "segregation"},
    {name: "locationQuotient", module: "segregation"},
  ],
});
