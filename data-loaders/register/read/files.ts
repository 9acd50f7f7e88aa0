/** Which file of a folder holds which table. */
import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {dependsOn} from "../../build/depends-on.js";
import {tables, type Table} from "../contract.js";
import {meant} from "../misspelling.js";
import {problem, type Problem} from "../problems.js";

export interface TableFile {
  readonly table: Table;
  /** Name within the folder. */
  readonly name: string;
  readonly path: string;
  readonly format: "parquet" | "csv";
}

const formats = ["parquet", "csv"] as const;

/** Every single problem is listed in this file, beside the extract that it may quote. */
export const problemList = "levekar-problems.csv";

const expected = `It holds one file for each table, .parquet or .csv: ${tables
  .map(({name, optional}) => (optional ? `${name} (may lack)` : name))
  .join(", ")}. "npm run register -- template <folder>" writes one to fill in.`;

export function findFiles(folder: string): {files: TableFile[]; problems: Problem[]} {
  // The database reads unseen; a file that lacks and comes later counts too.
  for (const {name} of tables) for (const format of formats) dependsOn(join(folder, `${name}.${format}`));
  const whole = (kind: string, says: string): {files: TableFile[]; problems: Problem[]} => ({
    files: [],
    problems: [problem(kind, {}, says, expected)],
  });
  if (!existsSync(folder)) return whole("no folder", "The folder is not there.");
  if (!statSync(folder).isDirectory()) return whole("no folder", "This is a file; an extract is a folder.");
  const there = readdirSync(folder).filter((name) => name !== problemList && !name.startsWith("."));
  const byLowerCase = new Map(there.map((name) => [name.toLowerCase(), name]));
  const found = tables.flatMap((table) =>
    formats.flatMap((format): TableFile[] => {
      const name = byLowerCase.get(`${table.name}.${format}`);
      return name === undefined ? [] : [{table, name, path: join(folder, name), format}];
    }),
  );
  if (there.length === 0) return whole("empty folder", "The folder is empty.");
  if (found.length === 0)
    return whole("empty folder", `The folder has no table of an extract, only ${listed(there)}.`);

  const problems: Problem[] = [];
  const files: TableFile[] = [];
  const left = there.filter((name) => !found.some((file) => file.name === name));
  for (const table of tables) {
    const own = found.filter((file) => file.table === table);
    const [first, second] = own;
    const like = left.find((name) => meant(name.replace(/\.[^.]*$/, ""), [table.name]) !== undefined);
    if (first && second)
      problems.push(
        problem(
          "two files",
          {table: table.name, file: first.name},
          `the table ${table.name} also stands in ${second.name}`,
          "Keep one of the two.",
        ),
      );
    else if (first) files.push(first);
    else if (!table.optional || like !== undefined)
      problems.push(
        problem(
          "missing table",
          {table: table.name},
          `The table ${table.name} is missing${like === undefined ? "" : `, but there is a file ${like}`}.`,
          like === undefined
            ? `Add ${table.name}.parquet or ${table.name}.csv: ${table.row} to a row.`
            : `Name it ${table.name}.parquet or ${table.name}.csv, after what it is; others are not read.`,
        ),
      );
  }
  return {files, problems};
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`;
