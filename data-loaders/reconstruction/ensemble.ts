/**
 * Twenty reconstructions, each as good as the others: how far they differ is how much the report leaves open. The first
 * is the one that figures draw.
 *
 * A row for each area of each member, `data-loaders/tables/ensemble.arrow`. It is read by the loaders of figures
 * (`builtTable("ensemble.arrow")`), which publish only what they draw from it. Columns:
 *
 * - `member`: 1 to 20, the seed of the reconstruction
 * - `area`, `municipality`, `group` (oslo, large, mid-sized), `mapped`, `analysis`, `summary`: as in areas.ts
 * - a column for each of `ensembleSeries`, named after the series: its value in the area in `ensembleYear`
 * - a column `<series>: people` for each of them: how many people the value is about, to weigh areas by
 *
 * What each rule comes out as in every member stands in the schema's metadata, as "achieved".
 *
 * `Oslo 07` of one member is not `Oslo 07` of another: they are other places that meet the same rules. What can be compared
 * between members is what can be said without a name: a lowest, a highest, a mean, a count of areas above a line, the third
 * highest of Bergen, how two series go together.
 */
import {table, type ColumnTable} from "arquero";
import {areaRules, reconstruct} from "./reconstruct.js";
import {check} from "./solve.js";
import type {World} from "./world.js";

export const ensembleSize = 20;
export const ensembleYear = 2018;

/** What figures draw of areas. */
export const ensembleSeries = [
  "child-low-income",
  "outside-work-adult",
  "outside-work-young",
  "upper-secondary-not-completed",
  "low-education",
  "child-immigrant-background",
  "in-mover-income",
  "out-mover-income",
  "settled",
  "tenants",
] as const;

/** The column with how many people a series is about. */
export const peopleOf = (series: string): string => `${series}: people`;

type Column = (string | number | boolean)[];

export interface Ensemble {
  readonly areas: ColumnTable;
  /** What each rule about areas, by its id, comes out as in every member. */
  readonly achieved: Readonly<Record<string, readonly number[]>>;
}

export function ensemble(size = ensembleSize): Ensemble {
  const rules = areaRules();
  const members = Array.from({length: size}, (_, at) => {
    const world = reconstruct(at + 1);
    return {columns: columnsOf(at + 1, world), found: check(world, rules).map(({achieved}) => achieved)};
  });
  const names = Object.keys(members[0]!.columns);
  const areas = names.map((name): [string, Column] => [name, members.flatMap(({columns}) => columns[name]!)]);
  const achieved = rules.map(({id}, at): [string, number[]] => [id, members.map(({found}) => found[at]!)]);
  return {areas: table(Object.fromEntries(areas)), achieved: Object.fromEntries(achieved)};
}

function columnsOf(member: number, world: World): Readonly<Record<string, Column>> {
  const {areas} = world;
  const series = ensembleSeries.flatMap((one): [string, Column][] => [
    [one, [...world.values(one, ensembleYear)]],
    [peopleOf(one), [...world.people(one, ensembleYear)]],
  ]);
  return {
    member: areas.map(() => member),
    area: areas.map(({code}) => code),
    municipality: areas.map(({municipality}) => municipality),
    group: areas.map(({group}) => group),
    mapped: areas.map(({mapped}) => mapped),
    analysis: areas.map(({analysis}) => analysis),
    summary: areas.map(({summary}) => summary),
    ...Object.fromEntries(series),
  };
}
