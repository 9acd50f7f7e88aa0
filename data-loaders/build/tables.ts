import {mkdir, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {BuildError} from "./build-error.js";
import {openContents} from "./content.js";
import {ImportGraphError, readImportGraphs, type ImportGraph} from "./import-graph.js";
import {makeTable, type Failures, type Pass, type TableResult} from "./make-table.js";
import {orderOf} from "./order.js";
import {progressLine} from "./progress.js";
import {findLoaders, openProject, type Loader, type Project} from "./project.js";
import {openWorkshop} from "./run-loader.js";
import {turnstile} from "./turnstile.js";

export interface BuildTablesOptions {
  /** The folder with `data-loaders/tables` and `src`. */
  root: string;
  /** Takes a line for each table. */
  log: (line: string) => void;
  /** Only these tables, and those that they read: `areas.arrow`, or `areas`. Default: all. */
  only?: readonly string[] | undefined;
  /** Runs the loaders of fresh tables, too. */
  force?: boolean | undefined;
  /** How many loaders run at a time. Default: 2. */
  jobs?: number | undefined;
  /** Ends running loaders and leaves their tables as they were. */
  signal?: AbortSignal | undefined;
  /** Says nothing of what is fresh or fails. */
  quiet?: boolean | undefined;
  /** What failed in earlier passes and need not be tried again as long as nothing changes; kept up to date. */
  failures?: Failures | undefined;
}

/** Some tables could not be made. The others were. */
export class TablesError extends BuildError {
  constructor(readonly results: readonly TableResult[]) {
    const files = new Map<string, string[]>();
    const failed = results.filter(({status}) => status === "failed");
    for (const {file, reason} of failed) files.set(reason, [...(files.get(reason) ?? []), file]);
    const count = failed.length === 1 ? "One table" : `${failed.length} tables`;
    const reasons = Array.from(files, ([reason, names]) => `${names.join(", ")}: ${reason}`);
    const rest = "Their last good outputs, if any, are kept; all other tables are up to date.";
    super([`${count} could not be made.`, ...reasons, rest].join("\n\n"));
  }
}

/**
 * Brings the cached outputs of the loaders up to date before Framework looks at them: runs each loader whose table is
 * not the one that its present inputs give, and leaves the others alone. Outputs of loaders that are gone are removed.
 *
 * @throws {TablesError} when some tables could not be made; the others are finished first
 */
export async function buildTables(options: BuildTablesOptions): Promise<readonly TableResult[]> {
  const {signal, log, force = false, quiet = false, jobs = 2, failures = new Map() as Failures} = options;
  const project = openProject(options.root);
  const loaders = findLoaders(project);
  const wanted = choose(loaders, options.only);
  await mkdir(project.outputs, {recursive: true});
  await removeOrphans(project, loaders);
  const graphs = await readImportGraphs(project, loaders);
  const {before, problems} = orderOf(loaders, graphs);
  const contents = await openContents(join(project.records, "large-files.json"));
  const workshop = await openWorkshop(project);
  const pass: Pass = {
    project,
    contents,
    workshop,
    turn: turnstile(jobs),
    log,
    force,
    quiet,
    failures,
    signal,
  };
  const visits = new Map<string, Promise<TableResult>>();

  function visit(loader: Loader): Promise<TableResult> {
    let result = visits.get(loader.file);
    if (result === undefined) visits.set(loader.file, (result = make(loader)));
    return result;
  }

  async function make(loader: Loader): Promise<TableResult> {
    const first = before.get(loader.file) ?? [];
    const missing = (await Promise.all(first.map(visit))).filter(({status}) => status === "failed");
    const graph = graphs.get(loader.file);
    if (graph === undefined || graph instanceof ImportGraphError) {
      return failed(loader, graph, graph?.message ?? "its imports could not be read");
    }
    const problem = problems.get(loader.file);
    if (problem !== undefined) return failed(loader, graph, problem);
    if (missing.length > 0)
      return failed(loader, graph, `it needs ${missing.map(({file}) => file).join(", ")}`);
    if (signal?.aborted === true) return failed(loader, graph, "interrupted");
    return makeTable(pass, loader, graph, first);
  }

  function failed(
    {file, source}: Loader,
    graph: Partial<ImportGraph> | undefined,
    reason: string,
  ): TableResult {
    if (!quiet && signal?.aborted !== true) log(progressLine(file, undefined, 0, "failed"));
    return {file, status: "failed", changed: false, reason, files: graph?.files ?? [source], reads: []};
  }

  try {
    await Promise.all(wanted.map(visit));
    await contents.remember();
  } finally {
    await workshop.close();
  }
  signal?.throwIfAborted();
  const results = await Promise.all(visits.values());
  if (results.some(({status}) => status === "failed")) throw new TablesError(results);
  return results;
}

function choose(loaders: readonly Loader[], only: readonly string[] | undefined): readonly Loader[] {
  if (only === undefined || only.length === 0) return loaders;
  return only.flatMap((name) => {
    const found = loaders.filter(({file}) => file === name || file.replace(/\.\w+$/, "") === name);
    if (found.length > 0) return found;
    throw new BuildError(`There is no table ${name}, only ${loaders.map(({file}) => file).join(", ")}.`);
  });
}

async function removeOrphans({outputs, records}: Project, loaders: readonly Loader[]): Promise<void> {
  const files = new Set(loaders.map(({file}) => file));
  for (const name of await readdir(outputs)) {
    // Framework's own unfinished outputs end in a process number.
    const file = name.replace(/\.\d+(?:\.err)?$/, "");
    if (!files.has(file)) await rm(join(outputs, name), {recursive: true, force: true});
  }
  for (const name of await readdir(records).catch(() => [])) {
    const file = /^(.+\.\w+)\.json$/.exec(name)?.[1];
    if (file !== undefined && !files.has(file)) await rm(join(records, name), {force: true});
  }
}
