/** What the table build has written: pages are put together from it, never from the loaders' code. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readTable, type LoadedTable} from "../components/table.js";

const folder = join(process.cwd(), "src/.observablehq/cache/data");

function bytes(file: string): Uint8Array {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} has not been built: run "npm run tables"`);
  return readFileSync(path);
}

export const builtTable = (file: string, columns: readonly string[]): LoadedTable =>
  readTable(bytes(file), file, columns);

export const builtJson = (file: string): unknown => JSON.parse(Buffer.from(bytes(file)).toString("utf8"));
