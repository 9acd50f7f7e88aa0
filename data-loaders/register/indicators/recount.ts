/** Disclosure control of a table that was computed without it: what `computeIndicators` gives for the same people with it. */
import type {DisclosureRules} from "../disclosure.js";
import {roundCounts} from "./control.js";
import type {Counts} from "./counts.js";
import {partsOf, seriesId} from "./ids.js";
import {unitsAt, type IndicatorTable, type SeriesOfYear} from "./table.js";
import type {Units} from "./units.js";
import {valuesOf} from "./values.js";

/**
 * The counts that a year of the table was added up from. Indicators whose smallest groups it does not hold are left out: from
 * sums over sexes and over backgrounds the counts of both together do not follow. Amounts are not in the table.
 */
export function countsIn(table: IndicatorTable, year: number): Counts[] {
  const areas = unitsAt(table, "area");
  const byId = new Map(table.values.flatMap((one) => (one.year === year ? [[one.series.id, one]] : [])));
  const indicators = new Set([...byId.values()].map(({series}) => series.indicator));
  return [...indicators].flatMap((indicator): Counts[] => {
    const groups = partsOf(indicator);
    const parts = groups.flatMap((group) => byId.get(seriesId(indicator.id, group)) ?? []);
    if (parts.length < groups.length) return [];
    const column = (of: "numerator" | "denominator") =>
      parts.map((part) => Float64Array.from(areas, (area) => part[of][area]!));
    const numerator = indicator.measure === "share" ? {numerator: column("numerator")} : {};
    return [{indicator, year, groups, denominator: column("denominator"), ...numerator}];
  });
}

/** A year of a table without control, as it would be with it; of means and medians only which are hidden. */
export function underRules(table: IndicatorTable, year: number, rules: DisclosureRules): SeriesOfYear[] {
  if (table.rules !== undefined)
    throw new Error("These counts have been through disclosure control already.");
  const areas = unitsAt(table, "area").map((at) => table.units[at]!.name);
  const units: Units = {areas, units: table.units};
  const counts = countsIn(table, year);
  const published = roundCounts(counts, units, rules);
  return valuesOf({counts, published, medians: [], nation: new Map(), units, rules});
}
