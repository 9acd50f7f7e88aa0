import {number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {changeDecomposition} from "../lib/mobility/change-decomposition.js";
import {compositionAccount} from "../lib/mobility/composition-account.js";
import {moverRepresentation} from "../lib/mobility/mover-representation.js";
import {barX, gridX, plot, ruleX} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {bottomAxis} from "./parts/axes.js";
import {compose, nameHandles} from "./parts/compose.js";
import {indexDots, two} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {accent, base, hairline, ink, quiet} from "./parts/theme.js";
import {rowNames, rowValues} from "./parts/value-column.js";
import {change, waterfall, type Term} from "./parts/waterfall.js";

const words = messages.controls;

/** Invented: adults of an area at the first time. */
export const people = 1000;
export const outside = 200;
/** The most that a bar shows. */
const top = 400;

/** The flows that a reader moves, in the order of the bars: people, and whether more of them raise the share. */
const flows = [
  {key: "found", who: "Stayed", what: "found work", raises: false},
  {key: "lost", who: "Stayed", what: "lost work", raises: true},
  {key: "leftOutside", who: "Left", what: "outside work", raises: false},
  {key: "leftWorking", who: "Left", what: "in work", raises: true},
  {key: "cameOutside", who: "Came", what: "outside work", raises: true},
  {key: "cameWorking", who: "Came", what: "in work", raises: false},
] as const;
type Flow = (typeof flows)[number]["key"];
type Flows = Readonly<Record<Flow, number>>;

const start = [45, 25, 40, 210, 90, 160];
export const presets = {
  [words.start]: start,
  [words.nobodyMoves]: [45, 25, 0, 0, 0, 0],
  [words.nobodyChanges]: [0, 0, 40, 210, 90, 160],
  [words.passingThrough]: [50, 0, 20, 230, 70, 180],
  [words.asTheyLeft]: [0, 0, 40, 210, 40, 210],
  [words.asTheAreaWas]: [45, 25, 40, 210, 50, 200],
  [words.newHomes]: [0, 0, 0, 0, 20, 380],
} satisfies Record<string, number[]>;

/** An address can ask for more people to leave, or to find work, than there are. */
function possible(moved: readonly number[]): Flows {
  const [found, lost, leftOutside, leftWorking, cameOutside, cameWorking] = moved.map(Math.round);
  const finding = Math.min(found!, outside);
  return {
    found: finding,
    lost: lost!,
    leftOutside: Math.min(leftOutside!, outside - finding),
    leftWorking: Math.min(leftWorking!, people - outside - lost!),
    cameOutside: cameOutside!,
    cameWorking: cameWorking!,
  };
}

/** Those who stayed and stayed what they were. */
const unchanged = ({found, lost, leftOutside, leftWorking}: Flows) => ({
  outside: outside - found - leftOutside,
  working: people - outside - lost - leftWorking,
});

/** One row per person, as the library wants them. */
function persons(flows: Flows) {
  const same = unchanged(flows);
  const from: (string | null)[] = [];
  const to: (string | null)[] = [];
  const before: number[] = [];
  const after: number[] = [];
  const add = (
    n: number,
    [origin, was]: readonly [boolean, number],
    [destination, is]: readonly [boolean, number],
  ) => {
    for (let person = 0; person < n; person++) {
      from.push(origin ? "here" : null);
      to.push(destination ? "here" : null);
      before.push(was);
      after.push(is);
    }
  };
  add(same.outside, [true, 1], [true, 1]);
  add(same.working, [true, 0], [true, 0]);
  add(flows.found, [true, 1], [true, 0]);
  add(flows.lost, [true, 0], [true, 1]);
  add(flows.leftOutside, [true, 1], [false, 1]);
  add(flows.leftWorking, [true, 0], [false, 0]);
  add(flows.cameOutside, [false, 1], [true, 1]);
  add(flows.cameWorking, [false, 0], [true, 0]);
  return {moves: {from, to}, before, after};
}

/** Everything that is said of the flows: shares in percent, changes in points. */
export const measured = remembered((moved) => {
  const flows = possible(moved);
  const {moves, before, after} = persons(flows);
  const parts = changeDecomposition(moves, before, after);
  const account = compositionAccount(moves, {memberBefore: before, memberAfter: after});
  const {leftOutside, leftWorking, cameOutside, cameWorking} = flows;
  const [newcomers, leavers] = moverRepresentation(
    [cameOutside, leftOutside],
    [cameOutside + cameWorking, leftOutside + leftWorking],
    {reference: outside / people},
  );
  const points = (column: Float64Array): number => 100 * column[0]!;
  return {
    flows,
    before: points(parts.before),
    after: points(parts.after),
    changed: points(parts.changed),
    moved: points(parts.moved),
    arrived: points(parts.arrived),
    departed: points(parts.departed),
    members: {
      start: account.start[0]!,
      gained: account.gained[0]!,
      lost: account.lost[0]!,
      arrived: account.arrivedOutside[0]!,
      departed: account.departedOutside[0]!,
      end: account.end[0]!,
    },
    peopleAfter: people + cameOutside + cameWorking - leftOutside - leftWorking,
    newcomers: newcomers!,
    leavers: leavers!,
  };
});

type Row = {who: string; what: string; people: number; before: number | null; after: number | null};

/** 1 and 0 at the two times; nothing for who was not there. */
const works: Readonly<Record<Flow, readonly [before: number | null, after: number | null]>> = {
  found: [1, 0],
  lost: [0, 1],
  leftOutside: [1, null],
  leftWorking: [0, null],
  cameOutside: [null, 1],
  cameWorking: [null, 0],
};

const movedOf = (rows: readonly Row[]): number[] => rows.slice(0, flows.length).map(({people}) => people);
const result = (rows: readonly Row[]) => measured(movedOf(rows));

/** As it is written. */
export const one = (value: number): string => number(value, 1);
const isShown = (value: number): boolean => Math.abs(value) >= 0.05;
/** "add 2.7 points", "take off 2.7 points", "change nothing". */
const pull = (value: number, ending = ""): string =>
  !isShown(value)
    ? `change${ending} nothing`
    : value > 0
      ? `add${ending} ${one(value)} points`
      : `take${ending} off ${one(-value)} points`;

type Bar = {name: string; people: number; says: string; fill: string};
const margin = {top: 26, bottom: 46, left: 132, right: 46};

function bars(rows: readonly Row[], canvas: Canvas): SVGElement {
  const drawn = flows.map(({who, what, raises}, i): Bar => ({
    name: `${who}, ${what}`,
    people: rows[i]!.people,
    says: `${rows[i]!.people} people; each one more ${raises ? "raises" : "lowers"} the share`,
    fill: raises ? "var(--warm)" : "var(--band-2)",
  }));
  const y = {y: "name"} as const;
  const figure = plot({
    ...base(canvas, margin),
    x: {domain: [0, top]},
    y: {type: "band", domain: drawn.map(({name}) => name), axis: null, padding: 0.32},
    marks: [
      gridX({...hairline, ticks: 4}),
      bottomAxis("Adults", {ticks: 4, tickFormat: (d: number) => number(d)}),
      ruleX([0], {stroke: quiet}),
      rowNames(drawn),
      barX(drawn, {...y, x: "people", fill: "fill", title: (d: Bar) => `${d.name}: ${d.says}`}),
      barX(drawn, {
        className: "handles",
        ...y,
        x1: (d: Bar) => d.people - top * 0.012,
        x2: (d: Bar) => d.people + top * 0.012,
        fill: ink,
        rx: 3,
        stroke: "transparent",
        strokeWidth: 14,
      }),
      rowValues(drawn, (d) => number(d.people), 40),
    ],
  }) as SVGElement;
  nameHandles(
    figure,
    "handles",
    flows.map(({key}) => key),
  );
  return figure;
}

function terms(rows: readonly Row[]): Term[] {
  const {before, changed, arrived, departed, after} = result(rows);
  const part = (name: string, value: number, says: string): Term => ({
    name,
    value,
    kind: "part",
    fill: value < 0 ? "var(--band-2)" : "var(--warm)",
    says,
  });
  return [
    {
      name: "Before",
      value: before,
      kind: "total",
      fill: quiet,
      says: "Percent outside work at the first time",
    },
    part("Stayed", changed, "What those who stayed have changed by"),
    part("Came", arrived, "How far newcomers pull the share away from that of those who stayed"),
    part("Left", departed, "What it does that leavers are gone, who pulled the share their way"),
    {
      name: "After",
      value: after,
      kind: "total",
      fill: accent,
      says: "Percent outside work at the second time",
    },
  ];
}

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const [first, second] = [height * 0.39, height * 0.37];
    return {
      bars: {width, height: first},
      terms: {x: 0, y: first, width, height: second},
      ratios: {x: 0, y: first + second, width, height: height - first - second},
    };
  }
  const [first, wide] = [height * 0.64, width * 0.52];
  return {
    bars: {width: wide, height: first},
    ratios: {x: 0, y: first, width: wide, height: height - first},
    terms: {x: wide + 16, y: 0, width: width - wide - 16, height},
  };
}

export default defineExhibit({
  id: "method-mobility",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "who", label: "Who"},
    {key: "what", label: "What"},
    {key: "people", label: "People"},
    {key: "before", label: "Outside work before"},
    {key: "after", label: "Outside work after"},
  ],
  controls: {
    flows: {kind: "numbers", initial: start, min: 0, max: top},
    preset: {
      kind: "presets",
      label: words.try,
      options: Object.entries(presets).map(([label, moved]) =>
        moved === start ? {label, set: {}} : {label, set: {flows: moved}},
      ),
    },
  },
  height: {wide: 420, narrow: 740},
  derive(_rows, {flows: moved}): Row[] {
    const now = possible(moved);
    const same = unchanged(now);
    return [
      ...flows.map(({key, who, what}) => {
        const [before, after] = works[key];
        return {who, what, people: now[key], before, after};
      }),
      {who: "Stayed", what: "outside work as before", people: same.outside, before: 1, after: 1},
      {who: "Stayed", what: "in work as before", people: same.working, before: 0, after: 0},
    ];
  },
  title(rows: readonly Row[]) {
    const {before, after, changed, moved, flows} = result(rows);
    const nobody = flows.leftOutside + flows.leftWorking + flows.cameOutside + flows.cameWorking === 0;
    const goes =
      one(before) === one(after)
        ? `stays at ${one(before)} percent`
        : `${after > before ? "rises" : "falls"} from ${one(before)} to ${one(after)} percent`;
    const share = `The share outside work ${goes}`;
    if (nobody)
      return flows.found + flows.lost === 0
        ? `Nobody moves and nobody finds or loses work: the share outside it ${goes}`
        : `${share}, and all of it is people who changed, since nobody moves`;
    if (flows.found + flows.lost === 0)
      return one(before) === one(after)
        ? `${share} although ${number(flows.leftOutside + flows.leftWorking)} left and ${number(flows.cameOutside + flows.cameWorking)} came`
        : `${share}, though not one of those who stayed has changed`;
    return `${share}: those who stayed ${pull(changed)}, moving ${pull(moved, "s").replace(/ points$/, "")}`;
  },
  subtitle: () =>
    `An invented area of ${number(people)} adults, ${number(outside)} of them outside work, at two times. Drag the end of a bar, or focus it and use the arrow keys: who found or lost work, who left, who came. Bars in the warm colour raise the share, blue ones lower it.`,
  draw(rows, _state, canvas) {
    const {document} = canvas;
    const place = layout(canvas);
    const {newcomers, leavers} = result(rows);
    const all = terms(rows);
    let at = 0;
    const ends = all.map(({kind, value}) => (at = kind === "total" ? value : at + value));
    const highest = Math.max(...ends);
    return compose(canvas, [
      {figure: bars(rows, {...canvas, ...place.bars}), x: 0, y: 0},
      {
        figure: indexDots(
          [
            {name: "Newcomers", value: newcomers},
            {name: "Leavers", value: leavers},
          ].map(({name, value}) => ({
            name,
            now: value,
            before: value,
            says: "Their share outside work over that of the area before",
          })),
          {
            domain: [0, people / outside],
            left: margin.left,
            label: "Outside work: 1 is as in the area before",
            neutral: 1,
          },
          {document, width: place.ratios.width, height: place.ratios.height},
        ),
        x: place.ratios.x,
        y: place.ratios.y,
      },
      {
        figure: waterfall(
          all,
          {
            domain: [0, [30, 40, 60].find((end) => highest <= end) ?? 100],
            left: 60,
            label: "Outside work, percent",
            changes: true,
            decimals: 1,
          },
          {document, width: place.terms.width, height: place.terms.height},
        ),
        x: place.terms.x,
        y: place.terms.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{flows: readonly number[]}>[] {
    const {width} = layout(size).bars;
    const moved = movedOf(rows);
    const now = possible(moved);
    const most: Partial<Record<Flow, number>> = {
      found: outside - now.leftOutside,
      leftOutside: outside - now.found,
    };
    return flows.map(({key, who, what}, i) => ({
      key,
      label: `${who}, ${what}`,
      value: now[key],
      min: 0,
      max: Math.min(top, most[key] ?? top),
      step: 5,
      text: `${number(now[key])} people`,
      at: (x: number) => (top * (x - margin.left)) / (width - margin.left - margin.right),
      set: (value: number) => ({flows: moved.with(i, value)}),
    }));
  },
  describe(rows) {
    const {before, after, changed, arrived, departed, members, peopleAfter, newcomers, leavers} =
      result(rows);
    const {start, gained, lost, end} = members;
    const ratio = (value: number): string => (Number.isNaN(value) ? "nobody" : `${two(value)} times`);
    return `Outside work ${one(before)} percent before and ${one(after)} percent after. Those who stayed ${change(changed, 1)} points, newcomers ${change(arrived, 1)}, leavers ${change(departed, 1)}. Counted in people: ${number(start)} were outside work, less ${number(lost)} who found some, plus ${number(gained)} who lost it, plus ${number(members.arrived)} who came, less ${number(members.departed)} who left, makes ${number(end)} of ${number(peopleAfter)}. Outside work among newcomers, against the area before: ${ratio(newcomers)}; among leavers: ${ratio(leavers)}.`;
  },
  notes: () => [
    "Newcomers and leavers are compared with those who stayed: what they add is the distance between the two, times their part of the people.",
  ],
  how: "One row per person, with the area and with work at either time, is made of the bars; the functions below divide the change of the share, keep the account of people and compare those who moved with the area before, all in your browser.",
  functions: [
    {name: "changeDecomposition", module: "mobility"},
    {name: "compositionAccount", module: "mobility"},
    {name: "moverRepresentation", module: "mobility"},
  ],
});
