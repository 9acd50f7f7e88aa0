import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {tables} from "../../data-loaders/register/contract.js";
import {describedTables} from "../../data-loaders/register/describe.js";
import {writeTemplate} from "../../data-loaders/register/template.js";
import {methodPages} from "../../src/markdown/pages.js";
import {registerTables} from "../../src/markdown/register.js";
import {broken, newFolder, read, validTables, writeCsv} from "./extract.js";

const command = (...args: string[]): {status: number | null; stdout: string; stderr: string} =>
  spawnSync(process.execPath, ["--import", "tsx", "data-loaders/register/cli.ts", ...args], {
    encoding: "utf8",
  });

describe("the template", () => {
  it("has nothing wrong with it but that there is nobody in it", async () => {
    const folder = join(newFolder(), "new", "extract");
    expect(writeTemplate(folder)).toContain("persons.csv");
    const {problems} = await broken(folder);
    expect(problems.map(({kind, table}) => `${kind}: ${table ?? ""}`)).toEqual([
      "no rows: areas",
      "no rows: persons",
      "no rows: households",
      "no rows: nation",
    ]);
    const described = readFileSync(join(folder, "README.md"), "utf8");
    for (const {name, columns} of tables) {
      expect(described).toContain(`\n## ${name}`);
      for (const column of columns) expect(described).toContain(`\n| ${column.name} `);
    }
  });

  it("is right when its lines are filled in", async () => {
    const folder = newFolder();
    writeTemplate(folder);
    for (const [name, rows] of Object.entries(validTables()))
      expect(
        readFileSync(join(folder, `${name}.csv`), "utf8")
          .trim()
          .split(","),
      ).toEqual(rows[0]);
    writeCsv(validTables(), {}, folder);
    expect(await read(folder, ({rows}) => rows["persons"])).toBe(48);
  });

  it("takes the place of nothing", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full", "persons.csv"), "mine");
    expect(() => writeTemplate(join(folder, "full"))).toThrow("is not empty");
    expect(readdirSync(folder)).toEqual(["full"]);
    expect(readFileSync(join(folder, "full", "persons.csv"), "utf8")).toBe("mine");
  });
});

describe("the page about extracts", () => {
  const {document} = parseHTML(`<html><body>${registerTables(describedTables()).source}</body></html>`);

  it("has every table with every column and every value", () => {
    expect(Array.from(document.querySelectorAll("h2"), ({id}) => id)).toEqual(tables.map(({name}) => name));
    const shown = Array.from(document.querySelectorAll("table"), (table) =>
      Array.from(table.querySelectorAll("tbody th code"), ({textContent}) => textContent),
    );
    expect(shown).toEqual(tables.map(({columns}) => columns.map(({name}) => name)));
    const values = Array.from(document.querySelectorAll("ul.values code"), ({textContent}) => textContent);
    expect(values).toEqual(
      tables.flatMap(({columns}) =>
        columns.flatMap((column) => ("values" in column ? Object.keys(column.values) : [])),
      ),
    );
  });

  it("stands among the methods", () => {
    expect(methodPages.some(({path}) => path === "/methods/register")).toBe(true);
    expect(readFileSync("src/methods/register.md", "utf8")).toContain("${registerTables()}");
  });
});

describe("the contract", () => {
  it("is one that can be kept: keys, references and rules name columns that there are", () => {
    for (const {name, columns, key = [], foreignKeys = [], rules = []} of tables) {
      const names = columns.map((column) => column.name);
      expect(new Set(names).size, name).toBe(names.length);
      expect(names, name).toEqual(expect.arrayContaining([...key, ...rules.flatMap(({columns}) => columns)]));
      for (const {columns, table, to} of foreignKeys) {
        expect(names, name).toEqual(expect.arrayContaining([...columns]));
        expect(tables.find((other) => other.name === table)?.key).toEqual(to);
      }
      for (const column of columns)
        if (column.optional) expect(column.empty, `${name}.${column.name}`).toBeDefined();
    }
  });
});

describe("the command", () => {
  it("checks an extract", () => {
    const {status, stdout} = command("check", writeCsv(validTables()));
    expect(stdout).toMatch(/is as it should be\.\n\n {2}areas +4 rows\n {2}persons +48 rows\n/);
    expect(stdout).toContain("Years: 2013, 2018.");
    expect(status).toBe(0);
  });

  it("says what is wrong, and fails", () => {
    const tables = validTables();
    tables["persons"]![1]![5] = 137;
    const {status, stdout, stderr} = command("check", writeCsv(tables));
    expect(stderr).toContain('age: is not between 0 and 120 (years): line 2 "137"');
    expect(stderr).not.toContain("    at ");
    expect([status, stdout]).toEqual([1, ""]);
  });

  it("explains itself", () => {
    expect(command("chekc").stderr).toMatch(/There is no command chekc\.\nThe commands/);
    expect(command("template").stderr).toContain("Name the folder to write.");
  });
});
