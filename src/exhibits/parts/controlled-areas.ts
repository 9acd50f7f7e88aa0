/**
 * Areas before and after disclosure control: which percentages and means are looked at, what becomes of each, and what that
 * does to what is computed from them. The loader that writes the table and the figure that answers go by the same.
 */
import {hiddenMeans, type WholeAndParts} from "../../lib/disclosure/hidden-means.js";
import {stratifiedRounding} from "../../lib/disclosure/stratified-rounding.js";
import {isTooFew} from "../../lib/disclosure/too-few.js";
import {correlation} from "../../lib/inference/correlation.js";
import {percentile} from "../../lib/percentile.js";
import {dissimilarity} from "../../lib/segregation/dissimilarity.js";

export type Rules = {
  /** Nothing is said of fewer people: 0 and 1 hide nothing. */
  readonly minimum: number;
  /** Counts become multiples of it: 1 leaves them. */
  readonly base: number;
};

/** What the reader can set, and what the build does: `data-loaders/register/disclosure.ts` has its rules, which a test holds against these. */
export const limits = {
  minimum: {min: 0, max: 50, step: 5, initial: 10},
  base: {min: 1, max: 10, step: 1, initial: 5},
} as const;

/** Where a control can be put. */
export const stops = ({min, max, step}: {min: number; max: number; step: number}): number[] =>
  Array.from({length: (max - min) / step + 1}, (_, at) => min + at * step);

/** The last year of the areas. */
export const year = 2018;

const sexes = ["female", "male"] as const;
const backgrounds = ["with", "without"] as const;

/** The indicators whose counts are looked at, each with the groups of people that are counted and rounded together. */
export const countedTogether: Readonly<Record<string, readonly string[]>> = {
  "other-immigrant-background": [""],
  tenants: [""],
  settled: [""],
  "child-low-income": backgrounds.map((background) => `/background=${background}`),
  "outside-work-young": sexes.flatMap((sex) =>
    backgrounds.map((background) => `/sex=${sex},background=${background}`),
  ),
  "small-child-families-moving-out": [""],
  // A mean: how many it is of decides what is hidden, and nothing is rounded.
  "school-points": sexes.map((sex) => `/sex=${sex}`),
};
const means = ["school-points"];
export const isMean = (series: string): boolean => means.includes(indicatorOf(series));

const indicatorOf = (series: string): string => series.replace(/\/.*/, "");
/** The group that a series is about: "/sex=male,background=with", or nothing for everybody. */
const groupOf = (series: string): readonly string[] =>
  series.includes("/") ? series.replace(/^[^/]*\//, "").split(",") : [];

/** The series of the figure. */
export const shownSeries = [
  "other-immigrant-background",
  "tenants",
  "settled",
  "child-low-income",
  "outside-work-young",
  "small-child-families-moving-out",
  "child-low-income/background=with",
  "outside-work-young/sex=male,background=with",
  "school-points",
  "school-points/sex=male",
] as const;
export type ShownSeries = (typeof shownSeries)[number];

/** How many are counted of a group in each area, and among how many; a mean has no count of its own. */
export interface Counts {
  readonly counted?: Float64Array;
  readonly among: Float64Array;
  /** By what the draws of their rounding are told from others. */
  readonly draws: {readonly counted: string; readonly among: string};
}

export interface Places {
  readonly municipality: readonly string[];
  /** Districts and groups of cities, as the hierarchy in which means can be worked out from others. */
  readonly district: readonly (string | null)[];
  readonly cityGroup: readonly (string | null)[];
  readonly analysis: readonly boolean[];
  /** By "indicator/group". */
  readonly counts: ReadonlyMap<string, Counts>;
}

/** A percentage in every area: what it is of, as counted and as published. Where there is none it is NaN. */
interface Shares {
  readonly among: Float64Array;
  readonly counted: {readonly numerator: Float64Array; readonly denominator: Float64Array};
  readonly published: {readonly numerator: Float64Array; readonly denominator: Float64Array};
  /** 1 where nothing is published because it would be of too few. */
  readonly hidden: Uint8Array;
}

/** What becomes of a series, in numbers of areas and in percentage points. */
export type Effect = {
  readonly series: string;
  /** In the middle area. */
  readonly people: number;
  /** Areas that have a value. */
  readonly values: number;
  /** Of which so many are hidden because they are of too few, to protect others, or because all were rounded away. */
  readonly hidden: number;
  readonly further: number;
  readonly nobody: number;
  /** How far the others move, without regard to direction; null of means, which do not, and where none is left. */
  readonly quarter: number | null;
  readonly median: number | null;
  readonly threeQuarters: number | null;
  readonly largest: number | null;
};

/** What is computed from areas: from all that were counted, and from those that are published. */
export interface Result {
  readonly id: ResultId;
  readonly before: number;
  readonly now: number;
}

export const resultIds = ["background", "young", "line", "relation"] as const;
export type ResultId = (typeof resultIds)[number];
/** The series that each is computed from. */
export const ofResult = {
  background: ["other-immigrant-background"],
  young: ["outside-work-young/sex=male,background=with"],
  line: ["child-low-income"],
  relation: ["tenants", "settled"],
} as const;
/**
 * Of the analysis areas those above it are counted, in percent of their children. It is no line of the report's: the
 * reconstruction keeps areas away from those, to have the printed number of areas on each side.
 */
export const countingLine = 20;

/** Counts of an indicator after rounding, group by group. */
interface Rounded {
  readonly counted: readonly Float64Array[];
  readonly among: readonly Float64Array[];
}

/** As many as all settings of the figure need. */
const mostKept = 200;
const memory = new WeakMap<Places, Map<string, unknown>>();

/** What has been computed of places once is kept: a reader who moves a control comes by the same settings again. */
function kept<Answer>(places: Places, key: string, compute: () => Answer): Answer {
  const known = memory.get(places) ?? new Map<string, unknown>();
  memory.set(places, known);
  // A key stands for one kind of answer.
  const found = (known.get(key) as Answer | undefined) ?? compute();
  if (known.size > mostKept) known.clear();
  known.set(key, found);
  return found;
}

function roundedCounts(places: Places, indicator: string, base: number, draw: number): Rounded {
  return kept(places, `${indicator} ${base} ${draw}`, () => {
    const groups = countedTogether[indicator]!.map((group) => places.counts.get(`${indicator}${group}`)!);
    const {municipality} = places;
    // The first draw is the build's own.
    const name = (own: string): string => (draw === 0 ? own : `${own} ${draw}`);
    const {draws} = groups[0]!;
    const ofAll = name(draws.among);
    // Those that several indicators are percentages of are rounded once.
    const among = kept(places, `${ofAll} ${base}`, () =>
      stratifiedRounding(
        groups.map((group) => group.among),
        municipality,
        {base, name: ofAll},
      ),
    );
    const counted = stratifiedRounding(
      groups.map((group) => group.counted!),
      municipality,
      {base, name: name(draws.counted), atMost: among},
    );
    return {counted, among};
  });
}

/** The places of the groups that a series is made up of. */
function partsOf(series: string): {indicator: string; at: number[]} {
  const indicator = indicatorOf(series);
  const wanted = groupOf(series);
  const at = countedTogether[indicator]!.flatMap((group, place) =>
    wanted.every((one) => groupOf(group).includes(one)) ? [place] : [],
  );
  return {indicator, at};
}

const added = (columns: readonly Float64Array[]): Float64Array =>
  columns[0]!.map((_, area) => columns.reduce((total, column) => total + column[area]!, 0));

function amongWhom(places: Places, series: string): Float64Array {
  const {indicator, at} = partsOf(series);
  const groups = countedTogether[indicator]!;
  return added(at.map((place) => places.counts.get(`${indicator}${groups[place]!}`)!.among));
}

function sharesOf(places: Places, series: string, {minimum, base}: Rules, draw: number): Shares {
  const {indicator, at} = partsOf(series);
  const groups = at.map((place) => places.counts.get(`${indicator}${countedTogether[indicator]![place]!}`)!);
  const among = added(groups.map((group) => group.among));
  const {counted, among: roundedAmong} = roundedCounts(places, indicator, base, draw);
  return {
    among,
    counted: {numerator: added(groups.map((group) => group.counted!)), denominator: among},
    published: {
      numerator: added(at.map((place) => counted[place]!)),
      denominator: added(at.map((place) => roundedAmong[place]!)),
    },
    hidden: Uint8Array.from(among, (people) => Number(isTooFew(people, minimum))),
  };
}

interface Values {
  readonly before: Float64Array;
  readonly now: Float64Array;
}

/** In percent. */
function valuesOf({counted, published, hidden}: Shares): Values {
  const percent = ({numerator, denominator}: Shares["counted"]): Float64Array =>
    numerator.map((count, area) => (denominator[area]! > 0 ? 100 * (count / denominator[area]!) : NaN));
  const now = percent(published);
  return {before: percent(counted), now: now.map((value, area) => (hidden[area] ? NaN : value))};
}

/** What is published of a series: percentages area by area, NaN where there is none. */
export const publishedShares = (places: Places, series: string, rules: Rules): Float64Array =>
  valuesOf(sharesOf(places, series, rules, 0)).now;

/** What becomes of each series under the rules. */
export const effects = (places: Places, rules: Rules): Effect[] =>
  shownSeries.map((series) =>
    isMean(series) ? effectOnMeans(places, series, rules) : effectOnShares(places, series, rules),
  );

function effectOnShares(places: Places, series: string, rules: Rules): Effect {
  const shares = sharesOf(places, series, rules, 0);
  return effectOf(series, shares.among, shares.hidden, rules, valuesOf(shares));
}

function effectOnMeans(places: Places, series: string, rules: Rules): Effect {
  const indicator = indicatorOf(series);
  const all = [indicator, ...countedTogether[indicator]!.map((group) => `${indicator}${group}`)];
  const hidden = kept(places, `${indicator} ${rules.minimum}`, () => {
    const {units, wholes} = kept(places, "hierarchy", () => hierarchyOf(places));
    const counts = all.map((one) => {
      const among = amongWhom(places, one);
      return units.map((areas) => areas.reduce((total, area) => total + among[area]!, 0));
    });
    return hiddenMeans(counts, wholes, {minimum: rules.minimum});
  });
  return effectOf(series, amongWhom(places, series), hidden[all.indexOf(series)]!, rules);
}

/** How a series comes out, of how many people each area's value is, which are hidden, and how the others are changed. */
export function effectOf(
  series: string,
  among: Float64Array,
  hidden: Uint8Array,
  {minimum}: Pick<Rules, "minimum">,
  values?: Values,
): Effect {
  const people = among.filter((count) => count > 0);
  const moves: number[] = [];
  let [few, unseen, nobody] = [0, 0, 0];
  among.forEach((count, area) => {
    if (count === 0) return;
    if (isTooFew(count, minimum)) few++;
    if (hidden[area] === 1) unseen++;
    else if (values) {
      const move = Math.abs(values.now[area]! - values.before[area]!);
      if (Number.isNaN(move)) nobody++;
      else moves.push(move);
    }
  });
  const known = Float64Array.from(moves).sort();
  const at = (share: number): number | null => (known.length ? percentile(known, share) : null);
  return {
    series,
    people: percentile(people.sort(), 0.5),
    values: people.length,
    hidden: few,
    further: unseen - few,
    nobody,
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    largest: at(1),
  };
}

/** Areas, and after them districts, municipalities and groups of cities: their areas, and who consists of whom. */
interface Hierarchy {
  readonly units: readonly (readonly number[])[];
  readonly wholes: readonly WholeAndParts[];
}
interface Whole {
  readonly whole: number;
  readonly parts: Set<number>;
}
function hierarchyOf(places: Places): Hierarchy {
  const {municipality, district, cityGroup} = places;
  const units: number[][] = municipality.map((_, area) => [area]);
  // Larger ones first.
  const levels = {
    group: new Map<string, Whole>(),
    municipality: new Map<string, Whole>(),
    district: new Map<string, Whole>(),
  };
  const join = (level: keyof typeof levels, key: string, area: number, part: number): number => {
    const whole = levels[level].get(key) ?? {whole: units.push([]) - 1, parts: new Set()};
    levels[level].set(key, whole);
    units[whole.whole]!.push(area);
    whole.parts.add(part);
    return whole.whole;
  };
  municipality.forEach((own, area) => {
    const inDistrict = district[area];
    const part = inDistrict == null ? area : join("district", `${own} ${inDistrict}`, area, area);
    const whole = join("municipality", own, area, part);
    const group = cityGroup[area];
    if (group != null) join("group", group, area, whole);
  });
  const wholes = Object.values(levels).flatMap((level) =>
    Array.from(level.values(), ({whole, parts}) => ({whole, parts: [...parts]})),
  );
  return {units, wholes};
}

type Outcome = Omit<Result, "id">;
type SharesOf = (series: string) => Shares;

/** From the areas with a value: those that reach the reader in `now`. */
const computed: Readonly<Record<ResultId, (sharesOf: SharesOf, places: Places) => Outcome>> = {
  background: (sharesOf) => unevenness(sharesOf(ofResult.background[0])),
  young: (sharesOf) => unevenness(sharesOf(ofResult.young[0])),
  line(sharesOf, {analysis}) {
    const {before, now} = valuesOf(sharesOf(ofResult.line[0]));
    const above = (values: Float64Array): number =>
      values.filter((value, area) => analysis[area] && value > countingLine).length;
    return {before: above(before), now: above(now)};
  },
  relation(sharesOf, {analysis}) {
    const [rent, stay] = ofResult.relation.map((series) => valuesOf(sharesOf(series))) as [Values, Values];
    const relation = (of: keyof Values): number => {
      const areas = analysis.flatMap((analysed, area) =>
        analysed && Number.isFinite(rent[of][area]! + stay[of][area]!) ? [area] : [],
      );
      return correlation(
        areas.map((area) => rent[of][area]!),
        areas.map((area) => stay[of][area]!),
      );
    };
    return {before: relation("before"), now: relation("now")};
  },
};

function unevenness({counted, published, hidden}: Shares): Outcome {
  const rows = Array.from(hidden.keys()).filter((area) => !hidden[area]);
  const kept = (column: Float64Array): number[] => rows.map((area) => column[area]!);
  return {
    before: dissimilarity(counted.numerator, counted.denominator),
    now: dissimilarity(kept(published.numerator), kept(published.denominator)),
  };
}

/** What is computed from areas under the rules: by the build's draws, or by others. */
export function resultOf(places: Places, id: ResultId, rules: Rules, draw = 0): Result {
  return {id, ...computed[id]((series) => sharesOf(places, series, rules, draw), places)};
}

/** How many areas a minimum takes from a result: two minima that take as many take the same. */
export const takenFrom = (places: Places, id: ResultId, minimum: number): number =>
  ofResult[id].reduce(
    (total, series) => total + amongWhom(places, series).filter((people) => isTooFew(people, minimum)).length,
    0,
  );
