import {choice} from "../components/controls.js";
import {capital, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {localSegregation} from "../lib/segregation/local-segregation.js";
import {mutualInformation} from "../lib/segregation/mutual-information.js";
import {mutualNested} from "../lib/segregation/mutual-nested.js";
import {barY, plot, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow, type Canvas, type Handle} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {groupBarMargin as margin, groupBars, groupHandles, type GroupRow} from "./parts/group-bars.js";
import {remembered} from "./parts/remembered.js";
import {base, ink, muted, quiet} from "./parts/theme.js";
import {waterfall, type Term} from "./parts/waterfall.js";

const words = messages.controls;

type Row = GroupRow & {district: string; region: string; part: number | null};

const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
const districts = ["N1", "N1", "N2", "N2", "S1", "S1", "S2", "S2"];
const regions = ["North", "North", "North", "North", "South", "South", "South", "South"];
const start = [10, 30, 35, 45, 40, 80, 60, 92];
const pupils = 100;
const scale = {top: pupils, label: "Pupils of the group, of 100", bars: "schools"} as const;

/** Bits: with two groups of equal size M could be 1 at the most. */
const base2 = {base: 2};

interface Levels {
  M: number;
  H: number;
  regions: number;
  districts: number;
  schools: number;
}

const measure = remembered((group): Levels => {
  const columns = [group, group.map((n) => pupils - n)];
  const [first, second, third] = mutualNested(columns, [regions, districts], base2);
  const {M, H} = mutualInformation(columns, base2);
  return {M, H, regions: first!.M, districts: second!.M, schools: third!.M};
});

const now = (rows: readonly Row[]): Levels => measure(rows.map(({group}) => group));
const then = measure(start);

const levels = [
  {key: "regions", name: "Regions"},
  {key: "districts", name: "Districts in regions"},
  {key: "schools", name: "Schools in districts"},
] as const;
const fills = {regions: "var(--band-3)", districts: "var(--band-2)", schools: "var(--band-1)"};

/** The scale steps up only when it has to, so that most moves leave it alone. */
const ceiling = (M: number): number => [0.3, 0.6].find((end) => M <= end) ?? 1;

function terms(rows: readonly Row[]): Term[] {
  const after = now(rows);
  const says = {
    regions: "Bits that the region alone tells about a pupil’s group",
    districts: "Bits that the district tells to who knows the region",
    schools: "Bits that the school tells to who knows the district",
  };
  return [
    ...levels.map(({key, name}): Term => ({
      name,
      value: after[key],
      before: then[key],
      kind: "part",
      fill: fills[key],
      says: says[key],
    })),
    {
      name: "Together, M",
      value: after.M,
      before: then.M,
      kind: "total",
      fill: "var(--accent)",
      says: `${number(100 * after.H, 0)} percent of what there is to know (H)`,
    },
  ];
}

/** Which school a pupil changes places with: a step that flips one level of the tree and keeps the others. */
const steps = {district: 1, region: 2, country: 4};
type Exchange = keyof typeof steps;
const partner = (school: number, exchange: Exchange): number => school ^ steps[exchange];

const below = {brackets: 72, parts: 92};

function layout({width, height}: {width: number; height: number}) {
  return width < narrowBelow
    ? {
        tree: {width, height: height * 0.61},
        terms: {x: 0, y: height * 0.62, width, height: height * 0.38},
      }
    : {
        tree: {width: width * 0.5, height},
        terms: {x: width * 0.51, y: 0, width: width * 0.49, height: height - 30},
      };
}

/** Districts and regions under their schools, and each school's part of M. */
function tree(rows: readonly Row[], exchange: Exchange, canvas: Canvas): SVGElement {
  const centre = (keys: readonly string[], key: string): number =>
    (keys.indexOf(key) + keys.lastIndexOf(key)) / 2;
  const unit = (key: string, keys: readonly string[], y: number) => ({
    key,
    y,
    at: centre(keys, key),
    from: keys.indexOf(key) - 0.4,
    to: keys.lastIndexOf(key) + 0.4,
  });
  const brackets = [
    ...[...new Set(districts)].map((key) => unit(key, districts, 1)),
    ...[...new Set(regions)].map((key) => unit(key, regions, 0)),
  ];
  type Bracket = (typeof brackets)[number];
  const most = 0.45 * ceiling(now(rows).M);
  const lines = plot({
    ...base(canvas),
    height: below.brackets,
    margin: 0,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: {domain: [-0.6, names.length - 0.4], axis: null},
    y: {domain: [-0.5, 2.3], axis: null},
    marks: [
      text(names, {
        x: (_: string, i: number) => i,
        y: () => 2,
        text: (_: string, i: number) => `↔${names[partner(i, exchange)]!}`,
        fill: muted,
      }),
      brackets.map((bracket) =>
        ruleY([bracket], {y: (d: Bracket) => d.y + 0.42, x1: "from", x2: "to", stroke: ink}),
      ),
      text(brackets, {x: "at", y: "y", text: "key", fill: ink}),
    ],
  }) as SVGElement;
  const parts = plot({
    ...base(canvas),
    height: below.parts,
    marginTop: 30,
    marginBottom: 4,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: {domain: names, padding: 0.25, axis: null},
    y: {domain: [0, most], axis: null, clamp: true},
    marks: [
      text([""], {
        text: () => "The schools’ parts of M (share × local segregation)",
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -margin.left + 2,
        dy: -24,
        fill: muted,
      }),
      ruleY([0], {stroke: quiet}),
      barY(rows, {
        x: "area",
        y: "part",
        fill: "var(--accent)",
        title: (d: Row) =>
          `School ${d.area}: ${number(d.part ?? 0, 3)} of M, ${d.group} of ${d.total} pupils in the group`,
      }),
      text(rows, {
        x: "area",
        y: "part",
        text: (d: Row) => number(d.part ?? NaN, 2),
        dy: -8,
        fill: ink,
      }),
    ],
  }) as SVGElement;
  return compose(canvas, [
    {
      figure: groupBars(rows, scale, {...canvas, height: canvas.height - below.brackets - below.parts + 18}),
      x: 0,
      y: 0,
    },
    {figure: lines, x: 0, y: canvas.height - below.brackets - below.parts},
    {figure: parts, x: 0, y: canvas.height - below.parts},
  ]);
}

const pairs: Record<Exchange, string> = {
  district: "two schools of one district",
  region: "two districts of one region",
  country: "the two regions",
};

const fixed = (n: number): number[] => names.map(() => n);
const three = (value: number): string => number(value, 3);

export default defineExhibit({
  id: "method-information",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "area", label: "School"},
    {key: "district", label: "District"},
    {key: "region", label: "Region"},
    {key: "group", label: "The group"},
    {key: "others", label: "Everybody else"},
    {key: "total", label: "All"},
    {key: "part", label: "Part of M", unit: "bits", decimals: 3},
    {key: "before", label: "The group at the start"},
  ],
  controls: {
    group: {kind: "numbers", initial: start, min: 0, max: pupils},
    exchange: choice(words.exchangeWith, {
      district: words.sameDistrict,
      region: words.nextDistrict,
      country: words.otherRegion,
    }),
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.alikeInDistricts, set: {group: [20, 20, 40, 40, 60, 60, 76, 76]}},
        {label: words.onlySchools, set: {group: [19, 79, 30, 68, 10, 88, 45, 53]}},
        {label: words.onlyRegions, set: {group: [30, 30, 30, 30, 68, 68, 68, 68]}},
        {label: words.even, set: {group: fixed(49)}},
      ],
    },
  },
  height: {wide: 440, narrow: 670},
  derive(_rows, {group}) {
    const {ls, p} = localSegregation([group, group.map((n) => pupils - n)], base2);
    return names.map((area, i) => ({
      area,
      group: group[i]!,
      others: pupils - group[i]!,
      total: pupils,
      before: start[i]!,
      district: districts[i]!,
      region: regions[i]!,
      part: Number.isFinite(ls[i]!) ? ls[i]! * p[i]! : null,
    }));
  },
  title(rows: readonly Row[]) {
    const after = now(rows);
    if (Number.isNaN(after.H))
      return "With everybody in one group there is nothing to tell: M is 0, H has no value";
    const name = {regions: "regions", districts: "districts", schools: "schools"};
    const isMoved = ({key}: (typeof levels)[number]): boolean => Math.abs(after[key] - then[key]) >= 0.0005;
    const moved = levels.filter(isMoved);
    const still = levels.filter((level) => !isMoved(level));
    if (!moved.length) {
      const share = (key: keyof typeof name): string => number((100 * after[key]) / after.M, 0);
      return `Of what the school tells about a pupil’s group, ${share("regions")} percent is known from the region, ${share("districts")} more from the district`;
    }
    if (after.M < 0.0005) return "The same mix in every school: nothing is left on any level";
    const change = moved.map(
      ({key}, i) =>
        `between ${name[key]}${i ? "" : " segregation goes"} from ${three(then[key])} to ${three(after[key])}`,
    );
    if (still.length)
      return `${capital(change.join(", "))}; between ${list(still.map(({key}) => name[key]))} nothing moves`;
    return `All three levels move: M goes from ${three(then.M)} to ${three(after.M)} bits`;
  },
  subtitle: () =>
    "Eight invented schools of 100 pupils in four districts and two regions. Drag the top of a bar, or focus it and use the arrow keys: pupils of the group change places with other pupils of the school that you choose.",
  draw(rows, {exchange}, canvas) {
    const place = layout(canvas);
    return compose(canvas, [
      {figure: tree(rows, exchange, {...canvas, ...place.tree}), x: 0, y: 0},
      {
        figure: waterfall(
          terms(rows),
          {domain: [0, ceiling(now(rows).M)], left: 132, label: "Mutual information, bits"},
          {document: canvas.document, width: place.terms.width, height: place.terms.height},
        ),
        x: place.terms.x,
        y: place.terms.y,
      },
    ]);
  },
  handles(rows, {exchange}, size): Handle<{group: readonly number[]}>[] {
    const group = rows.map((row) => row.group);
    const height = layout(size).tree.height - below.brackets - below.parts + 18;
    return groupHandles(rows, scale.top, height).map((handle, i) => {
      const other = partner(i, exchange);
      const both = group[i]! + group[other]!;
      return {
        ...handle,
        label: `School ${names[i]!}: pupils of the group`,
        text: `${group[i]!} of ${pupils}, ${group[other]!} in school ${names[other]!}`,
        min: Math.max(0, both - pupils),
        max: Math.min(pupils, both),
        set: (value) => ({group: group.with(i, value).with(other, both - value)}),
      };
    });
  },
  describe(rows, {exchange}) {
    const after = now(rows);
    const columns = [rows.map(({group}) => group), rows.map(({others}) => others)];
    const byGroup = localSegregation(columns, {by: "group", ...base2}).ls;
    const was = (value: number, before: number): string =>
      Math.abs(value - before) >= 0.0005 ? ` (before ${three(before)})` : "";
    const largest = rows.reduce((most, row) => ((row.part ?? 0) > (most.part ?? 0) ? row : most));
    return `M is ${three(after.M)} bits${was(after.M, then.M)}: ${three(after.regions)} between regions${was(after.regions, then.regions)}, ${three(after.districts)} between districts within them${was(after.districts, then.districts)}, ${three(after.schools)} between schools within districts${was(after.schools, then.schools)}. H is ${number(after.H, 2)}. School ${largest.area} adds most, ${three(largest.part ?? 0)}. Local segregation is ${number(byGroup[0]!, 2)} for the group and ${number(byGroup[1]!, 2)} for everybody else. A move exchanges pupils of ${pairs[exchange]}.`;
  },
  how: "The three terms are the nested decomposition of the mutual information of schools and groups, to base 2; a school’s part is its share of all pupils times its local segregation. All are computed in your browser, by the functions below.",
  functions: [
    {name: "mutualInformation", module: "segregation"},
    {name: "mutualNested", module: "segregation"},
    {name: "localSegregation", module: "segregation"},
  ],
});
