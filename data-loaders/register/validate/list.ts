/** The full list of problems, as a file beside the extract. */
import {renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {literal, type Database} from "../database.js";
import type {Problem} from "../problems.js";
import {problemList} from "../read/files.js";

/** Returns the path, or nothing where the folder takes no file. */
export async function writeList(
  database: Database,
  folder: string,
  problems: readonly Problem[],
): Promise<string | null> {
  const path = join(folder, problemList);
  const temporary = `${path}.${process.pid}`;
  const text = (value: string | null): string => (value === null ? "NULL::VARCHAR" : literal(value));
  const selects = problems.map(({table, file, column, says, examples, all}) => {
    const rows =
      all ??
      `SELECT ${examples[0]?.row ?? "NULL"}::BIGINT AS "row", ${text(examples[0]?.value ?? null)} AS value`;
    return `SELECT ${text(table)} AS "table", ${text(file)} AS file, ${text(column)} AS "column", "row", value, ${text(says)} AS problem FROM (${rows} ORDER BY 1)`;
  });
  try {
    await database.run(
      `COPY (${selects.join(" UNION ALL ")}) TO ${literal(temporary)} (FORMAT csv, HEADER true)`,
    );
    renameSync(temporary, path);
    return path;
  } catch {
    rmSync(temporary, {force: true});
    return null;
  }
}

/** A list of what was wrong once says nothing when all is well. */
export function removeList(folder: string): void {
  try {
    rmSync(join(folder, problemList), {force: true});
  } catch {
    // The folder may be there to be read only.
  }
}
