import type {DuckDBConnection} from "@duckdb/node-api";

/** The columns of a result, each as a list; lists of nothing where there are no rows. */
export async function columns<Columns extends readonly unknown[][]>(
  connection: DuckDBConnection,
  sql: string,
): Promise<Columns> {
  const reader = await connection.runAndReadAll(sql);
  const found = reader.getColumnsJS();
  return Array.from({length: reader.columnCount}, (_, at) => found[at] ?? []) as unknown as Columns;
}
