import {choice} from "../components/controls.js";
import {count, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {randomStream, shuffle} from "../lib/random.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {gridNeighbours} from "../lib/simulation/grid-neighbours.js";
import {likeNeighbours} from "../lib/simulation/like-neighbours.js";
import {relocationStep, type RelocationState} from "../lib/simulation/relocation-step.js";
import {streamOfStep} from "../lib/simulation/simulate.js";
import {dot, gridY, line, plot, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, type Canvas, type Handle} from "./exhibit.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {boardAndLines, boardHead} from "./parts/board-and-lines.js";
import {compose, nameHandles} from "./parts/compose.js";
import {two} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {spread} from "./parts/spread.js";
import {accent, base, hairline, halo, ink, muted, quiet, warm} from "./parts/theme.js";

const words = messages.controls;

/** A board of dwellings: two groups of the same size, and one dwelling in ten empty. */
export const side = 20;
export const households = 360;
const blockSide = 4;
const weights = gridNeighbours(side, side);
export const rounds = 20;
/** In percent. */
export const initialThreshold = 30;
const thresholds = {min: 0, max: 80, step: 5};
export const seeds = 20;

const searches = {any: words.anyPlace, content: words.contentPlace};
export type Search = keyof typeof searches;
const searchNames: readonly Search[] = ["any", "content"];

/** Everybody anywhere, with the same chance. */
function thrownAbout(seed: number): RelocationState {
  const dwellings = Uint32Array.from({length: side * side}, (_, at) =>
    at < households ? 1 + Number(at < households / 2) : 0,
  );
  shuffle(randomStream("method-simulation", seed), dwellings);
  return {dwellings: Array.from(dwellings), moved: 0};
}

/** The states of a run, kept: a reader who goes back and forth in it computes nothing. */
const runOf = remembered(([percent, search, seed]): readonly RelocationState[] => {
  const parameters = {weights, threshold: percent! / 100, search: searchNames[search!]!};
  const states = [thrownAbout(seed!)];
  for (let round = 0; round < rounds; round++) {
    const now = states[round]!;
    // A round without a move leaves the same households in the same places: so will every later one.
    const rests = round > 0 && now.moved === 0;
    states.push(rests ? now : relocationStep(now, parameters, streamOfStep(seed!, round)));
  }
  return states;
});

type Row = {
  round: number;
  moved: number;
  like: number;
  dissimilarity: number;
  discontent: number;
  /** What the reader chose, on every row. */
  threshold: number;
  search: Search;
  seed: number;
  shown: number;
};

const blockOf = (at: number): number =>
  (side / blockSide) * Math.floor(Math.floor(at / side) / blockSide) + Math.floor((at % side) / blockSide);
const blocks = blockOf(side * side - 1) + 1;

/** Households of the first group and of both, block by block. */
function byBlocks({dwellings}: RelocationState): {group: number[]; total: number[]} {
  const group = new Array<number>(blocks).fill(0);
  const total = new Array<number>(blocks).fill(0);
  dwellings.forEach((household, at) => {
    if (household === 0) return;
    total[blockOf(at)]!++;
    if (household === 1) group[blockOf(at)]!++;
  });
  return {group, total};
}

/** The blocks before anybody moves. */
export const startOf = (seed: number) => byBlocks(thrownAbout(seed));

const measuresOf = remembered(([percent, search, seed]) =>
  runOf([percent!, search!, seed!]).map((state, round) => {
    const like = likeNeighbours(state.dwellings, weights).filter((share) => !Number.isNaN(share));
    const {group, total} = byBlocks(state);
    return {
      round,
      moved: state.moved,
      like: like.reduce((sum, share) => sum + share, 0) / like.length,
      dissimilarity: dissimilarity(group, total),
      discontent: like.filter((share) => share < percent! / 100).length,
    };
  }),
);

/** Share of like neighbours, D over blocks and the discontent, round by round. */
export const measures = (percent: number, search: Search, seed: number) =>
  measuresOf([percent, searchNames.indexOf(search), seed]);

/** How much of the width the board has. */
const boardPart = 0.46;
const labelWidth = 92;

const namespace = "http://www.w3.org/2000/svg";

/** Hundreds of dwellings drawn as one path. */
function path(document: Document, d: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, "path");
  element.setAttribute("d", d);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const at2 = (value: number): string => String(Math.round(value * 100) / 100);

/** The two groups differ in shape as well as in colour. */
const square = (x: number, y: number, size: number): string =>
  `M${at2(x - size)},${at2(y - size)}h${at2(2 * size)}v${at2(2 * size)}h${at2(-2 * size)}z`;
const circle = (x: number, y: number, r: number): string =>
  `M${at2(x - r)},${at2(y)}a${at2(r)},${at2(r)} 0 1 0 ${at2(2 * r)},0a${at2(r)},${at2(r)} 0 1 0 ${at2(-2 * r)},0z`;

function board({threshold, search, seed, shown}: Row, edge: number, {document}: Canvas): SVGElement {
  const {dwellings} = runOf([threshold, searchNames.indexOf(search), seed])[shown]!;
  const like = likeNeighbours(dwellings, weights);
  const cell = edge / side;
  const marks = {squares: "", circles: "", discontent: ""};
  dwellings.forEach((household, at) => {
    if (household === 0) return;
    const [x, y] = [2 + cell * ((at % side) + 0.5), boardHead + cell * (Math.floor(at / side) + 0.5)];
    if (household === 1) marks.squares += square(x, y, 0.38 * cell);
    else marks.circles += circle(x, y, 0.4 * cell);
    if (like[at]! < threshold / 100) marks.discontent += circle(x, y, 0.16 * cell);
  });
  const lines = Array.from({length: side / blockSide + 1}, (_, i) => {
    const along = at2(i * blockSide * cell);
    return `M${at2(2 + Number(along))},${boardHead}v${at2(edge)}M2,${at2(boardHead + Number(along))}h${at2(edge)}`;
  }).join("");
  const figure = plot({
    ...base(
      {document, width: edge + 4, height: edge + boardHead},
      {top: boardHead, bottom: 2, left: 2, right: 2},
    ),
    x: {domain: [0, side], axis: null},
    y: {domain: [0, side], axis: null},
    marks: [
      text([""], {
        text: () => "Squares and circles: the two groups\nWith a hole: wants to move. Lines: blocks",
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dy: -42,
        fill: muted,
      }),
    ],
  }) as SVGElement;
  figure.append(
    path(document, lines, {fill: "none", stroke: quiet}),
    path(document, marks.squares, {fill: accent}),
    path(document, marks.circles, {fill: warm}),
    path(document, marks.discontent, {fill: "var(--paper)"}),
  );
  return figure;
}

/** Drawing and dragging have to agree about it. */
const margin = {top: boardHead, bottom: 46, left: 40, right: labelWidth};

const series = {
  like: {label: "Like\nneighbours", stroke: accent, dash: "none"},
  dissimilarity: {label: "D over\nblocks", stroke: ink, dash: "6 3"},
} as const;
type Series = keyof typeof series;
const seriesNames = Object.keys(series) as Series[];

function course(rows: readonly Row[], canvas: Canvas): SVGElement {
  const {threshold, shown} = rows[0]!;
  const asked = threshold / 100;
  const last = rows.at(-1)!;
  const perPixel = 1 / (canvas.height - margin.top - margin.bottom);
  const ends = [
    ...seriesNames.map((name) => ({
      label: series[name].label,
      y: last[name],
      fill: series[name].stroke,
    })),
    {label: "Asked for", y: asked, fill: muted},
  ];
  const places = spread(
    ends.map(({y}) => y),
    34 * perPixel,
    0,
    1,
  );
  const now = rows[shown]!;
  const lineOf = (name: Series) =>
    line(rows, {
      x: "round",
      y: name,
      stroke: series[name].stroke,
      strokeWidth: 2.5,
      strokeDasharray: series[name].dash,
    });
  const dotOf = (name: Series) =>
    dot([now], {
      x: "round",
      y: name,
      r: 6,
      fill: series[name].stroke,
      stroke: "var(--paper)",
      strokeWidth: 1.5,
      title: (d: Row) => `After round ${d.round}: ${series[name].label.replace("\n", " ")} ${two(d[name])}`,
    });
  const figure = plot({
    ...base(canvas, margin),
    x: {domain: [0, rounds]},
    y: {domain: [0, 1]},
    marks: [
      gridY({...hairline, ticks: 5}),
      leftAxis("Share, or D", {labelOffset: 38, ticks: 5, tickFormat: (d: number) => number(d)}),
      bottomAxis("Rounds of moves", {ticks: 5, tickFormat: (d: number) => number(d), tickSize: 4}),
      ruleY([0], {stroke: muted}),
      ruleY([asked], {stroke: muted, strokeDasharray: "2 3", strokeWidth: 1.5}),
      dot([asked], {x: () => rounds, y: (d: number) => d, r: 5, fill: muted}),
      ruleX([shown], {stroke: warm, strokeWidth: 1.5}),
      dot([shown], {x: (d: number) => d, y: () => 0, r: 5, fill: warm}),
      ...seriesNames.map(lineOf),
      ...seriesNames.map(dotOf),
      text([shown], {
        x: (d: number) => d,
        frameAnchor: "top",
        text: (d: number) => (d === 0 ? "Start" : `Round ${number(d)}`),
        textAnchor: shown < 5 ? "start" : shown > 15 ? "end" : "middle",
        dy: -12,
        fill: warm,
        fontWeight: 600,
      }),
      text(
        ends.map((end, i) => ({...end, place: places[i]!})),
        {
          x: () => rounds,
          y: "place",
          text: "label",
          textAnchor: "start",
          dx: 10,
          fill: "fill",
          fontWeight: 600,
          ...halo,
        },
      ),
      ruleY([asked], {className: "handle-threshold", stroke: "transparent", strokeWidth: 20}),
      ruleX([shown], {className: "handle-round", stroke: "transparent", strokeWidth: 20}),
    ],
  }) as SVGElement;
  nameHandles(figure, "handle-round", ["round"]);
  nameHandles(figure, "handle-threshold", ["threshold"]);
  return figure;
}

const whole = (share: number): string => number(100 * share, 0);

export default defineExhibit({
  id: "method-simulation",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "round", label: "Round"},
    {key: "moved", label: "Households that moved in it"},
    {key: "like", label: "Like neighbours, mean share", decimals: 3},
    {key: "dissimilarity", label: "D over blocks", decimals: 3},
    {key: "discontent", label: "Households that want to move"},
  ],
  controls: {
    threshold: {
      kind: "range",
      label: words.askedFor,
      ...thresholds,
      initial: initialThreshold,
      unit: "%",
    },
    round: {kind: "range", label: words.round, min: 0, max: rounds, step: 1, initial: rounds, run: true},
    start: {kind: "range", label: words.anotherStart, min: 1, max: seeds, step: 1, initial: 1},
    search: choice(words.moversTake, searches),
  },
  height: {wide: 400, narrow: 700},
  derive: (_rows, {threshold, round, start: seed, search}): Row[] =>
    measures(threshold, search, seed).map((row) => ({...row, threshold, search, seed, shown: round})),
  title(rows: readonly Row[]) {
    const first = rows[0];
    if (!first) return "";
    const {threshold, shown, search} = first;
    const now = rows[shown]!;
    const [before, after] = [whole(first.like), whole(now.like)];
    if (shown === 0)
      return `Before anybody moves, ${before} percent of a household’s neighbours are like it: that is chance`;
    if (threshold === 0)
      return `Nobody asks for anything, nobody moves, and ${after} percent of neighbours are alike`;
    const asked = `${number(threshold)} percent like neighbours`;
    if (now.discontent > households / 20) {
      const still = `${number(now.discontent)} of ${number(households)} households`;
      return search === "content" && now.moved === 0
        ? `All ask for ${asked}; for ${still} no place has them, and nobody can move`
        : `All ask for ${asked}; after ${count(shown, "round")} ${still} still want to move`;
    }
    const ask = threshold < 50 ? `Nobody asks for more than ${asked}` : `All ask for ${asked}`;
    return `${ask}; after ${count(shown, "round")} the average household has ${after}, where chance gave ${before}`;
  },
  subtitle: () =>
    `An invented town of ${number(side)} by ${number(side)} dwellings, ${number(side * side - households)} of them empty, and two groups of ${number(households / 2)} households. In every round those move who have too few of their group among their up to eight neighbours. Drag the line of rounds, or the dotted line of what all ask for; or focus them and use the arrow keys.`,
  draw(rows, _state, canvas) {
    const {edge, lines: place} = boardAndLines(canvas, boardPart);
    return compose(canvas, [
      {figure: board(rows[0]!, edge, canvas), x: 0, y: 0},
      {
        figure: course(rows, {document: canvas.document, width: place.width, height: place.height}),
        x: place.x,
        y: place.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{round: number; threshold: number}>[] {
    const {lines} = boardAndLines(size, boardPart);
    const {shown, threshold} = rows[0]!;
    const room = {
      width: lines.width - margin.left - margin.right,
      height: lines.height - margin.top - margin.bottom,
    };
    return [
      {
        key: "round",
        label: words.round,
        value: shown,
        min: 0,
        max: rounds,
        step: 1,
        text: `Round ${shown}: ${whole(rows[shown]!.like)} percent like neighbours`,
        at: (x) => (rounds * (x - lines.x - margin.left)) / room.width,
        set: (round) => ({round}),
      },
      {
        key: "threshold",
        label: words.askedFor,
        value: threshold,
        ...thresholds,
        text: `${threshold} percent`,
        at: (_x, y) => 100 * (1 - (y - lines.y - margin.top) / room.height),
        set: (value) => ({threshold: value}),
      },
    ];
  },
  describe(rows) {
    const {shown, threshold, seed} = rows[0]!;
    const [start, now] = [rows[0]!, rows[shown]!];
    const wanting =
      now.discontent === 0
        ? "nobody wants"
        : `${count(now.discontent, "household")} ${now.discontent === 1 ? "wants" : "want"}`;
    const moves = rows.slice(0, shown + 1).reduce((sum, {moved}) => sum + moved, 0);
    return `With ${number(threshold)} percent asked for and start no. ${seed}, after ${count(shown, "round")} and ${count(moves, "move")} the mean share of like neighbours is ${two(now.like)} (${two(start.like)} at the start), D over the ${blocks} blocks ${two(now.dissimilarity)} (${two(start.dissimilarity)}), and ${wanting} to move.`;
  },
  notes: () => [
    `D is taken over blocks of ${blockSide} by ${blockSide} dwellings, with empty dwellings left out. A household without neighbours is content and has no share.`,
    "Run goes through the rounds from the one that is shown, or from the start; pressed again it pauses. Where the device asks for less motion, each press is one round.",
  ],
  how: "Each round is one call of relocationStep with the random numbers that streamOfStep gives for the number of the start and the round. A run is computed once for each start, share asked for and way to search, and kept, so that moving the round computes nothing anew. After a round in which nobody moves the town rests.",
  functions: [
    {name: "relocationStep", module: "simulation"},
    {name: "streamOfStep", module: "simulation"},
    {name: "gridNeighbours", module: "simulation"},
    {name: "likeNeighbours", module: "simulation"},
    {name: "dissimilarity", module: "segregation"},
  ],
});
