/**
 * How far people with low and with high income live apart, for neighbourhoods of so many nearest people: the profile of
 * table 3.1, of any extract that knows in which square people live.
 */
import {scaleProfile} from "../../lib/segregation/scale-profile.js";
import type {DuckDBConnection} from "@duckdb/node-api";
import {columns as query} from "./indicators/query.js";
import {dropRows, prepareHouseholds} from "./indicators/prepared-rows.js";
import {literal} from "./database.js";
import {highIncome} from "./contract.js";

/** Sizes of neighbourhoods in table 3.1. */
export const nearest = [200, 1600, 12_800, 51_200] as const;

export interface ProfileRow {
  readonly municipality: string;
  readonly year: number;
  readonly group: "low-income" | "high-income";
  readonly k: number;
  /** D in percent, 0 to 100; more than that only where a small group lives amid everybody. */
  readonly dissimilarity: number;
}

/**
 * Whom a group is held against: adults of 25 and over, and those of 25 to 64, as the table's note has it. The k people
 * are counted among them.
 */
const groups = {
  "low-income": {among: "age >= 25", member: "low_income"},
  "high-income": {among: "age BETWEEN 25 AND 64", member: "coalesce(personal_income, 0) > high_from"},
} as const;

/** Fewer members than this make no profile: nothing of few people leaves the register. */
const fewest = 100;

const highNeeds = ["persons.personal_income", `nation.${highIncome}`];

/** Sizes of neighbourhoods from this part of everybody on say little: everybody has nearly the same. */
const largest = 0.5;

/** Rows for each of the municipalities, or none where the extract does not know homes or incomes. */
export async function nearestProfile(
  connection: DuckDBConnection,
  columns: ReadonlySet<string>,
  {municipalities, year}: {municipalities: readonly string[]; year: number},
): Promise<ProfileRow[]> {
  if (!columns.has("persons.cell") || !columns.has("cells.x")) return [];
  await prepareHouseholds(connection, year, columns);
  const rows: ProfileRow[] = [];
  for (const municipality of municipalities)
    for (const [group, {among, member}] of Object.entries(groups)) {
      if (group === "high-income" && !highNeeds.every((column) => columns.has(column))) continue;
      const [x, y, members, people] = await query<[number[], number[], number[], number[]]>(
        connection,
        `WITH line AS (SELECT max(value) AS high_from FROM nation WHERE year = ${year} AND series = '${highIncome}')
         SELECT x, y, (count(*) FILTER (${member}))::DOUBLE, count(*)::DOUBLE
         FROM persons JOIN household_rows USING (household) JOIN cells USING (cell), line
         WHERE persons.year = ${year} AND ${among} AND persons.area IN
           (SELECT area FROM areas WHERE municipality = ${literal(municipality)})
         GROUP BY x, y ORDER BY x, y`,
      );
      const [all, inGroup] = [sum(people), sum(members)];
      if (inGroup < fewest || all - inGroup < fewest) continue;
      const points = x.map((east, at) => [east, y[at]!] as const);
      const ks = nearest.filter((k) => k < largest * all);
      // A place with too few people for the smallest neighbourhood.
      if (ks.length === 0) continue;
      for (const {k, dissimilarity} of scaleProfile(points, {group: members, total: people}, ks))
        rows.push({
          municipality,
          year,
          group: group as ProfileRow["group"],
          k,
          dissimilarity: 100 * dissimilarity,
        });
    }
  await dropRows(connection);
  return rows;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
