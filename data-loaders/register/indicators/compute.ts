/** From an extract in DuckDB to the table of indicators. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rulesFor} from "../disclosure.js";
import {countYear, mediansOfYear} from "./counts.js";
import {roundCounts} from "./control.js";
import {columnsOf, computable} from "./extract-columns.js";
import {columns as query} from "./query.js";
import {changes, valuesOf} from "./values.js";
import type {IndicatorTable, RegisterOrigin, SeriesOfYear} from "./table.js";
import {storeUnits, unitsOf} from "./units.js";

export interface ComputeOptions {
  /** Whose people they are; real ones always go through disclosure control. */
  readonly origin: RegisterOrigin;
  /** Disclosure control of invented people as well, to show its effect. Default: false. */
  readonly control?: boolean;
  /** The year from which change is counted. Default: the first of the report's. */
  readonly since?: number;
  /** Called before each year. */
  readonly progress?: (year: number) => void;
}

/**
 * Computes every indicator that the columns allow, for every unit and year. The extract is what the contract says, as
 * tables or views `areas`, `persons`, `households`, `moves`, `sales` and `nation` of the connection; it has been
 * validated. No row of it leaves the database.
 */
export async function computeIndicators(
  connection: DuckDBConnection,
  {origin, control = false, since = 2008, progress}: ComputeOptions,
): Promise<IndicatorTable> {
  const rules = rulesFor(origin, control);
  const columns = await columnsOf(connection);
  const {indicators, off} = computable(columns);
  const units = await unitsOf(connection, columns);
  const unitAreas = await storeUnits(connection, units);
  const [years] = await query<[number[]]>(connection, "SELECT DISTINCT year FROM persons ORDER BY year");
  const values: SeriesOfYear[] = [];
  for (const year of years) {
    progress?.(year);
    const counts = await countYear(connection, year, indicators, units.areas, columns);
    const published = rules === undefined ? counts : roundCounts(counts, units, rules);
    const medians = await mediansOfYear(connection, year, indicators, columns, unitAreas);
    const nation = await nationOf(connection, year);
    values.push(...valuesOf({counts, published, medians, nation, units, rules}));
  }
  await connection.run(`DROP TABLE ${unitAreas}`);
  return {origin, rules, years, since, units: units.units, values: changes(values, since), off};
}

/** What the nation has, by series. */
async function nationOf(connection: DuckDBConnection, year: number): Promise<Map<string, number>> {
  const [series, value] = await query<[string[], number[]]>(
    connection,
    `SELECT series, value::DOUBLE FROM nation WHERE year = ${year} AND value IS NOT NULL`,
  );
  return new Map(series.map((id, row) => [id, value[row]!]));
}
