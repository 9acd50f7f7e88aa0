/**
 * Areas ranked within their municipality, one share on one scale: the figure of many exhibits. What is printed is drawn
 * in ink, what is reconstructed in colour; a bar behind each area shows what the area of its rank is in other
 * reconstructions.
 */
import {choice, type Choice, type Range} from "../../components/controls.js";
import {capital, count, inWords, list, number} from "../../components/format.js";
import {messages} from "../../components/messages.js";
import type {NumberOrigin} from "../../components/origin.js";
import {dot, gridX, link, plot, rect, ruleX, text} from "../../vendor/plot.js";
import {narrowBelow, defineExhibit, type Canvas, type Column, type Exhibit} from "../exhibit.js";
import {bottomAxis} from "./axes.js";
import {compose} from "./compose.js";
import type {StripLines} from "./strip-lines.js";
import {accent, base, halo, hairline, ink, muted, paper, warm} from "./theme.js";

const words = messages.controls;

/** An area, or what else there is to draw. What a row does not have is null. */
export type StripRow = {
  kind: "area" | "municipality" | "nation" | "lowest" | "highest" | "band" | "above" | "above own";
  /** The code of an area, or what the row is about. */
  name: string;
  municipality: string | null;
  /** Within the municipality: 1 has the highest value. */
  rank: number | null;
  value: number | null;
  /** The same in all reconstructions, of an area whichever has its rank; of a band where it lies. */
  low: number | null;
  high: number | null;
  /** People counted, and among how many; of `above` the areas above a line or their own municipality, and all areas. */
  counted: number | null;
  people: number | null;
  /** Of the values; the same in every row. */
  year: number;
  origin: NumberOrigin;
};

type Area = StripRow & {kind: "area"; municipality: string; value: number; rank: number};

/** A municipality with its areas from the highest to the lowest. */
interface Block {
  name: string;
  share: StripRow & {value: number};
  areas: readonly Area[];
}

const isArea = (row: StripRow): row is Area => row.kind === "area";
const one = (rows: readonly StripRow[], kind: StripRow["kind"]): (StripRow & {value: number}) | undefined => {
  const row = rows.find((row) => row.kind === kind);
  return row && {...row, value: row.value ?? NaN};
};

const orders = {share: words.byMunicipality, highest: words.byHighestArea};
type Order = keyof typeof orders;

export function blocksOf(rows: readonly StripRow[], order: Order = "share"): Block[] {
  const blocks = rows
    .filter(({kind}) => kind === "municipality")
    .map((row): Block => {
      const areas = rows.filter(isArea).filter(({municipality}) => municipality === row.name);
      return {name: row.name, share: {...row, value: row.value!}, areas};
    });
  const key = ({share, areas}: Block): number => (order === "share" ? share.value : areas[0]!.value);
  return blocks.sort((a, b) => key(b) - key(a));
}

const yearOf = (rows: readonly StripRow[]): number => rows[0]!.year;

/** Whether the rows are synthetic: then some of them are printed, and there are other reconstructions. */
const isReconstructed = (rows: readonly StripRow[]): boolean =>
  rows.some(({kind, origin}) => kind === "area" && origin === "reconstructed");

/** "58–64" over the reconstructions, or nothing where there is one only. */
const between = ({low, high}: StripRow, decimals?: number): string =>
  low === null || high === null ? "" : `${number(low, decimals)}–${number(high, decimals)}`;

const tenth = (value: number): string => number(value, 1);

const legend = 18;
const labelRow = 15;
const head = legend + 3 * labelRow + 6;
const foot = 46;
const left = 122;
const gap = 8;
const lineOfName = 14;
/** Average width of a letter, in pixels. */
const letter = 6.3;

/** "Lørenskog, Skedsmo, Ullensaker" stands in three lines. */
const inLines = (name: string): string => name.replaceAll(", ", ",\n");

/** How high a municipality is if every area is so high. */
const heightOf = ({name, areas}: Block, each: number): number =>
  Math.max(areas.length * each, inLines(name).split("\n").length * lineOfName + 2);

const total = (blocks: readonly Block[], each: number): number =>
  blocks.reduce((sum, block) => sum + heightOf(block, each) + gap, 0);

/** A city with so large a part of the areas has a column of its own. */
const ownColumn = 0.4;

/** In as many columns as there is room for: the largest city and the others, or as much in each as keeps their order. */
function columnsOf(blocks: readonly Block[], wide: boolean): Block[][] {
  if (!wide || blocks.length < 2) return [[...blocks]];
  const all = blocks.reduce((sum, {areas}) => sum + areas.length, 0);
  const large = blocks.find(({areas}) => areas.length > ownColumn * all);
  if (large) return [[large], blocks.filter((block) => block !== large)];
  const each = 7;
  const splits = blocks.slice(1).map((_, i) => i + 1);
  const longer = (at: number): number =>
    Math.max(total(blocks.slice(0, at), each), total(blocks.slice(at), each));
  const best = splits.reduce((a, b) => (longer(b) < longer(a) ? b : a));
  return [blocks.slice(0, best), blocks.slice(best)];
}

/** The most height for each area that lets the longest column fit. */
function heightOfArea(columns: readonly (readonly Block[])[], room: number): number {
  let [low, high] = [0.5, 12];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (columns.every((blocks) => total(blocks, middle) <= room)) low = middle;
    else high = middle;
  }
  return low;
}

interface Words {
  id: string;
  /** What the share is of, below the scale, where the year is added: "Percent of children". */
  axis: string;
  /** Whom the share is about: "children". */
  people: string;
  /** "live in low-income households", "have immigrant background". */
  does: string;
}

type Placed = Area & {top: number; says: string; over: boolean};

function column(
  blocks: readonly Block[],
  rows: readonly StripRow[],
  {each, domain, line}: {each: number; domain: number; line: number},
  {axis, people}: Words,
  canvas: Canvas,
): SVGElement {
  const tops = blocks.map((_, i) => total(blocks.slice(0, i), each));
  const reconstructed = isReconstructed(rows);
  const places = blocks.map((block, i) => ({
    ...block,
    top: tops[i]!,
    bottom: tops[i]! + heightOf(block, each),
  }));
  const dots = places.flatMap(({areas, share, top, bottom}): Placed[] => {
    const start = top + Math.max(0, bottom - top - areas.length * each) / 2;
    return areas.map((area, i) => ({
      ...area,
      top: start + i * each,
      over: area.value > share.value,
      says: saysArea(area, areas.length, people),
    }));
  });
  const room = canvas.height - head - foot;
  const known = [
    {row: one(rows, "lowest"), label: "lowest", level: 0, anchor: "start", dash: "3 3"},
    {row: one(rows, "highest"), label: "highest", level: 0, anchor: "end", dash: "3 3"},
    {row: one(rows, "nation"), label: "Norway", level: 1, anchor: "start", dash: undefined},
  ].flatMap(({row, ...rest}) => (row ? [{...rest, value: row.value, origin: row.origin}] : []));
  type Known = (typeof known)[number];
  const colour = ({origin}: Known): string => (origin === "printed" ? ink : muted);
  // Beside synthetic areas it is said above the figure that lines are printed.
  const mark = ({origin}: Known): string =>
    origin === "assumed" || (origin === "printed" && !reconstructed) ? `, ${origin}` : "";
  const labelled = (anchor: string) =>
    text(
      known.filter((row) => row.anchor === anchor),
      {
        x: "value",
        y: (d: Known) => -labelRow * (2.5 - d.level),
        text: (d: Known) => `${d.label} ${tenth(d.value)} %${mark(d)}`,
        textAnchor: anchor as "start" | "end",
        dx: anchor === "start" ? -3 : 3,
        fill: colour,
        fontWeight: 600,
        ...halo,
      },
    );
  const across = canvas.width - left - 12;
  const narrow = across < 250;
  const label = `${number(line)} %: ${number(dots.filter(({value}) => value > line).length)} of ${number(dots.length)}${narrow ? "" : " areas"} above`;
  // Where it would leave the frame it stands before its line.
  const right = (line / domain) * across + label.length * letter > across + 12;
  const bands = rows.flatMap(({kind, name, municipality, low, high}) => {
    const place = places.find((block) => block.name === municipality);
    // Below, where the lowest areas leave room.
    return kind === "band" && place ? [{name, low, high, y: place.bottom - 14}] : [];
  });
  type Band = (typeof bands)[number];
  return plot({
    ...base(canvas, {top: head, bottom: foot, left, right: 12}),
    x: {domain: [0, domain]},
    y: {domain: [room, 0], axis: null},
    marks: [
      gridX({...hairline, ticks: 5}),
      bottomAxis(`${axis}, ${yearOf(rows)}`, {ticks: 5, tickFormat: (d: number) => number(d)}),
      link(places.slice(1), {
        x1: 0,
        x2: domain,
        y1: (d: {top: number}) => d.top - gap / 2,
        y2: (d: {top: number}) => d.top - gap / 2,
        stroke: "var(--rule)",
      }),
      rect(dots, {
        x1: (d: Placed) => d.low ?? d.value,
        x2: (d: Placed) => d.high ?? d.value,
        y1: (d: Placed) => d.top + each * 0.12,
        y2: (d: Placed) => d.top + each * 0.88,
        fill: "var(--accent-wash)",
      }),
      link(known, {
        x1: "value",
        x2: "value",
        y1: (d: Known) => -labelRow * (1.9 - d.level),
        y2: room,
        stroke: colour,
        strokeWidth: 1.25,
        strokeDasharray: (d: Known) => d.dash ?? "none",
      } as object),
      ruleX([line], {stroke: warm, strokeWidth: 1.5, y1: -labelRow * 0.2, y2: room}),
      text([line], {
        x: (d: number) => d,
        y: () => -labelRow * 0.5,
        text: () => label,
        textAnchor: right ? "end" : "start",
        dx: right ? 3 : -3,
        fill: warm,
        fontWeight: 600,
        ...halo,
      }),
      link(places, {
        x1: (d: Block) => d.share.value,
        x2: (d: Block) => d.share.value,
        y1: "top",
        y2: "bottom",
        stroke: accent,
        strokeWidth: 2,
        title: (d: Block) => saysShare(d),
      }),
      dot(dots, {
        x: "value",
        y: (d: Placed) => d.top + each / 2,
        r: Math.min(4, Math.max(1.4, each * 0.42)),
        fill: (d: Placed) => (d.over ? accent : paper),
        stroke: accent,
        strokeWidth: 1.1,
        title: "says",
      }),
      labelled("start"),
      labelled("end"),
      link(bands, {x1: "low", x2: "high", y1: "y", y2: "y", stroke: ink, strokeWidth: 2}),
      link(
        bands.flatMap(({low, high, y}) => [low, high].map((x) => ({x, y}))),
        {x1: "x", x2: "x", y1: (d: Band) => d.y - 4, y2: (d: Band) => d.y + 4, stroke: ink, strokeWidth: 2},
      ),
      text(bands, {
        x: (d: Band) => (d.low! + d.high!) / 2,
        y: "y",
        text: (d: Band) => d.name.replace(" percent of the", " % of\nthe") + ", printed",
        dy: -20,
        fill: ink,
        fontWeight: 600,
        ...halo,
      }),
      text(places, {
        x: () => 0,
        y: (d: {top: number; bottom: number}) => (d.top + Math.min(d.bottom, d.top + 3.5 * lineOfName)) / 2,
        text: (d: Block) => inLines(d.name),
        textAnchor: "start",
        dx: -left,
        lineHeight: 1.05,
        fill: ink,
      }),
      text(places, {
        x: () => 0,
        y: (d: {top: number; bottom: number}) => (d.top + Math.min(d.bottom, d.top + 3.5 * lineOfName)) / 2,
        text: (d: Block) => tenth(d.share.value),
        textAnchor: "end",
        dx: -8,
        fontWeight: 600,
        fill: accent,
      }),
      text(["whole\nmunicipality"], {
        x: () => 0,
        y: () => -labelRow,
        text: (d: string) => d,
        textAnchor: "end",
        dx: -8,
        fill: accent,
      }),
    ],
  }) as SVGElement;
}

/** "45.1 percent, 542 of 1201 children". */
const saysCount = ({value, counted, people}: StripRow, whom: string): string =>
  `${tenth(value ?? NaN)} percent${counted === null || people === null ? "" : `, ${number(counted)} of ${number(people)} ${whom}`}`;

function saysArea(area: Area, of: number, whom: string): string {
  const range = between(area, 1);
  return `${area.name}${area.origin === "reconstructed" ? " (a synthetic area)" : ""}: ${saysCount(area, whom)}; rank ${area.rank} of ${of} in ${area.municipality}${range ? `, which has ${range} percent in other reconstructions` : ""}`;
}

function saysShare({name, share}: Block): string {
  const range = between(share, 1);
  return `${name} as a whole: ${tenth(share.value)} percent${range ? ` (${range} in other reconstructions)` : ""}`;
}

/** How many reconstructions there are is told where there are several. */
const columns: readonly Column<StripRow>[] = [
  {key: "name", label: "Area or what the row is about"},
  {key: "kind", label: "Kind of row"},
  {key: "municipality", label: "Municipality"},
  {key: "rank", label: "Rank in the municipality"},
  {key: "value", label: "Share or line", unit: "percent", decimals: 1},
  {key: "low", label: "Lowest in the reconstructions", decimals: 1},
  {key: "high", label: "Highest in the reconstructions", decimals: 1},
  {key: "counted", label: "People counted, or areas above", decimals: 0},
  {key: "people", label: "Of", decimals: 0},
  {key: "year", label: "Year"},
  {key: "origin", label: "Origin"},
];

export interface StripClaim extends Words {
  title: (rows: readonly StripRow[]) => string;
  /** What is measured; the year and where the areas lie are added. */
  subtitle: string;
  lines: StripLines;
  notes: readonly string[];
}

type StripControls = {order: Choice<Order>; line: Range};

export const areaStrips = (claim: StripClaim): Exhibit =>
  defineExhibit<StripRow, StripControls>({
    id: claim.id,
    columns,
    controls: {
      order: choice(words.order, orders),
      line: {
        kind: "range",
        label: words.lineAt,
        min: claim.lines.from,
        max: claim.lines.to,
        step: 1,
        initial: claim.lines.initial,
        unit: "percent",
      },
    },
    height: {wide: 580, narrow: 830},
    derive: (rows, {line}) => rows.filter(({kind, value}) => kind !== "above" || value === line),
    title: claim.title,
    subtitle: (rows) => {
      const {length} = blocksOf(rows);
      return `${claim.subtitle}, ${yearOf(rows)}. Analysis areas ranked within ${length === 1 ? "their municipality" : `${inWords(length)} municipalities`}.`;
    },
    draw(rows, {order, line}, canvas) {
      const {width, height, document} = canvas;
      const blocks = columnsOf(blocksOf(rows, order), width >= narrowBelow);
      const each = heightOfArea(blocks, height - head - foot);
      const highest = Math.max(
        ...rows.flatMap(({kind, value, high}) => (kind === "area" ? [value!, high ?? 0] : [])),
      );
      const domain = Math.ceil((Math.max(highest, line) + 2) / 10) * 10;
      const across = width / blocks.length;
      return compose(canvas, [
        ...blocks.map((some, i) => ({
          figure: column(some, rows, {each, domain, line}, claim, {width: across, height, document}),
          x: i * across,
          y: 0,
        })),
        {figure: whatIsWhat(rows, {width, height: legend, document}), x: 0, y: 0},
      ]);
    },
    describe(rows, {order, line}) {
      const blocks = blocksOf(rows, order);
      const shares = blocks.map(
        ({name, share, areas}) =>
          `${name} ${tenth(share.value)}, its ${areas.length === 1 ? `area ${tenth(areas[0]!.value)}` : `${number(areas.length)} areas ${tenth(areas.at(-1)!.value)} to ${tenth(areas[0]!.value)}`}`,
      );
      const above = one(rows, "above");
      const own = one(rows, "above own");
      return `${capital(claim.people)} who ${claim.does}, in percent of all, ${yearOf(rows)}: ${shares.join("; ")}.${own ? ` ${saysOf(own)} lie above their municipality.` : ""}${above ? ` Above ${number(line)} percent lie ${saysOf(above)}.` : ""} ${saysKnown(rows)}`;
    },
    notes: (rows) => [...(isReconstructed(rows) ? claim.notes : [])],
    how: "Each area’s share is the people counted among all of its age; a municipality’s is that of all its areas together, whether they are analysis areas or not. Areas stand in order of their share within their municipality. The range of an area is the lowest and highest share that the area of its rank has in the reconstructions; that of a count is the lowest and highest count.",
    functions: [],
  });

/** "61 of 99 areas (58–64 in other reconstructions)". */
const saysOf = (row: StripRow): string =>
  `${number(row.counted ?? NaN)} of ${count(row.people ?? NaN, "area")}${between(row) ? ` (${between(row)} in other reconstructions)` : ""}`;

function saysKnown(rows: readonly StripRow[]): string {
  const printed = rows.filter(({origin}) => origin === "printed");
  const assumed = rows.filter(({origin}) => origin === "assumed");
  const named = (some: readonly StripRow[]) =>
    list(
      some.map((row) =>
        row.kind === "band"
          ? `${row.name} in ${row.municipality} at ${between(row)} percent`
          : `${row.name} ${tenth(row.value!)} percent`,
      ),
    );
  const yours = rows.filter(({kind, origin}) => kind === "nation" && origin === "yours");
  return [
    yours.length ? `${named(yours)}.` : "",
    printed.length ? `Printed: ${named(printed)}.` : "",
    assumed.length ? `Assumed, since the report does not print it: ${named(assumed)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** In words on the figure: what is printed and what is not. */
function whatIsWhat(rows: readonly StripRow[], canvas: Canvas): SVGElement {
  const narrow = canvas.width < narrowBelow;
  const isPrinted = (...kinds: StripRow["kind"][]): boolean =>
    rows.some(({kind, origin}) => origin === "printed" && kinds.includes(kind));
  const ranges = rows.some(({kind, low}) => kind === "area" && low !== null);
  const printed = isPrinted("band")
    ? "Bracket: printed."
    : isPrinted("nation", "lowest", "highest")
      ? "Named lines: printed."
      : "";
  const parts = isReconstructed(rows)
    ? [
        {label: printed, fill: ink},
        {
          label: narrow ? "Dots: synthetic." : "Dots: synthetic, filled above the municipality.",
          fill: accent,
        },
        {
          label: !ranges ? "" : narrow ? "Bars: range." : "Bars: their range.",
          fill: muted,
        },
      ]
    : [{label: "Filled dots lie above their municipality.", fill: accent}];
  const shown = parts.filter(({label}) => label);
  const starts = shown.map((_, i) =>
    shown.slice(0, i).reduce((sum, {label}) => sum + label.length * letter + 6, 0),
  );
  return plot({
    ...base(canvas, {top: 0, bottom: 0, left: 0, right: 0}),
    x: {domain: [0, canvas.width], axis: null},
    y: {domain: [canvas.height, 0], axis: null},
    marks: [
      text(shown, {
        x: (_: unknown, i: number) => starts[i]!,
        y: () => 8,
        text: "label",
        textAnchor: "start",
        fill: "fill",
      }),
    ],
  }) as SVGElement;
}
