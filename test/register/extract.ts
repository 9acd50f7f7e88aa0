/** Small extracts to read, and to break. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";
import {openDatabase} from "../../data-loaders/register/database.js";
import {InvalidExtractError} from "../../data-loaders/register/problems.js";
import {withRegister, type Register} from "../../data-loaders/register/register.js";

type Cell = string | number | null;
/** Each table's first line and rows. */
export type Tables = Record<string, Cell[][]>;

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "levekar-extract-"));
  folders.push(folder);
  return folder;
}

const years = [2013, 2018];
const people = 24;

/** With every table and every column, and letters that are not ASCII. */
export function validTables(): Tables {
  const tables: Tables = {
    areas: [
      ["area", "municipality", "city_group", "district", "mapped", "analysis", "summary"],
      ["Sørøya 01", "Sørøya", "oslo", "A", 1, 1, 1],
      ["Sørøya 02", "Sørøya", "oslo", "B", 1, 1, 0],
      ["Ås", "Ås", "mid-sized", null, 1, 0, 0],
      ["Utenfor", "Vest", null, null, 0, 0, 0],
    ],
    persons: [
      [
        ...[
          "year",
          "person",
          "household",
          "area",
          "sex",
          "age",
          "background",
          "residence_years",
          "area_years",
        ],
        ...["education", "upper_secondary", "activity", "hours", "personal_income", "social_assistance"],
        ...["child_welfare", "voted", "school_points", "recreation_access", "noise", "cell"],
      ],
    ],
    households: [["year", "household", "area", "income", "transfers", "tenure", "rooms", "dwelling"]],
    moves: [
      ["year", "person", "from_area", "to_area"],
      [2018, 3, "Ås", "Sørøya 02"],
      [2018, 99, "Ås", null],
      [2018, 5, null, "Ås"],
    ],
    sales: [
      ["year", "area", "price_per_m2"],
      [2018, "Sørøya 01", 71250.5],
      [2018, "Ås", 38000],
    ],
    cells: [
      ["cell", "x", "y"],
      [11, 260050, 6650050],
      [12, 260150, 6650050],
    ],
    nation: [
      ["year", "series", "value"],
      ...years.flatMap((year): Cell[][] => [
        [year, "median-income", 350000.5],
        [year, "employment/sex=female,background=with", 61.25],
      ]),
    ],
  };
  const areas = tables["areas"]!.slice(1).map(([area]) => area!);
  for (const year of years)
    for (let n = 1; n <= people; n++) {
      const home = 1000 + Math.ceil(n / 2);
      const area = areas[home % areas.length]!;
      const age = (n * 7) % 80;
      const isAdult = age >= 16;
      tables["persons"]!.push([
        ...[year, n, home, area, n % 2 ? "female" : "male", age, n % 3 ? "none" : n % 2 ? "eu" : "other"],
        ...[
          n % 3 ? null : age,
          n % 5 ? age / 2 : null,
          isAdult ? ["basic", "upper", "higher"][n % 3]! : null,
        ],
        ...[isAdult ? n % 2 : null, isAdult ? ["work", "education", "neither"][n % 3]! : null],
        ...[isAdult ? 37.5 : null, isAdult ? 300000 + n * 1000.5 : null, n % 6 ? null : 15000],
        ...[
          isAdult ? null : n % 2,
          isAdult ? 1 : null,
          age === 21 ? 41.2 : null,
          n % 4 ? 1 : 0,
          n % 2,
          11 + (n % 2),
        ],
      ]);
      if (n % 2)
        tables["households"]!.push([
          ...[year, home, area, 400000.25 + n, n * 1000, n % 4 === 1 ? "owner" : "tenant", 1 + (n % 5)],
          ["block", "small-house", "detached"][n % 3]!,
        ]);
    }
  return tables;
}

interface Written {
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly encoding?: "utf8" | "latin1" | "utf16le";
  readonly mark?: boolean;
  readonly lineEnd?: string;
}

export function csv(rows: Cell[][], {delimiter = ",", decimal = ".", lineEnd = "\n"}: Written = {}): string {
  const cell = (value: Cell): string =>
    typeof value === "number"
      ? String(value).replace(".", decimal)
      : value?.includes(delimiter) && !value.startsWith('"')
        ? `"${value}"`
        : (value ?? "");
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
}

export function writeCsv(tables: Tables, written: Written = {}, folder = newFolder()): string {
  mkdirSync(folder, {recursive: true});
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(
      join(folder, `${name}.csv`),
      Buffer.from((written.mark ? "\ufeff" : "") + csv(rows, written), written.encoding ?? "utf8"),
    );
  return folder;
}

/** With the types that the database itself finds in the CSV files: another program's choice. */
export async function writeParquet(tables: Tables): Promise<string> {
  const from = writeCsv(tables);
  const folder = newFolder();
  const database = await openDatabase();
  try {
    for (const name of Object.keys(tables))
      await database.run(
        `COPY (FROM read_csv('${join(from, name)}.csv')) TO '${join(folder, name)}.parquet' (FORMAT parquet)`,
      );
  } finally {
    database.close();
  }
  return folder;
}

export const read = <T>(folder: string, compute: (register: Register) => T | Promise<T>): Promise<T> =>
  withRegister({folder, origin: "yours"}, compute);

/** All rows of all tables, as the views give them. */
export const everything = (folder: string): Promise<Record<string, unknown>> =>
  read(folder, async ({connection, rows}) => {
    const found: Record<string, unknown> = {};
    for (const name of Object.keys(rows))
      found[name] = (await connection.runAndReadAll(`FROM ${name} ORDER BY ALL`)).getRowsJson();
    return found;
  });

/** The error of an extract that is not right. */
export async function broken(folder: string): Promise<InvalidExtractError> {
  try {
    await read(folder, () => undefined);
  } catch (error) {
    if (error instanceof InvalidExtractError) return error;
    throw error;
  }
  throw new Error("nothing was found wrong");
}
