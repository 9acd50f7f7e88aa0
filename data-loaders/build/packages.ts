import {createHash} from "node:crypto";
import {readFileSync, realpathSync} from "node:fs";
import {dirname, join} from "node:path";
import {isMissing} from "./build-error.js";

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

interface Installed {
  id: string;
  folder: string;
  manifest: Manifest;
}

/**
 * The version of each package as it is installed, followed by a digest of the versions of everything it depends on.
 * The installed packages are asked, not the lock file: they are what runs, and a package that no loader imports can
 * come or go without any table being computed again.
 */
export function packageVersions(root: string, names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [name, versionWithDependencies(root, name)]));
}

function versionWithDependencies(root: string, name: string): string {
  const first = findPackage(root, name);
  if (first === undefined) return "missing";
  const reached = new Map([[first.folder, first]]);
  for (const {folder, manifest} of reached.values()) {
    for (const dependency of dependencyNames(manifest)) {
      const found = findPackage(folder, dependency);
      if (found !== undefined) reached.set(found.folder, found);
    }
  }
  const ids = Array.from(reached.values(), ({id}) => id).sort();
  const digest = createHash("sha256").update(ids.join("\n")).digest("hex").slice(0, 12);
  return `${first.manifest.version ?? "unknown"} (${digest})`;
}

function dependencyNames({dependencies, optionalDependencies, peerDependencies}: Manifest): string[] {
  return Object.keys({...dependencies, ...optionalDependencies, ...peerDependencies});
}

function findPackage(from: string, name: string): Installed | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    const manifest = readManifest(candidate);
    if (manifest !== undefined) {
      return {id: `${name}@${manifest.version ?? "unknown"}`, folder: realpathSync(candidate), manifest};
    }
    if (folder === dirname(folder)) return undefined;
  }
}

const manifests = new Map<string, Manifest>();

function readManifest(folder: string): Manifest | undefined {
  const known = manifests.get(folder);
  if (known !== undefined) return known;
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    manifests.set(folder, manifest);
    return manifest;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
