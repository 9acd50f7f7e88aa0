/** Rows of a figure that ranks areas within their municipality: one share, its areas, municipalities and country. */
import type {StripRow} from "../../src/exhibits/parts/area-strips.js";
import type {StripLines} from "../../src/exhibits/parts/strip-lines.js";
import {areaValues, municipalityShares, type AreaValue} from "./area-values.js";
import {areasDrawn, yearWritten, type Drawn} from "./drawn.js";
import {nationValue, printedBands, printedExtremes} from "./printed.js";

export interface StripOptions {
  series: string;
  /** Municipalities that the report shows as one. */
  merged?: readonly string[];
  lines: StripLines;
}

/** What a row does not have, before what it has. */
const none = {
  municipality: null,
  rank: null,
  value: null,
  low: null,
  high: null,
  counted: null,
  people: null,
} as const;

/** What every row of the areas says: whose they are, and of which year. */
type Whose = Pick<StripRow, "year" | "origin">;

/** An area's value as a person's in a merged municipality, which is named after those of them that there are. */
function mergedInto(merged: readonly string[], areas: readonly AreaValue[]): AreaValue[] {
  const there = new Set(areas.map(({municipality}) => municipality));
  const together = merged.filter((name) => there.has(name)).join(", ");
  return areas.map((area) => (merged.includes(area.municipality) ? {...area, municipality: together} : area));
}

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

export function stripRows({series, merged = [], lines}: StripOptions): StripRow[] {
  const drawn = areasDrawn([series], "analysis");
  const whose = {year: yearWritten(series, drawn), origin: drawn.origin};
  const worlds = areaValues(series, drawn).map((areas) => worldOf(mergedInto(merged, areas)));
  const rows: StripRow[] = [];
  for (const [municipality, areas] of worlds[0]!.ranked) {
    const share = worlds.map(({shares}) => shares.get(municipality)!);
    rows.push({
      kind: "municipality",
      name: municipality,
      ...none,
      municipality,
      value: share[0]!,
      ...range(share),
      ...whose,
    });
    areas.forEach(({area, value, people}, at) => {
      rows.push({
        kind: "area",
        name: area,
        municipality,
        rank: at + 1,
        value,
        ...range(worlds.map(({ranked}) => ranked.get(municipality)![at]!.value)),
        counted: Math.round((value / 100) * people),
        people: Math.round(people),
        ...whose,
      });
    });
  }
  return [...rows, ...known(series, drawn), ...above(worlds, lines, whose)];
}

/** What is known beside the areas: of the country, and what the report prints. */
function known(series: string, drawn: Drawn): StripRow[] {
  const year = yearWritten(series, drawn);
  const nation = nationValue(series, drawn);
  const {lowest, highest} = printedExtremes(series, drawn);
  const extreme = (kind: "lowest" | "highest", name: string, value: number | undefined): StripRow[] =>
    value === undefined ? [] : [{kind, name, ...none, value, year, origin: "printed"}];
  return [
    ...(nation ? [{kind: "nation", name: "Norway", ...none, ...nation, year} as const] : []),
    ...extreme("lowest", "Lowest analysis area", lowest),
    ...extreme("highest", "Highest analysis area", highest),
    ...printedBands(series, drawn).map(({municipality, percent, from, to}): StripRow => ({
      kind: "band",
      name: `${percent} percent of the areas`,
      ...none,
      municipality,
      low: from,
      high: to,
      year,
      origin: "printed",
    })),
  ];
}

/** How many areas lie above each line that the reader can draw, and above the municipality they lie in. */
function above(worlds: readonly World[], {from, to}: StripLines, whose: Whose): StripRow[] {
  const counts = (line: (world: World, area: AreaValue) => number) => {
    const all = worlds.map((world) => {
      const areas = [...world.ranked.values()].flat();
      return {of: areas.length, counted: areas.filter((area) => area.value > line(world, area)).length};
    });
    const {counted, of} = all[0]!;
    return {...none, ...range(all.map(({counted}) => counted)), counted, people: of, ...whose};
  };
  const own = counts(({shares}, {municipality}) => shares.get(municipality)!);
  const lines = Array.from({length: to - from + 1}, (_, i) => from + i);
  return [
    {...own, kind: "above own", name: "Areas above their municipality"},
    ...lines.map((line): StripRow => ({
      ...counts(() => line),
      kind: "above",
      name: `Areas above ${line} percent`,
      value: line,
    })),
  ];
}
