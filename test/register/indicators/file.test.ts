import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {fromCSV, table} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {arrowFile} from "../../../data-loaders/arrow/write.js";
import {computeIndicators} from "../../../data-loaders/register/indicators/compute.js";
import {
  indicatorColumns,
  indicatorsArrow,
  writeIndicators,
} from "../../../data-loaders/register/indicators/file.js";
import {readIndicators} from "../../../data-loaders/register/indicators/read-file.js";
import type {IndicatorTable} from "../../../data-loaders/register/indicators/table.js";
import {broken, newFolder, validTables, writeCsv} from "../extract.js";
import {handmade} from "../support/handmade.js";
import {emptyDatabase, extractIn, putInto} from "../support/rows.js";

let indicators: IndicatorTable;

beforeAll(async () => {
  const connection = await emptyDatabase();
  await putInto(connection, handmade);
  indicators = await computeIndicators(extractIn(connection), {since: 2017});
});

const rowsOf = (path: string) =>
  fromCSV(readFileSync(path, "utf8")).objects() as Record<string, string | number | boolean | null>[];

describe("the file of indicators", () => {
  it("has a row per unit, year and series", async () => {
    const path = join(newFolder(), "indicators.csv");
    const rows = await writeIndicators(indicators, path);
    expect(rows).toBe(indicators.units.length * indicators.values.length);
    const read = rowsOf(path);
    expect(read).toHaveLength(rows);
    // Four of the seven people of the area a1, as the handmade extract has it.
    const one = read.find(
      ({name, series, year}) => name === "a1" && series === "immigrant-background" && year === 2018,
    )!;
    expect([one["numerator"], one["denominator"], one["unit"], one["hidden"]]).toEqual([
      4,
      7,
      "percent",
      false,
    ]);
    expect(Number(one["value"])).toBeCloseTo(400 / 7, 10);
    const {level, group, mapped} = indicatorColumns(indicators);
    level!.forEach((of, row) => {
      expect(typeof mapped![row]).toBe(of === "area" ? "boolean" : "object");
      if (of === "analysis in group") expect(group![row]).toBeTypeOf("string");
    });
  });

  it("leaves empty what is not known", () => {
    const {value, lower, upper} = indicatorColumns(indicators);
    expect(value).toContain(null);
    value!.forEach((cell, row) => {
      if (cell === null) expect([lower![row], upper![row]]).toEqual([null, null]);
    });
  });

  it("says in Arrow whose people they are", async () => {
    const path = join(newFolder(), "indicators.arrow");
    const rows = await writeIndicators({...indicators, origin: "yours", rules: {minimum: 10, base: 5}}, path);
    const {numRows, schema} = tableFromIPC(readFileSync(path));
    expect(numRows).toBe(rows);
    expect(schema.metadata.get("origin")).toBe("yours");
    expect(schema.metadata.get("disclosure")).toContain("fewer than 10");
  });

  it("is read back from Arrow as it was computed", async () => {
    expect(readIndicators(indicatorsArrow(indicators))).toEqual(indicators);
    const connection = await emptyDatabase();
    await putInto(connection, handmade, ["persons.hours"]);
    const yours = await computeIndicators(extractIn(connection, "yours"), {since: 2018});
    expect(yours.off).not.toEqual([]);
    expect(readIndicators(indicatorsArrow(yours))).toEqual(yours);
    expect(() =>
      readIndicators(arrowFile(table({a: [1]}), {origin: "yours", title: "t", source: "s"})),
    ).toThrow("no table of indicators");
  });

  it("is not half written where it cannot be written", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "indicators.csv"));
    await expect(writeIndicators(indicators, join(folder, "indicators.csv"))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["indicators.csv"]);
  });
});

describe("npm run register -- indicators", () => {
  const command = (args: readonly string[], environment: Record<string, string> = {}) =>
    spawnSync(process.execPath, ["--import", "tsx", "data-loaders/register/cli.ts", "indicators", ...args], {
      encoding: "utf8",
      env: {...process.env, LEVEKAR_REGISTER: "", LEVEKAR_CONTROL: "", ...environment},
    });

  it("computes from a folder, after disclosure control, and names what it could not compute", () => {
    const folder = writeCsv(validTables());
    const path = join(newFolder(), "indicators.csv");
    const {status, stdout, stderr} = command([folder, path]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Written into ${path}`);
    expect(stdout).toContain("After disclosure control: shares, means and medians of fewer than 10");
    const counts = rowsOf(path).flatMap(({numerator}) => (numerator === null ? [] : [Number(numerator)]));
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
  });

  it("lets nobody turn disclosure control off", () => {
    const folder = writeCsv(validTables());
    const path = join(newFolder(), "indicators.csv");
    const {status, stderr} = command([folder, path], {LEVEKAR_CONTROL: "off"});
    expect([status, existsSync(path)]).toEqual([2, false]);
    expect(stderr).toContain("your own extract always has it");
  });

  it("takes the extract that the environment names where it is told none", () => {
    const path = join(newFolder(), "indicators.arrow");
    const {status, stdout} = command([path], {LEVEKAR_REGISTER: writeCsv(validTables())});
    expect(status).toBe(0);
    expect(stdout).toContain("After disclosure control");
    expect(tableFromIPC(readFileSync(path)).schema.metadata.get("origin")).toBe("yours");
  });

  it("writes nothing from an extract with something wrong in it", async () => {
    const tables = validTables();
    tables["persons"]![1]![5] = 300;
    const folder = writeCsv(tables);
    const path = join(newFolder(), "indicators.csv");
    const {status, stderr} = command([folder, path]);
    expect(status).toBe(1);
    expect(stderr).toContain("age");
    expect(existsSync(path)).toBe(false);
    expect((await broken(folder)).problems).toHaveLength(1);
  });

  it("asks for a file that it can write", () => {
    for (const args of [[], ["folder"], ["folder", "indicators.xlsx"]]) {
      const {status, stderr} = command(args);
      expect(status).toBe(1);
      expect(stderr).toContain(".csv or .arrow");
    }
  });
});
