/**
 * The rows that indicators are about: one SELECT for each base, of one year. The predicates of the definitions are over
 * these columns:
 *
 * - persons: the columns of the table `persons`, with `household_income`, `household_transfers`, `tenure` and
 *   `low_income` of their household
 * - households, families with children, dwellings: the columns of `households`, with `members`, `children` (aged 0–17)
 *   and `low_income`
 * - movers in, movers out: the columns of `persons`; `area` is the one moved into or out of
 * - families with small children: `area` and `moved_out`
 * - sales: the columns of `sales`
 *
 * A move between two areas is one out of the first and one into the second, also where both lie in one municipality: a
 * larger unit has the moves of all its areas. What is known of movers is what the table `persons` says at the end of the
 * year or, of those who are no longer there, a year before.
 */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Base} from "./indicator.js";

/** How far from the line, relative to it, an income still lies on it: as the rules of lib/deprivation have it. */
const onTheLine = 1e-12;
/** EU60: the line in shares of the nation's median. */
const lowIncomeShare = 0.6;
/** Children younger than this need less in the EU scale. */
const adultAge = 14;
/** The last age before school. */
const smallAge = 5;

/** The households of one year as a table `household_rows`, which the rows of people and of homes need. */
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

/** The rows of a base in one year, after `prepareHouseholds`. */
export function rowsOf(base: Base, year: number, columns: ReadonlySet<string>): string {
  switch (base) {
    case "persons": {
      const ofHome = [
        ["income", "household_income"],
        ["transfers", "household_transfers"],
        ["tenure", "tenure"],
      ] as const;
      const known = ofHome.filter(([name]) => columns.has(`households.${name}`));
      return `SELECT persons.*, low_income, ${known.map(([name, as]) => `homes.${name} AS ${as}`).join(", ")}
        FROM persons JOIN household_rows homes USING (household) WHERE persons.year = ${year}`;
    }
    case "households":
    case "dwellings":
      return "FROM household_rows";
    case "families with children":
      return "FROM household_rows WHERE children > 0";
    case "movers in":
      return movers(year, "to_area");
    case "movers out":
      return movers(year, "from_area");
    case "families with small children":
      return smallFamilies(year);
    case "sales":
      return `FROM sales WHERE year = ${year}`;
  }
}

/** Whoever moved that year, as they were at its end, or a year before if they are no longer there. */
const whoMoved = (year: number) => `
  SELECT * FROM persons WHERE year = ${year} AND person IN (SELECT person FROM moved)
  UNION ALL
  SELECT * FROM persons WHERE year = ${year - 1} AND person IN (
    SELECT person FROM moved EXCEPT SELECT person FROM persons WHERE year = ${year}
  )`;

const moved = (year: number) => `
  SELECT DISTINCT person, from_area, to_area FROM moves WHERE year = ${year} AND from_area IS DISTINCT FROM to_area`;

/** Who went into an area several times in a year went into it once. */
const movers = (year: number, area: "from_area" | "to_area") => `
  WITH moved AS (${moved(year)}), known AS (${whoMoved(year)})
  SELECT known.* EXCLUDE (area), places.area FROM known
  JOIN (SELECT DISTINCT person, ${area} AS area FROM moved WHERE ${area} IS NOT NULL) places USING (person)`;

/** A family moves when one of its small children does. */
const smallFamilies = (year: number) => `
  WITH moved AS (${moved(year)}), known AS (${whoMoved(year)})
  SELECT DISTINCT from_area AS area, known.year, known.household, true AS moved_out
  FROM known JOIN moved USING (person) WHERE age <= ${smallAge} AND from_area IS NOT NULL
  UNION ALL
  SELECT min(area) AS area, year, household, false AS moved_out
  FROM persons WHERE year = ${year} AND age <= ${smallAge}
  GROUP BY year, household HAVING NOT bool_or(person IN (SELECT person FROM moved))`;
