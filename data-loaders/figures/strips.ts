/** Rows of a figure that ranks areas within their municipality: one share, its areas, municipalities and country. */
import type {NumberOrigin} from "../../src/components/origin.js";
import type {StripRow} from "../../src/exhibits/parts/area-strips.js";
import {
  areaValues,
  municipalityShares,
  nationValue,
  printedExtremes,
  printedBands,
  valuesOrigin,
  type AreaValue,
} from "./area-values.js";

export interface StripOptions {
  series: string;
  year: number;
  /** Municipalities that the report shows as one. */
  merged?: readonly string[];
  /** Lines that the reader can draw through the figure: whole percentages. */
  lines: {from: number; to: number};
}

/** An area's value as a person's in a merged municipality. */
const mergedInto = (merged: readonly string[], areas: readonly AreaValue[]): AreaValue[] =>
  areas.map((area) =>
    merged.includes(area.municipality) ? {...area, municipality: merged.join(", ")} : area,
  );

interface World {
  /** Analysis areas by municipality, from the highest value to the lowest. */
  readonly ranked: ReadonlyMap<string, readonly AreaValue[]>;
  readonly shares: ReadonlyMap<string, number>;
}

function worldOf(areas: readonly AreaValue[]): World {
  const ranked = new Map<string, AreaValue[]>();
  for (const area of areas.filter(({analysis, value}) => analysis && Number.isFinite(value)))
    ranked.set(area.municipality, [...(ranked.get(area.municipality) ?? []), area]);
  for (const list of ranked.values()) list.sort((a, b) => b.value - a.value);
  return {ranked, shares: municipalityShares(areas)};
}

/** Lowest and highest over the reconstructions, to the tenth beyond; of one alone there is no range. */
function range(values: readonly number[]): {low: number | null; high: number | null} {
  if (values.length < 2) return {low: null, high: null};
  return {
    low: Math.floor(10 * Math.min(...values)) / 10,
    high: Math.ceil(10 * Math.max(...values)) / 10,
  };
}

export function stripRows({series, year, merged = [], lines}: StripOptions): StripRow[] {
  const origin = valuesOrigin([series], year);
  const worlds = areaValues(series, year, origin).map((areas) => worldOf(mergedInto(merged, areas)));
  const drawn = worlds[0]!;
  const rows: StripRow[] = [];
  for (const [municipality, areas] of drawn.ranked) {
    const share = worlds.map(({shares}) => shares.get(municipality)!);
    rows.push({
      kind: "municipality",
      name: municipality,
      municipality,
      rank: null,
      value: share[0]!,
      ...range(share),
      counted: null,
      people: null,
      origin,
    });
    areas.forEach(({area, value, people}, at) => {
      const sameRank = worlds.map(({ranked}) => ranked.get(municipality)![at]!.value);
      rows.push({
        kind: "area",
        name: area,
        municipality,
        rank: at + 1,
        value,
        ...range(sameRank),
        counted: Math.round((value / 100) * people),
        people: Math.round(people),
        origin,
      });
    });
  }
  return [...rows, ...known(series, year, origin), ...above(worlds, lines, origin)];
}

/** What the report prints: nothing that is said of somebody else's areas. */
function known(series: string, year: number, origin: NumberOrigin): StripRow[] {
  const one = (
    kind: StripRow["kind"],
    name: string,
    found: {value: number; origin: NumberOrigin} | undefined,
  ): StripRow[] =>
    found === undefined
      ? []
      : [
          {
            kind,
            name,
            municipality: null,
            rank: null,
            value: found.value,
            low: null,
            high: null,
            counted: null,
            people: null,
            origin: found.origin,
          },
        ];
  const printed = (value: number | undefined) =>
    value === undefined || origin === "yours" ? undefined : ({value, origin: "printed"} as const);
  const {lowest, highest} = printedExtremes(series, year);
  return [
    ...one("nation", "Norway", nationValue(series, year)),
    ...one("lowest", "Lowest analysis area", printed(lowest)),
    ...one("highest", "Highest analysis area", printed(highest)),
    ...(origin === "yours" ? [] : printedBands(series, year)).map(
      ({municipality, percent, from, to}): StripRow => ({
        kind: "band",
        name: `${percent} percent of the areas`,
        municipality,
        rank: null,
        value: null,
        low: from,
        high: to,
        counted: null,
        people: null,
        origin: "printed",
      }),
    ),
  ];
}

/** How many areas lie above each line that the reader can draw, and above the municipality they lie in. */
function above(
  worlds: readonly World[],
  {from, to}: StripOptions["lines"],
  origin: NumberOrigin,
): StripRow[] {
  const counts = (kind: StripRow["kind"], name: string, line: (world: World, area: AreaValue) => number) => {
    const all = worlds.map((world) => {
      const areas = [...world.ranked.values()].flat();
      return {of: areas.length, counted: areas.filter((area) => area.value > line(world, area)).length};
    });
    const none = {municipality: null, rank: null, value: null};
    const {low, high} = range(all.map(({counted}) => counted));
    return {kind, name, ...none, low, high, counted: all[0]!.counted, people: all[0]!.of, origin};
  };
  const own = counts("above own", "Areas above their municipality", ({shares}, {municipality}) =>
    shares.get(municipality)!,
  );
  const lines = Array.from({length: to - from + 1}, (_, i) => ({
    ...counts("above", `Areas above ${from + i} percent`, () => from + i),
    value: from + i,
  }));
  return [own, ...lines];
}
