import {join} from "node:path";
import {sha256, type Contents} from "./content.js";
import type {ImportGraph} from "./import-graph.js";
import {environmentNames} from "./mentions.js";
import {packageVersions} from "./packages.js";
import {projectPath, type Project} from "./project.js";
import {stateOf, type Read} from "./reads.js";

/** Everything a table depends on, each part by a name a person understands. */
export type Inputs = Readonly<Record<string, string>>;

/** What was learned by running a loader. */
export interface Learned {
  readonly reads: readonly Read[];
  readonly environment: readonly string[];
}

/**
 * Gathers what a table depends on as it is now: Node's major version, the content of the loader's import graph and of
 * tsconfig.json, the installed versions of the packages it imports and of tsx, the environment variables that it
 * names, and what it was seen to read when it last ran.
 */
export async function gatherInputs(
  project: Project,
  graph: ImportGraph,
  {reads, environment}: Learned,
  contents: Contents,
): Promise<Inputs> {
  const inputs = new Map<string, string>([["Node", process.versions.node.split(".")[0]!]]);
  // TypeScript is run by tsx, as tsconfig.json says.
  const packages = packageVersions(project.root, [...graph.packages, "tsx"]);
  for (const [name, version] of packages) inputs.set(`package ${name}`, version);
  for (const name of new Set([...environmentNames(graph.code), ...environment])) {
    const value = process.env[name];
    // A digest, because records are files and a variable may hold a secret.
    inputs.set(`variable ${name}`, value === undefined ? "unset" : sha256(value));
  }
  const found = await Promise.all([
    ...[join(project.root, "tsconfig.json"), ...graph.files].map(
      async (path) => [projectPath(project, path), await contents.digest(path)] as const,
    ),
    ...reads.map(
      async (read) =>
        [`${read.kind} ${projectPath(project, read.path)}`, await stateOf(read, contents)] as const,
    ),
  ]);
  for (const [name, state] of found) inputs.set(name, state);
  return Object.fromEntries(Array.from(inputs).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The key of a table: equal inputs have equal keys, on any machine. */
export function keyOf(inputs: Inputs): string {
  return sha256(JSON.stringify(Object.entries(inputs)));
}

/** The name of the first input that is not the same in both, or nothing. */
export function firstDifference(then: Inputs, now: Inputs): string | undefined {
  const names = [...Object.keys(now), ...Object.keys(then)];
  return names.find((name) => then[name] !== now[name]);
}
