import {readFile, rename, stat, utimes} from "node:fs/promises";
import {join} from "node:path";
import {messageOf} from "./build-error.js";
import {sha256, type Contents} from "./content.js";
import type {ImportGraph} from "./import-graph.js";
import {firstDifference, gatherInputs, keyOf, type Inputs, type Learned} from "./key.js";
import {mentions} from "./mentions.js";
import {indent, progressLine} from "./progress.js";
import {isInside, projectPath, type Loader, type Project} from "./project.js";
import {isData, lastChange, type Read} from "./reads.js";
import {readRecord, writeRecord, type TableRecord} from "./record.js";
import type {Run, Workshop} from "./run-loader.js";
import {shapeOf, type Shape} from "./shape.js";
import type {Turn} from "./turnstile.js";

/** What a pass over the tables shares. */
export interface Pass {
  readonly project: Project;
  readonly contents: Contents;
  readonly workshop: Workshop;
  readonly turn: Turn;
  readonly log: (line: string) => void;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly failures: Failures;
  readonly signal: AbortSignal | undefined;
}

/** What failed, by table, with the key of what it failed on. */
export type Failures = Map<string, {key: string; learned: Learned; reason: string}>;

export interface TableResult {
  readonly file: string;
  readonly status: "fresh" | "built" | "failed";
  /** Whether the cached output has another content than before. */
  readonly changed: boolean;
  /** Why it was made, or could not be. */
  readonly reason: string;
  /** The code that the table was made with; absolute. */
  readonly files: readonly string[];
  /** What it was made from. */
  readonly reads: readonly Read[];
}

/**
 * Makes a table if the one in the cache is not what its present inputs give.
 *
 * @param before the loaders whose tables it may read
 */
export async function makeTable(
  pass: Pass,
  loader: Loader,
  graph: ImportGraph,
  before: readonly Loader[],
): Promise<TableResult> {
  const {project, contents, failures} = pass;
  const record = readRecord(project, loader.file);
  const stale = await staleness(pass, loader, graph, record);
  if (record !== undefined && stale === undefined) {
    await keepNewer(loader);
    failures.delete(loader.file);
    if (!pass.quiet) pass.log(progressLine(loader.file, record.shape, record.bytes, "fresh"));
    return result(loader, graph, record.learned, {status: "fresh"});
  }
  const failure = failures.get(loader.file);
  if (
    failure !== undefined &&
    failure.key === keyOf(await gatherInputs(project, graph, failure.learned, contents))
  ) {
    return result(loader, graph, failure.learned, {status: "failed", reason: failure.reason});
  }
  return pass.turn(() => runAndKeep(pass, loader, graph, before, {record, reason: stale ?? "new"}));
}

/** Why a table is not the one that its inputs give, or nothing. */
async function staleness(
  {project, contents, force}: Pass,
  loader: Loader,
  graph: ImportGraph,
  record: TableRecord | undefined,
): Promise<string | undefined> {
  if (force) return "forced";
  const output = await readFile(loader.output).catch(() => undefined);
  if (record === undefined || output === undefined) return "new";
  if (sha256(output) !== record.sha256) return "the cached file is not the one that was made";
  const inputs = await gatherInputs(project, graph, record.learned, contents);
  if (keyOf(inputs) === record.key) return undefined;
  const difference = firstDifference(record.inputs, inputs);
  return difference === undefined ? "its inputs changed while it ran" : `${readable(difference)} changed`;
}

/** The name of an input; another table goes by its own name, wherever it is kept. */
function readable(input: string): string {
  const [, output, record] = /\.observablehq\/cache\/(?:data\/(.+)|levekar\/(.+)\.json)$/.exec(input) ?? [];
  return output ?? record ?? input.replace(/^(?:file|names) /, "");
}

async function runAndKeep(
  pass: Pass,
  loader: Loader,
  graph: ImportGraph,
  before: readonly Loader[],
  {record, reason}: {record: TableRecord | undefined; reason: string},
): Promise<TableResult> {
  const {project, contents, workshop, failures, signal} = pass;
  // What is known to matter is looked at before it is used: should it change meanwhile, the next pass sees that.
  await gatherInputs(project, graph, record?.learned ?? {reads: [], environment: []}, contents);
  const started = Date.now();
  const progress = (line: string): void => {
    pass.log(indent(`${loader.file}, ${secondsSince(started)}: ${line}`));
  };
  const run = await workshop.run(loader, progress, signal);
  const learned = learn(project, graph, run);
  if (signal?.aborted === true)
    return result(loader, graph, learned, {status: "failed", reason: "interrupted"});
  const inputs = await gatherInputs(project, graph, learned, contents);
  const made = await examine(project, loader, before, run, learned);
  if (typeof made === "string") {
    const because = [made, indent(run.messages)].filter(Boolean).join("\n");
    failures.set(loader.file, {key: keyOf(inputs), learned, reason: because});
    if (!pass.quiet) pass.log(progressLine(loader.file, undefined, 0, "failed"));
    return result(loader, graph, learned, {status: "failed", reason: because});
  }
  failures.delete(loader.file);
  const {bytes, shape} = made;
  const digest = sha256(bytes);
  await rename(run.output, loader.output);
  await keepNewer(loader);
  await writeRecord(project, loader.file, {
    // Without a key, the next pass makes the table again.
    key: (await changedSince(project, learned, started)) ? "" : keyOf(inputs),
    sha256: digest,
    bytes: bytes.length,
    shape,
    sources: sourcesOf(project, graph, learned, inputs),
    inputs,
    learned,
  });
  pass.log(progressLine(loader.file, shape, bytes.length, secondsSince(started), reason));
  if (run.messages !== "") pass.log(indent(run.messages));
  return result(loader, graph, learned, {status: "built", reason, changed: digest !== record?.sha256});
}

const secondsSince = (time: number): string => `${((Date.now() - time) / 1000).toFixed(1)} s`;

function result(
  {file}: Loader,
  {files}: ImportGraph,
  {reads}: Learned,
  rest: Pick<TableResult, "status"> & Partial<TableResult>,
): TableResult {
  return {file, files, reads, changed: false, reason: "", ...rest};
}

/** Looks at what a run left: a table, or the reason why it is none. */
async function examine(
  project: Project,
  loader: Loader,
  before: readonly Loader[],
  {failure, output}: Run,
  {reads}: Learned,
): Promise<{bytes: Buffer; shape: Shape} | string> {
  const source = projectPath(project, loader.source);
  if (failure !== undefined) return `${source} ${failure}`;
  const mayRead = new Set(before.map((other) => other.output));
  const unnamed = reads.find(({path}) => isInside(project.outputs, path) && !mayRead.has(path));
  if (unnamed !== undefined) {
    return `${source} reads ${projectPath(project, unnamed.path)} without builtTable("…"), so it may run too early`;
  }
  try {
    const bytes = await readFile(output);
    return {bytes, shape: shapeOf(loader.file, bytes)};
  } catch (error) {
    return `${source} ended well, but ${messageOf(error)}`;
  }
}

/** What a run taught about a loader, beyond what its import graph says. */
function learn(project: Project, graph: ImportGraph, {observations}: Run): Learned {
  const order = (a: Read, b: Read): number => (a.path + a.kind < b.path + b.kind ? -1 : 1);
  return {
    reads: observations.reads
      .filter(({path}) => isData(project, path) && !graph.files.includes(path))
      .sort(order),
    // Packages and Node itself ask for dozens of variables; those that matter to the table stand in its code.
    environment: observations.environment.filter((name) => mentions(graph.code, name)),
  };
}

/** Whether something that was read may have been different when it was read from what it is now. */
async function changedSince(project: Project, {reads}: Learned, time: number): Promise<boolean> {
  // The clock of a file system may be a few milliseconds late.
  const late = 5;
  for (const read of reads) {
    if (isInside(project.outputs, read.path) || isInside(project.records, read.path)) continue;
    if ((await lastChange(read)) >= time - late) return true;
  }
  return false;
}

/** The files that can be named to anyone: in the repository, or below a folder that a variable names. */
function sourcesOf(project: Project, graph: ImportGraph, learned: Learned, inputs: Inputs): string[] {
  const sources = new Set<string>();
  const isThere = ({kind, path}: Read): boolean =>
    (kind === "file" || kind === "all below") &&
    inputs[`${kind} ${projectPath(project, path)}`] !== "missing";
  for (const path of [...graph.files, ...learned.reads.filter(isThere).map((read) => read.path)]) {
    const inProject = projectPath(project, path);
    if (isInside(project.outputs, path))
      sources.add(join("data", inProject.slice(inProject.lastIndexOf("/") + 1)));
    else if (isInside(project.records, path)) continue;
    else if (isInside(project.root, path)) sources.add(inProject);
    else {
      for (const name of learned.environment) {
        const folder = process.env[name] ?? "";
        if (folder !== "" && isInside(folder, path)) sources.add(`$${name}${inProject.slice(folder.length)}`);
      }
    }
  }
  return Array.from(sources).sort();
}

/**
 * Framework runs a loader again in the preview when its file is newer than its output. A fresh output may well be
 * older here, after a checkout for instance, so its time is moved.
 */
async function keepNewer({source, output}: Loader): Promise<void> {
  const [loader, made] = await Promise.all([stat(source), stat(output)]);
  if (made.mtimeMs > loader.mtimeMs) return;
  const time = new Date(loader.mtimeMs + 1000);
  await utimes(output, time, time);
}
