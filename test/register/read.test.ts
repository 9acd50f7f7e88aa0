import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {tables as contract} from "../../data-loaders/register/contract.js";
import {limits, missingDatabase, openDatabase} from "../../data-loaders/register/database.js";
import {everything, read, validTables, writeCsv, writeParquet} from "./extract.js";

describe("an extract reads the same", async () => {
  const expected = await everything(writeCsv(validTables()));
  const withComma = {delimiter: ";", decimal: ","};

  it.each([
    ["with semicolons and decimal commas", withComma],
    ["with tabs", {delimiter: "\t"}],
    ["with semicolons and decimal points", {delimiter: ";"}],
    ["in Latin-1", {encoding: "latin1"}],
    [
      "in Latin-1 with semicolons, as Excel for Windows writes it",
      {...withComma, encoding: "latin1", lineEnd: "\r\n"},
    ],
    ["with a byte-order mark", {mark: true}],
    ["with a byte-order mark and line ends of Windows", {...withComma, mark: true, lineEnd: "\r\n"}],
  ] as const)("%s", async (_, written) => {
    expect(await everything(writeCsv(validTables(), written))).toEqual(expected);
  });

  it("from Parquet", async () => {
    expect(await everything(await writeParquet(validTables()))).toEqual(expected);
  });

  it("with columns in another order and in capitals", async () => {
    const tables = Object.fromEntries(
      Object.entries(validTables()).map(([name, [first, ...rows]]) => [
        name,
        [first!.map((cell) => String(cell).toUpperCase()), ...rows].map((row) => [...row].reverse()),
      ]),
    );
    expect(await everything(writeCsv(tables))).toEqual(expected);
  });

  it("with the empty cells and numbers of other programs", async () => {
    const tables = validTables();
    for (const rows of Object.values(tables))
      for (const row of rows) row.forEach((cell, index) => (row[index] = cell ?? "NA"));
    tables["households"]![1]![5] = '"owner"';
    tables["nation"]!.forEach((row) => (row[2] = row[2] === 350000.5 ? "3.500005e+05" : row[2]!));
    tables["persons"]!.slice(1).forEach((row) => (row[2] = `${row[2]!}.0`));
    expect(await everything(writeCsv(tables))).toEqual(expected);
  });

  it("in all its columns, with their types", async () => {
    await read(writeCsv(validTables()), async ({connection, lacking, rows, years, notes}) => {
      expect([...lacking]).toEqual([]);
      expect(rows).toMatchObject({areas: 4, persons: 48, households: 24, nation: 4});
      expect(years).toEqual([2013, 2018]);
      expect(notes).toEqual([]);
      for (const {name, columns} of contract) {
        const found = await connection.runAndReadAll(`DESCRIBE ${name}`);
        expect(found.getColumns()[0]).toEqual(columns.map(({name}) => name));
      }
      const first = await connection.runAndReadAll(
        "SELECT area, typeof(year), typeof(person), typeof(voted), typeof(income) FROM persons JOIN households USING (year, household, area) LIMIT 1",
      );
      expect(first.getRows()[0]!.slice(1)).toEqual(["INTEGER", "BIGINT", "TINYINT", "DOUBLE"]);
    });
  });
});

describe("what an extract may lack", () => {
  it("is told by name, and is there without a value", async () => {
    const tables = validTables();
    delete tables["moves"];
    tables["sales"] = tables["sales"]!.slice(0, 1);
    const hours = tables["persons"]![0]!.indexOf("hours");
    const voted = tables["persons"]![0]!.indexOf("voted");
    for (const row of tables["persons"]!.slice(1)) row[voted] = null;
    for (const row of tables["persons"]!) row.splice(hours, 1);
    await read(writeCsv(tables), async ({connection, lacking, has}) => {
      expect([...lacking].filter((name) => name.startsWith("persons"))).toEqual([
        "persons.hours",
        "persons.voted",
      ]);
      expect(has("persons.age", "persons.cell")).toBe(true);
      expect(has("persons.age", "persons.hours")).toBe(false);
      expect(has("moves.from_area")).toBe(false);
      expect(has("sales.price_per_m2")).toBe(false);
      expect(() => has("persons.hour")).toThrow("no column persons.hour");
      const found = await connection.runAndReadAll(
        "SELECT count(*), count(hours), (SELECT count(*) FROM moves), (SELECT count(from_area) FROM moves) FROM persons",
      );
      expect(found.getRowsJson()).toEqual([["48", "0", "0", "0"]]);
    });
  });

  it("does not count a column that nobody asked for, but tells of it", async () => {
    const tables = validTables();
    tables["persons"]!.forEach((row, index) => row.push(index ? "x" : "remark"));
    await read(writeCsv(tables), ({notes}) => {
      expect(notes.map(({says}) => says)).toEqual([
        'persons.csv has a column "remark" that is not in the contract; it is not read.',
      ]);
    });
  });
});

describe("the database", () => {
  it("stays within its limits and away from the network", async () => {
    const database = await openDatabase();
    try {
      const [found] = await database.rows(
        "SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory, current_setting('autoinstall_known_extensions') AS install, current_setting('autoload_known_extensions') AS load",
      );
      expect(found).toMatchObject({threads: limits.threads, memory: "3.7 GiB", install: false, load: false});
      await expect(database.run("FROM read_csv('nowhere.csv', encoding = 'CP865')")).rejects.toThrow();
    } finally {
      database.close();
    }
  });

  it("is in the lock file for every machine that it is made for", () => {
    const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, {optionalDependencies?: object}>;
    };
    const binaries = Object.keys(packages["node_modules/@duckdb/node-bindings"]!.optionalDependencies ?? {});
    expect(binaries.length).toBeGreaterThan(5);
    for (const name of binaries) expect(packages).toHaveProperty([`node_modules/${name}`]);
  });

  it("says what to do where there is no binary of it", () => {
    const {message} = missingDatabase(new Error("no such module"), "sunos-x64");
    expect(message).toContain("(sunos-x64)");
    expect(message).toContain('"npm ci"');
  });
});
