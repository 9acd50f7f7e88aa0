import {choice} from "../components/controls.js";
import {list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {atkinsonIndex} from "../lib/segregation/atkinson-index.js";
import {correlationRatio} from "../lib/segregation/correlation-ratio.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {entropyIndex} from "../lib/segregation/entropy-index.js";
import {expectedDissimilarity} from "../lib/segregation/expected-dissimilarity.js";
import {interaction} from "../lib/segregation/interaction.js";
import {isolation} from "../lib/segregation/isolation.js";
import {segregationGini} from "../lib/segregation/segregation-gini.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {groupBars, groupColumns, groupHandles, type GroupRow} from "./parts/group-bars.js";
import {goes, indexDots, inSentence, moved, two, type Reading} from "./parts/index-dots.js";

const words = messages.controls;

/** The town that everything is compared with: the same as in the explanation of the dissimilarity index. */
const start = [4, 8, 12, 20, 40, 60];
const people = 100;
const most = 160;
const names = ["A", "B", "C", "D", "E", "F"];
const all = (n: number): number[] => names.map(() => n);
const doubled = start.map((n) => 2 * n);

/** Only a preset changes how many live in an area, so nothing jumps while a bar is dragged. */
const scale = (rows: readonly GroupRow[]) => {
  const top = Math.max(...rows.map(({total}) => total), 1);
  return {
    top,
    label: top === people ? "People in the group, of 100" : "People in the group, of all (outline)",
  };
};

const shapes = {"0.1": "0.1", "0.5": "0.5", "0.9": "0.9"};
type Shape = keyof typeof shapes;

/** How an index answers to what the reader does: two families, and names as short as the room for them. */
function readings(rows: readonly GroupRow[], shape: Shape): Reading[] {
  const now = {group: rows.map(({group}) => group), total: rows.map(({total}) => total)};
  const then = {group: start, total: all(people)};
  const others = ({group, total}: typeof now): number[] => total.map((n, i) => n - group[i]!);
  const percent = (share: number): string => `${number(100 * share, 0)} percent`;
  const indices: {name: string; of: (town: typeof now) => number; says: (value: number) => string}[] = [
    {
      name: "D",
      of: ({group, total}) => dissimilarity(group, total),
      says: (d) => `${percent(d)} of the group would have to move for the same mix everywhere`,
    },
    {
      name: "Gini",
      of: ({group, total}) => segregationGini(group, total),
      says: (g) =>
        `The shares in two people’s areas differ on average by ${percent(g)} of the most they could`,
    },
    {
      name: "H",
      of: ({group, total}) => entropyIndex(group, total),
      says: (h) => `The areas are on average ${percent(h)} less mixed than the whole`,
    },
    {
      name: `Atkinson ${shape}`,
      of: ({group, total}) => atkinsonIndex(group, total, {shape: Number(shape)}),
      says: () =>
        shape === "0.5"
          ? "Areas with few and with many members count alike"
          : `Areas with ${shape === "0.1" ? "few" : "many"} members count most`,
    },
    {
      name: "V",
      of: ({group, total}) => correlationRatio(group, total),
      says: (v) => `${percent(v)} of the variance between people lies between areas`,
    },
    {
      name: "Isolation",
      of: ({group, total}) => isolation(group, total),
      says: (x) => `A member’s own area consists of members to ${percent(x)} on average`,
    },
    {
      name: "Interaction",
      of: (town) => interaction(town.group, others(town), town.total),
      says: (x) => `A member’s own area consists of others to ${percent(x)} on average`,
    },
  ];
  return indices.map(({name, of, says}) => {
    const value = of(now);
    return {name, now: value, before: of(then), says: says(value)};
  });
}

const margins = {left: 92, label: "0: the least it can be · 1: the most"};

function layout({width, height}: {width: number; height: number}) {
  return width < narrowBelow
    ? {
        bars: {width, height: height * 0.47},
        dots: {x: 0, y: height * 0.48, width, height: height * 0.52},
      }
    : {
        bars: {width: width * 0.45, height},
        dots: {x: width * 0.47, y: 0, width: width * 0.53, height},
      };
}

/** Members who became others by the same factor everywhere leave the number of others alone. */
function factor(rows: readonly GroupRow[]): number | null {
  const factors = rows.map(({group, others}, i) => (others === people - start[i]! ? group / start[i]! : NaN));
  return factors.every((f) => f === factors[0]) && factors[0] !== 1 ? factors[0]! : null;
}

export default defineExhibit({
  id: "method-evenness",
  origin: "example",
  rows: [] as GroupRow[],
  columns: groupColumns("The group at the start"),
  controls: {
    group: {kind: "numbers", initial: start, min: 0, max: most},
    total: {kind: "numbers", initial: all(people), min: 0, max: most},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.moveBelow, set: {group: [0, 2, 18, 24, 40, 60]}},
        {label: words.moveAcross, set: {group: [16, 8, 12, 20, 40, 48]}},
        {
          label: words.doubleGroup,
          set: {group: doubled, total: doubled.map((n, i) => n + people - start[i]!)},
        },
        {label: words.byChance, set: {group: [28, 20, 26, 17, 29, 24]}},
        {label: words.even, set: {group: all(24)}},
        {label: words.apart, set: {group: [0, 0, 0, 0, 100, 100]}},
      ],
    },
    shape: choice(words.atkinsonShape, shapes, "0.5"),
  },
  height: {wide: 380, narrow: 640},
  derive: (_rows, {group, total}) =>
    names.map((area, i) => {
      const members = Math.min(group[i]!, total[i]!);
      return {area, group: members, others: total[i]! - members, total: total[i]!, before: start[i]!};
    }),
  title(rows: readonly GroupRow[]) {
    const values = readings(rows, "0.5");
    const [d, gini, h] = values as [Reading, Reading, Reading];
    if (Number.isNaN(d.now))
      return "With nobody on one side there is nothing to compare: no index has a value";
    const evenness = values.slice(0, 5);
    const at = (name: string): Reading => values.find((reading) => reading.name === name)!;
    const isolated = at("Isolation");
    const times = factor(rows);
    if (times !== null)
      return `${times === 2 ? "Twice" : `${number(times, 1)} times`} as many members in every area: D, Gini and Atkinson stay, isolation ${goes(isolated)}`;
    if (!values.some((reading) => moved(reading)))
      return `Six areas, five answers to “how uneven?”, from ${two(Math.min(...evenness.map(({now}) => now)))} to ${two(Math.max(...evenness.map(({now}) => now)))}`;
    if (!moved(d) && moved(gini))
      return `D stays at ${two(d.now)}: nobody crossed the line of the whole. Gini ${goes(gini)}, H ${goes(h)}`;
    const [up, down] = [
      evenness.filter((reading) => moved(reading) && reading.now > reading.before),
      evenness.filter((reading) => moved(reading) && reading.now < reading.before),
    ];
    if (up.length && down.length)
      return `The indices disagree: ${list(up.map(({name}) => name))} up, ${list(down.map(({name}) => name))} down`;
    return `All indices of evenness ${up.length ? "rise" : "fall"}, D ${goes(d)}; isolation ${goes(isolated)}`;
  },
  subtitle: () =>
    "Six invented areas. Drag the top of a bar, or focus it and use the arrow keys, to change how many of an area’s people belong to the group. Hollow dots show the start.",
  draw(rows, {shape}, canvas) {
    const {bars, dots} = layout(canvas);
    return compose(canvas, [
      {figure: groupBars(rows, scale(rows), {...canvas, ...bars}), x: 0, y: 0},
      {
        figure: indexDots(
          readings(rows, shape),
          {domain: [0, 1], ...margins},
          {document: canvas.document, width: dots.width, height: dots.height},
        ),
        x: dots.x,
        y: dots.y,
      },
    ]);
  },
  handles: (rows, _state, size) => groupHandles(rows, scale(rows).top, layout(size).bars.height),
  describe(rows, {shape}) {
    const values = readings(rows, shape);
    const chance = expectedDissimilarity(
      rows.map(({group}) => group),
      rows.map(({total}) => total),
    );
    const said = values.map((reading) =>
      moved(reading) && Number.isFinite(reading.now)
        ? `${inSentence(reading)} ${two(reading.now)} (before ${two(reading.before)})`
        : `${inSentence(reading)} ${two(reading.now)}`,
    );
    const bottom = Number.isNaN(chance)
      ? ""
      : ` Chance alone would give a D of about ${two(chance)} in areas of this size.`;
    return `${list(said)}.${bottom}`;
  },
  notes: () => [
    "Isolation and interaction add up to 1, because the other group is everybody else. V is the isolation with the size of the group taken out.",
  ],
  how: "All indices are computed in your browser from the counts in the table, by the functions below; what chance alone would give is the mean over all ways of dealing the same members out over the same areas.",
  functions: [
    {name: "dissimilarity", module: "segregation"},
    {name: "segregationGini", module: "segregation"},
    {name: "entropyIndex", module: "segregation"},
    {name: "atkinsonIndex", module: "segregation"},
    {name: "correlationRatio", module: "segregation"},
    {name: "isolation", module: "segregation"},
    {name: "interaction", module: "segregation"},
    {name: "expectedDissimilarity", module: "segregation"},
  ],
});
