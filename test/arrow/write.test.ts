import {tableFromIPC} from "apache-arrow";
import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {arrowFile, TableShapeError, type Provenance} from "../../data-loaders/arrow/write.js";
import {readTable} from "../../src/components/table.js";

const provenance: Provenance = {origin: "printed", title: "A table", source: "Somebody 2020"};
const write = (columns: Record<string, unknown[]>): Uint8Array => arrowFile(table(columns), provenance);

describe("arrowFile", () => {
  it("writes text as dictionaries, whole numbers as integers, and gaps as gaps", () => {
    const file = tableFromIPC(
      write({name: ["a", "b", "a"], n: [1, 2, null], x: [1, 2.5, 3], on: [true, false, null]}),
    );
    expect(file.schema.fields.map(({name, type}) => `${name}: ${type}`)).toEqual([
      "name: Dictionary<Int32, Utf8>",
      "n: Int32",
      "x: Float64",
      "on: Bool",
    ]);
    expect(file.toArray().map((row) => ({...row}) as unknown)).toEqual([
      {name: "a", n: 1, x: 1, on: true},
      {name: "b", n: 2, x: 2.5, on: false},
      {name: "a", n: null, x: 3, on: null},
    ]);
  });

  it("keeps origin and source in the schema, where the page's reader finds them", () => {
    const {origin, metadata, rows} = readTable(write({n: [1]}), "t.arrow", ["n"]);
    expect(origin).toBe("printed");
    expect(metadata.get("source")).toBe("Somebody 2020");
    expect(rows.map((row) => row["n"])).toEqual([1]);
  });

  it("writes the same bytes for the same table", () => {
    const columns = {a: ["x", "y"], b: ["y", "z"], n: [1, 2]};
    expect(Buffer.compare(write(columns), write(columns))).toBe(0);
  });

  it("refuses what a reader could not trust", () => {
    expect(() => write({n: [1, "2"]})).toThrow(/column n mixes number and string \(row 1\)/);
    expect(() => write({n: [1, NaN]})).toThrow(/column n, value 1: NaN is not a finite number/);
    expect(() => write({n: []})).toThrow(/has no rows/);
    expect(() => arrowFile(table({n: [1]}), {...provenance, origin: "rumour" as "printed"})).toThrow(
      TableShapeError,
    );
  });
});

describe("readTable", () => {
  it("names the columns that a table lacks", () => {
    expect(() => readTable(write({n: [1]}), "t.arrow", ["n", "m"])).toThrow(
      "t.arrow has no column m; it has n",
    );
  });

  it("refuses a table without an origin", () => {
    const anonymous = arrowFile(table({n: [1]}), {...provenance});
    const text = Buffer.from(anonymous);
    const at = text.indexOf("origin");
    text.write("0rigin", at);
    expect(() => readTable(new Uint8Array(text), "t.arrow", [])).toThrow(
      /does not say where its numbers come from/,
    );
  });
});
