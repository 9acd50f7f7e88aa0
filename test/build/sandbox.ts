import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {afterEach} from "vitest";
import {buildTables, type BuildTablesOptions, type TablesError} from "../../data-loaders/build/tables.js";

const repository = resolve(import.meta.dirname, "../..");
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** A tiny project in a folder of its own, with the packages and the build code of this one. */
export interface Sandbox {
  readonly root: string;
  path(name: string): string;
  write(files: Record<string, string>): void;
  remove(name: string): void;
  touch(name: string): void;
  /** Builds, and returns the lines it said. */
  build(options?: Partial<BuildTablesOptions>): Promise<string[]>;
  /** Builds, and returns the error. */
  fail(options?: Partial<BuildTablesOptions>): Promise<TablesError>;
  output(file: string): string;
  outputBytes(file: string): Buffer;
  /** How often loaders that call `ran()` have run, by name. */
  runs(name: string): number;
}

export function sandbox(files: Record<string, string>): Sandbox {
  const root = mkdtempSync(join(tmpdir(), "levekar-build-"));
  made.push(root);
  const path = (name: string): string => join(root, name);
  const write = (more: Record<string, string>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(path(name)), {recursive: true});
      writeFileSync(path(name), text);
    }
  };
  const build = async (options: Partial<BuildTablesOptions> = {}): Promise<string[]> => {
    const lines: string[] = [];
    await buildTables({root, log: (line) => lines.push(line), ...options});
    return lines;
  };
  const outputPath = (file: string): string => path(`src/.observablehq/cache/data/${file}`);

  symlinkSync(join(repository, "node_modules"), path("node_modules"));
  mkdirSync(path("data-loaders/tables"), {recursive: true});
  symlinkSync(join(repository, "data-loaders/build"), path("data-loaders/build"));
  write({
    "package.json": '{"type": "module", "private": true}',
    "tsconfig.json": readFileSync(join(repository, "tsconfig.json"), "utf8"),
    // Counts on the standard error of its own file, which is no input.
    "ran.ts": `import {appendFileSync} from "node:fs";
      export const ran = (name: string): void => appendFileSync("runs.txt", name + "\\n");`,
    ...files,
  });
  return {
    root,
    path,
    write,
    remove: (name) => {
      rmSync(path(name));
    },
    touch: (name) => {
      const later = new Date(Date.now() + 60_000);
      utimesSync(path(name), later, later);
    },
    build,
    fail: async (options) => {
      const outcome: unknown = await build(options).catch((error: unknown) => error);
      if (Array.isArray(outcome)) throw new Error("the build did not fail");
      return outcome as TablesError;
    },
    output: (file) => readFileSync(outputPath(file), "utf8"),
    outputBytes: (file) => readFileSync(outputPath(file)),
    runs: (name) => {
      if (!existsSync(path("runs.txt"))) return 0;
      return readFileSync(path("runs.txt"), "utf8")
        .split("\n")
        .filter((line) => line === name).length;
    },
  };
}

/** The code of a loader that writes an Arrow table with these rows. */
export function arrowLoader(rows: string, {origin = '"printed"', head = ""} = {}): string {
  return `import {tableFromJSON, tableToIPC, Table, Schema} from "apache-arrow";
    import {ran} from "../../ran.js";
    ${head}
    ran("arrow");
    const plain = tableFromJSON(${rows});
    const schema = new Schema(plain.schema.fields, new Map([["origin", ${origin}]]));
    process.stdout.write(tableToIPC(new Table(schema, plain.batches)));`;
}
