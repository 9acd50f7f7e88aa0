/** Columns of numbers into a table of the database, thousands of rows at a time and without an object for any. */
import type {DuckDBConnection, DuckDBType} from "@duckdb/node-api";

export type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float64Array;

/** A column, or the one number that it has in every row. */
export type Column = Numbers | number;

/** The database's name for what a column holds. */
export function typeOf(column: Column): string {
  if (typeof column === "number") return "INTEGER";
  return typesOf[column.constructor.name as keyof typeof typesOf];
}

const typesOf = {
  Int8Array: "TINYINT",
  Uint8Array: "UTINYINT",
  Int16Array: "SMALLINT",
  Uint16Array: "USMALLINT",
  Int32Array: "INTEGER",
  Float64Array: "DOUBLE",
} as const;

/** Of a vector of the database: where its values stand, which its declaration keeps to itself. */
interface Vector {
  readonly items: Numbers;
  flush(): void;
}

/** Appends rows to a table that has these columns, in this order. */
export async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
): Promise<void> {
  const {DuckDBDataChunk} = await import("@duckdb/node-api");
  const rows = rowsOf(table, columns);
  const appender = await connection.createAppender(table);
  const types = columns.map((_, at): DuckDBType => appender.columnType(at));
  let chunk = DuckDBDataChunk.create(types, Math.min(rows, chunkRows));
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(rows, from + chunkRows);
    // All but the last are of one size, so that one chunk serves them.
    if (to - from < chunk.rowCount) chunk = DuckDBDataChunk.create(types, to - from);
    columns.forEach((column, at) => {
      const vector = chunk.getColumnVector(at) as unknown as Vector;
      if (typeof column === "number") vector.items.fill(column);
      else vector.items.set(column.subarray(from, to));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** As many as one vector of the database holds. */
const chunkRows = 2048;

function rowsOf(table: string, columns: readonly Column[]): number {
  const lengths = new Set(columns.flatMap((column) => (typeof column === "number" ? [] : [column.length])));
  if (lengths.size !== 1) throw new Error(`The columns of ${table} have ${[...lengths].join(" and ")} rows.`);
  return [...lengths][0]!;
}
