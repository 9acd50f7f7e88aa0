/**
 * What the rows of a year are put together from, in tables of its own: several bases and indicators ask for it.
 */
import type {DuckDBConnection} from "@duckdb/node-api";

/** How far from the line, relative to it, an income still lies on it: as the rules of lib/deprivation have it. */
const onTheLine = 1e-12;
/** EU60: the line in shares of the nation's median. */
const lowIncomeShare = 0.6;
/** Children younger than this need less in the EU scale. */
const adultAge = 14;

/**
 * Makes the tables of a year: `household_rows`; and where the extract has moves `moved`, with each move once, and
 * `mover_rows`, with everybody who moved.
 */
export async function prepareRows(
  connection: DuckDBConnection,
  year: number,
  columns: ReadonlySet<string>,
): Promise<void> {
  await prepareHouseholds(connection, year, columns);
  if (columns.has("moves.year")) await prepareMovers(connection, year);
}

/** Removes them. */
export async function dropRows(connection: DuckDBConnection): Promise<void> {
  for (const table of ["household_rows", "moved", "mover_rows"])
    await connection.run(`DROP TABLE IF EXISTS ${table}`);
}

export async function prepareHouseholds(
  connection: DuckDBConnection,
  year: number,
  columns: ReadonlySet<string>,
): Promise<void> {
  const optional = ["transfers", "tenure", "rooms", "dwelling"].filter((name) =>
    columns.has(`households.${name}`),
  );
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE household_rows AS
    WITH people AS (
      SELECT household, count(*) AS members, count(*) FILTER (age < ${adultAge}) AS young,
        count(*) FILTER (age <= 17) AS children
      FROM persons WHERE year = ${year} GROUP BY household
    ), line AS (
      SELECT ${lowIncomeShare} * max(value) AS line FROM nation WHERE year = ${year} AND series = 'median-income'
    )
    SELECT ${["household", "area", "income", ...optional].map((name) => `homes.${name}`).join(", ")},
      members, children,
      -- A household of minors counts its oldest as an adult.
      1 + 0.5::DOUBLE * (greatest(1, members - young) - 1) + 0.3::DOUBLE * least(young, members - 1) AS consumption_units,
      income / consumption_units AS income_per_unit,
      income_per_unit < line AND abs(income_per_unit - line) > ${onTheLine} * greatest(abs(income_per_unit), abs(line))
        AS low_income
    FROM households homes JOIN people USING (household), line
    WHERE homes.year = ${year}`);
}

/** Whoever moved that year, as they were at its end, or a year before if they are no longer there. */
async function prepareMovers(connection: DuckDBConnection, year: number): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE moved AS
    SELECT DISTINCT person, from_area, to_area FROM moves WHERE year = ${year} AND from_area IS DISTINCT FROM to_area`);
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE mover_rows AS
    SELECT * FROM persons WHERE year = ${year} AND person IN (SELECT person FROM moved)
    UNION ALL
    SELECT * FROM persons WHERE year = ${year - 1} AND person IN (
      SELECT person FROM moved EXCEPT SELECT person FROM persons WHERE year = ${year}
    )`);
}
