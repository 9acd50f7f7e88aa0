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
import type {Base} from "./indicator.js";

/** The last age before school. */
const smallAge = 5;

/** The rows of a base in one year, after `prepareRows`. */
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
      return movers("to_area");
    case "movers out":
      return movers("from_area");
    case "families with small children":
      return smallFamilies(year);
    case "sales":
      return `FROM sales WHERE year = ${year}`;
  }
}

/** Who went into an area several times in a year went into it once. */
const movers = (area: "from_area" | "to_area") => `
  SELECT movers.* EXCLUDE (area), places.area FROM mover_rows movers
  JOIN (SELECT DISTINCT person, ${area} AS area FROM moved WHERE ${area} IS NOT NULL) places USING (person)`;

/** A family moves when one of its small children does. */
const smallFamilies = (year: number) => `
  SELECT DISTINCT from_area AS area, movers.year, movers.household, true AS moved_out
  FROM mover_rows movers JOIN moved USING (person) WHERE age <= ${smallAge} AND from_area IS NOT NULL
  UNION ALL
  SELECT min(area) AS area, year, household, false AS moved_out
  FROM persons WHERE year = ${year} AND age <= ${smallAge}
  GROUP BY year, household HAVING NOT bool_or(person IN (SELECT person FROM moved))`;
