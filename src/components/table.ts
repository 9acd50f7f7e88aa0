/** Arrow bytes → rows, with a clear error when the file is not what the exhibit expects. */
import type {Row} from "../exhibits/exhibit.js";
import {tableFromIPC} from "../vendor/arrow.js";
import {isTableOrigin, type TableOrigin} from "./origin.js";

export interface LoadedTable {
  rows: Row[];
  origin: TableOrigin;
  /** Title, source, licence and the like, as the loader wrote them. */
  metadata: ReadonlyMap<string, string>;
}

export class TableError extends Error {
  override name = "TableError";
}

export function readTable(bytes: Uint8Array, file: string, columns: readonly string[]): LoadedTable {
  let table: ReturnType<typeof tableFromIPC>;
  try {
    table = tableFromIPC(bytes);
  } catch (error) {
    throw new TableError(
      `${file} is not a readable Arrow file (${(error as Error).message}); build the tables again`,
    );
  }
  const names = table.schema.fields.map((field) => field.name);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length)
    throw new TableError(`${file} has no column ${missing.join(", ")}; it has ${names.join(", ")}`);
  const metadata = table.schema.metadata ?? new Map<string, string>();
  const origin = metadata.get("origin");
  if (!isTableOrigin(origin))
    throw new TableError(`${file} does not say where its numbers come from (origin)`);
  return {rows: table.toArray(), origin, metadata};
}
