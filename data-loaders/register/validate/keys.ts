/** What can be wrong between rows, and between tables. */
import {medianIncome, type Table} from "../contract.js";
import {literal, quoted, type Database} from "../database.js";
import {counted, problem, type Note, type Problem} from "../problems.js";
import {raw, row, type Staged} from "../read/staged.js";
import {named, shown} from "./shown.js";
import {tell} from "./tell.js";

/** Tables with more rows are compared year by year, so that memory has to hold the keys of one. */
const atOnce = 3_000_000;

export interface Keys {
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

export interface CheckedTable extends Staged {
  readonly count: number;
  /** Columns whose every value could be read: only these are compared. */
  readonly sound: ReadonlySet<string>;
}

export async function checkKeys(
  database: Database,
  tables: ReadonlyMap<string, CheckedTable>,
): Promise<Keys> {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const has = (table: string, columns: readonly string[]): CheckedTable | undefined => {
    const found = tables.get(table);
    return found?.rejected === 0 && columns.every((column) => found.sound.has(column)) ? found : undefined;
  };
  const add = async (staged: Staged, found: Parameters<typeof tell>[2]): Promise<void> => {
    if (found.count > 0) problems.push(await tell(database, staged, found));
  };

  for (const {file} of tables.values()) {
    const {table} = file;
    const own = table.key && has(table.name, table.key);
    if (own) await add(own, await duplicates(database, own, table.key));
    for (const {columns, table: other, to} of table.foreignKeys ?? []) {
      const from = has(table.name, columns);
      const there = has(other, to);
      if (!from || !there) continue;
      const column = columns.at(-1)!;
      await add(from, {
        kind: "orphan",
        column,
        says: `is not in ${there.file.name}`,
        advice: `Add the ${to.at(-1)!} there, or correct it here.`,
        ...(await without(database, from, columns, there, to)),
      });
    }
  }

  const areas = has("areas", ["area", "municipality", "city_group"]);
  const persons = has("persons", ["year", "household", "area"]);
  const households = has("households", ["year", "household", "area"]);
  const nation = has("nation", ["year", "series"]);
  if (areas) await add(areas, await twoGroups(database));
  if (persons && households) {
    const on = ["year", "household"];
    await add(households, {
      kind: "orphan",
      column: "household",
      says: `has nobody in ${persons.file.name}`,
      advice: "Add its members there, or leave the household out.",
      ...(await without(database, households, on, persons, on)),
    });
    const apart = await countByYear(
      database,
      persons,
      (where) =>
        `SELECT count(*) AS n FROM (FROM ${raw("persons")}${where}) p JOIN (FROM ${raw("households")}${where}) h USING (year, household) WHERE p.area <> h.area`,
    );
    if (apart > 0)
      notes.push({
        table: "persons",
        says: `${counted(apart, "person")} live in another area than their household; people count where they live, households where they are.`,
      });
  }
  if (areas && persons) {
    const [empty] = await database.rows(
      `SELECT count(*) AS n FROM ${raw("areas")} a ANTI JOIN (SELECT DISTINCT area FROM ${raw("persons")}) p ON a.area = p.area`,
    );
    if (empty!["n"] !== 0)
      notes.push({
        table: "areas",
        says: `${counted(empty!["n"] as number, "area")} have nobody in any year.`,
      });
  }
  if (persons && nation && nation.count > 0) {
    const years = await yearsOf(database, "persons");
    const lined = (
      await database.rows(`SELECT year FROM ${raw("nation")} WHERE series = ${literal(medianIncome)}`)
    ).map(({year}) => year as number);
    for (const year of years.filter((year) => !lined.includes(year)))
      problems.push(
        problem(
          "no median income",
          {table: "nation", file: nation.file.name, column: "series"},
          `has no ${medianIncome} for ${year}, a year of ${persons.file.name}`,
          "Add the country’s median of income per consumption unit: the line of low income is drawn from it.",
        ),
      );
  }
  return {problems, notes};
}

type Counted = Pick<Parameters<typeof tell>[2], "count" | "all">;

async function duplicates(
  database: Database,
  staged: CheckedTable,
  key: readonly string[],
): Promise<Parameters<typeof tell>[2]> {
  const from = raw(staged.file.table.name);
  const columns = key.map(quoted).join(", ");
  const whole = key.map((column) => `${quoted(column)} IS NOT NULL`).join(" AND ");
  const count = await countByYear(
    database,
    staged,
    (where) =>
      `SELECT coalesce(sum(times - 1), 0)::BIGINT AS n FROM (SELECT count(*) AS times FROM ${from}${where} GROUP BY ${columns} HAVING count(*) > 1 AND ${whole})`,
  );
  return {
    kind: "duplicate key",
    column: key.join(" and "),
    says: key.length > 1 ? "stand a second time" : "stands a second time",
    advice: `There is one row for each ${key.join(" and ")}: remove or correct the others.`,
    count,
    all: `SELECT "row", value FROM (SELECT ${row} AS "row", ${inWords(key)} AS value, row_number() OVER (PARTITION BY ${columns} ORDER BY ${row}) AS nth FROM ${from} SEMI JOIN (SELECT ${columns} FROM ${from} GROUP BY ALL HAVING count(*) > 1) USING (${columns})) WHERE nth > 1`,
  };
}

/** Rows whose values are not in another table. */
async function without(
  database: Database,
  from: CheckedTable,
  columns: readonly string[],
  there: CheckedTable,
  to: readonly string[],
): Promise<Counted> {
  const filled = columns.map((column) => {
    const isText = from.columns.find(({name}) => name === column)?.type === "text";
    return `${quoted(column)} ${isText ? "<> ''" : "IS NOT NULL"}`;
  });
  const query = (select: string, where: string): string =>
    `SELECT ${select} FROM (FROM ${raw(from.file.table.name)}${where}${where ? " AND" : " WHERE"} ${filled.join(" AND ")}) f ANTI JOIN (FROM ${raw(there.file.table.name)}${to.includes("year") ? where : ""}) t ON ${columns
      .map((column, index) => `f.${quoted(column)} = t.${quoted(to[index]!)}`)
      .join(" AND ")}`;
  return {
    count: await countByYear(database, from, (where) => query("count(*) AS n", where)),
    all: query(`${row} AS "row", ${inWords(columns)} AS value`, ""),
  };
}

const inWords = (columns: readonly string[]): string =>
  columns.length === 1 ? shown(quoted(columns[0]!)) : named(columns);

/** The sum of a count over the years of a large table, or the count at once. */
async function countByYear(
  database: Database,
  {file, count}: CheckedTable,
  query: (where: string) => string,
): Promise<number> {
  const {table} = file;
  const wheres =
    count > atOnce && hasYear(table)
      ? (await yearsOf(database, table.name)).map((year) => ` WHERE year = ${year}`)
      : [""];
  let sum = 0;
  for (const where of wheres) {
    const [found] = await database.rows(query(where));
    sum += found!["n"] as number;
  }
  return sum;
}

const hasYear = ({columns}: Table): boolean => columns.some(({name}) => name === "year");

const yearsOf = async (database: Database, table: string): Promise<number[]> =>
  (await database.rows(`SELECT DISTINCT year FROM ${raw(table)} WHERE year IS NOT NULL ORDER BY year`)).map(
    ({year}) => year as number,
  );

/** A municipality lies in one group of cities. */
async function twoGroups(database: Database): Promise<Parameters<typeof tell>[2]> {
  const all = `SELECT ${row} AS "row", municipality AS value FROM ${raw("areas")} SEMI JOIN (SELECT municipality FROM ${raw("areas")} GROUP BY ALL HAVING count(DISTINCT coalesce(city_group, '')) > 1) USING (municipality)`;
  const [found] = await database.rows(`SELECT count(*) AS n FROM (${all})`);
  return {
    kind: "two groups",
    column: "city_group",
    says: "is not the same for all areas of the municipality",
    advice: "A municipality belongs to one group of cities, with all its areas.",
    count: found!["n"] as number,
    all,
  };
}
