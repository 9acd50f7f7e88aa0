import {existsSync, readdirSync, statSync, utimesSync, watch, type FSWatcher} from "node:fs";
import {dirname, join} from "node:path";
import {isMissing, messageOf} from "./build-error.js";
import type {Failures, TableResult} from "./make-table.js";
import {findLoaders, isInside, openProject, type Loader, type Project} from "./project.js";
import type {Read} from "./reads.js";
import {buildTables, TablesError} from "./tables.js";

export interface WatchOptions {
  root: string;
  log: (line: string) => void;
  warn: (line: string) => void;
  /** What a first pass found, and told. */
  first: readonly TableResult[];
  failures: Failures;
  jobs?: number | undefined;
}

/**
 * Keeps the tables up to date while someone works: whenever something changes in a folder with code or data that a
 * table is made from, brings stale tables up to date and lets the preview reload the pages that show them. What
 * cannot be made is said once, and the table stays as it was.
 */
export function watchTables({root, log, warn, first, failures, jobs}: WatchOptions): {
  close: () => Promise<void>;
} {
  const project = openProject(root);
  const said = new Map(first.map(({file, reason}) => [file, reason]));
  const watchers = new Map<string, FSWatcher>();
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  function follow(results: readonly TableResult[]): void {
    const folders = new Set([project.tables, ...results.flatMap((result) => foldersOf(project, result))]);
    const failed = results.some(({status}) => status === "failed");
    for (const [folder, watcher] of watchers) {
      // What a table that fails is made from may not be known; better too many folders than too few.
      if (folders.has(folder) || failed) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_, name) => {
          if (name !== null) notice(join(folder, name));
        });
        watcher.on("error", () => {
          watcher.close();
          watchers.delete(folder);
        });
        watchers.set(folder, watcher);
        // Something may have changed before anybody watched.
        schedule();
      } catch (error) {
        // A folder that went away is for a pass to find out. What else may be wrong: too many are watched.
        if (!isMissing(error)) warn(`Changes in ${folder} are not seen: ${messageOf(error)}`);
      }
    }
  }

  function notice(path: string): void {
    if (isNoise(project, path)) return;
    if (dirname(path) === project.tables) spareFramework(project, path);
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void pass(), 100);
  }

  async function pass(): Promise<void> {
    if (running !== undefined) {
      again = true;
      return;
    }
    running = onePass();
    await running;
    running = undefined;
    if (!again || controller.signal.aborted) return;
    again = false;
    await pass();
  }

  async function onePass(): Promise<void> {
    const results = await settle();
    if (controller.signal.aborted || results === undefined) return;
    follow(results);
    for (const {file, status, reason, changed} of results) {
      if (status === "failed" && said.get(file) !== reason) warn(`${file}: ${reason}`);
      said.set(file, status === "failed" ? reason : "");
      if (status === "built" && changed) reload(project, file);
    }
  }

  async function settle(): Promise<readonly TableResult[] | undefined> {
    try {
      return await buildTables({root, log, jobs, failures, quiet: true, signal: controller.signal});
    } catch (error) {
      if (error instanceof TablesError) return error.results;
      if (!controller.signal.aborted) warn(messageOf(error));
      return undefined;
    }
  }

  follow(first);
  return {
    async close() {
      controller.abort();
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      await running;
    },
  };
}

/** The folders in which something can happen that matters to a table. */
function foldersOf(project: Project, {files, reads}: TableResult): string[] {
  const folders = [...files.map((file) => dirname(file)), ...reads.flatMap(foldersOfRead)];
  return folders
    .map(nearest)
    .filter((folder) => !isInside(join(project.root, "src", ".observablehq"), folder));
}

function foldersOfRead({kind, path}: Read): string[] {
  switch (kind) {
    case "file":
    case "presence":
    case "size":
      return [dirname(path)];
    case "names":
      return [path];
    case "names below":
    case "all below":
      return [dirname(path), path, ...foldersBelow(path)];
  }
}

function foldersBelow(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The folder itself, or where it would appear. */
function nearest(path: string): string {
  let folder = path;
  while (folder !== dirname(folder) && !(existsSync(folder) && statSync(folder).isDirectory())) {
    folder = dirname(folder);
  }
  return folder;
}

function isNoise({root}: Project, path: string): boolean {
  return ["node_modules", "dist", ".git", "src/.observablehq"].some((name) =>
    isInside(join(root, name), path),
  );
}

/**
 * A loader that was just saved is newer than its output, and the preview would run it at once, beside this. The old
 * output serves until the pass that is about to come.
 */
function spareFramework(project: Project, source: string): void {
  const loader = findLoaders(project).find((candidate) => candidate.source === source);
  if (loader !== undefined && existsSync(loader.output)) makeNewer(loader.output);
}

/** Framework's preview watches the loader's time, not the output's, and reloads when it moves. */
function reload(project: Project, file: string): void {
  const loader = findLoaders(project).find((candidate) => candidate.file === file);
  if (loader === undefined) return;
  makeNewer(loader.output);
  const now = new Date();
  utimesSync(loader.source, now, now);
}

function makeNewer(output: Loader["output"]): void {
  const soon = new Date(Date.now() + 1000);
  utimesSync(output, soon, soon);
}
