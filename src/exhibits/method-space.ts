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
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {goes, indexDots, moved, two, type Reading} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {ink} from "./parts/theme.js";
import {
  arranged,
  called,
  head,
  orderOf,
  townHandles,
  townMap,
  townOf,
  type TownSquare,
} from "./parts/town.js";

const words = messages.controls;

type Row = {square: string; group: number; total: number; area: number; token: number; place: number};

/** A town of squares with as many people in each, smaller towards the middle: kilometres of its six streets. */
const streets = [1, 0.8, 0.6, 0.6, 0.8, 1].map((km) => 1000 * km);
const side = streets.length;
const people = 100;
/** The six areas of the page on evenness, six times each. */
const levels = [4, 8, 12, 20, 40, 60];

const town = townOf(streets);
const {squares, points, polygons, end} = town;
const areas = squares.map(({x1, x2, y1, y2}) => (x2 - x1) * (y2 - y1));
const total = squares.map(() => people);
const neighbours = contiguity(polygons, {rule: "queen"});

/** From the middle, in half metres squared. */
const off = ({x1, x2, y1, y2}: TownSquare): number => (x1 + x2 - end) ** 2 + (y1 + y2 - end) ** 2;

const scattered = arranged(town, (_, place) => (place * place * 31 + place * 17 + 7) % 97);
const patterns = {
  corner: arranged(town, ({row, column}) => row - column),
  chessboard: arranged(town, ({row, column}, place) => 100 * ((row + column) % 2) + ((7 * place) % 36)),
  gradient: arranged(town, ({column}) => column),
  middle: arranged(town, (square) => -off(square)),
  edge: arranged(town, off),
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

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const edge = Math.min(width - 4, height * 0.42);
    return {edge, dots: {x: 0, y: edge + head, width, height: height - edge - head}};
  }
  const edge = Math.min(width * 0.45, height - head - 10);
  return {edge, dots: {x: edge + 16, y: 0, width: width - edge - 16, height}};
}

function map(rows: readonly Row[], edge: number, canvas: Canvas): SVGElement {
  return townMap(
    town,
    rows,
    {
      label: "Members of the group in each square, of 100",
      value: (d) => number(d.group),
      onSquare: (d) => (d.group > 50 ? "var(--paper)" : ink),
      paint: {fill: "var(--accent)", fillOpacity: (d) => 0.05 + d.group / 75},
      title: (d) => `${d.square}: ${d.group} of ${d.total} people in the group`,
    },
    edge,
    canvas,
  );
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
    const order = orderOf(places, scattered);
    return order.map((place, token) => ({
      square: called(town, place),
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
      {figure: map(rows, edge, canvas), x: 0, y: 0},
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
    const label = ({group}: Row): string => `Square with ${group} of ${people} in the group`;
    return townHandles(town, rows, layout(size).edge, label, (places) => ({places}));
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
