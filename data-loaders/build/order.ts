import {ImportGraphError, type ImportGraph} from "./import-graph.js";
import {otherTables} from "./mentions.js";
import {MANIFEST, type Loader} from "./project.js";

export interface Order {
  /** The loaders that must be done first. */
  readonly before: ReadonlyMap<string, readonly Loader[]>;
  /** Why a loader has no place in the order. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Puts loaders in order: after those whose tables they name with `builtTable("…")`, and the manifest after all.
 */
export function orderOf(
  loaders: readonly Loader[],
  graphs: ReadonlyMap<string, ImportGraph | ImportGraphError>,
): Order {
  const before = new Map<string, Loader[]>();
  const problems = new Map<string, string>();
  for (const {file} of loaders) {
    const graph = graphs.get(file);
    const names = graph === undefined || graph instanceof ImportGraphError ? [] : otherTables(graph.code);
    const unknown = names.filter((name) => !loaders.some((loader) => loader.file === name));
    if (unknown.length > 0) problems.set(file, `it reads ${unknown.join(", ")}, which no loader makes`);
    if (names.includes(file)) problems.set(file, "it reads its own table");
    const isNeeded = (loader: Loader): boolean =>
      loader.file !== file && (file === MANIFEST || names.includes(loader.file));
    before.set(file, loaders.filter(isNeeded));
  }
  for (const circle of circles(before)) {
    for (const file of circle) {
      problems.set(file, `it waits for itself: ${[...circle, circle[0]].join(" reads ")}`);
      before.set(file, []);
    }
  }
  return {before, problems};
}

function circles(before: ReadonlyMap<string, readonly Loader[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) found.push(path.slice(start));
    if (start >= 0 || done.has(file)) return;
    for (const next of before.get(file) ?? []) visit(next.file, [...path, file]);
    done.add(file);
  }
  for (const file of before.keys()) visit(file, []);
  return found;
}
