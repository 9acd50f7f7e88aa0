/**
 * Tables leave the loaders as Arrow files: strings dictionary-encoded, whole numbers as integers, and in
 * the schema what a reader must know before trusting a number.
 */
import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int32,
  Schema,
  Table,
  Utf8,
  tableToIPC,
  vectorFromArray,
  type DataType,
  type Vector,
} from "apache-arrow";
import type {ColumnTable} from "arquero";
import {isTableOrigin, type TableOrigin} from "../../src/components/origin.js";

export interface Provenance {
  origin: TableOrigin;
  title: string;
  /** Who made the numbers, and where they stand. */
  source: string;
  [key: string]: string;
}

export class TableShapeError extends Error {
  override name = "TableShapeError";
}

type Value = string | number | boolean | null;

/** The Arrow file of a table. Columns keep their order, rows theirs. */
export function arrowFile(table: ColumnTable, provenance: Provenance): Uint8Array {
  if (!isTableOrigin(provenance.origin))
    throw new TableShapeError(`unknown origin "${String(provenance.origin)}"`);
  if (!table.numRows()) throw new TableShapeError(`the table "${provenance.title}" has no rows`);
  const columns = table.columnNames().map((name) => {
    const values = Array.from(table.array(name) as ArrayLike<Value | undefined>, (value) => value ?? null);
    return {name, vector: vector(name, values), nullable: values.includes(null)};
  });
  const schema = new Schema(
    columns.map(({name, vector, nullable}) => new Field(name, vector.type, nullable)),
    new Map(Object.entries(provenance)),
  );
  const data = Object.fromEntries(columns.map(({name, vector}) => [name, vector]));
  return tableToIPC(new Table(schema, data), "file");
}

function vector(name: string, values: readonly Value[]): Vector {
  const present = values.filter((value) => value !== null);
  const kinds = new Set(present.map((value) => typeof value));
  if (kinds.size > 1)
    throw new TableShapeError(
      `column ${name} mixes ${[...kinds].join(" and ")} (row ${values.findIndex((v) => v !== null && typeof v !== typeof present[0])})`,
    );
  return vectorFromArray(values, typeOf(name, present));
}

function typeOf(name: string, values: readonly (string | number | boolean)[]): DataType {
  const first = values[0];
  if (typeof first === "boolean") return new Bool();
  if (typeof first === "number") {
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw new TableShapeError(
        `column ${name}, value ${wrong}: ${String(values[wrong])} is not a finite number`,
      );
    const whole = values.every((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31);
    return whole ? new Int32() : new Float64();
  }
  // An id is given, because the library's own count would make two builds differ.
  return new Dictionary(new Utf8(), new Int32(), dictionaryId(name));
}

function dictionaryId(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 2147483647;
  return hash;
}
