import {tmpdir} from "node:os";
import {dirname, join, sep} from "node:path";
import {readdir, realpath, stat} from "node:fs/promises";
import {isMissing} from "./build-error.js";
import {sha256, type Contents} from "./content.js";
import {isInside, type Project} from "./project.js";

/**
 * The ways in which a loader can look at the file system:
 *
 * - `file`: reads its content;
 * - `names`: lists a folder;
 * - `names below`: lists a folder and all below it;
 * - `all below`: declares with `dependsOn` that it reads a file, or everything below a folder;
 * - `presence`: asks whether a path is there;
 * - `size`: asks what is there, and how large.
 *
 * What is not there counts too: a loader that found no file must run again when there is one.
 */
export const readKinds = ["file", "names", "names below", "all below", "presence", "size"] as const;

export type ReadKind = (typeof readKinds)[number];

export interface Read {
  readonly kind: ReadKind;
  /** Absolute. */
  readonly path: string;
}

/** What a read would find now, as a short text that is the same wherever the content is the same. */
export async function stateOf({kind, path}: Read, contents: Contents): Promise<string> {
  switch (kind) {
    case "file":
      return contents.digest(path);
    case "names":
      return sha256((await namesIn(path, false)).join("\n"));
    case "names below":
      return sha256((await namesIn(path, true)).join("\n"));
    case "all below":
      return contentBelow(path, contents);
    case "presence":
      return presence(path, false);
    case "size":
      return presence(path, true);
  }
}

async function contentBelow(path: string, contents: Contents): Promise<string> {
  const digest = await contents.digest(path);
  if (digest !== "folder") return digest;
  const names = await namesIn(path, true);
  const lines = await Promise.all(
    names.map(async (name) => `${name} ${await contents.digest(join(path, name))}`),
  );
  return sha256(lines.join("\n"));
}

/** The names in a folder, sorted; those of folders end in `/`. Links are followed. */
async function namesIn(folder: string, below: boolean): Promise<string[]> {
  const names: string[] = [];
  async function visit(prefix: string, above: readonly string[]): Promise<void> {
    const here = await realpath(join(folder, prefix));
    if (above.includes(here)) return;
    for (const entry of await readdir(here, {withFileTypes: true})) {
      const isFolder =
        entry.isDirectory() ||
        (entry.isSymbolicLink() && (await presence(join(here, entry.name), false)) === "folder");
      const name = `${prefix}${entry.name}${isFolder ? "/" : ""}`;
      names.push(name);
      if (below && isFolder) await visit(name, [...above, here]);
    }
  }
  try {
    await visit("", []);
  } catch (error) {
    if (isMissing(error)) return ["missing"];
    throw error;
  }
  return names.sort();
}

async function presence(path: string, withSize: boolean): Promise<string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    return withSize ? `file of ${found.size} bytes` : "file";
  } catch {
    return "missing";
  }
}

/** When something that a read looks at last changed, in milliseconds, or 0. */
export async function lastChange({kind, path}: Read): Promise<number> {
  try {
    const found = await stat(path);
    // That a folder is there does not change with what is put into it.
    const isAsked = kind === "presence" || kind === "size";
    if (!found.isDirectory()) return found.ctimeMs;
    if (isAsked) return 0;
    if (kind !== "all below" && kind !== "names below") return found.ctimeMs;
    const names = await namesIn(path, true);
    const counted = kind === "all below" ? names : names.filter((name) => name.endsWith("/"));
    const times = counted.map(async (name) => (await stat(join(path, name))).ctimeMs);
    return Math.max(found.ctimeMs, ...(await Promise.all(times)));
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/** Whether a recorded path is data that the loader chose to look at, and not the machinery that ran it. */
export function isData(project: Project, path: string): boolean {
  if (path.split(sep).includes("node_modules")) return false;
  if (isInside(project.root, path)) {
    const state = join(project.root, "src", ".observablehq");
    return !isInside(state, path) || dirname(path) === project.outputs || dirname(path) === project.records;
  }
  return !machinery.some((folder) => isInside(folder, path)) && !path.startsWith(join(tmpdir(), "tsx-"));
}

const machinery = ["/proc", "/sys", "/dev", "/etc"];
