/** The table of indicators as a file: a row per unit, year and series, as CSV or Arrow. */
import {resolve} from "node:path";
import {table} from "arquero";
import {arrowFile, type Provenance} from "../../arrow/write.js";
import {writeWhole} from "../../build/content.js";
import {rulesInWords} from "../disclosure.js";
import type {IndicatorTable, SeriesOfYear} from "./table.js";
import type {Unit} from "./units.js";

type Cell = string | number | boolean | null;

/** A cell of the long table, from a series of a year and the unit at a place in it. */
type CellOf = (series: SeriesOfYear, unit: Unit, at: number) => Cell | undefined;

const columns: Record<string, CellOf> = {
  level: (_, {level}) => level,
  name: (_, {name}) => name,
  municipality: (_, {municipality}) => municipality,
  group: (_, {group}) => group,
  district: (_, {district}) => district,
  mapped: (_, {mapped}) => mapped,
  analysis: (_, {analysis}) => analysis,
  summary: (_, {summary}) => summary,
  year: ({year}) => year,
  series: ({series}) => series.id,
  unit: ({series}) => series.indicator.unit,
  nation: ({nation}) => nation,
  numerator: ({numerator}, _, at) => numerator[at],
  denominator: ({denominator}, _, at) => denominator[at],
  value: ({value}, _, at) => value[at],
  lower: ({lower}, _, at) => lower[at],
  upper: ({upper}, _, at) => upper[at],
  shrunken: ({shrunken}, _, at) => shrunken[at],
  rank: ({rank}, _, at) => rank[at],
  from_municipality: ({fromMunicipality}, _, at) => fromMunicipality[at],
  from_nation: ({fromNation}, _, at) => fromNation[at],
  change: ({change}, _, at) => change[at],
  hidden: ({hidden}, _, at) => hidden[at] === 1,
};

/** Columns of the long table. What is not known, hidden or senseless is null. */
export function indicatorColumns({units, values}: IndicatorTable): Record<string, Cell[]> {
  const column = (cell: CellOf) =>
    values.flatMap((series) => units.map((unit, at) => known(cell(series, unit, at))));
  return Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, column(cell)]));
}

const known = (cell: Cell | undefined): Cell =>
  cell === undefined || (typeof cell === "number" && !Number.isFinite(cell)) ? null : cell;

/** The Arrow file of the long table. */
export const indicatorsArrow = (indicators: IndicatorTable): Uint8Array =>
  arrowFile(table(indicatorColumns(indicators)), provenanceOf(indicators));

/** Writes the file, whole or not at all; the ending of its name says which kind. Returns the number of rows. */
export async function writeIndicators(indicators: IndicatorTable, path: string): Promise<number> {
  const isArrow = path.endsWith(".arrow");
  await writeWhole(
    resolve(path),
    isArrow ? indicatorsArrow(indicators) : table(indicatorColumns(indicators)).toCSV(),
  );
  return indicators.values.length * indicators.units.length;
}

/** The kinds of file there are. */
export const indicatorFiles = /\.(csv|arrow)$/;

const provenanceOf = ({origin, rules, since, off, profile}: IndicatorTable): Provenance => ({
  origin,
  title: "Indicators of areas",
  source: origin === "yours" ? "Your extract" : "Synthetic people who satisfy what the report prints",
  "change since": String(since),
  ...(profile.length > 0 && {"nearest people": JSON.stringify(profile)}),
  "not computed for want of": JSON.stringify(
    Object.fromEntries(off.map(({indicator, lacks}) => [indicator, lacks])),
  ),
  ...(rules && {disclosure: rulesInWords(rules)}),
});
