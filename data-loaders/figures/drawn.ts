/** Whose areas a figure draws, and of which year. */
import {ensembleYear} from "../reconstruction/ensemble.js";
import {series as allSeries} from "../register/indicators/ids.js";
import {unitsAt, type IndicatorTable} from "../register/indicators/table.js";
import type {RegisterOrigin} from "../register/source.js";
import {countedAreas} from "./counted.js";

export interface Drawn {
  readonly origin: RegisterOrigin;
  /** Of the people that the areas are counted from. */
  readonly year: number;
}

/** The areas that a figure is about. */
export type AreaSet = "mapped" | "analysis";

/**
 * Yours, in the newest year in which your extract counts all of these series. Where it has no such year, the
 * reconstruction stays, with its badge and the report's year. The build says what is missing, and where.
 */
export function areasDrawn(series: readonly string[], set: AreaSet): Drawn {
  const table = countedAreas();
  if (table.origin === "reconstructed") return {origin: "reconstructed", year: ensembleYear};
  const {year, missing} = newestYear(table, series, set);
  if (year !== undefined) {
    if (missing.length > 0) console.error(`Drawn of ${year}: your extract has ${missing.join(", ")}.`);
    return {origin: "yours", year};
  }
  console.error(`Drawn from the reconstruction: your extract has ${missing.join(", ")}.`);
  return {origin: "reconstructed", year: ensembleYear};
}

/**
 * The newest year in which all series have a value in one area of a set, if there is one, and what is missing in the years
 * that are newer: "no settled of 2023".
 */
export function newestYear(
  table: IndicatorTable,
  series: readonly string[],
  set: AreaSet,
): {year: number | undefined; missing: readonly string[]} {
  const areas = unitsAt(table, "area").filter((at) => table.units[at]![set]);
  const known = (id: string, year: number): ReadonlySet<number> => {
    const found = table.values.find((one) => one.series.id === id && one.year === year);
    return new Set(areas.filter((at) => Number.isFinite(found?.value[at])));
  };
  const never = series.filter((id) => table.years.every((year) => known(id, year).size === 0));
  if (never.length > 0)
    return {year: undefined, missing: never.map((id) => `no ${id} of any year${whyOff(table, id)}`)};
  const missing: string[] = [];
  for (const year of table.years.toSorted((a, b) => b - a)) {
    const columns = series.map((id) => known(id, year));
    if (areas.some((at) => columns.every((column) => column.has(at)))) return {year, missing};
    const lacking = series.filter((_, at) => columns[at]!.size === 0);
    missing.push(
      `no ${lacking.length > 0 ? lacking.join(" and no ") : `area with ${series.join(" and ")}`} of ${year}`,
    );
  }
  return {year: undefined, missing};
}

/** Of an indicator that is switched off: "(it lacks persons.area_years)". */
function whyOff({off}: IndicatorTable, id: string): string {
  const found = off.find(({indicator}) => indicator === id.replace(/\/.*/, ""));
  return found ? ` (it lacks ${found.lacks.join(" and ")})` : "";
}

/**
 * The year that a figure writes beside a series: of an extract its own; of the reconstruction the one that the report prints,
 * which has 2019 with some numbers of its last wave.
 */
export function yearWritten(id: string, {origin, year}: Drawn): number {
  const found = allSeries.find((one) => one.id === id);
  if (!found) throw new Error(`there is no series ${id} in data-loaders/register/indicators/definitions`);
  return origin === "reconstructed" ? (found.indicator.printedYear ?? year) : year;
}
