/** From an extract in DuckDB to the table of indicators. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rulesFor, type DisclosureRules} from "../disclosure.js";
import {countYear, mediansOfYear} from "./counts.js";
import {roundCounts} from "./control.js";
import {columnsOf, computable} from "./extract-columns.js";
import {dropRows, prepareRows} from "./prepared-rows.js";
import {columns as query} from "./query.js";
import {changes, valuesOf} from "./values.js";
import type {IndicatorTable, SeriesOfYear} from "./table.js";
import {nearestProfile} from "../nearest-profile.js";
import type {RegisterOrigin} from "../source.js";
import {storeUnits, unitsOf, type Unit} from "./units.js";

/** An extract that has been read and validated. */
export interface OpenExtract {
  /** Has `areas`, `persons`, `households`, `moves`, `sales` and `nation` as tables or views, as the contract says. */
  readonly connection: DuckDBConnection;
  readonly source: {readonly origin: RegisterOrigin};
  /** Columns, such as `persons.hours`, that are there and yet empty. */
  readonly lacking: ReadonlySet<string>;
}

export interface ComputeOptions {
  /** Disclosure control of invented people as well, to show its effect; of real ones it cannot be left out. Default: false. */
  readonly control?: boolean;
  /** Only these years. Default: all that the extract has. */
  readonly years?: readonly number[];
  /** The year from which change is counted. Default: 2008, the first of the report's. */
  readonly since?: number;
  /** Called before each year. */
  readonly progress?: (year: number) => void;
}

/**
 * Computes every indicator that the columns allow, for every unit and year, and puts it through disclosure control. No
 * row of the extract leaves the database.
 */
export function computeIndicators(
  extract: OpenExtract,
  options: ComputeOptions = {},
): Promise<IndicatorTable> {
  return computeUnder(rulesFor(extract.source.origin, options.control), extract, options);
}

/** As `computeIndicators`, under rules of one's own or none: what it gives must not be published. */
export async function computeUnder(
  rules: DisclosureRules | undefined,
  {connection, source, lacking}: OpenExtract,
  {years: wanted, since = 2008, progress}: ComputeOptions = {},
): Promise<IndicatorTable> {
  const columns = await columnsOf(connection, lacking);
  const {indicators, off} = computable(columns);
  const units = await unitsOf(connection, columns);
  const unitAreas = await storeUnits(connection, units);
  const [there] = await query<[number[]]>(connection, "SELECT DISTINCT year FROM persons ORDER BY year");
  const years = there.filter((year) => wanted?.includes(year) ?? true);
  const values: SeriesOfYear[] = [];
  for (const year of years) {
    progress?.(year);
    await prepareRows(connection, year, columns);
    const counts = await countYear(connection, year, indicators, units.areas, columns);
    const published = rules === undefined ? counts : roundCounts(counts, units, rules);
    const medians = await mediansOfYear(connection, year, indicators, columns, unitAreas);
    await dropRows(connection);
    const nation = await nationOf(connection, year);
    values.push(...valuesOf({counts, published, medians, nation, units, rules}));
  }
  await connection.run(`DROP TABLE ${unitAreas}`);
  const last = years[years.length - 1];
  const profile =
    last === undefined
      ? []
      : await nearestProfile(connection, columns, {municipalities: citiesOf(units.units), year: last});
  return {
    origin: source.origin,
    rules,
    years,
    since,
    units: units.units,
    values: changes(values, since),
    profile,
    off,
  };
}

/** The municipalities that have areas of the analysis. */
const citiesOf = (units: readonly Unit[]): string[] => [
  ...new Set(
    units.flatMap(({level, analysis, municipality}) => (level === "area" && analysis ? [municipality!] : [])),
  ),
];

/** What the nation has, by series. */
async function nationOf(connection: DuckDBConnection, year: number): Promise<Map<string, number>> {
  const [series, value] = await query<[string[], number[]]>(
    connection,
    `SELECT series, value::DOUBLE FROM nation WHERE year = ${year} AND value IS NOT NULL`,
  );
  return new Map(series.map((id, row) => [id, value[row]!]));
}
