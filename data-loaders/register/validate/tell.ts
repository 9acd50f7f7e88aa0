/** Turns rows that are wrong into problems that can be told: how many, where first, with which value. */
import {literal, type Database} from "../database.js";
import type {Example, Problem} from "../problems.js";
import {linesOf} from "../read/lines.js";
import {rejects, type Staged} from "../read/staged.js";

/** So many different values are told of each kind. */
const examplesTold = 4;

export interface Found {
  readonly kind: string;
  readonly column: string | null;
  readonly says: string;
  readonly advice: string;
  readonly count: number;
  /** A query for `row`, as `#row` of the table counts, and `value`. */
  readonly all: string;
}

export async function tell(database: Database, staged: Staged, found: Found): Promise<Problem> {
  const all = await placed(database, staged, "rows", found.all);
  const examples = (await database.rows(
    `SELECT value, min("row") AS "row", count(*) AS times FROM (${all}) GROUP BY value ORDER BY "row" LIMIT ${examplesTold}`,
  )) as unknown as Example[];
  const {kind, column, says, advice, count} = found;
  const {file} = staged;
  return {table: file.table.name, file: file.name, kind, column, says, advice, count, examples, all};
}

/** The same query, with `row` as a reader of the file counts. */
export async function placed(
  database: Database,
  staged: Staged,
  counts: "rows" | "records",
  query: string,
): Promise<string> {
  if (staged.text === null) return `SELECT "row" + 1 AS "row", value FROM (${query})`;
  const table = await shifts(database, staged, counts);
  return `SELECT p."row" + s.shift + 1 AS "row", p.value FROM (${query}) p ASOF JOIN ${table} s ON p."row" >= s."from"`;
}

/** Made when the first problem of a file is met: it takes another look at every line. */
async function shifts(database: Database, {file, text}: Staged, counts: "rows" | "records"): Promise<string> {
  const name = (of: string): string => `"${of} of ${file.table.name}"`;
  const [known] = await database.rows(
    `SELECT 1 FROM duckdb_tables() WHERE table_name = ${literal(`${counts} of ${file.table.name}`)}`,
  );
  if (known) return name(counts);
  const rejected = await database.rows(`SELECT DISTINCT line FROM ${rejects(file.table.name)}`);
  const lines = await linesOf(
    text!.path,
    text!.header.delimiter,
    new Set(rejected.map(({line}) => (line as number) - 1)),
  );
  for (const of of ["rows", "records"] as const) {
    await database.run(`CREATE TEMP TABLE ${name(of)} ("from" BIGINT, shift BIGINT)`);
    const appender = await database.connection.createAppender(`${of} of ${file.table.name}`);
    for (const {from, by} of lines[of]) {
      appender.appendBigInt(BigInt(from));
      appender.appendBigInt(BigInt(by));
      appender.endRow();
    }
    appender.closeSync();
  }
  return name(counts);
}
