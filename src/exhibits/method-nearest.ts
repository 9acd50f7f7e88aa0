import {choice} from "../components/controls.js";
import {count, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {neighbourhoodShares} from "../lib/segregation/neighbourhood-shares.js";
import {scaleProfile, type ScaleProfilePoint} from "../lib/segregation/scale-profile.js";
import {dot, gridY, line, link, plot, rect, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, type Canvas, type Handle} from "./exhibit.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {boardAndLines, boardHead} from "./parts/board-and-lines.js";
import {compose, nameHandles} from "./parts/compose.js";
import {two} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {spread} from "./parts/spread.js";
import {accent, base, hairline, halo, ink, muted, quiet, warm} from "./parts/theme.js";

const words = messages.controls;

/** A round town of square cells, dense in the middle. Nobody lives in the corners. */
const side = 12;
const metres = 100;

interface Cell {
  place: number;
  row: number;
  column: number;
  people: number;
}

/** How many live in a cell, from the middle outwards: all are multiples of 25, so that shares give whole members. */
function peopleAt(row: number, column: number): number {
  const away = Math.hypot(row - (side - 1) / 2, column - (side - 1) / 2);
  if (away > 6.1) return 0;
  return away < 2 ? 100 : away < 3.6 ? 75 : away < 5 ? 50 : 25;
}

const cells: readonly Cell[] = Array.from({length: side * side}, (_, place) => {
  const [row, column] = [Math.floor(place / side), place % side];
  return {place, row, column, people: peopleAt(row, column)};
}).filter(({people}) => people > 0);
const points = cells.map(({row, column}) => [metres * column, -metres * row] as const);
const total = cells.map(({people}) => people);
const everybody = total.reduce((sum, people) => sum + people, 0);

/** Half of the people live in cells where many belong to the group, half in cells where few do. */
const shares = {many: 0.36, few: 0.04};
const share = (shares.many + shares.few) / 2;

/** Takes cells in the order of a score, as long as they fit, until half of the people are in them. */
function half(score: (cell: Cell) => number): (cell: Cell) => boolean {
  let left = everybody / 2;
  const taken = new Set<Cell>();
  for (const cell of [...cells].sort((a, b) => score(a) - score(b) || a.place - b.place)) {
    if (cell.people > left) continue;
    taken.add(cell);
    left -= cell.people;
  }
  return (cell) => taken.has(cell);
}

/** Which cells have many members. Scores are whole numbers, so that every browser breaks ties alike. */
const patterns = {
  scattered: half(({place}) => (place * place * 31 + place * 17 + 7) % 97),
  blocks: ({row, column}: Cell) => (Math.floor(row / 3) + Math.floor(column / 3)) % 2 === 1,
  middle: half(({row, column}) => (2 * row - side + 1) ** 2 + (2 * column - side + 1) ** 2),
  side: ({column}: Cell) => column < side / 2,
};
type Pattern = keyof typeof patterns;
const names = Object.keys(patterns) as Pattern[];

const groups = Object.fromEntries(
  names.map((name) => [
    name,
    cells.map((cell) => Math.round(cell.people * (patterns[name](cell) ? shares.many : shares.few))),
  ]),
) as Record<Pattern, number[]>;

const labels: Record<Pattern, string> = {
  scattered: words.scattered,
  blocks: words.inBlocks,
  middle: words.middle,
  side: words.oneSide,
};

const crossings = {exact: words.inProportion, whole: words.asWhole};
type Crossing = keyof typeof crossings;

const indices = {dissimilarity: "D", isolation: "Isolation", information: "H"};
type Index = keyof typeof indices;
const titles: Record<Index, string> = {
  dissimilarity: "Dissimilarity D",
  isolation: "Isolation (dashed: share of all)",
  information: "Information theory index H",
};
/** Where the scale of each ends: with a cell as neighbourhood no pattern is above. */
const tops: Record<Index, number> = {dissimilarity: 0.5, isolation: 0.4, information: 0.2};

const leastK = 25;
const mostK = 3200;
/** Twice as many from one to the next. */
const ks = Array.from({length: Math.log2(mostK / leastK) + 1}, (_, i) => leastK * 2 ** i);

const codes: readonly Crossing[] = ["exact", "whole"];
/** D, isolation and H at the given sizes, in one of the four towns. */
export const profile = (pattern: Pattern, crossing: Crossing, ks: readonly number[]): ScaleProfilePoint[] =>
  scaleProfile(points, {group: groups[pattern], total}, ks, {crossing});

/** There are eight lines, as many as are remembered. */
const lineOf = remembered(([pattern, crossing]) => profile(names[pattern!]!, codes[crossing!]!, ks));
const profileLine = (pattern: Pattern, crossing: Crossing): readonly ScaleProfilePoint[] =>
  lineOf([names.indexOf(pattern), codes.indexOf(crossing)]);

const pointOf = remembered(
  ([pattern, crossing, k]) => profile(names[pattern!]!, codes[crossing!]!, [k!])[0]!,
);
const profilePoint = (pattern: Pattern, crossing: Crossing, k: number): ScaleProfilePoint =>
  pointOf([names.indexOf(pattern), codes.indexOf(crossing), k]);

const sharesOf = remembered(([pattern, crossing, k]): Float64Array => {
  const people = {group: groups[names[pattern!]!], total};
  return neighbourhoodShares(points, people, [k!], {crossing: codes[crossing!]!})[0]!;
});

/** The part of each cell's people who are among the k nearest to somebody: those at equal distance enter together. */
export function neighbours(at: Cell, k: number, crossing: Crossing): number[] {
  if (at.people >= k) return cells.map((cell) => (cell === at ? 1 : 0));
  const squares = cells.map(({row, column}) => (row - at.row) ** 2 + (column - at.column) ** 2);
  const parts = new Array<number>(cells.length).fill(0);
  let left = k;
  for (const square of [...new Set(squares)].sort((a, b) => a - b)) {
    const ring = cells.flatMap((_, i) => (squares[i] === square ? [i] : []));
    const people = ring.reduce((sum, i) => sum + total[i]!, 0);
    const part = left >= people || crossing === "whole" ? 1 : left / people;
    for (const i of ring) parts[i] = part;
    left -= people;
    if (left <= 0) break;
  }
  return parts;
}

/** Where nobody lives nobody can stand: the nearest cell that somebody lives in. */
export function inhabited(place: number): Cell {
  const [row, column] = [Math.floor(place / side), place % side];
  const away = (cell: Cell): number => (cell.row - row) ** 2 + (cell.column - column) ** 2;
  return cells.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
}

type Row = {
  cell: string;
  group: number;
  total: number;
  around: number;
  inside: number;
  /** What the reader chose, on every row. */
  place: number;
  k: number;
  pattern: Pattern;
  crossing: Crossing;
};

/** How much of the width the board has. */
const boardPart = 0.44;
const labelWidth = 96;

type Segment = {x1: number; y1: number; x2: number; y2: number};

/** The edges between cells that belong to a set and others. */
function outline(within: (cell: Cell) => boolean): Segment[] {
  const inside = new Set(cells.filter(within).map(({place}) => place));
  const has = (row: number, column: number): boolean =>
    column >= 0 && column < side && inside.has(side * row + column);
  return cells.filter(within).flatMap(({row, column}) => {
    const [left, right, top, bottom] = [column, column + 1, side - row, side - row - 1];
    return [
      ...(has(row - 1, column) ? [] : [{x1: left, y1: top, x2: right, y2: top}]),
      ...(has(row + 1, column) ? [] : [{x1: left, y1: bottom, x2: right, y2: bottom}]),
      ...(has(row, column - 1) ? [] : [{x1: left, y1: bottom, x2: left, y2: top}]),
      ...(has(row, column + 1) ? [] : [{x1: right, y1: bottom, x2: right, y2: top}]),
    ];
  });
}

const percent = (value: number): string => `${number(100 * value, 0)} percent`;

function town(rows: readonly Row[], shade: "own" | "around", edge: number, {document}: Canvas): SVGElement {
  const at = rows.map((row, i) => ({...row, ...cells[i]!, square: cells[i]!}));
  type Square = (typeof at)[number];
  const person = at[cells.findIndex(({place}) => place === rows[0]!.place)]!;
  const value = (d: Square): number => (shade === "own" ? d.group / d.total : d.around / 100);
  const parts = new Map(at.map(({square, inside}) => [square, inside]));
  const segment = {x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: ink, strokeLinecap: "square"} as const;
  const figure = plot({
    ...base(
      {document, width: edge + 4, height: edge + boardHead},
      {top: boardHead, bottom: 2, left: 2, right: 2},
    ),
    x: {domain: [0, side], axis: null},
    y: {domain: [0, side], axis: null},
    marks: [
      text([""], {
        text: () =>
          shade === "own"
            ? "Stronger: more of the group in the cell\nOutlined: the k people nearest to the dot"
            : "Stronger: more among the cell’s k nearest\nOutlined: the k people nearest to the dot",
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dy: -42,
        fill: muted,
      }),
      rect(at, {
        x1: "column",
        x2: (d: Square) => d.column + 1,
        y1: (d: Square) => side - d.row - 1,
        y2: (d: Square) => side - d.row,
        fill: accent,
        fillOpacity: (d: Square) => Math.min(1, 0.03 + 2.2 * value(d)),
        stroke: "var(--paper)",
        strokeWidth: 1,
        title: (d: Square) =>
          `${d.cell}: ${d.group} of ${d.total} people in the group; ${number(d.around, 1)} percent of the ${number(d.k)} nearest`,
      }),
      link(
        outline((cell) => parts.get(cell)! > 0),
        {...segment, strokeWidth: 1.5, strokeDasharray: "3 4"},
      ),
      link(
        outline((cell) => parts.get(cell) === 1),
        {...segment, strokeWidth: 2.5},
      ),
      dot([person], {
        className: "handles",
        x: (d: Square) => d.column + 0.5,
        y: (d: Square) => side - d.row - 0.5,
        r: 8,
        fill: warm,
        stroke: "var(--paper)",
        strokeWidth: 2,
      }),
    ],
  }) as SVGElement;
  nameHandles(figure, "handles", ["person"]);
  return figure;
}

/** Drawing and dragging have to agree about it. */
const margin = {top: boardHead, bottom: 46, left: 40, right: labelWidth};

function lines({k, pattern, crossing}: Row, index: Index, canvas: Canvas): SVGElement {
  const all = names.flatMap((name) =>
    profileLine(name, crossing).map((point) => ({name, k: point.k, value: point[index]})),
  );
  type Point = (typeof all)[number];
  const top = tops[index];
  const low = Math.min(0, Math.floor(20 * Math.min(...all.map(({value}) => value))) / 20);
  const value = profilePoint(pattern, crossing, k)[index];
  const perPixel = (top - low) / (canvas.height - margin.top - margin.bottom);
  const ends = all.filter((point) => point.k === mostK);
  const at = spread(
    ends.map((point) => point.value),
    16 * perPixel,
    low,
    top,
  );
  const chosen = (point: {name: Pattern}): boolean => point.name === pattern;
  const label = {
    x: () => mostK,
    y: "y",
    text: ({name}: Point) => labels[name],
    textAnchor: "start",
    dx: 10,
  } as const;
  const placed = ends.map((point, i) => ({...point, y: at[i]!}));
  const figure = plot({
    ...base(canvas, margin),
    x: {type: "log", domain: [leastK, mostK]},
    y: {domain: [low, top]},
    marks: [
      gridY({...hairline, ticks: 5}),
      leftAxis(titles[index], {labelOffset: 38, ticks: 5, tickFormat: (d: number) => number(d)}),
      bottomAxis("People nearest, k (log scale)", {
        ticks: ks.filter((_, i) => i % 2 === 0),
        // As text: a log scale drops the labels it thinks too dense.
        text: (k: number) => number(k),
        tickSize: 4,
      }),
      ruleY([0], {stroke: muted}),
      // What is left when a neighbourhood is the whole town.
      ruleY([index === "isolation" ? share : 0], {stroke: muted, strokeDasharray: "4 3"}),
      ruleX([k], {stroke: warm, strokeWidth: 1.5}),
      line(
        all.filter((point) => !chosen(point)),
        {x: "k", y: "value", z: "name", stroke: quiet, strokeWidth: 1.5},
      ),
      line(all.filter(chosen), {x: "k", y: "value", stroke: accent, strokeWidth: 3}),
      dot(all.filter(chosen), {
        x: "k",
        y: "value",
        r: 4,
        fill: accent,
        stroke: "var(--paper)",
        title: (d: Point) => `${labels[d.name]}, k = ${number(d.k)}: ${indices[index]} ${two(d.value)}`,
      }),
      dot([k], {
        x: (d: number) => d,
        y: () => value,
        r: 6,
        fill: warm,
        stroke: "var(--paper)",
        strokeWidth: 1.5,
      }),
      text([k], {
        x: (d: number) => d,
        frameAnchor: "top",
        text: (d: number) => `k = ${number(d)}: ${two(value)}`,
        // Beside the line where the line is at the edge.
        textAnchor: k < 100 ? "start" : k > 1600 ? "end" : "middle",
        dy: -12,
        fill: warm,
        fontWeight: 600,
      }),
      text(
        placed.filter((point) => !chosen(point)),
        {...label, fill: ink, ...halo},
      ),
      text(placed.filter(chosen), {...label, fill: accent, fontWeight: 600, ...halo}),
      ruleX([k], {className: "handle-k", stroke: "transparent", strokeWidth: 20}),
    ],
  }) as SVGElement;
  nameHandles(figure, "handle-k", ["k"]);
  return figure;
}

/** As it reads within a sentence. */
const inWords: Record<Pattern, string> = {
  scattered: "with cells thrown about",
  blocks: "with blocks",
  middle: "with the group in the middle",
  side: "with the group on one side of town",
};

export default defineExhibit({
  id: "method-nearest",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "cell", label: "Cell"},
    {key: "group", label: "The group"},
    {key: "total", label: "All"},
    {key: "around", label: "The group among the k nearest", unit: "percent", decimals: 1},
    {key: "inside", label: "Part of the cell that is among the k nearest to the dot", decimals: 2},
  ],
  controls: {
    pattern: choice(words.groupLives, labels, "blocks"),
    k: {kind: "range", label: words.peopleNearest, min: leastK, max: mostK, step: leastK, initial: 800},
    crossing: choice(words.crossing, crossings),
    index: choice(words.index, indices),
    show: choice(words.shade, {own: words.ownCell, around: words.kNearest}),
    person: {kind: "numbers", initial: [4 * side + 4], min: 0, max: side * side - 1},
  },
  height: {wide: 400, narrow: 740},
  derive(_rows, {pattern, k, crossing, person}): Row[] {
    const at = inhabited(person[0]!);
    const inside = neighbours(at, k, crossing);
    const around = sharesOf([names.indexOf(pattern), codes.indexOf(crossing), k]);
    return cells.map(({row, column, people}, i) => ({
      cell: `Row ${row + 1}, column ${column + 1}`,
      group: groups[pattern][i]!,
      total: people,
      around: 100 * around[i]!,
      inside: inside[i]!,
      place: at.place,
      k,
      pattern,
      crossing,
    }));
  },
  title(rows: readonly Row[]) {
    const first = rows[0];
    if (!first) return "";
    const {k, pattern, crossing} = first;
    const d = (name: Pattern): string => two(profilePoint(name, crossing, k).dissimilarity);
    const least = two(profileLine(pattern, crossing)[0]!.dissimilarity);
    if (k === leastK)
      return `Where a neighbourhood is no more than the own cell, D is ${least} however the cells lie`;
    const other = pattern === "side" ? "blocks" : "side";
    return `By cells the towns are alike; among the ${number(k)} nearest D is ${d(pattern)} ${inWords[pattern]}, and ${d(other)} ${inWords[other]}`;
  },
  subtitle: () =>
    `An invented town of ${number(everybody)} people in cells of ${metres} metres. In half of it ${percent(shares.many)} belong to the group, in the other half ${percent(shares.few)}. Drag the dot, or the line of k; or focus them and use the arrow keys.`,
  draw(rows, {index, show}, canvas) {
    const {edge, lines: place} = boardAndLines(canvas, boardPart);
    return compose(canvas, [
      {figure: town(rows, show, edge, canvas), x: 0, y: 0},
      {
        figure: lines(rows[0]!, index, {document: canvas.document, width: place.width, height: place.height}),
        x: place.x,
        y: place.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{person: readonly number[]; k: number}>[] {
    const {edge, lines} = boardAndLines(size, boardPart);
    const {place, k} = rows[0]!;
    const along = (at: number): number => Math.min(side - 1, Math.max(0, Math.floor((at / edge) * side)));
    const i = cells.findIndex((cell) => cell.place === place);
    return [
      {
        key: "person",
        label: "Where the person lives whose neighbourhood is outlined",
        value: place,
        min: 0,
        max: side * side - 1,
        step: 1,
        up: -side,
        text: `${rows[i]!.cell}: ${percent(rows[i]!.around / 100)} among the ${number(k)} nearest`,
        at: (x, y) => side * along(y - boardHead) + along(x - 2),
        set: (to) => ({person: [inhabited(to).place]}),
      },
      {
        key: "k",
        label: "How many people a neighbourhood holds, k",
        value: k,
        min: leastK,
        max: mostK,
        step: leastK,
        text: `${number(k)} people`,
        at: (x) => {
          const room = lines.width - margin.left - margin.right;
          return leastK * (mostK / leastK) ** ((x - lines.x - margin.left) / room);
        },
        set: (k) => ({k}),
      },
    ];
  },
  describe(rows, {index}) {
    const {place, k, pattern, crossing} = rows[0]!;
    const i = cells.findIndex((cell) => cell.place === place);
    const at = rows[i]!;
    const held = rows.reduce((sum, {total, inside}) => sum + inside * total, 0);
    const entered = rows.filter(({inside}) => inside > 0).length;
    const now = profilePoint(pattern, crossing, k);
    const from = profileLine(pattern, crossing)[0]!;
    const named = (Object.keys(indices) as Index[]).sort((a, b) => Number(b === index) - Number(a === index));
    const said = named.map(
      (key) =>
        `${key === "isolation" ? "isolation" : indices[key]} ${two(now[key])} (${two(from[key])} by cells)`,
    );
    return `Of the ${number(held)} people in the outline (${count(entered, "cell")}), nearest to somebody in ${at.cell.toLowerCase()}, ${percent(at.around / 100)} are members; in the cell ${percent(at.group / at.total)}, in the whole town ${percent(share)}. For everybody with their k = ${number(k)}: ${list(said)}.`;
  },
  notes: () => [
    "In all four towns the cells are the same, and half of the people live in cells with many members: by cells every index is the same. A cell that has k people or more is a neighbourhood by itself.",
  ],
  how: "The shares around each cell and the three indices are computed in your browser by the functions below, from the places, the members and the people of the cells. Distances are between the middles of cells; cells at the same distance enter a neighbourhood together.",
  functions: [
    {name: "neighbourhoodShares", module: "segregation"},
    {name: "scaleProfile", module: "segregation"},
  ],
});
