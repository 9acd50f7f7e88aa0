/** Which indicators the columns of an extract allow. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {indicators} from "./definitions.js";
import {columns as query} from "./query.js";
import type {Column, Indicator} from "./indicator.js";

/** An indicator that is switched off, and what it lacks. */
export interface SwitchedOff {
  readonly indicator: string;
  readonly lacks: readonly Column[];
}

/** What can be computed from an extract, and what cannot. */
export interface Computable {
  readonly indicators: readonly Indicator[];
  readonly off: readonly SwitchedOff[];
}

const optionalTables = ["moves", "sales", "cells"] as const;

/**
 * Every column that an extract has, as `table.column`, but for those that are there and yet lack; and the series of
 * `nation` that it has for each year.
 */
export async function columnsOf(
  connection: DuckDBConnection,
  lacking: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const columns = new Set<string>();
  for (const table of ["areas", "persons", "households", "nation", ...optionalTables]) {
    for (const name of await columnNames(connection, table)) columns.add(`${table}.${name}`);
  }
  const [series] = await query<[string[]]>(
    connection,
    `SELECT series FROM nation WHERE value IS NOT NULL AND year IN (SELECT DISTINCT year FROM persons)
     GROUP BY series HAVING count(*) = (SELECT count(DISTINCT year) FROM persons)`,
  );
  for (const name of series) columns.add(`nation.${name}`);
  for (const column of lacking) columns.delete(column);
  return columns;
}

async function columnNames(connection: DuckDBConnection, table: string): Promise<string[]> {
  try {
    const [names] = await query<[string[]]>(connection, `SELECT column_name FROM (DESCRIBE ${table})`);
    return names;
  } catch (error) {
    const mayLack = (optionalTables as readonly string[]).includes(table);
    if (mayLack && String(error).includes("does not exist")) return [];
    throw error;
  }
}

/** Switches off, by name, the indicators whose columns lack. */
export function computable(columns: ReadonlySet<string>): Computable {
  const lacking = (indicator: Indicator) => indicator.needs.filter((column) => !columns.has(column));
  return {
    indicators: indicators.filter((indicator) => lacking(indicator).length === 0),
    off: indicators
      .map((indicator) => ({indicator: indicator.id, lacks: lacking(indicator)}))
      .filter(({lacks}) => lacks.length > 0),
  };
}
