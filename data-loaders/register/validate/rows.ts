/** Everything that is wrong within the rows of a table, in one pass over it. */
import type {Database} from "../database.js";
import {quoted} from "../database.js";
import {problem, type Problem} from "../problems.js";
import {raw, row, type Staged} from "../read/staged.js";
import {rowChecks} from "./cells.js";
import {tell} from "./tell.js";

export interface Rows {
  readonly count: number;
  /** Of the columns that are there, those with a value in at least one row. */
  readonly filled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export async function checkRows(database: Database, staged: Staged): Promise<Rows> {
  const {table, name: file} = staged.file;
  const decimals = staged.text && staged.text.header.delimiter !== "," ? "a comma or a point" : "a point";
  const checks = rowChecks(table, staged.columns, decimals);
  const [counts] = (await database.rows(
    `SELECT count(*) AS n, ${[
      ...staged.columns.map(({name}, index) => `count(${quoted(name)}) AS f${index}`),
      ...checks.map(({broken}, index) => `count(*) FILTER (WHERE ${broken}) AS c${index}`),
    ].join(", ")} FROM ${raw(table.name)}`,
  )) as [Record<string, number>];
  const problems: Problem[] = [];
  for (const [index, check] of checks.entries()) {
    const count = counts[`c${index}`]!;
    if (count === 0) continue;
    problems.push(
      await tell(database, staged, {
        ...check,
        count,
        all: `SELECT ${row} AS "row", ${check.value} AS value FROM ${raw(table.name)} WHERE ${check.broken}`,
      }),
    );
  }
  const count = counts["n"]!;
  if (count === 0 && staged.rejected === 0 && !table.optional)
    problems.push(
      problem("no rows", {table: table.name, file}, "has no rows", `Fill it in: ${table.row} to a row.`),
    );
  return {
    count,
    filled: new Set(staged.columns.filter((_, index) => counts[`f${index}`]! > 0).map(({name}) => name)),
    problems,
  };
}
