/** Rows of the figure of what disclosure control costs: areas with their counts, what becomes of each series, other draws. */
import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import type {Row} from "../../src/exhibits/exhibit.js";
import {
  countedTogether,
  effectOf,
  isMean,
  limits,
  resultIds,
  resultOf,
  stops,
  takenFrom,
  year,
  type Counts,
  type Places,
} from "../../src/exhibits/parts/controlled-areas.js";
import {placeRows, type ControlRow} from "../../src/exhibits/parts/control-rows.js";
import {builtTable} from "../build/built-table.js";
import {disclosureRules} from "../register/disclosure.js";
import {computeIndicators} from "../register/indicators/compute.js";
import {namesOfDraws} from "../register/indicators/control.js";
import {partsOf, seriesId} from "../register/indicators/ids.js";
import type {Indicator} from "../register/indicators/indicator.js";
import {readIndicators} from "../register/indicators/read-file.js";
import {underRules} from "../register/indicators/recount.js";
import {seriesOfYear, unitsAt, type IndicatorTable, type SeriesOfYear} from "../register/indicators/table.js";
import {reconstructedExtract} from "../register/reconstructed-extract.js";
import {withRegister} from "../register/register.js";

/** How many roundings besides the build's own are looked at, to tell what is chance. */
const draws = 30;

/**
 * The reconstruction without disclosure control. That is what the build computes as it is; where it computes from your
 * extract, or was asked for control, the reconstruction's people are counted once more.
 */
export async function exactIndicators(): Promise<IndicatorTable> {
  const built = readIndicators(readFileSync(builtTable("indicators.arrow")));
  if (built.origin === "reconstructed" && built.rules === undefined) return built;
  builtTable("reconstruction.json");
  const source = {folder: resolve(reconstructedExtract), origin: "reconstructed"} as const;
  return withRegister(source, (register) => computeIndicators(register, {years: [year], since: year}));
}

export function controlRows(table: IndicatorTable): ControlRow[] {
  const places = placesOf(table);
  return [...effectRows(table), ...placeRows(placeNames(table), places), ...drawRows(places)];
}

/** The rows as columns: what a kind of row does not have is null. */
export function controlColumns(table: IndicatorTable): Record<string, Row[string][]> {
  const rows: readonly Row[] = controlRows(table);
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(Array.from(names, (name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** What becomes of every series under the build's rules. */
function effectRows(table: IndicatorTable): ControlRow[] {
  const areas = unitsAt(table, "area");
  const ofAreas = (column: Float64Array): Float64Array => Float64Array.from(areas, (area) => column[area]!);
  return underRules(table, year, disclosureRules).flatMap((controlled): ControlRow[] => {
    const {series} = controlled;
    if (series.indicator.measure === "count") return [];
    const exact = seriesOfYear(table, series.id, year);
    const values = {before: ofAreas(exact.value), now: ofAreas(controlled.value)};
    const among = ofAreas(exact.denominator);
    const hidden = Uint8Array.from(areas, (area) => controlled.hidden[area]!);
    const isShare = series.indicator.measure === "share";
    const effect = effectOf(series.id, among, hidden, disclosureRules, isShare ? values : undefined);
    return [
      {kind: "series", label: labelOf(controlled), whom: whomOf(controlled), ...disclosureRules, ...effect},
    ];
  });
}

function labelOf({series}: SeriesOfYear): string {
  const {sex, background, indicator} = series;
  const whom = [
    ...(sex === undefined ? [] : [sex === "female" ? "women" : "men"]),
    ...(background === undefined ? [] : [`${background} immigrant background`]),
  ];
  return whom.length === 0 ? indicator.name.en : `${indicator.name.en}: ${whom.join(" ")}`;
}

/** Of whom the values are: that decides how many. */
function whomOf({series: {indicator, sex, background}}: SeriesOfYear): string {
  if (indicator.measure !== "share") return "means and medians";
  if (sex !== undefined && background !== undefined) return "sex and background";
  if (background !== undefined) return "background";
  if (sex !== undefined) return "sex";
  return bases[indicator.base];
}
const bases: Record<Indicator["base"], string> = {
  persons: "residents",
  households: "households",
  "families with children": "households",
  dwellings: "households",
  sales: "households",
  "movers in": "movers",
  "movers out": "movers",
  "families with small children": "movers",
};

const placeNames = ({units}: IndicatorTable): string[] =>
  units.flatMap(({level, name}) => (level === "area" ? [name] : []));

/** Areas as the figure has them: the smallest groups that it counts. */
export function placesOf(table: IndicatorTable): Places {
  const areas = unitsAt(table, "area");
  const units = areas.map((at) => table.units[at]!);
  const counts = new Map<string, Counts>();
  for (const id of Object.keys(countedTogether)) {
    const {indicator} = seriesOfYear(table, id, year).series;
    const groups = partsOf(indicator);
    const names = namesOfDraws({indicator, year, groups});
    for (const group of groups) {
      const part = seriesOfYear(table, seriesId(id, group), year);
      const column = (of: Float64Array): Float64Array => Float64Array.from(areas, (area) => of[area]!);
      counts.set(part.series.id, {
        among: column(part.denominator),
        ...(!isMean(id) && {counted: column(part.numerator)}),
        draws: {counted: names.numerator, among: names.denominator},
      });
    }
  }
  return {
    municipality: units.map(({municipality}) => municipality!),
    district: units.map(({district}) => district ?? null),
    cityGroup: units.map(({group}) => group ?? null),
    analysis: units.map(({analysis}) => analysis!),
    counts,
  };
}

/** How other draws would have come out, at every setting that has any. */
function drawRows(places: Places): ControlRow[] {
  const minima = stops(limits.minimum);
  return stops(limits.base).flatMap((base) => {
    if (base === 1) return [];
    const found = resultIds.map((id) => ({id, values: minima.map((): number[] => [])}));
    for (let draw = 1; draw <= draws; draw++)
      for (const {id, values} of found)
        minima.forEach((minimum, at) => {
          const isSame = at > 0 && takenFrom(places, id, minimum) === takenFrom(places, id, minima[at - 1]!);
          const before = values[at - 1]?.[draw - 1];
          values[at]!.push(
            isSame && before !== undefined ? before : resultOf(places, id, {minimum, base}, draw).now,
          );
        });
    return found.flatMap(({id, values}) =>
      minima.map((minimum, at): ControlRow => {
        const of = values[at]!;
        const mean = of.reduce((sum, value) => sum + value, 0) / draws;
        const [low, high] = [Math.min(...of), Math.max(...of)];
        return {kind: "draws", series: id, minimum, base, draws, low, mean, high};
      }),
    );
  });
}
