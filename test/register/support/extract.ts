/** Small extracts for tests: rows as objects, put into a database of their own with the types of the contract. */
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import type {OpenExtract} from "../../../data-loaders/register/indicators/compute.js";
import type {RegisterOrigin} from "../../../data-loaders/register/indicators/table.js";

const types = {
  areas: {
    area: "VARCHAR",
    municipality: "VARCHAR",
    city_group: "VARCHAR",
    district: "VARCHAR",
    mapped: "TINYINT",
    analysis: "TINYINT",
    summary: "TINYINT",
  },
  persons: {
    year: "INTEGER",
    person: "BIGINT",
    household: "BIGINT",
    area: "VARCHAR",
    sex: "VARCHAR",
    age: "INTEGER",
    background: "VARCHAR",
    residence_years: "DOUBLE",
    area_years: "DOUBLE",
    education: "VARCHAR",
    upper_secondary: "TINYINT",
    activity: "VARCHAR",
    hours: "DOUBLE",
    personal_income: "DOUBLE",
    social_assistance: "DOUBLE",
    child_welfare: "TINYINT",
    voted: "TINYINT",
    school_points: "DOUBLE",
    recreation_access: "TINYINT",
    noise: "TINYINT",
  },
  households: {
    year: "INTEGER",
    household: "BIGINT",
    area: "VARCHAR",
    income: "DOUBLE",
    transfers: "DOUBLE",
    tenure: "VARCHAR",
    rooms: "INTEGER",
    dwelling: "VARCHAR",
  },
  moves: {year: "INTEGER", person: "BIGINT", from_area: "VARCHAR", to_area: "VARCHAR"},
  sales: {year: "INTEGER", area: "VARCHAR", price_per_m2: "DOUBLE"},
  nation: {year: "INTEGER", series: "VARCHAR", value: "DOUBLE"},
} as const;

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
/** What a row does not name is empty. */
export type Extract = Readonly<Partial<Record<keyof typeof types, readonly Row[]>>>;

const cell = (value: Cell | undefined): string =>
  value === null || value === undefined
    ? "NULL"
    : typeof value === "number"
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`;

/** Puts the rows into tables; a table that is not given lacks, and so do columns that are left out. */
export async function putInto(
  connection: DuckDBConnection,
  extract: Extract,
  without: readonly string[] = [],
): Promise<void> {
  for (const [table, rows] of Object.entries(extract)) {
    const columns = Object.entries(types[table as keyof typeof types]).filter(
      ([name]) => !without.includes(`${table}.${name}`),
    );
    await connection.run(
      `CREATE OR REPLACE TABLE ${table} (${columns.map(([name, type]) => `${name} ${type}`).join(", ")})`,
    );
    if (rows.length === 0) continue;
    const values = rows.map((row) => `(${columns.map(([name]) => cell(row[name])).join(", ")})`);
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
