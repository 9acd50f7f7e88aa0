import {execFileSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {readTable, type LoadedTable} from "../../src/components/table.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const cache = new Map<string, LoadedTable>();

/** The table that a loader writes, fresh from the loader itself. */
export function loadedTable(file: string, columns: readonly string[] = []): LoadedTable {
  let table = cache.get(file);
  if (!table) {
    const bytes = execFileSync(process.execPath, ["--import", "tsx", `data-loaders/tables/${file}.ts`], {
      cwd: repository,
      maxBuffer: 1e9,
    });
    table = readTable(bytes, file, columns);
    cache.set(file, table);
  }
  return table;
}
