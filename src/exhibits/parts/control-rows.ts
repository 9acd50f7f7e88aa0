/** The table of the figure of what disclosure control costs, as the loader writes it and the figure reads it. */
import type {Row} from "../exhibit.js";
import {
  countedTogether,
  isMean,
  type Counts,
  type Effect,
  type Places,
  type ResultId,
  type Rules,
} from "./controlled-areas.js";

/** What becomes of a series: of every one under the build's rules, and in what is shown of the figure's under the reader's. */
export type SeriesRow = Effect &
  Rules & {
    readonly kind: "series";
    readonly label: string;
    /** Of what kind of people: "residents", "movers", "sex and background" … */
    readonly whom: string;
  };

/** What a result comes to with other draws of the rounding, at one setting. */
export type DrawRow = Rules & {
  readonly kind: "draws";
  readonly series: ResultId;
  readonly draws: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
};

/** An area, with its counts by group in the columns that `columnsOf` names; or by what the draws of such a group are told. */
type PlaceRow = Row & {readonly kind: "area" | "group"};

export type ControlRow = SeriesRow | DrawRow | PlaceRow;

/** Rows of the table by their kind. */
export const seriesIn = (rows: readonly Row[]): SeriesRow[] =>
  rows.filter((row): row is SeriesRow => row["kind"] === "series");
export const drawsAt = (rows: readonly Row[], {minimum, base}: Rules): DrawRow[] =>
  rows.filter(
    (row): row is DrawRow => row["kind"] === "draws" && row["minimum"] === minimum && row["base"] === base,
  );

const columnsOf = (group: string) => ({counted: `counted ${group}`, among: `among ${group}`});

export const groups: readonly string[] = Object.entries(countedTogether).flatMap(([indicator, of]) =>
  of.map((group) => `${indicator}${group}`),
);

/** Areas as rows, and what is needed to round their counts as the build does. */
export function placeRows(names: readonly string[], places: Places): ControlRow[] {
  const {municipality, district, cityGroup, analysis, counts} = places;
  const areas = names.map((name, area): PlaceRow => {
    const own = groups.flatMap((group): [string, number][] => {
      const {counted, among} = counts.get(group)!;
      const columns = columnsOf(group);
      return [
        [columns.among, among[area]!],
        ...(counted ? [[columns.counted, counted[area]!] as [string, number]] : []),
      ];
    });
    return {
      kind: "area",
      area: name,
      municipality: municipality[area]!,
      district: district[area]!,
      city_group: cityGroup[area]!,
      analysis: analysis[area]!,
      ...Object.fromEntries(own),
    };
  });
  return [
    ...areas,
    ...groups.map((group): PlaceRow => {
      const {draws} = counts.get(group)!;
      return {kind: "group", series: group, draw_counted: draws.counted, draw_among: draws.among};
    }),
  ];
}

const known = new WeakMap<readonly Row[], Places>();

/** Areas from rows; the same rows give the same areas, which keep what has been computed of them. */
export function placesIn(rows: readonly Row[]): Places {
  const found = known.get(rows) ?? read(rows);
  known.set(rows, found);
  return found;
}

function read(rows: readonly Row[]): Places {
  const areas = rows.filter(({kind}) => kind === "area");
  const column = (name: string): Float64Array => Float64Array.from(areas, (row) => row[name] as number);
  const texts = (name: string) => areas.map((row) => row[name] as string);
  const drawsOf = new Map(rows.flatMap((row) => (row["kind"] === "group" ? [[row["series"], row]] : [])));
  const counts = groups.map((group): [string, Counts] => {
    const columns = columnsOf(group);
    const draws = drawsOf.get(group);
    if (!draws) throw new Error(`the table has no group ${group}: build it again`);
    return [
      group,
      {
        among: column(columns.among),
        ...(!isMean(group) && {counted: column(columns.counted)}),
        draws: {counted: draws["draw_counted"] as string, among: draws["draw_among"] as string},
      },
    ];
  });
  return {
    municipality: texts("municipality"),
    district: texts("district"),
    cityGroup: texts("city_group"),
    analysis: areas.map((row) => row["analysis"] as boolean),
    counts: new Map(counts),
  };
}
