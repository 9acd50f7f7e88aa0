import {statSync} from "node:fs";
import {join} from "node:path";
import {faultOfInput, literal, quoted, type Database, type Row} from "../database.js";
import {problem, type Note, type Problem} from "../problems.js";
import type {Column} from "../contract.js";
import {matchColumns} from "./columns.js";
import {encodingOf, transcode, type Encoding} from "./encoding.js";
import {emptyMarks, fromText, type DecimalSign} from "./expressions.js";
import type {TableFile} from "./files.js";
import {headerOf, type Delimiter} from "./header.js";
import {raw, readingColumns, rejects, row, type Staged} from "./staged.js";

/** Lines that are no rows are kept up to so many; whoever has more corrects the export, not the lines. */
export const rejectsKept = 100_000;

/** Copies a CSV file into the database, on disk and with the types of the contract. */
export async function stageCsv(
  database: Database,
  file: TableFile,
  problems: Problem[],
  notes: Note[],
): Promise<Staged | undefined> {
  const {table, name} = file;
  const at = {table: table.name, file: name};
  if (statSync(file.path).size === 0) {
    problems.push(
      problem("empty file", at, "is empty", "Its first line names the columns; each further line is a row."),
    );
    return undefined;
  }
  const written = await encodingOf(file.path);
  if ("line" in written) {
    problems.push(wrongEncoding(file, written));
    return undefined;
  }
  let text = file.path;
  if (written.encoding === "windows-1252") {
    text = join(database.scratch, `${table.name}.csv`);
    await transcode(file.path, text);
  }
  const header = headerOf(text, new Set(table.columns.map((column) => column.name)));
  const match = matchColumns(file, header.names);
  problems.push(...match.problems);
  notes.push(...match.notes);
  if (match.found.length === 0) return undefined;

  const cell = (index: number): string => quoted(`c${index}`);
  const source = (kept: string): string =>
    `read_csv(${literal(text)}, auto_detect = false, header = true, delim = ${literal(header.delimiter)}, quote = '"', escape = '"', nullstr = [${emptyMarks.map(literal).join(", ")}], columns = {${header.names
      .map((_, index) => `c${index}: 'VARCHAR'`)
      .join(
        ", ",
      )}}, store_rejects = true, rejects_table = ${literal(`rejects_${kept}`)}, rejects_scan = ${literal(`scans_${kept}`)}, rejects_limit = ${rejectsKept})`;
  const trimmed = match.found
    .map(({index}) => `nullif(trim(${cell(index)}), '') AS ${cell(index)}`)
    .join(", ");
  try {
    const decimals = await decimalSigns(
      database,
      `(SELECT ${trimmed} FROM ${source(`before_${table.name}`)})`,
      match.found.filter(({column}) => column.type === "number"),
      header.delimiter,
    );
    await database.run(
      `CREATE TABLE staged.${quoted(table.name)} AS SELECT ${match.found
        .map(({column, index}) => readingColumns(column, fromText(column, cell(index), decimals(column))))
        .join(", ")} FROM (SELECT ${trimmed} FROM ${source(table.name)})`,
    );
  } catch (error) {
    problems.push(unreadableText(file, error));
    return undefined;
  }
  await database.run(
    `CREATE VIEW ${raw(table.name)} AS SELECT rowid AS ${row}, * FROM staged.${quoted(table.name)}`,
  );
  const [lines] = await database.rows(`SELECT count(DISTINCT line) AS n FROM ${rejects(table.name)}`);
  return {
    file,
    columns: match.found.map(({column}) => column),
    rejected: lines!["n"] as number,
    text: {path: text, header},
  };
}

/**
 * How each column of numbers writes decimals. Where commas part the columns it is the point. Otherwise it is the comma
 * as soon as one number has one, and then a point is not: it parts thousands, which nobody can be sure to read right.
 */
async function decimalSigns(
  database: Database,
  source: string,
  numbers: readonly {column: Column; index: number}[],
  delimiter: Delimiter,
): Promise<(column: Column) => DecimalSign> {
  if (delimiter === "," || numbers.length === 0) return () => ".";
  const [found] = await database.rows(
    `SELECT ${numbers
      .flatMap(({index}) => [
        `coalesce(bool_or(contains(c${index}, ',')), false) AS comma${index}`,
        `coalesce(bool_and(regexp_full_match(c${index}, '-?[0-9]{1,3}([.][0-9]{3})+')) FILTER (contains(c${index}, '.')), false) AS thousands${index}`,
      ])
      .join(", ")} FROM ${source}`,
  );
  const has = (what: string, index: number): boolean => (found as Row)[`${what}${index}`] === true;
  const comma = numbers.some(({index}) => has("comma", index));
  return (column) => {
    const index = numbers.find((one) => one.column === column)?.index ?? 0;
    // 450.000 kroner are hardly 450.
    const thousands = (column.max ?? 0) > 1e6 && has("thousands", index);
    return comma || thousands ? "," : ".";
  };
}

const encodings: Record<Exclude<Encoding["encoding"], "utf-8" | "windows-1252">, string> = {
  mixed: "is UTF-8 in some places and Latin-1 in others",
  unknown: "is neither UTF-8 nor Latin-1 (Windows-1252): perhaps it was written for DOS",
  "utf-16": "is written in UTF-16",
  binary: "has bytes that stand in no text",
};

function wrongEncoding(
  {table, name}: TableFile,
  {encoding, line}: Extract<Encoding, {line: number}>,
): Problem {
  return {
    kind: "wrong encoding",
    table: table.name,
    file: name,
    column: null,
    says: encodings[encoding],
    advice: "Save it again as CSV in UTF-8. In Excel that is the type “CSV UTF-8”.",
    count: 1,
    examples: [{row: line, value: null, times: 1}],
  };
}

function unreadableText({table, name}: TableFile, error: unknown): Problem {
  const message = faultOfInput(error);
  const at = {table: table.name, file: name};
  return message.includes("invalid state")
    ? problem(
        "line ends",
        at,
        "has lines that end in different ways, as on Windows and as elsewhere",
        "Save it again from one program; it was probably put together from two files.",
      )
    : problem(
        "unreadable file",
        at,
        `cannot be read as CSV (${message})`,
        "Write it again, with a line for each row and double quotation marks around text that has a delimiter in it.",
      );
}
