import {list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {absoluteCentralization} from "../lib/segregation/absolute-centralization.js";
import {absoluteClustering} from "../lib/segregation/absolute-clustering.js";
import {absoluteConcentration} from "../lib/segregation/absolute-concentration.js";
import {boundaryDissimilarity} from "../lib/segregation/boundary-dissimilarity.js";
import {delta} from "../lib/segregation/delta.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {distanceDecayIsolation} from "../lib/segregation/distance-decay-isolation.js";
import {isolation} from "../lib/segregation/isolation.js";
import {relativeCentralization} from "../lib/segregation/relative-centralization.js";
import {relativeClustering} from "../lib/segregation/relative-clustering.js";
import {relativeConcentration} from "../lib/segregation/relative-concentration.js";
import {spatialDissimilarity} from "../lib/segregation/spatial-dissimilarity.js";
import {spatialProximity} from "../lib/segregation/spatial-proximity.js";
import {contiguity} from "../lib/spatial/contiguity.js";
import type {AreaGeometry} from "../lib/spatial/weights.js";
import {plot, rect, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {compose, nameHandles} from "./parts/compose.js";
import {goes, indexDots, moved, two, type Reading} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {base, ink, muted} from "./parts/theme.js";

const words = messages.controls;

type Row = {square: string; group: number; total: number; area: number; token: number; place: number};

/** A town of squares with as many people in each, smaller towards the middle: kilometres of its six streets. */
const streets = [1, 0.8, 0.6, 0.6, 0.8, 1].map((km) => 1000 * km);
const side = streets.length;
const people = 100;
/** The six areas of the page on evenness, six times each. */
const levels = [4, 8, 12, 20, 40, 60];

const edges = streets.reduce((so, width) => [...so, so.at(-1)! + width], [0]);
const end = edges.at(-1)!;
const squares = Array.from({length: side * side}, (_, place) => {
  const [row, column] = [Math.floor(place / side), place % side];
  const [x1, x2] = [edges[column]!, edges[column + 1]!];
  const [y1, y2] = [end - edges[row + 1]!, end - edges[row]!];
  return {row, column, x1, x2, y1, y2};
});
const points = squares.map(({x1, x2, y1, y2}) => [(x1 + x2) / 2, (y1 + y2) / 2] as const);
const areas = squares.map(({x1, x2, y1, y2}) => (x2 - x1) * (y2 - y1));
const polygons = squares.map(({x1, x2, y1, y2}): AreaGeometry => ({
  type: "Polygon",
  coordinates: [
    [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
      [x1, y1],
    ],
  ],
}));
const total = squares.map(() => people);
const neighbours = contiguity(polygons, {rule: "queen"});

/**
 * Places for the 36 tokens (six of each level, from the fewest members to the most) in order of a score. Scores are
 * whole numbers, so that every browser breaks ties alike.
 */
function arranged(score: (square: (typeof squares)[number], place: number) => number): number[] {
  return squares
    .map((square, place) => ({place, score: score(square, place)}))
    .sort((a, b) => a.score - b.score || a.place - b.place)
    .map(({place}) => place);
}

/** From the middle, in half metres squared. */
const off = ({x1, x2, y1, y2}: (typeof squares)[number]): number =>
  (x1 + x2 - end) ** 2 + (y1 + y2 - end) ** 2;

const scattered = arranged((_, place) => (place * place * 31 + place * 17 + 7) % 97);
const patterns = {
  corner: arranged(({row, column}) => row - column),
  chessboard: arranged(({row, column}, place) => 100 * ((row + column) % 2) + ((7 * place) % 36)),
  gradient: arranged(({column}) => column),
  middle: arranged((square) => -off(square)),
  edge: arranged(off),
};

const group = (rows: readonly Row[]): number[] => {
  const members = new Array<number>(rows.length).fill(0);
  for (const {place, group} of rows) members[place] = group;
  return members;
};

function placed(places: readonly number[]): number[] {
  const members = new Array<number>(places.length).fill(0);
  places.forEach((place, token) => (members[place] = levels[Math.floor(token / side)]!));
  return members;
}

interface Measured {
  name: string;
  value: number;
  says: string;
}

const measure = remembered((members): Measured[] => {
  const near = [members, total, points, areas] as const;
  return [
    {
      name: "D",
      value: dissimilarity(members, total),
      says: "The dissimilarity index, which does not know where squares lie",
    },
    {
      name: "D(adj)",
      value: spatialDissimilarity(members, total, neighbours),
      says: "D less the mean difference between neighbours",
    },
    {
      name: "D(w)",
      value: boundaryDissimilarity(members, total, polygons),
      says: "D less the mean difference across common borders, long ones counting more",
    },
    {
      name: "Isolation",
      value: isolation(members, total),
      says: "The share of the group in a member’s own square; it does not know where squares lie",
    },
    {
      name: "Isolation, distance",
      value: distanceDecayIsolation(...near),
      says: "How likely the next person a member meets, mostly near home, is a member",
    },
    {
      name: "Clustering, absolute",
      value: absoluteClustering(...near),
      says: "0 as with an even spread, towards 1 when those near a member are members",
    },
    {
      name: "Clustering, relative",
      value: relativeClustering(...near),
      says: "0 when both are equally clustered, above when members are nearer each other",
    },
    {
      name: "Proximity",
      value: spatialProximity(...near),
      says: "1 when both are spread alike, above when each lives nearer its own",
    },
    {
      name: "Delta",
      value: delta(members, areas),
      says: "Share of the group that would have to move for it to be as dense everywhere",
    },
    {
      name: "Concentr., absolute",
      value: absoluteConcentration(members, total, areas),
      says: "1 when the group has the smallest squares that it could fill",
    },
    {
      name: "Concentr., relative",
      value: relativeConcentration(members, total, areas),
      says: "Above 0 when the group’s squares are smaller than everybody else’s",
    },
    {
      name: "Central., absolute",
      value: absoluteCentralization(...near),
      says: "Above 0 when the group is nearer the middle than the land is",
    },
    {
      name: "Central., relative",
      value: relativeCentralization(members, total, points),
      says: "0 when both are as near the middle, above when the group is nearer",
    },
  ];
});

const start = measure(placed(scattered));

function readings(rows: readonly Row[]): Reading[] {
  return measure(group(rows)).map(({name, value, says}, i) => ({
    name,
    now: value,
    before: start[i]!.value,
    says,
  }));
}

/** As it reads within a sentence. */
const inWords: Readonly<Record<string, string>> = {
  "Isolation, distance": "isolation with distance",
  "Clustering, absolute": "absolute clustering",
  "Clustering, relative": "relative clustering",
  Proximity: "spatial proximity",
  Delta: "delta",
  "Concentr., absolute": "absolute concentration",
  "Concentr., relative": "relative concentration",
  "Central., absolute": "absolute centralisation",
  "Central., relative": "relative centralisation",
};
const spoken = ({name}: {name: string}): string => inWords[name] ?? name;

const head = 30;

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const edge = Math.min(width - 4, height * 0.42);
    return {edge, dots: {x: 0, y: edge + head, width, height: height - edge - head}};
  }
  const edge = Math.min(width * 0.45, height - head - 10);
  return {edge, dots: {x: edge + 16, y: 0, width: width - edge - 16, height}};
}

function town(rows: readonly Row[], edge: number, {document}: Canvas): SVGElement {
  const at = rows.map((row) => ({...row, ...squares[row.place]!}));
  type Square = (typeof at)[number];
  const middle = {
    x: (d: Square) => (d.x1 + d.x2) / 2,
    y: (d: Square) => (d.y1 + d.y2) / 2,
  };
  const figure = plot({
    ...base({document, width: edge + 4, height: edge + head}, {top: head, bottom: 2, left: 2, right: 2}),
    x: {domain: [0, end], axis: null},
    y: {domain: [0, end], axis: null},
    marks: [
      text([""], {
        text: () => "Members of the group in each square, of 100",
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: -20,
        fill: muted,
      }),
      rect(at, {
        className: "handles",
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: "var(--accent)",
        fillOpacity: (d: Square) => 0.05 + d.group / 75,
        stroke: "var(--paper)",
        strokeWidth: 2,
        title: (d: Square) => `${d.square}: ${d.group} of ${d.total} people in the group`,
      }),
      text(at, {
        ...middle,
        text: (d: Square) => number(d.group),
        fill: (d: Square) => (d.group > 50 ? "var(--paper)" : ink),
        fontWeight: 600,
        pointerEvents: "none",
      }),
    ],
  }) as SVGElement;
  nameHandles(
    figure,
    "handles",
    rows.map(({token}) => `square-${token}`),
  );
  return figure;
}

export default defineExhibit({
  id: "method-space",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "square", label: "Square"},
    {key: "group", label: "The group"},
    {key: "total", label: "All"},
    {key: "area", label: "Area", unit: "km²"},
  ],
  controls: {
    places: {kind: "numbers", initial: scattered, min: 0, max: side * side - 1},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.scattered, set: {}},
        {label: words.chessboard, set: {places: patterns.chessboard}},
        {label: words.corner, set: {places: patterns.corner}},
        {label: words.gradient, set: {places: patterns.gradient}},
        {label: words.middle, set: {places: patterns.middle}},
        {label: words.edge, set: {places: patterns.edge}},
      ],
    },
  },
  height: {wide: 440, narrow: 800},
  derive(_rows, {places}) {
    // An address can hold any numbers; only an order of the squares is one.
    const order = new Set(places).size === places.length ? places : scattered;
    return order.map((place, token) => ({
      square: `Row ${squares[place]!.row + 1}, column ${squares[place]!.column + 1}`,
      group: levels[Math.floor(token / side)]!,
      total: people,
      area: areas[place]! / 1e6,
      token,
      place,
    }));
  },
  title(rows: readonly Row[]) {
    const values = readings(rows);
    const d = values[0]!;
    const changes = values
      .filter((reading) => moved(reading))
      .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
    if (!changes.length)
      return `Squares thrown about: D is ${two(d.now)}, and the indices of clustering say that neighbours are no more alike than others`;
    const [most, next] = changes;
    const also = next ? `, ${spoken(next)} ${goes(next).replace(/^goes /, "")}` : "";
    return `The same squares in other places: D stays at ${two(d.now)}, ${spoken(most!)} ${goes(most!)}${also}`;
  },
  subtitle: () =>
    "An invented town of 36 squares with 100 people each, six levels of the group, six squares of each. Drag a square onto another, or focus it and use the arrow keys: the two change places. Hollow dots show the squares thrown about.",
  draw(rows, _state, canvas) {
    const {edge, dots} = layout(canvas);
    return compose(canvas, [
      {figure: town(rows, edge, canvas), x: 0, y: 0},
      {
        figure: indexDots(
          readings(rows),
          {domain: [-0.7, 1.2], left: 134, label: "0: spread alike (proximity: 1)"},
          {document: canvas.document, width: dots.width, height: dots.height},
        ),
        x: dots.x,
        y: dots.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{places: readonly number[]}>[] {
    const {edge} = layout(size);
    const places = rows.map(({place}) => place);
    const along = (at: number): number =>
      Math.min(
        side - 1,
        Math.max(
          0,
          edges.findLastIndex((from) => at >= from),
        ),
      );
    const at = (x: number, y: number): number =>
      side * along(((y - head) / edge) * end) + along(((x - 2) / edge) * end);
    return rows.map(({token, place, square, group}) => ({
      key: `square-${token}`,
      label: `Square with ${group} of ${people} in the group`,
      value: place,
      min: 0,
      max: side * side - 1,
      step: 1,
      up: -side,
      text: square,
      at,
      set: (to) => {
        const other = places.indexOf(to);
        return {places: places.with(token, to).with(other, place)};
      },
    }));
  },
  describe(rows) {
    const said = readings(rows).map((reading) =>
      moved(reading)
        ? `${spoken(reading)} ${two(reading.now)} (before ${two(reading.before)})`
        : `${spoken(reading)} ${two(reading.now)}`,
    );
    return `${list(said)}.`;
  },
  notes: () => [
    "Areas and distances count here as they do on a map: the squares in the middle are smaller and as many live in them. Nearness falls to 1/e at 1 km.",
  ],
  how: "All indices are computed in your browser from the counts, the centres, the areas and the borders of the squares, by the functions below. Neighbours share an edge or a corner; the centre of the town is the mean of the squares’ centres.",
  functions: [
    {name: "dissimilarity", module: "segregation"},
    {name: "spatialDissimilarity", module: "segregation"},
    {name: "boundaryDissimilarity", module: "segregation"},
    {name: "isolation", module: "segregation"},
    {name: "distanceDecayIsolation", module: "segregation"},
    {name: "absoluteClustering", module: "segregation"},
    {name: "relativeClustering", module: "segregation"},
    {name: "spatialProximity", module: "segregation"},
    {name: "delta", module: "segregation"},
    {name: "absoluteConcentration", module: "segregation"},
    {name: "relativeConcentration", module: "segregation"},
    {name: "absoluteCentralization", module: "segregation"},
    {name: "relativeCentralization", module: "segregation"},
    {name: "contiguity", module: "spatial"},
  ],
});
