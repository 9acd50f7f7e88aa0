/** Small extracts for tests: rows as objects, put into a database of their own with the types of the contract. */
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {sqlType, tableNamed} from "../../../data-loaders/register/contract.js";
import {literal} from "../../../data-loaders/register/database.js";
import type {OpenExtract} from "../../../data-loaders/register/indicators/compute.js";
import type {RegisterOrigin} from "../../../data-loaders/register/source.js";

export type Cell = string | number | null;
type TableName = "areas" | "persons" | "households" | "moves" | "sales" | "nation";
export type Row = Readonly<Record<string, Cell>>;
/** What a row does not name is empty. */
export type Extract = Readonly<Partial<Record<TableName, readonly Row[]>>>;

const cell = (value: Cell | undefined): string =>
  value === null || value === undefined ? "NULL" : typeof value === "number" ? String(value) : literal(value);

/** Puts the rows into tables; a table that is not given lacks, and so do columns that are left out. */
export async function putInto(
  connection: DuckDBConnection,
  extract: Extract,
  without: readonly string[] = [],
): Promise<void> {
  for (const [table, rows] of Object.entries(extract)) {
    const columns = tableNamed(table).columns.filter(({name}) => !without.includes(`${table}.${name}`));
    await connection.run(
      `CREATE OR REPLACE TABLE ${table} (${columns.map((column) => `${column.name} ${sqlType(column)}`).join(", ")})`,
    );
    if (rows.length === 0) continue;
    const values = rows.map((row) => `(${columns.map(({name}) => cell(row[name])).join(", ")})`);
    await connection.run(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
  }
}

/** What stands in a database now, as the computation takes it. */
export const extractIn = (
  connection: DuckDBConnection,
  origin: RegisterOrigin = "reconstructed",
  lacking: readonly string[] = [],
): OpenExtract => ({connection, source: {origin}, lacking: new Set(lacking)});

/** An empty database in memory that fetches nothing. */
export async function emptyDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  return instance.connect();
}
