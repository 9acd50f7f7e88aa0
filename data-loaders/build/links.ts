import {lstatSync, realpathSync, rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {BuildError, isMissing} from "./build-error.js";

/** The site sees these folders through links, because Framework reads nothing outside `src`. */
const links = {lib: "../lib", data: "../data-loaders/tables"};

const remedy = 'Run "npm run link" once (it also works where links need special rights).';

/** Says what to do when the links are missing, or are text files, as in a checkout or archive without links. */
export function checkLinks(root: string): void {
  for (const [name, target] of Object.entries(links)) {
    const state = stateOf(root, name, target);
    if (state !== "link") {
      throw new BuildError(`src/${name} should be a link to ${target.slice(3)}, but is ${state}. ${remedy}`);
    }
  }
}

/** Makes the links that are missing or are text files. */
export function makeLinks(root: string): void {
  for (const [name, target] of Object.entries(links)) {
    const state = stateOf(root, name, target);
    if (state === "link") continue;
    const path = join(root, "src", name);
    if (state === "a folder") throw new BuildError(`src/${name} is a folder of its own: move it away first.`);
    rmSync(path, {force: true});
    // A junction needs no rights on Windows, but an absolute target.
    if (process.platform === "win32") symlinkSync(join(root, target.slice(3)), path, "junction");
    else symlinkSync(target, path);
  }
}

function stateOf(root: string, name: string, target: string): string {
  const path = join(root, "src", name);
  try {
    if (realpathSync(path) === realpathSync(join(root, target.slice(3)))) return "link";
    const found = lstatSync(path);
    return found.isDirectory() ? "a folder" : found.isSymbolicLink() ? "a link to elsewhere" : "a text file";
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
}
