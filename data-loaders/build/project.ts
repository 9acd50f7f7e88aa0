import {existsSync, readdirSync, realpathSync} from "node:fs";
import {isAbsolute, join, relative, sep} from "node:path";
import {BuildError} from "./build-error.js";

/** Where things stand in a checkout. All paths are absolute. */
export interface Project {
  readonly root: string;
  /** One loader per published table; the site sees this folder as `src/data`. */
  readonly tables: string;
  /** Where Framework looks for the output of the loaders in `src/data`. */
  readonly outputs: string;
  /** What the build remembers about each output. Framework never publishes it. */
  readonly records: string;
}

export interface Loader {
  /** The table as a file, `areas.arrow`. */
  readonly file: string;
  /** The loader, `…/data-loaders/tables/areas.arrow.ts`. */
  readonly source: string;
  /** Its cached output. */
  readonly output: string;
}

/** The table about all others, which is therefore made last. */
export const MANIFEST = "manifest.json";

const loaderName = /^[\w-]+(?:\.[\w-]+)*\.(?!d\.ts$|test\.ts$)\w+\.ts$/;

export function openProject(folder: string): Project {
  const root = realpathSync(folder);
  const cache = join(root, "src", ".observablehq", "cache");
  return {
    root,
    tables: join(root, "data-loaders", "tables"),
    outputs: join(cache, "data"),
    records: join(cache, "levekar"),
  };
}

/** Every `data-loaders/tables/<name>.<extension>.ts`, sorted by name. */
export function findLoaders({root, tables, outputs}: Project): Loader[] {
  if (!existsSync(tables)) {
    throw new BuildError(`No data-loaders/tables in ${root}: run this from the folder of the project.`);
  }
  return readdirSync(tables)
    .filter((name) => loaderName.test(name))
    .sort()
    .map((name) => {
      const file = name.slice(0, -".ts".length);
      return {file, source: join(tables, name), output: join(outputs, file)};
    });
}

/** A path as it is written in keys and records: from the repository's root, with `/`, or absolute outside it. */
export function projectPath({root}: Project, path: string): string {
  return isInside(root, path) ? posix(relative(root, path)) || "." : posix(path);
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function posix(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
