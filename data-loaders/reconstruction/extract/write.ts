/**
 * Writes the reconstruction as an extract in the form of the contract, so that it is read, checked and computed from as
 * everybody's is. The same people give the same bytes.
 */
import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {sqlType, tableNamed, type Column as ContractColumn} from "../../register/contract.js";
import {literal, openDatabase, quoted, type Database} from "../../register/database.js";
import type {Area} from "../areas.js";
import {append, typeOf, type Numbers} from "./append.js";
import {stagedTables, type Year} from "./columns.js";

export interface Reconstruction {
  /** People name them by their place. */
  readonly areas: readonly Area[];
  /** The middles of the 100 m squares, in metres; homes name them by their place. */
  readonly cells: {readonly x: Numbers; readonly y: Numbers};
  /** The country's numbers by `series@year`, `median-income@2018` among them. */
  readonly nation: ReadonlyMap<string, number>;
  /** One after the other: a year that has been put away is not looked at again. */
  readonly years: Iterable<Year>;
}

/** Says what has been done, in a line. */
export type Progress = (line: string) => void;

/** How many rows each table has. */
export type Written = Record<string, number>;

/** Writes the folder, whole or not at all; what was there before is gone afterwards. */
export async function writeExtract(
  folder: string,
  {areas, cells, nation, years}: Reconstruction,
  progress: Progress = () => undefined,
): Promise<Written> {
  // The build sees that a loader looks for the folder, and has it written again when it has gone.
  existsSync(folder);
  const unfinished = `${folder}.${process.pid}`;
  const outdated = `${unfinished}.old`;
  const database = await openDatabase();
  try {
    mkdirSync(unfinished, {recursive: true});
    const written: Written = {
      areas: await copy(database, unfinished, "areas", rowsOf(areas.map(areaRow))),
      nation: await copy(database, unfinished, "nation", rowsOf([...nation].map(nationRow))),
    };
    await database.run("CREATE TABLE cells (x DOUBLE, y DOUBLE)");
    await append(database.connection, "cells", [cells.x, cells.y]);
    written["cells"] = await copy(database, unfinished, "cells", "SELECT rowid AS cell, x, y FROM cells");

    const tables = stagedTables(areas);
    for (const year of years) {
      for (const [name, columns] of Object.entries(tables)) {
        const drawn = Object.values(columns).map(({from}) => from(year));
        const types = Object.keys(columns).map((column, at) => `${quoted(column)} ${typeOf(drawn[at]!)}`);
        await database.run(`CREATE TABLE IF NOT EXISTS ${quoted(name)} (${types.join(", ")})`);
        await append(database.connection, name, drawn);
      }
      progress(`${year.people.year}: people put into the database`);
    }
    for (const [name, columns] of Object.entries(tables)) {
      const values = Object.entries(columns).map(([column, {value}]) => {
        return `${value(quoted(column))} AS ${quoted(column)}`;
      });
      const query = `SELECT ${values.join(", ")} FROM ${quoted(name)}`;
      written[name] = await copy(database, unfinished, name, query);
      progress(`${name}.parquet written`);
    }
    mkdirSync(dirname(folder), {recursive: true});
    // Out of the way first: a build that saw old files looked at would take them for something this depends on.
    if (existsSync(folder)) renameSync(folder, outdated);
    renameSync(unfinished, folder);
    return written;
  } finally {
    rmSync(outdated, {recursive: true, force: true});
    rmSync(unfinished, {recursive: true, force: true});
    database.close();
  }
}

/** The file of a table, its columns in the types and the order of the contract; returns how many rows it has. */
async function copy(database: Database, folder: string, table: string, query: string): Promise<number> {
  const columns = tableNamed(table).columns.map(typed).join(", ");
  const path = literal(join(folder, `${table}.parquet`));
  const [{Count: rows} = {}] = await database.rows(
    `COPY (SELECT ${columns} FROM (${query})) TO ${path} (FORMAT parquet, COMPRESSION lz4_raw)`,
  );
  return rows as number;
}

const typed = (column: ContractColumn) =>
  `${quoted(column.name)}::${sqlType(column)} AS ${quoted(column.name)}`;

type Row = Readonly<Record<string, string | number | null>>;

/** A few rows as a query. */
function rowsOf(rows: readonly Row[]): string {
  const cell = (value: string | number | null) =>
    typeof value === "string" ? literal(value) : value === null ? "NULL" : `${value}`;
  const values = rows.map((row) => `(${Object.values(row).map(cell).join(", ")})`);
  return `FROM (VALUES ${values.join(", ")}) rows(${Object.keys(rows[0]!).map(quoted).join(", ")})`;
}

const areaRow = ({code, municipality, group, district, mapped, analysis, summary}: Area): Row => ({
  area: code,
  municipality,
  city_group: group,
  district,
  mapped: Number(mapped),
  analysis: Number(analysis),
  summary: Number(summary),
});

function nationRow([key, value]: readonly [string, number]): Row {
  const [series, year] = key.split("@") as [string, string];
  return {year: Number(year), series, value};
}
