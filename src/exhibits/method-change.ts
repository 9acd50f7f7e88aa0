import {choice} from "../components/controls.js";
import {list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {mutualDifference} from "../lib/segregation/mutual-difference.js";
import {axisX, barY, gridY, plot, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {compose, nameHandles} from "./parts/compose.js";
import {leftAxis} from "./parts/axes.js";
import {grips} from "./parts/grips.js";
import {base, halo, ink, muted, quiet, hairline} from "./parts/theme.js";
import {change, waterfall, type Term} from "./parts/waterfall.js";

const words = messages.controls;

type Row = {
  school: string;
  groupBefore: number;
  othersBefore: number;
  group: number;
  others: number;
};

const names = ["A", "B", "C", "D", "E", "F"];
const before = {group: [10, 20, 30, 60, 70, 0], others: [90, 80, 70, 40, 30, 0]};
/** What the reader finds: the group has grown, school E is closed, school F is new. */
const start = {group: [15, 25, 55, 90, 0, 50], others: [85, 80, 60, 40, 0, 50]};
const top = 160;

const methods = {shapley: "Shapley", km: "Karmel–Maclachlan", mrc: "Mora–Ruiz-Castillo"};
type Method = keyof typeof methods;

interface Terms {
  M1: number;
  M2: number;
  parts: {name: string; value: number; says: string}[];
}

function terms(rows: readonly Row[], method: Method): Terms {
  const units = rows.map(({school}) => school);
  const difference = mutualDifference(
    {units, groups: [rows.map(({groupBefore}) => groupBefore), rows.map(({othersBefore}) => othersBefore)]},
    {units, groups: [rows.map(({group}) => group), rows.map(({others}) => others)]},
    // Far finer than what is written, and quick even where a group is nearly gone from a school.
    {method, base: 2, tolerance: 1e-9},
  );
  const parts = [
    {name: "Closed schools", value: difference.removals, says: "What schools that are gone had added"},
    {name: "New schools", value: difference.additions, says: "What schools add that were not there before"},
    {name: "Sizes of groups", value: difference.groupMarginal, says: "From one group growing or shrinking"},
    {name: "Sizes of schools", value: difference.unitMarginal, says: "From schools growing or shrinking"},
    ...("interaction" in difference
      ? [{name: "Both sizes", value: difference.interaction, says: "From both sizes at once"}]
      : []),
    {
      name: "Who goes where",
      value: difference.structural,
      says: "Structural: what the sizes do not explain",
    },
  ];
  return {M1: difference.M1, M2: difference.M2, parts};
}

function waterfallTerms({M1, M2, parts}: Terms): Term[] {
  return [
    {name: "M before", value: M1, kind: "total", fill: quiet, says: "Segregation before, in bits"},
    ...parts.map((part): Term => ({
      ...part,
      kind: "part",
      fill: part.value < 0 ? "var(--band-2)" : "var(--warm)",
    })),
    {name: "M after", value: M2, kind: "total", fill: "var(--accent)", says: "Segregation after, in bits"},
  ];
}

const margin = {top: 44, bottom: 46, left: 40, right: 10};

function layout({width, height}: {width: number; height: number}) {
  return width < narrowBelow
    ? {
        schools: {width, height: height * 0.48},
        terms: {x: 0, y: height * 0.49, width, height: height * 0.51},
      }
    : {
        schools: {width: width * 0.48, height},
        terms: {x: width * 0.49, y: 0, width: width * 0.51, height},
      };
}

function schools(rows: readonly Row[], canvas: Canvas): SVGElement {
  const band = (canvas.width - margin.left - margin.right) / names.length;
  const inner = band * 0.84;
  // Before on the left, narrow and pale; after on the right.
  const old = {insetRight: inner * 0.68};
  const now = {insetLeft: inner * 0.36};
  const figure = plot({
    ...base(canvas, margin),
    x: {domain: names, padding: 0.16, axis: null},
    y: {domain: [0, top]},
    marks: [
      gridY({...hairline, ticks: 4}),
      leftAxis("Pupils: before (narrow), after (wide); the group below", {
        ticks: 4,
      }),
      axisX({
        tickSize: 0,
        color: ink,
        label: "School",
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 36,
      }),
      barY(rows, {x: "school", y: "groupBefore", fill: "var(--band-1)", ...old}),
      barY(rows, {
        x: "school",
        y1: "groupBefore",
        y2: (d: Row) => d.groupBefore + d.othersBefore,
        fill: "var(--wash)",
        ...old,
      }),
      barY(rows, {x: "school", y: "group", fill: "var(--band-2)", ...now}),
      barY(rows, {
        x: "school",
        y1: "group",
        y2: (d: Row) => d.group + d.others,
        fill: "var(--rule)",
        ...now,
      }),
      text(
        rows.filter(({group, others}) => group + others === 0),
        {
          x: "school",
          y: () => 0,
          dx: inner * 0.18,
          dy: -14,
          text: (d: Row) => (d.groupBefore + d.othersBefore > 0 ? "closed" : "not open"),
          fill: muted,
          ...halo,
        },
      ),
      grips(rows, {
        x: "school",
        at: (d) => d.group,
        className: "handles-group",
        side: {insetLeft: inner * 0.36, insetRight: inner * 0.32},
      }),
      grips(rows, {
        x: "school",
        at: (d) => d.group + d.others,
        className: "handles-others",
        side: {insetLeft: inner * 0.68},
      }),
    ],
  }) as SVGElement;
  for (const kind of ["group", "others"])
    nameHandles(
      figure,
      `handles-${kind}`,
      names.map((name) => `${name}-${kind}`),
    );
  return figure;
}

const three = (value: number): string => (Number.isFinite(value) ? number(value, 3) : "none");
const shown = (value: number): boolean => Math.abs(value) >= 0.0005;
const bits = (value: number): string => (Number.isFinite(value) ? change(value) : "none");

export default defineExhibit({
  id: "method-change",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "school", label: "School"},
    {key: "groupBefore", label: "The group before"},
    {key: "othersBefore", label: "Everybody else before"},
    {key: "group", label: "The group after"},
    {key: "others", label: "Everybody else after"},
  ],
  controls: {
    group: {kind: "numbers", initial: start.group, min: 0, max: top},
    others: {kind: "numbers", initial: start.others, min: 0, max: top},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.nothingChanges, set: before},
        {
          label: words.groupGrows,
          set: {group: before.group.map((n) => (n * 3) / 2), others: before.others},
        },
        {label: words.schoolCloses, set: {group: before.group.with(4, 0), others: before.others.with(4, 0)}},
        {label: words.schoolOpens, set: {group: before.group.with(5, 90), others: before.others.with(5, 10)}},
        {
          label: words.pupilsSort,
          set: {group: [2, 10, 28, 70, 80, 0], others: [98, 90, 72, 30, 20, 0]},
        },
      ],
    },
    method: choice(words.decompose, methods),
  },
  height: {wide: 400, narrow: 650},
  derive: (_rows, {group, others}) =>
    names.map((school, i) => ({
      school,
      groupBefore: before.group[i]!,
      othersBefore: before.others[i]!,
      group: group[i]!,
      others: Math.min(others[i]!, top - group[i]!),
    })),
  title(rows: readonly Row[]) {
    const {M1, M2, parts} = terms(rows, "shapley");
    if (!Number.isFinite(M2))
      return "Without any pupils afterwards there is nothing to compare: M has no value";
    const all = `M goes from ${three(M1)} to ${three(M2)} bits`;
    const moved = parts.filter(({value}) => Number.isFinite(value) && shown(value));
    if (!moved.length) return `Nothing changes: M stays at ${three(M1)} bits`;
    const [first] = [...moved].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const name = first!.name.toLowerCase();
    if (moved.length === 1) return `${all}, all of it from one term: ${name}`;
    return `${all}; the largest term is ${name}, ${bits(first!.value)}`;
  },
  subtitle: () =>
    "Invented schools at two times. On each wide bar, drag the left grip for pupils of the group and the right one for everybody else, or use the arrow keys. A school without pupils is closed.",
  draw(rows, {method}, canvas) {
    const place = layout(canvas);
    const measured = terms(rows, method);
    const all = waterfallTerms(measured);
    let at = 0;
    const ends = all.map(({kind, value}) => (at = kind === "total" ? value : at + value));
    const [low, high] = [
      Math.min(0, ...ends.filter(Number.isFinite)),
      Math.max(...ends.filter(Number.isFinite)),
    ];
    return compose(canvas, [
      {figure: schools(rows, {...canvas, ...place.schools}), x: 0, y: 0},
      {
        figure: waterfall(
          all,
          {
            domain: [Math.floor(low * 10) / 10, [0.3, 0.6].find((end) => high <= end) ?? Math.max(1, high)],
            left: 112,
            label: "Mutual information, bits",
            changes: true,
          },
          {document: canvas.document, width: place.terms.width, height: place.terms.height},
        ),
        x: place.terms.x,
        y: place.terms.y,
      },
    ]);
  },
  handles(rows, _state, size): Handle<{group: readonly number[]; others: readonly number[]}>[] {
    const {height} = layout(size).schools;
    const room = height - margin.top - margin.bottom;
    const columns = {group: rows.map(({group}) => group), others: rows.map(({others}) => others)};
    const at = (y: number): number => top * (1 - (y - margin.top) / room);
    return rows.flatMap(({school, group, others}, i) => [
      {
        key: `${school}-group`,
        label: `School ${school}: pupils of the group`,
        value: group,
        min: 0,
        max: top - others,
        step: 1,
        text: `${group} of ${group + others}`,
        at: (_x: number, y: number) => at(y),
        set: (value: number) => ({group: columns.group.with(i, value)}),
      },
      {
        key: `${school}-others`,
        label: `School ${school}: everybody else`,
        value: others,
        min: 0,
        max: top - group,
        step: 1,
        text: `${others} of ${group + others}`,
        at: (_x: number, y: number) => at(y) - group,
        set: (value: number) => ({others: columns.others.with(i, value)}),
      },
    ]);
  },
  describe(rows, {method}) {
    const {M1, M2, parts} = terms(rows, method);
    const said = parts.map(({name, value}) => `${name.toLowerCase()} ${bits(value)}`);
    return `M before ${three(M1)} bits, after ${three(M2)}. Of the difference (${methods[method]}): ${list(said)}.`;
  },
  notes: () => [
    "A term says what would have changed if only this had; it does not say why it did. Where a group is gone from a school that both times have, sizes cannot be changed without a tiny number in its place.",
  ],
  how: "M, the mutual information of schools and groups to base 2, is computed for both times in your browser; the function below divides the difference into terms that add up to it, by the method that you choose.",
  functions: [{name: "mutualDifference", module: "segregation"}],
});
