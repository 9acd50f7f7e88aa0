import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromArrays, tableToIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {writeExtract} from "../../data-loaders/reconstruction/extract/write.js";
import {standIn} from "../reconstruction/extract/stand-in.js";
import {csv, newFolder, validTables} from "../register/extract.js";
import {personLevel} from "./person-level.js";

const text = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const arrow = (columns: Record<string, Float64Array>) =>
  Buffer.from(tableToIPC(tableFromArrays(columns), "file"));
const many = Array.from({length: 10_001}, (_, at) => at);

describe("a file that is to be published", () => {
  it("is no file of an extract, under whatever name", async () => {
    const folder = join(newFolder(), "extract");
    await writeExtract(folder, standIn(450));
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect(personLevel(name, bytes)).toContain("unknown kind");
      expect(personLevel("table.arrow", bytes)).toBe("holds Parquet");
    }
    for (const table of ["persons", "households", "moves", "cells"])
      expect(personLevel(`${table}.csv`, text(csv(validTables()[table]!)))).toMatch(/^has a column /);
  });

  it("has no row for each person", () => {
    expect(personLevel("a.arrow", arrow({person: new Float64Array(3)}))).toBe("has a column person");
    expect(personLevel("a.arrow", arrow({age: new Float64Array(10_001)}))).toContain("10001 rows");
    expect(personLevel("a.csv", text(`age\n${many.join("\n")}`))).toContain("10001 rows");
    expect(personLevel("a.csv", text('"Household";"age"\n1;2'))).toContain("Household");
    expect(personLevel("a.json", text({rows: [{household: 1, age: 4}]}))).toBe("has a column household");
    expect(personLevel("a.json", text({deep: [{list: many}]}))).toContain("a list of 10001");
    expect(personLevel("a.html", text(many.map((at) => `<tr><td>${at}`).join("")))).toContain("10001 rows");
    expect(personLevel("a.js", text(`const ages = [${many.join(", ")}];`))).toContain("numbers");
    expect(personLevel("a.js", text(`const ages = ${JSON.stringify(many.map(String))};`))).toContain(
      "numbers",
    );
    expect(personLevel("a.bin", text("x"))).toContain("unknown kind");
    expect(personLevel("a.txt", Buffer.from("00000000DUCK0000"))).toBe("is a database");
  });

  it("may be a table of areas, a page, a script", () => {
    expect(personLevel("a.arrow", arrow({value: new Float64Array(10_000)}))).toBeUndefined();
    expect(personLevel("a.csv", text("area,value\nOslo 01,4"))).toBeUndefined();
    expect(personLevel("a.json", text([{area: "Oslo 01", value: 4, name: "person"}]))).toBeUndefined();
    expect(personLevel("a.html", text("<table><tr><td>Oslo 01</table>"))).toBeUndefined();
    expect(personLevel("a.js", text("const person = [1, 2, 3];"))).toBeUndefined();
    expect(personLevel("a.woff2", Buffer.from([0, 1, 2]))).toBeUndefined();
  });
});
