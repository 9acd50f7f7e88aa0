// Runs inside a loader's process, on the thread that loads its modules, and tells which files they are: those that
// an import() of a computed path reaches stand in no import graph.
import {writeSync} from "node:fs";
import type {LoadHook} from "node:module";
import {OBSERVER, observationLine} from "./observations.js";

export const load: LoadHook = (url, context, nextLoad) => {
  if (url.startsWith("file:") && !url.includes("/node_modules/")) {
    try {
      writeSync(OBSERVER, observationLine("module", url));
    } catch {
      // A process started by the loader has no observer.
    }
  }
  return nextLoad(url, context);
};
