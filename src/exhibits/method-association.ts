import {choice} from "../components/controls.js";
import {count, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {contiguity} from "../lib/spatial/contiguity.js";
import {distanceBand} from "../lib/spatial/distance-band.js";
import {geary} from "../lib/spatial/geary.js";
import {globalGetisOrd} from "../lib/spatial/global-getis-ord.js";
import {localGetisOrd} from "../lib/spatial/local-getis-ord.js";
import {localMoran} from "../lib/spatial/local-moran.js";
import {moran} from "../lib/spatial/moran.js";
import {nearestNeighbours} from "../lib/spatial/nearest-neighbours.js";
import type {WeightStyle} from "../lib/spatial/row-standardise.js";
import type {SpatialWeights} from "../lib/spatial/weights.js";
import {dot, link, plot, rect, ruleX, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {bottomAxis, leftAxis} from "./parts/axes.js";
import {compose} from "./parts/compose.js";
import {drawnOnce} from "./parts/drawn-once.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, hairline, ink, muted, quiet, warm} from "./parts/theme.js";
import {arranged, called, head, orderOf, townHandles, townMap, townOf} from "./parts/town.js";

const words = messages.controls;

const rules = {
  queen: {label: words.queen, says: "squares that share an edge or a corner"},
  rook: {label: words.rook, says: "squares that share an edge"},
  nearest: {label: words.fourNearest, says: "the four nearest squares"},
  band: {label: words.withinTwo, says: "all squares within 2 km"},
} as const;
type Rule = keyof typeof rules;
const ruleNames = Object.keys(rules) as Rule[];
const labels = {
  queen: rules.queen.label,
  rook: rules.rook.label,
  nearest: rules.nearest.label,
  band: rules.band.label,
};
const styles: readonly WeightStyle[] = ["row", "binary"];

type Kind = "high among high" | "low among low" | "high among low" | "low among high";

type Row = {
  square: string;
  value: number;
  /** What the scatter plot sets against the value. */
  around: number;
  local: number;
  p: number;
  hot: number;
  kind: Kind;
  neighbours: number;
  token: number;
  place: number;
  rule: Rule;
  style: WeightStyle;
};

/** A town of squares of one kilometre; its 36 values are as far above the middle as below it. */
const side = 6;
const least = 5;
const values = Array.from({length: side * side}, (_, token) => least + token);
const most = values.at(-1)!;
const replicates = 199;
const level = 0.05;

const town = townOf(new Array<number>(side).fill(1));
const {squares, points, polygons} = town;

const makeWeights: Record<Rule, (style: WeightStyle) => SpatialWeights> = {
  queen: (style) => contiguity(polygons, {rule: "queen", style}),
  rook: (style) => contiguity(polygons, {rule: "rook", style}),
  nearest: (style) => nearestNeighbours(points, 4, {style}),
  band: (style) => distanceBand(points, {radius: 2, style}),
};
const made = new Map<string, SpatialWeights>();
function weightsOf(rule: Rule, style: WeightStyle): SpatialWeights {
  const key = `${rule} ${style}`;
  const weights = made.get(key) ?? makeWeights[rule](style);
  made.set(key, weights);
  return weights;
}
const neighboursOf = (place: number, rule: Rule): number[] => {
  const {offsets, neighbours} = weightsOf(rule, "row");
  return [...neighbours.subarray(offsets[place], offsets[place + 1])];
};

const noise = (place: number): number => (place * place * 31 + place * 17 + 7) % 97;
const middle = arranged(
  town,
  ({row, column}, place) => noise(place) - 1000 * ((2 * row - side + 1) ** 2 + (2 * column - side + 1) ** 2),
);
const patterns = {
  start: arranged(town, ({row, column}, place) => 14 * (row - column) + noise(place)),
  scattered: arranged(town, (_, place) => (place * place * 29 + place * 5 + 7) % 103),
  chessboard: arranged(town, ({row, column}, place) => 100 * ((row + column) % 2) + ((7 * place) % 36)),
  gradient: arranged(town, ({column}) => column),
  middle,
  /** Its mirror image: the highest where the lowest were. */
  edge: middle.toReversed(),
};
/** A square inside the town, which has neighbours on all sides. */
const inside = 14;

interface Statistic {
  name: string;
  value: number;
  decimals: number;
  expected: number;
  z: number;
  p: number;
  says: string;
}
interface Measured {
  statistics: readonly [Statistic, Statistic, Statistic];
  around: Float64Array;
  local: Float64Array;
  p: Float64Array;
  hot: Float64Array;
}

const key = (rule: Rule, style: WeightStyle, byPlace: readonly number[]): number[] => [
  ruleNames.indexOf(rule),
  styles.indexOf(style),
  ...byPlace,
];

const measure = remembered(([rule, style, ...byPlace]): Measured => {
  const weights = weightsOf(ruleNames[rule!]!, styles[style!]!);
  const chance = {replicates};
  const {I, ...likeness} = moran(byPlace, weights, chance);
  const {C, ...difference} = geary(byPlace, weights, chance);
  const {G, ...products} = globalGetisOrd(byPlace, weights, chance);
  const local = localMoran(byPlace, weights, chance);
  return {
    statistics: [
      {
        name: "Moran’s I",
        value: I,
        decimals: 2,
        ...likeness,
        p: likeness.permutationP!,
        says: "The slope of the line: above what is expected where neighbours are alike, below where they differ",
      },
      {
        name: "Geary’s C",
        value: C,
        decimals: 2,
        ...difference,
        p: difference.permutationP!,
        says: "How much neighbours differ, compared with any two squares: below 1 where they are alike",
      },
      {
        name: "General G",
        value: G,
        decimals: 4,
        ...products,
        p: products.permutationP!,
        says: "The part that neighbours have of the products of all pairs of values",
      },
    ],
    around: lagged(byPlace, weights),
    local: local.I,
    p: local.permutationP!,
    hot: localGetisOrd(byPlace, weights, {self: true}).z,
  };
});

/** The mean of the neighbours; where each counts 1, their sum on the scale on which the slope is still Moran's I. */
function lagged(
  byPlace: readonly number[],
  {offsets, neighbours, values: worth}: SpatialWeights,
): Float64Array {
  const n = byPlace.length;
  const mean = byPlace.reduce((sum, value) => sum + value, 0) / n;
  const perSquare = worth.reduce((sum, weight) => sum + weight, 0) / n;
  return Float64Array.from(byPlace, (_, place) => {
    let lag = 0;
    for (let at = offsets[place]!; at < offsets[place + 1]!; at++)
      lag += worth[at]! * (byPlace[neighbours[at]!]! - mean);
    return mean + lag / perSquare;
  });
}

function measured(rows: readonly Row[]): Measured {
  const byPlace = new Array<number>(rows.length);
  for (const {place, value} of rows) byPlace[place] = value;
  return measure(key(rows[0]!.rule, rows[0]!.style, byPlace));
}

const meanOf = (rows: readonly Row[]): number => rows.reduce((sum, {value}) => sum + value, 0) / rows.length;
const unlikely = ({p}: {p: number}): boolean => p <= level;
const alike = (kind: Kind): boolean => kind === "high among high" || kind === "low among low";
const colour = (kind: Kind): string => (kind.startsWith("high") ? warm : ink);
/** The shade of a square, from 0 to 3, each for as many of the values. */
const quarter = (value: number): number => Math.floor((4 * (value - least)) / values.length);
const onBand = (value: number): string => (quarter(value) > 1 ? "var(--paper)" : ink);
/** Of an outline: a square that stands out is outlined thinly. */
const thickness = (kind: Kind): number => (alike(kind) ? 3.5 : 1.75);
const written = ({value, decimals}: Statistic): string => number(value, decimals);

const legend = 90;
const table = 112;

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const edge = Math.min(width - 4, height * 0.4);
    const top = edge + head + legend + 10;
    return {
      edge,
      plot: {x: 0, y: top, width, height: height - top - table},
      table: {x: 0, y: height - table, width, height: table},
    };
  }
  const edge = Math.min(width * 0.45, height - head - legend);
  const right = {x: edge + 20, width: width - edge - 20};
  return {
    edge,
    plot: {...right, y: 0, height: height - table},
    table: {...right, y: height - table, height: table},
  };
}

function map(rows: readonly Row[], chosen: number, edge: number, canvas: Canvas): SVGElement {
  const box = {
    x1: ({place}: Row) => squares[place]!.x1,
    x2: ({place}: Row) => squares[place]!.x2,
    y1: ({place}: Row) => squares[place]!.y1,
    y2: ({place}: Row) => squares[place]!.y2,
  };
  // Squares that stay where they are, whatever values they have.
  const byPlace = [...rows].sort((a, b) => a.place - b.place);
  const outlines = ({stroke, strokeWidth}: {stroke: (d: Row) => string; strokeWidth: (d: Row) => number}) =>
    rect(byPlace, {
      ...box,
      inset: 3,
      fill: "none",
      stroke: (d: Row) => (unlikely(d) ? stroke(d) : "none"),
      strokeWidth,
      pointerEvents: "none",
    });
  const corner = {
    x: (place: number) => squares[place]!.x1 + 0.16,
    y: (place: number) => squares[place]!.y1 + 0.84,
    pointerEvents: "none",
  } as const;
  const onTop = (place: number): string => onBand(byPlace[place]!.value);
  return townMap(
    town,
    rows,
    {
      label: "Percent of residents with low income",
      value: (d) => number(d.value),
      onSquare: (d) => onBand(d.value),
      paint: {fill: (d) => `var(--band-${quarter(d.value)})`},
      title: (d) =>
        `${d.square}: ${d.value} percent, ${d.kind}; local I ${number(d.local, 2)}, p ${number(d.p)}; G* z ${number(d.hot, 1)}`,
      // Under each outline a wider one in the colour of the page, so that it is seen on every shade.
      under: [
        outlines({stroke: () => "var(--paper)", strokeWidth: () => 6}),
        outlines({stroke: (d) => colour(d.kind), strokeWidth: (d) => thickness(d.kind)}),
      ],
      above: [
        dot(neighboursOf(chosen, rows[0]!.rule), {...corner, r: 3, fill: onTop}),
        dot([chosen], {...corner, r: 5, symbol: "diamond2", fill: onTop}),
      ],
    },
    edge,
    canvas,
  );
}

/** What outlines and signs on the map mean. */
const legendOf = drawnOnce((canvas) => {
  const entries = [
    {name: "high among high", kind: "high among high", x: 0, y: 1},
    {name: "low among low", kind: "low among low", x: 0.5, y: 1},
    {name: "high among low", kind: "high among low", x: 0, y: 2},
    {name: "low among high", kind: "low among high", x: 0.5, y: 2},
  ] as const;
  type Entry = (typeof entries)[number];
  const signs = [
    {name: "moved last", symbol: "diamond2", x: 0},
    {name: "its neighbours", symbol: "circle", x: 0.5},
  ] as const;
  type Sign = (typeof signs)[number];
  return plot({
    ...base(canvas, {top: 8, bottom: 0, left: 0, right: 0}),
    x: {domain: [0, 1], axis: null},
    y: {domain: [3.5, -0.5], axis: null},
    marks: [
      text([""], {
        text: () => `Outlined where p is ${level} or less`,
        x: () => 0,
        y: () => 0,
        textAnchor: "start",
        fill: muted,
      }),
      rect(entries, {
        x1: "x",
        x2: "x",
        y1: "y",
        y2: "y",
        insetLeft: 2,
        insetRight: -16,
        insetTop: -6,
        insetBottom: -6,
        fill: "none",
        stroke: (d: Entry) => colour(d.kind),
        strokeWidth: (d: Entry) => thickness(d.kind),
      }),
      text(entries, {x: "x", y: "y", text: "name", textAnchor: "start", dx: 24, fill: ink}),
      dot(signs, {x: "x", y: () => 3, dx: 9, r: 4, symbol: (d: Sign) => d.symbol, fill: ink}),
      text(signs, {x: "x", y: () => 3, text: "name", textAnchor: "start", dx: 24, fill: ink}),
    ],
  }) as SVGElement;
});

function scatter(rows: readonly Row[], chosen: number, canvas: Canvas): SVGElement {
  const [moranI] = measured(rows).statistics;
  const mean = meanOf(rows);
  const reach = [least - 2, most + 2] as const;
  // The line stays within the figure: it ends where it leaves the top or the bottom.
  const run = Math.min((reach[1] - mean) / Math.max(1, Math.abs(moranI.value)), reach[1] - mean);
  const at = (x: number): number => mean + moranI.value * (x - mean);
  const line = [{x1: mean - run, x2: mean + run}];
  type Line = (typeof line)[number];
  const quarters = [
    {low: "low among low", high: "high among low", y: reach[0] + 1.5},
    {low: "low among high", high: "high among high", y: reach[1] - 1.5},
  ];
  return plot({
    ...base(canvas, {top: head, bottom: 46, left: 34, right: 8}),
    x: {domain: [...reach]},
    y: {domain: [...reach]},
    r: {type: "identity"},
    marks: [
      bottomAxis("The square itself, percent", {ticks: 4}),
      leftAxis(rows[0]!.style === "row" ? "Mean of its neighbours" : "Sum over its neighbours, scaled", {
        ticks: 4,
      }),
      ruleX([mean], {stroke: quiet, strokeDasharray: "4 3"}),
      ruleY([mean], {stroke: quiet, strokeDasharray: "4 3"}),
      ...(["low", "high"] as const).map((side) =>
        text(quarters, {
          x: () => (side === "low" ? reach[0] : reach[1]),
          y: "y",
          text: side,
          textAnchor: side === "low" ? "start" : "end",
          dx: side === "low" ? 4 : -4,
          fill: muted,
        }),
      ),
      link(line, {
        x1: "x1",
        x2: "x2",
        y1: (d: Line) => at(d.x1),
        y2: (d: Line) => at(d.x2),
        stroke: warm,
        strokeWidth: 2,
      }),
      dot(rows, {
        x: "value",
        y: "around",
        r: (d: Row) => (unlikely(d) ? 5 : 4),
        fill: (d: Row) => (unlikely(d) ? colour(d.kind) : accent),
        fillOpacity: (d: Row) => (unlikely(d) && !alike(d.kind) ? 0.25 : unlikely(d) ? 1 : 0.7),
        stroke: (d: Row) => (unlikely(d) ? colour(d.kind) : "none"),
        strokeWidth: 1.5,
        title: (d: Row) => `${d.square}: ${d.value} percent, its neighbours ${number(d.around, 1)}`,
      }),
      dot(
        rows.filter(({place}) => place === chosen),
        {x: "value", y: "around", r: 9, fill: "none", stroke: ink, strokeWidth: 1.5, pointerEvents: "none"},
      ),
      text([moranI], {
        text: (d: Statistic) => `slope ${written(d)}`,
        frameAnchor: "top-right",
        dy: -20,
        fontWeight: 600,
        fill: warm,
      }),
    ],
  }) as SVGElement;
}

/** Of the table under the scatter plot, each at its place from the left to the right. */
const numbersOf = [
  {name: "Value", x: 0.44, of: written},
  {name: "Expected", x: 0.64, of: ({expected, decimals}: Statistic): string => number(expected, decimals)},
  {name: "z", x: 0.8, of: ({z}: Statistic): string => number(z, 1)},
  {name: "p", x: 1, of: ({p}: Statistic): string => number(p)},
];

function statistics(rows: readonly Row[], canvas: Canvas): SVGElement {
  const all = measured(rows).statistics;
  const cells = numbersOf.flatMap(({name, x, of}) => [
    {x, y: 0, text: name, fill: muted},
    ...all.map((statistic, i) => ({x, y: i + 1, text: of(statistic), fill: ink})),
  ]);
  return plot({
    ...base(canvas, {top: 12, bottom: 0, left: 2, right: 8}),
    x: {domain: [0, 1], axis: null},
    y: {domain: [3.6, -0.4], axis: null},
    marks: [
      ruleY([0.5], hairline),
      text(all, {
        x: () => 0,
        y: (_: Statistic, i: number) => i + 1,
        text: "name",
        textAnchor: "start",
        fill: ink,
        title: ({name, says}: Statistic) => `${name}: ${says}`,
      }),
      text(cells, {x: "x", y: "y", text: "text", textAnchor: "end", fill: "fill"}),
    ],
  }) as SVGElement;
}

export default defineExhibit({
  id: "method-association",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "square", label: "Square"},
    {key: "value", label: "Low income", unit: "percent"},
    {key: "neighbours", label: "Neighbours"},
    {key: "around", label: "Their value", unit: "percent", decimals: 1},
    {key: "kind", label: "Which is"},
    {key: "local", label: "Local I", decimals: 2},
    {key: "p", label: "p", decimals: 3},
    {key: "hot", label: "G*, z", decimals: 1},
  ],
  controls: {
    places: {kind: "numbers", initial: patterns.start, min: 0, max: side * side - 1},
    chosen: {kind: "numbers", initial: [inside], min: 0, max: side * side - 1},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.scattered, set: {places: patterns.scattered}},
        {label: words.chessboard, set: {places: patterns.chessboard}},
        {label: words.gradient, set: {places: patterns.gradient}},
        {label: words.middle, set: {places: patterns.middle}},
        {label: words.edge, set: {places: patterns.edge}},
      ],
    },
    rule: choice(words.neighbours, labels),
    style: choice(words.theyCount, {row: words.asMean, binary: words.eachOne}),
  },
  height: {wide: 470, narrow: 960},
  derive(_rows, {places, rule, style}) {
    const order = orderOf(places, patterns.start);
    const byPlace = new Array<number>(order.length);
    order.forEach((place, token) => (byPlace[place] = values[token]!));
    const {around, local, p, hot} = measure(key(rule, style, byPlace));
    const mean = byPlace.reduce((sum, value) => sum + value, 0) / byPlace.length;
    const height = (value: number): "high" | "low" => (value > mean ? "high" : "low");
    return order.map((place, token): Row => ({
      square: called(town, place),
      value: values[token]!,
      around: around[place]!,
      local: local[place]!,
      p: p[place]!,
      hot: hot[place]!,
      kind: `${height(values[token]!)} among ${height(around[place]!)}`,
      neighbours: neighboursOf(place, rule).length,
      token,
      place,
      rule,
      style,
    }));
  },
  title(rows: readonly Row[]) {
    const [moranI] = measured(rows).statistics;
    const among = rules[rows[0]!.rule].says;
    const chance = `p ${number(moranI.p)}`;
    if (moranI.p > level)
      return `Among ${among}, place tells nothing: Moran’s I is ${written(moranI)}, as it may be by chance (${chance})`;
    return moranI.value > moranI.expected
      ? `Among ${among}, like lives near like: Moran’s I is ${written(moranI)} (${chance})`
      : `Among ${among}, each lives near its opposite: Moran’s I is ${written(moranI)} (${chance})`;
  },
  subtitle: () =>
    "An invented town of 36 squares of one kilometre, no two with the same value. Drag a square onto another, or focus it and use the arrow keys: the two change places. Then change who counts as a neighbour.",
  draw(rows, state, canvas) {
    const {edge, plot: plotAt, table: tableAt} = layout(canvas);
    const chosen = Math.round(state.chosen[0]!);
    const {document} = canvas;
    return compose(canvas, [
      {figure: map(rows, chosen, edge, canvas), x: 0, y: 0},
      {figure: legendOf({document, width: edge + 4, height: legend}), x: 0, y: edge + head},
      {
        figure: scatter(rows, chosen, {document, width: plotAt.width, height: plotAt.height}),
        x: plotAt.x,
        y: plotAt.y,
      },
      {
        figure: statistics(rows, {document, width: tableAt.width, height: tableAt.height}),
        x: tableAt.x,
        y: tableAt.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{places: readonly number[]; chosen: readonly number[]}>[] {
    const label = ({value}: Row): string => `Square with ${value} percent`;
    return townHandles(town, rows, layout(size).edge, label, (places, to) => ({places, chosen: [to]}));
  },
  describe(rows, state) {
    const all = measured(rows).statistics.map(
      (statistic) =>
        `${statistic.name} is ${written(statistic)} (expected ${number(statistic.expected, statistic.decimals)}, z ${number(statistic.z, 1)}, p ${number(statistic.p)})`,
    );
    const {rule, style} = rows[0]!;
    const kinds = ["high among high", "low among low", "high among low", "low among high"] as const;
    const counted = kinds.map(
      (kind) => `${inWords(rows.filter((row) => unlikely(row) && row.kind === kind).length)} ${kind}`,
    );
    const outlined = rows.some(unlikely) ? `Outlined are ${list(counted)}` : "No square is outlined";
    const chosen = rows.find(({place}) => place === Math.round(state.chosen[0]!))!;
    return `Neighbours are ${rules[rule].says}; ${style === "row" ? "those of a square count 1 together" : "each counts 1"}. ${list(all)}. ${outlined}. The square in ${called(town, chosen.place).toLowerCase()} has ${chosen.value} percent and ${count(chosen.neighbours, "neighbour")}; its local I is ${number(chosen.local, 2)} (p ${number(chosen.p)}), its G* ${number(chosen.hot, 1)} standard deviations from what is expected.`;
  },
  notes: () => [
    `Every p is of ${replicates} shuffles, two-sided: the smallest that it can be is ${number(2 / (replicates + 1), 2)}. Those of the single squares are not corrected for there being ${values.length} of them.`,
    "Of squares that are equally far, the four nearest are those that come first, row by row.",
  ],
  how: "The three statistics, their expectation and z under all permutations of the values, and the local ones are computed in your browser by the functions below. p is the share of shuffled maps as extreme; for a single square its own value stays and the others are shuffled. The scatter plot sets the mean of a square’s neighbours against its own value, so that the slope is Moran’s I; where each neighbour counts 1, it is their sum of deviations over the mean number of neighbours.",
  functions: [
    {name: "moran", module: "spatial"},
    {name: "geary", module: "spatial"},
    {name: "globalGetisOrd", module: "spatial"},
    {name: "localMoran", module: "spatial"},
    {name: "localGetisOrd", module: "spatial"},
    {name: "contiguity", module: "spatial"},
    {name: "nearestNeighbours", module: "spatial"},
    {name: "distanceBand", module: "spatial"},
  ],
});
