/** DuckDB, as everything here uses it: within limits, without the network, its spilled rows in a folder of its own. */
import type * as DuckDB from "@duckdb/node-api";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** What the database may use of the machine. It writes to disk what does not fit. */
export const limits = {threads: 2, memory: "4GB"} as const;

const settings: Record<string, string> = {
  threads: String(limits.threads),
  memory_limit: limits.memory,
  // An extension that is not built in would be fetched from the network.
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
};

export type Row = Record<string, unknown>;

export interface Database {
  readonly connection: DuckDB.DuckDBConnection;
  /** Readable by this user alone, and gone when the database is closed. The environment's TMPDIR says where. */
  readonly scratch: string;
  run(sql: string): Promise<void>;
  /** A few rows; whole numbers beyond 2^53 come as bigint. */
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

/** Opens an empty database in memory, with `staged` on disk for what has to be kept while it is open. */
export async function openDatabase(): Promise<Database> {
  const {DuckDBInstance} = await loadDuckDB();
  const scratch = mkdtempSync(join(tmpdir(), "levekar-register-"));
  try {
    const instance = await DuckDBInstance.create(":memory:", {
      ...settings,
      temp_directory: join(scratch, "spilled"),
    });
    const connection = await instance.connect();
    await connection.run(`ATTACH ${literal(join(scratch, "staged.duckdb"))} AS staged`);
    return {
      connection,
      scratch,
      async run(sql) {
        await connection.run(sql);
      },
      async rows(sql) {
        const found = (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
        return found.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
        );
      },
      close() {
        connection.closeSync();
        instance.closeSync();
        rmSync(scratch, {recursive: true, force: true});
      },
    };
  } catch (error) {
    rmSync(scratch, {recursive: true, force: true});
    throw error;
  }
}

const plain = (value: unknown): unknown =>
  typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;

async function loadDuckDB(): Promise<typeof DuckDB> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw missingDatabase(error);
  }
}

/** The database is a binary, which there is for most machines, and which an installation may have left out. */
export function missingDatabase(cause: unknown, machine = `${process.platform}-${process.arch}`): Error {
  return new Error(
    `DuckDB, which reads register extracts, cannot be loaded on this machine (${machine}). ` +
      'It is made for Linux, macOS and Windows on x64 and arm64. There, run "npm ci" again without ' +
      "--omit=optional and on the machine itself: node_modules copied from another kind of machine lacks the binary.",
    {cause},
  );
}

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What the database has against a file, in a line; an error that is the query's own is thrown on. */
export function faultOfInput(error: unknown): string {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  if (!(error instanceof Error) || /^(Binder|Parser|Catalog|Internal|Interrupt)|^INTERNAL/.test(message))
    throw error;
  return message;
}
