import {tableFromIPC} from "apache-arrow";
import {extname} from "node:path";
import {BuildError, messageOf} from "./build-error.js";
import {tableOrigins, type TableOrigin} from "../../src/components/origin.js";

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** What can be said of an output by looking at it. */
export interface Shape {
  /** Null where there is no such thing as a row. */
  readonly rows: number | null;
  readonly columns: readonly Column[];
  readonly origin: TableOrigin | null;
  readonly title: string | null;
}

/** Looks at an output, and refuses one that is empty, cut off or not what its extension says. */
export function shapeOf(file: string, bytes: Uint8Array): Shape {
  if (bytes.length === 0) throw new BuildError("it wrote nothing to its standard output");
  switch (extname(file)) {
    case ".arrow":
      return arrowShape(bytes);
    case ".json":
    case ".geojson":
      return jsonShape(bytes);
    case ".csv":
      return textShape(bytes, ",");
    case ".tsv":
      return textShape(bytes, "\t");
    case ".parquet":
      if (!startsWith(bytes, "PAR1") || !endsWith(bytes, "PAR1")) {
        throw new BuildError("its output is not complete Parquet");
      }
      return unknownShape;
    default:
      return unknownShape;
  }
}

const unknownShape: Shape = {rows: null, columns: [], origin: null, title: null};

function arrowShape(bytes: Uint8Array): Shape {
  // A stream that is cut between two batches reads well, with rows missing. Its end mark is what tells.
  if (
    !endsWith(bytes, "\xff\xff\xff\xff\0\0\0\0") &&
    !(startsWith(bytes, "ARROW1") && endsWith(bytes, "ARROW1"))
  ) {
    throw new BuildError("its output is not complete Arrow: the end is missing");
  }
  try {
    const {schema, numRows} = tableFromIPC(bytes);
    const origin = schema.metadata.get("origin");
    return {
      rows: numRows,
      columns: schema.fields.map(({name, type}) => ({name, type: String(type)})),
      origin: requireOrigin(origin),
      title: schema.metadata.get("title") ?? null,
    };
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(`its output is not Arrow: ${messageOf(error)}`);
  }
}

function requireOrigin(value: string | undefined): TableOrigin {
  const origin = tableOrigins.find((candidate) => candidate === value);
  if (origin !== undefined) return origin;
  const wanted = `the schema metadata of every Arrow table needs "origin", one of ${tableOrigins.join(", ")}`;
  throw new BuildError(
    value === undefined
      ? `it does not say where it comes from: ${wanted}`
      : `"${value}" is no origin: ${wanted}`,
  );
}

function jsonShape(bytes: Uint8Array): Shape {
  const value = parseJson(bytes);
  if (Array.isArray(value)) return {...unknownShape, rows: value.length, columns: jsonColumns(value)};
  if (typeof value !== "object" || value === null) return unknownShape;
  const origin = "origin" in value ? tableOrigins.find((candidate) => candidate === value.origin) : undefined;
  const title = "title" in value && typeof value.title === "string" ? value.title : null;
  const rows = "features" in value && Array.isArray(value.features) ? value.features.length : null;
  return {rows, columns: [], origin: origin ?? null, title};
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch (error) {
    throw new BuildError(`its output is not JSON: ${messageOf(error)}`);
  }
}

function jsonColumns(rows: readonly unknown[]): Column[] {
  const types = new Map<string, Set<string>>();
  for (const row of rows) {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return [];
    for (const [name, value] of Object.entries(row) as [string, unknown][]) {
      const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
      types.set(name, (types.get(name) ?? new Set<string>()).add(type));
    }
  }
  return Array.from(types, ([name, found]) => ({name, type: Array.from(found).sort().join(" | ")}));
}

function textShape(bytes: Uint8Array, separator: string): Shape {
  const lines = recordsOf(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""), separator);
  const header = lines.shift() ?? [];
  return {...unknownShape, rows: lines.length, columns: header.map((name) => ({name, type: "text"}))};
}

/** The records of a delimited text; quoted fields may hold separators and line breaks. */
function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    separator === ","
      ? /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g
      : /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === separator) continue;
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  return records;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;
}

function endsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(-text.length)).toString("latin1") === text;
}
