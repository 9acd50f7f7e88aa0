/** An extract, read and validated: what indicators are computed from. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {sqlType, tables as contract} from "./contract.js";
import {faultOfInput, openDatabase, quoted, type Database} from "./database.js";
import {InvalidExtractError, problem, type Note, type Problem} from "./problems.js";
import {stageCsv} from "./read/csv.js";
import {findFiles} from "./read/files.js";
import {stageParquet, unreadableParquet} from "./read/parquet.js";
import {raw, type Staged} from "./read/staged.js";
import type {RegisterSource} from "./source.js";
import {checkKeys, type CheckedTable} from "./validate/keys.js";
import {lineProblems} from "./validate/lines.js";
import {removeList, writeList} from "./validate/list.js";
import {checkRows} from "./validate/rows.js";

export interface Register {
  readonly source: RegisterSource;
  /**
   * Has a view for each table of the contract, under its name and with all its columns in their types. Columns and
   * tables that the extract lacks are there too, empty: ask `has` before computing from them.
   */
  readonly connection: DuckDBConnection;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Years of persons, in order. */
  readonly years: readonly number[];
  /** Optional columns without a value in any row, as "persons.hours". */
  readonly lacking: ReadonlySet<string>;
  readonly notes: readonly Note[];
  /** Whether all these columns ("persons.hours") can be computed from. */
  readonly has: (...columns: readonly string[]) => boolean;
}

/**
 * Opens an extract, computes from it, and closes it.
 *
 * @throws InvalidExtractError with every problem there is; then nothing is computed
 */
export async function withRegister<T>(
  source: RegisterSource,
  compute: (register: Register) => T | Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await compute(await open(database, source));
  } finally {
    database.close();
  }
}

async function open(database: Database, source: RegisterSource): Promise<Register> {
  const {folder} = source;
  const {tables, problems, notes} = await validate(database, folder);
  if (problems.length > 0) {
    const place = ({table}: Problem): number => contract.findIndex(({name}) => name === table);
    const sorted = [...problems].sort((a, b) => place(a) - place(b));
    const inRows = sorted.some(({all}) => all !== undefined);
    const list = inRows ? await writeList(database, folder, sorted) : null;
    const remarks = notes.map(({says}) => says);
    if (inRows)
      remarks.push(
        "Rows whose household or area is missing, and keys that stand twice, are looked for where the columns they need can be read: there may be more of them.",
      );
    throw new InvalidExtractError(folder, sorted, list, remarks);
  }
  removeList(folder);
  const lacking = new Set<string>();
  for (const {name, columns} of contract) {
    const there = tables.get(name);
    for (const column of columns) if (!there?.filled.has(column.name)) lacking.add(`${name}.${column.name}`);
    await database.run(
      `CREATE VIEW ${quoted(name)} AS SELECT ${columns
        .map((column) =>
          there?.filled.has(column.name)
            ? quoted(column.name)
            : `NULL::${sqlType(column)} AS ${quoted(column.name)}`,
        )
        .join(", ")} ${there ? `FROM ${raw(name)}` : "WHERE false"}`,
    );
  }
  const years = await database.rows("SELECT DISTINCT year FROM persons ORDER BY year");
  return {
    source,
    connection: database.connection,
    rows: Object.fromEntries(contract.map(({name}) => [name, tables.get(name)?.count ?? 0])),
    years: years.map(({year}) => year as number),
    lacking,
    notes,
    has: (...columns) => {
      for (const column of columns) {
        const [table = "", name = ""] = column.split(".");
        const known = contract.find((one) => one.name === table)?.columns.some((one) => one.name === name);
        if (!known) throw new Error(`the contract has no column ${column}`);
      }
      return columns.every((column) => !lacking.has(column));
    },
  };
}

interface Validated {
  readonly tables: ReadonlyMap<string, CheckedTable & {readonly filled: ReadonlySet<string>}>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

async function validate(database: Database, folder: string): Promise<Validated> {
  const {files, problems} = findFiles(folder);
  const notes: Note[] = [];
  const tables = new Map<string, CheckedTable & {filled: ReadonlySet<string>}>();
  await database.run("CREATE SCHEMA raw");
  for (const file of files) {
    const staged = await (file.format === "csv" ? stageCsv : stageParquet)(database, file, problems, notes);
    if (!staged) continue;
    const checked = await rowsOf(database, staged, problems);
    if (checked) tables.set(file.table.name, checked);
  }
  try {
    const keys = await checkKeys(database, tables);
    problems.push(...keys.problems);
    notes.push(...keys.notes);
  } catch (error) {
    problems.push(unfinished(error));
  }
  return {tables, problems, notes};
}

async function rowsOf(
  database: Database,
  staged: Staged,
  problems: Problem[],
): Promise<(CheckedTable & {filled: ReadonlySet<string>}) | undefined> {
  try {
    problems.push(...(await lineProblems(database, staged)));
    const {count, filled, problems: own} = await checkRows(database, staged);
    problems.push(...own);
    const broken = own
      .filter(({kind}) => kind === "unreadable value" || kind === "empty cell")
      .map(({column}) => column);
    const sound = staged.columns.map(({name}) => name).filter((name) => !broken.includes(name));
    return {...staged, count, filled, sound: new Set(sound)};
  } catch (error) {
    // The end of a Parquet file, which is read first, can be whole when its middle is not.
    problems.push(staged.text === null ? unreadableParquet(staged.file, error) : unfinished(error));
    return undefined;
  }
}

const unfinished = (error: unknown): Problem =>
  problem(
    "unfinished",
    {},
    `Validation could not be finished: ${faultOfInput(error)}`,
    "Where disk or memory ran out, make room: TMPDIR names the folder for what does not fit into memory.",
  );
