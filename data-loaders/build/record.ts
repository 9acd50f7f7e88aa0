import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {writeWhole} from "./content.js";
import type {Inputs, Learned} from "./key.js";
import {projectPath, type Project} from "./project.js";
import type {Shape} from "./shape.js";

/** Raised when records or keys change their meaning; what was written by another version is not believed. */
const VERSION = 1;

/** What is kept about the table in the cache. */
export interface TableRecord {
  readonly version: number;
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly shape: Shape;
  /** The files it came from, from the repository's root, for the published manifest. */
  readonly sources: readonly string[];
  readonly inputs: Inputs;
  readonly learned: Learned;
}

/** The record of a table, or nothing when there is none that can be believed. */
export function readRecord(project: Project, file: string): TableRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(recordPath(project, file), "utf8")) as TableRecord;
    if (record.version !== VERSION) return undefined;
    return withPaths(record, (path) => resolve(project.root, path));
  } catch {
    return undefined;
  }
}

/** Writes a record, with no path of this machine in it but those outside the project. */
export async function writeRecord(
  project: Project,
  file: string,
  record: Omit<TableRecord, "version">,
): Promise<void> {
  const portable = withPaths({version: VERSION, ...record}, (path) => projectPath(project, path));
  await writeWhole(recordPath(project, file), `${JSON.stringify(portable, null, 1)}\n`);
}

function recordPath({records}: Project, file: string): string {
  return join(records, `${file}.json`);
}

function withPaths(record: TableRecord, change: (path: string) => string): TableRecord {
  const reads = record.learned.reads.map(({kind, path}) => ({kind, path: change(path)}));
  return {...record, learned: {...record.learned, reads}};
}
