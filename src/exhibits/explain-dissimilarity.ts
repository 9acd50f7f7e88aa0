import {number, signed} from "../components/format.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {entropyIndex} from "../lib/segregation/entropy-index.js";
import {isolation} from "../lib/segregation/isolation.js";
import {segregationCurve} from "../lib/segregation/segregation-curve.js";
import {axisY, dot, line, link, plot, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {groupBars, groupColumns, groupHandles, type GroupRow} from "./parts/group-bars.js";
import {bottomAxis} from "./parts/axes.js";
import {accent, base, halo, ink, muted, quiet, warm} from "./parts/theme.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

/** Every area has as many people, so that only the mix can change. */
const people = 100;
const start = [4, 8, 12, 20, 40, 60];
const names = ["A", "B", "C", "D", "E", "F"];
const scale = {top: people, label: "People in the group, of 100"};

/** Room above the curve for the measures, beside it for its axis. */
const curveMargin = {top: 86, left: 46};

interface Measures {
  share: number;
  d: number;
  isolation: number;
  h: number;
}

function measure(group: readonly number[]): Measures {
  const total = group.map(() => people);
  return {
    share: group.reduce((sum, n) => sum + n, 0) / (people * group.length),
    d: dissimilarity(group, total),
    isolation: isolation(group, total),
    h: entropyIndex(group, total),
  };
}

const now = (rows: readonly GroupRow[]): number[] => rows.map(({group}) => group);
const then = (rows: readonly GroupRow[]): number[] => rows.map(({before}) => before);
const changed = (rows: readonly GroupRow[]): boolean => rows.some(({group, before}) => group !== before);
const two = (value: number): string => (Number.isNaN(value) ? "none" : number(value, 2));

function layout({width, height}: {width: number; height: number}) {
  const narrow = width < narrowBelow;
  return narrow
    ? {
        narrow,
        bars: {width, height: height * 0.5},
        curve: {x: 0, y: height * 0.52, width, height: height * 0.48},
      }
    : {
        narrow,
        bars: {width: width * 0.54, height},
        curve: {x: width * 0.56, y: 0, width: width * 0.44, height},
      };
}

export default defineExhibit({
  id: "explain-dissimilarity",
  origin: "example",
  rows: [] as GroupRow[],
  columns: groupColumns("The group before"),
  controls: {
    group: {kind: "numbers", initial: start, min: 0, max: people},
    before: {kind: "numbers", initial: start, min: 0, max: people},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {
          label: words.shareRises,
          set: {before: start, group: [16, 22, 27, 36, 50, 66]},
        },
        {label: words.shareFalls, set: {before: start, group: [0, 1, 2, 8, 32, 55]}},
        {label: words.even, set: {before: start, group: [24, 24, 24, 24, 24, 24]}},
        {label: words.apart, set: {before: start, group: [0, 0, 0, 0, 100, 100]}},
      ],
    },
  },
  height: {wide: 380, narrow: 640},
  derive: (_rows, {group, before}) =>
    names.map((area, i) => ({
      area,
      group: group[i]!,
      others: people - group[i]!,
      total: people,
      before: before[i]!,
    })),
  title(rows: readonly GroupRow[]) {
    const [after, before] = [measure(now(rows)), measure(then(rows))];
    if (Number.isNaN(after.d)) return "With nobody on one side there is nothing to compare: D has no value";
    const rises = rows.every((row) => row.group > row.before);
    const falls = rows.every((row) => row.group < row.before);
    if (rises && after.d < before.d)
      return `The group’s share rises in every area, and D still falls from ${two(before.d)} to ${two(after.d)}`;
    if (falls && after.d > before.d)
      return `The group’s share falls in every area, and D still rises from ${two(before.d)} to ${two(after.d)}`;
    return `D is ${two(after.d)}: ${number(100 * after.d, 0)} percent of the group would have to move before every area had the same mix`;
  },
  subtitle: () =>
    `Six areas of ${number(people)} people each. Drag the top of a bar, or focus it and use the arrow keys, to change how many of them belong to the group.`,
  draw(rows, _state, canvas) {
    const place = layout(canvas);
    const [after, before] = [measure(now(rows)), measure(then(rows))];
    const moved = changed(rows);
    const bars = groupBars(rows, scale, {...canvas, ...place.bars});

    const side = Math.min(place.curve.width - 56, place.curve.height - 130);
    const points = segregationCurve(
      now(rows),
      rows.map(() => people),
    );
    const earlier = moved
      ? segregationCurve(
          then(rows),
          rows.map(() => people),
        )
      : [];
    // D is where the curve is furthest below the diagonal.
    const widest = points
      .map(([x, y]) => ({x, y, middle: (x + y) / 2}))
      .reduce((most, point) => (point.x - point.y > most.x - most.y ? point : most), {x: 0, y: 0, middle: 0});
    const curve = plot({
      ...base(
        {...canvas, width: place.curve.width, height: place.curve.height},
        {
          top: curveMargin.top,
          bottom: place.curve.height - curveMargin.top - side,
          left: curveMargin.left,
          right: place.curve.width - curveMargin.left - side,
        },
      ),
      x: {domain: [0, 1]},
      y: {domain: [0, 1]},
      marks: [
        bottomAxis("% of everybody else", {
          ticks: [0, 0.5, 1],
          tickFormat: (d: number) => number(100 * d),
          tickSize: 3,
          labelOffset: 34,
        }),
        axisY({
          ticks: [0, 0.5, 1],
          tickFormat: (d: number) => number(100 * d),
          tickSize: 3,
          color: muted,
          label: "% of the group",
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 42,
        }),
        line(
          [
            [0, 0],
            [1, 1],
          ],
          {stroke: muted, strokeDasharray: "2 3"},
        ),
        line(earlier, {stroke: quiet, strokeDasharray: "3 3"}),
        line(points, {stroke: accent, strokeWidth: 2.5}),
        dot(points, {fill: accent, r: 2.5}),
        link([widest], {x1: "x", y1: "y", x2: "x", y2: "x", stroke: warm, strokeWidth: 3}),
        ...readings({width: place.curve.width, side}, moved ? before : null, after),
        text(Number.isNaN(after.d) ? [] : [widest], {
          x: "x",
          y: "middle",
          text: () => `D ${two(after.d)}`,
          textAnchor: widest.x > 0.6 ? "end" : "start",
          dx: widest.x > 0.6 ? -8 : 8,
          fill: warm,
          fontWeight: 600,
          ...halo,
        }),
      ],
    });
    return compose(canvas, [
      {figure: bars, x: 0, y: 0},
      {figure: curve, x: place.curve.x, y: place.curve.y},
    ]);
  },
  handles: (rows, _state, size) => groupHandles(rows, scale.top, layout(size).bars.height),
  describe(rows) {
    const [after, before] = [measure(now(rows)), measure(then(rows))];
    const reading = (m: Measures): string =>
      `share ${number(100 * m.share, 0)} percent, D ${two(m.d)}, isolation ${two(m.isolation)}, H ${two(m.h)}`;
    return changed(rows)
      ? `Now ${reading(after)}; before, ${reading(before)}. The dashed marks and the dashed curve show how it was before.`
      : `${reading(after).replace(/^s/, "S")}. Isolation is the share of the group around its average member, so it rises with the group’s size; D and H compare shares between areas.`;
  },
  how: "All measures are computed in your browser, from the six counts, by the same functions that researchers call. The curve adds up areas from the lowest to the highest share of the group; D is its greatest vertical distance from the diagonal.",
  functions: [
    {name: "dissimilarity", module: "segregation"},
    {name: "isolation", module: "segregation"},
    {name: "entropyIndex", module: "segregation"},
    {name: "segregationCurve", module: "segregation"},
  ],
});

/** The three measures in large figures above the curve, with what they were before. */
function readings(place: {width: number; side: number}, before: Measures | null, after: Measures) {
  const cells = [
    {label: "D", now: after.d, then: before?.d},
    {label: "Isolation", now: after.isolation, then: before?.isolation},
    {label: "H", now: after.h, then: before?.h},
  ].map((cell, i) => ({...cell, x: ((i * place.width) / 3 + 6 - curveMargin.left) / place.side}));
  const above = (dy: number) =>
    ({x: "x", frameAnchor: "top", lineAnchor: "middle", textAnchor: "start", dy}) as const;
  return [
    text(cells, {...above(-77), text: "label", fontSize: 14, fill: muted}),
    text(cells, {
      ...above(-48),
      text: ({now}: (typeof cells)[number]) => two(now),
      fontSize: 26,
      fontWeight: 600,
      fill: ink,
    }),
    text(cells, {
      ...above(-23),
      text: ({now, then}: (typeof cells)[number]) => (then === undefined ? "" : signed(now - then, 2)),
      fontSize: 13,
      fill: muted,
    }),
  ];
}
